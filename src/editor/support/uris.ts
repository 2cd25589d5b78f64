// Paths between URIs of one file system, compared as text: no file is touched to answer.
import * as vscode from 'vscode';

/** The path of `uri` below `root` with `/` between its parts, `''` for the root itself, undefined outside of it. */
export function pathBelow(root: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (uri.scheme !== root.scheme || uri.authority !== root.authority) return undefined;
  const base = root.path.endsWith('/') ? root.path : `${root.path}/`;
  if (uri.path === root.path) return '';
  return uri.path.startsWith(base) ? uri.path.slice(base.length) : undefined;
}

/** The URI of a path inside a folder; an empty path is the folder. */
export function uriBelow(root: vscode.Uri, path: string): vscode.Uri {
  return path === '' ? root : vscode.Uri.joinPath(root, ...path.split('/'));
}
