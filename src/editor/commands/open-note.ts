// Open and Reveal, from the context menu of a row in the Progress view.
import * as vscode from 'vscode';
import type { FindTarget, Row } from '../note-target.ts';

export function openNote(target: FindTarget) {
  return async (row?: Row): Promise<void> => {
    const found = target(row);
    if (found) await vscode.window.showTextDocument(found.index.uriOf(found.path), { preview: false });
  };
}

/** Shows the note's file in the Explorer. */
export function revealNote(target: FindTarget) {
  return async (row?: Row): Promise<void> => {
    const found = target(row);
    if (found) await vscode.commands.executeCommand('revealInExplorer', found.index.uriOf(found.path));
  };
}
