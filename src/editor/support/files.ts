// What the product asks of any file system that VS Code can write: is it there, what kind is it, what does it say.
import * as vscode from 'vscode';
import { fileProblem, reasonOf } from './file-problem.ts';

const utf8 = new TextDecoder('utf-8');

/** The file's type, or undefined when nothing is there. Other errors are thrown as a {@link FileProblem}. */
export async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  return (await statOf(uri))?.type;
}

/** Whether a file or its file system is known to be read-only. */
export async function isReadonly(uri: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  const permissions = (await statOf(uri))?.permissions ?? 0;
  return (permissions & vscode.FilePermission.Readonly) !== 0;
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw fileProblem(uri, 'read', error);
  }
}

/**
 * The text of a file (UTF-8, no byte order mark), or undefined when it is gone; other errors are thrown. What is unsaved
 * in an editor wins; an editor with nothing unsaved has at best what the disk has, and less while it has not heard of a
 * change.
 */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open?.isDirty === true) return open.getText();
  const bytes = await readBytes(uri);
  return bytes && utf8.decode(bytes);
}

/** What a file holds on disk, or undefined when it is gone; other errors are thrown as a {@link FileProblem}. */
export async function readBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw fileProblem(uri, 'read', error);
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
  const reason = reasonOf(error);
  return (
    reason instanceof vscode.FileSystemError &&
    (reason.code === 'NoPermissions' || reason.code === 'Unavailable')
  );
}

/** Whether an entry is a symbolic link: the API has no real path, so links are never followed out of the journal. */
export function isLink(type: vscode.FileType): boolean {
  return (type & vscode.FileType.SymbolicLink) !== 0;
}
