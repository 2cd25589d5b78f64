// Open and Reveal, from the context menu of a row in the Progress view.
import * as vscode from 'vscode';
import type { About, FindTarget } from '../note-target.ts';

export function openNote(target: FindTarget) {
  return async (about?: About): Promise<void> => {
    const found = target(about);
    if (found) await vscode.window.showTextDocument(found.index.uriOf(found.path), { preview: false });
  };
}

/** Shows the note's file in the Explorer. */
export function revealNote(target: FindTarget) {
  return async (about?: About): Promise<void> => {
    const found = target(about);
    if (found) await vscode.commands.executeCommand('revealInExplorer', found.index.uriOf(found.path));
  };
}
