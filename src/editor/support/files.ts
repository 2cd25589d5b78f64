// What the product asks of any file system that VS Code can write: is it there, what kind is it, what does it say.
import * as vscode from 'vscode';

const utf8 = new TextDecoder('utf-8');

/** The file's type, or undefined when nothing is there. Other errors (no permission, no provider) are thrown. */
export async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/**
 * The text of a file (UTF-8, no byte order mark), or undefined when it is gone. What is unsaved in an editor wins; an
 * editor with nothing unsaved has at best what the disk has, and less while it has not heard of a change.
 */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open?.isDirty === true) return open.getText();
  try {
    return utf8.decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** The document of an open editor. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === wanted);
}

/** Whether an error of `workspace.fs` says that nothing is there. A path through a file that is no folder counts. */
export function isNotFound(error: unknown): boolean {
  return (
    error instanceof vscode.FileSystemError &&
    (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
  );
}

/** Whether an error of `workspace.fs` says that there is something which can't be had: no permission, no connection. */
export function isOutOfReach(error: unknown): boolean {
  return (
    error instanceof vscode.FileSystemError &&
    (error.code === 'NoPermissions' || error.code === 'Unavailable')
  );
}

/** Whether an entry is a symbolic link: the API has no real path, so links are never followed out of the journal. */
export function isLink(type: vscode.FileType): boolean {
  return (type & vscode.FileType.SymbolicLink) !== 0;
}
