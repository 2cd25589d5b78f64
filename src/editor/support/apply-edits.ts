// The one place where core's edits become the editor's: undoable, in the document, and saved when nothing else was unsaved.
import * as vscode from 'vscode';
import type { TextEdit } from '../../core/text.ts';

/** Core's edits of a document's text as VS Code's. */
export function toVscodeEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.TextEdit[] {
  return edits.map(({ offset, length, text }) =>
    vscode.TextEdit.replace(
      new vscode.Range(document.positionAt(offset), document.positionAt(offset + length)),
      text,
    ),
  );
}

/** `refused`: there is no safe edit; `failed`: the editor would not apply or save it, such as in a read-only file. */
export type Outcome = 'written' | 'refused' | 'failed';

/**
 * Computes edits from a document's text, applies them as one undoable step, and saves the document if it was not
 * dirty.
 */
export async function editDocument(
  uri: vscode.Uri,
  edits: (text: string) => readonly TextEdit[] | undefined,
): Promise<Outcome> {
  const document = await vscode.workspace.openTextDocument(uri);
  const wasDirty = document.isDirty;
  const wanted = edits(document.getText());
  if (wanted === undefined) return 'refused';
  if (wanted.length === 0) return 'written';
  const workspaceEdit = new vscode.WorkspaceEdit();
  workspaceEdit.set(uri, toVscodeEdits(document, wanted));
  if (!(await vscode.workspace.applyEdit(workspaceEdit))) return 'failed';
  return wasDirty || (await document.save()) ? 'written' : 'failed';
}
