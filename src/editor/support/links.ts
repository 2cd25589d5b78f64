// Keeps the product inside its folder: nothing is read or written where a symbolic link leads. VS Code's API has no real path.
import * as vscode from 'vscode';
import { isLink, readText, typeOf } from './files.ts';
import { uriBelow } from './uris.ts';

/** Whether a path below `root`, or a folder on the way to it, is a symbolic link; `root` itself may be reached by one. */
export async function leadsThroughLink(root: vscode.Uri, path: string): Promise<boolean> {
  let below = '';
  for (const part of path.split('/').filter((name) => name !== '')) {
    below = below === '' ? part : `${below}/${part}`;
    const type = await typeOf(uriBelow(root, below));
    if (type === undefined) return false;
    if (isLink(type)) return true;
  }
  return false;
}

/** The text of a file below `root`; undefined when it is gone, or when a link would have to be followed to read it. */
export async function readInside(root: vscode.Uri, path: string): Promise<string | undefined> {
  return (await leadsThroughLink(root, path)) ? undefined : readText(uriBelow(root, path));
}

/** Throws, with words for the user, when a link would have to be followed to write to a path below `root`. */
export async function refuseLink(root: vscode.Uri, path: string): Promise<void> {
  if (await leadsThroughLink(root, path)) throw new Error(linkMessage(path));
}

export function linkMessage(path: string): string {
  return vscode.l10n.t(
    '{0} is, or lies behind, a symbolic link. Links are not followed: nothing was written.',
    path,
  );
}
