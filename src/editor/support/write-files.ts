// Files are written whole or not at all: beside their place under a hidden name, and then moved there in one step. What a
// crash or a full disk leaves behind is a hidden file that is no note, and that the next attempt writes over.
import * as vscode from 'vscode';
import { fileProblem } from './file-problem.ts';
import { isLink, typeOf } from './files.ts';

/** Writes a file that is not there yet; false, and nothing written, when something is there already. */
export async function createFile(uri: vscode.Uri, text: string): Promise<boolean> {
  if ((await typeOf(uri)) !== undefined) return false;
  try {
    await moveIn(uri, text, false);
    return true;
  } catch (error) {
    // Another window was quicker: it wrote the file, or moved what this one had written.
    if ((await typeOf(uri)) !== undefined) return false;
    throw fileProblem(uri, 'write', error);
  }
}

/** Puts a text, or bytes, in the place of a file, or where there is none. */
export async function replaceFile(uri: vscode.Uri, text: string | Uint8Array): Promise<void> {
  try {
    await moveIn(uri, text, true);
  } catch (error) {
    throw fileProblem(uri, 'write', error);
  }
}

async function moveIn(uri: vscode.Uri, text: string | Uint8Array, overwrite: boolean): Promise<void> {
  const beside = hiddenBeside(uri);
  try {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    // A link that a stranger put there would lead what is written to wherever they wish.
    if (isLink((await typeOf(beside)) ?? vscode.FileType.Unknown)) await vscode.workspace.fs.delete(beside);
    await vscode.workspace.fs.writeFile(beside, bytes);
    await vscode.workspace.fs.rename(beside, uri, { overwrite });
  } catch (error) {
    await vscode.workspace.fs.delete(beside).then(undefined, () => undefined); // it may never have come to be
    throw error;
  }
}

function hiddenBeside(uri: vscode.Uri): vscode.Uri {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return vscode.Uri.joinPath(uri, '..', `.${name}.new`);
}
