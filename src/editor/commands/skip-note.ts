// Skip with a Reason…: a skipped note leaves the sum, and its reason stays for the day when somebody asks.
import * as vscode from 'vscode';
import type { ItemOpener } from '../item-opener.ts';
import type { About, FindTarget, Row } from '../note-target.ts';
import type { NoteWriter } from '../note-writer.ts';

/** `given`: the reason, for callers that know it. An item without a note gets one. */
export function skipNote(target: FindTarget, writer: NoteWriter, opener: ItemOpener) {
  return async (about?: About, given?: string): Promise<boolean> => {
    const named = target(about);
    const row = about instanceof vscode.Uri ? undefined : about;
    if (row === undefined && named === undefined) return false;
    const reason = (typeof given === 'string' ? given : await askReason())?.trim();
    if (reason === undefined || reason === '') return false;
    const found = named ?? (row && (await noteFor(row, opener)));
    return found !== undefined && writer.write(found, () => ({ status: 'skipped', reason }));
  };
}

function askReason(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Skip with a Reason'),
    prompt: vscode.l10n.t('Why is it left out? The reason is kept in the note.'),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Please give a reason.') : undefined),
  });
}

async function noteFor({ index, item }: Row, opener: ItemOpener) {
  const uri = item && (await opener.begin(index, item));
  const path = uri && index.pathOf(uri);
  return path === undefined ? undefined : { index, path };
}
