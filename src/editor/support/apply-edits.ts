// The one place where core's edits become the editor's: undoable, in the document, and saved when nothing else was unsaved.
import * as vscode from 'vscode';
import type { TextEdit } from '../../core/text.ts';
import { FileProblem } from './file-problem.ts';
import { isReadonly, typeOf } from './files.ts';

/** Core's edits of a document's text as VS Code's. */
export function toVscodeEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.TextEdit[] {
  return edits.map(({ offset, length, text }) =>
    vscode.TextEdit.replace(
      new vscode.Range(document.positionAt(offset), document.positionAt(offset + length)),
      text,
    ),
  );
}

/**
 * `refused`: there is no safe edit; `failed`: the file is read-only, or the editor would not apply the edit: nothing was
 * changed; `unsaved`: it is in the editor but could not be saved, which VS Code has said itself.
 */
export type Outcome = 'written' | 'refused' | 'failed' | 'unsaved';

/** How often edits are computed anew when the text changed under them, as by typing or a second tick at once. */
const ATTEMPTS = 5;

/**
 * Computes edits from a document's text, applies them as one undoable step, and saves the document if it was not
 * dirty. Throws a {@link FileProblem} when the file is gone or can't be read.
 */
export async function editDocument(
  uri: vscode.Uri,
  edits: (text: string) => readonly TextEdit[] | undefined,
): Promise<Outcome> {
  if ((await typeOf(uri)) === undefined)
    throw new FileProblem(uri, 'write', vscode.FileSystemError.FileNotFound(uri));
  if (await isReadonly(uri)) return 'failed';
  const document = await vscode.workspace.openTextDocument(uri);
  const wasDirty = document.isDirty;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { version } = document;
    const wanted = edits(document.getText());
    if (wanted === undefined) return 'refused';
    if (wanted.length === 0) return 'written';
    const workspaceEdit = new vscode.WorkspaceEdit();
    workspaceEdit.set(uri, toVscodeEdits(document, wanted));
    if (await vscode.workspace.applyEdit(workspaceEdit))
      return wasDirty || (await document.save()) ? 'written' : 'unsaved';
    if (document.version === version) return 'failed';
  }
  return 'failed';
}
