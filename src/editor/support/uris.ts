// Paths between URIs of one file system, compared as text: no file is touched to answer.
import * as vscode from 'vscode';

/** The path of `uri` below `root` with `/` between its parts, `''` for the root itself, undefined outside of it. */
export function pathBelow(root: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (uri.scheme !== root.scheme || uri.authority !== root.authority) return undefined;
  const base = root.path.endsWith('/') ? root.path : `${root.path}/`;
  if (uri.path === root.path) return '';
  return uri.path.startsWith(base) ? uri.path.slice(base.length) : undefined;
}

/** The paths, relative to `top`, of `uri` and the folders between the two, the outermost first; none outside of it. */
export function foldersAbove(top: vscode.Uri, uri: vscode.Uri): string[] {
  const parts = (pathBelow(top, uri) ?? '').split('/').filter((part) => part !== '');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

/** A glob that matches this path alone, whatever its names hold. */
export function literalGlob(path: string): string {
  return path.replaceAll(/[*?{}[\]]/g, '[$&]');
}

/** The URI of a path inside a folder; an empty path is the folder. */
export function uriBelow(root: vscode.Uri, path: string): vscode.Uri {
  return path === '' ? root : vscode.Uri.joinPath(root, ...path.split('/'));
}
