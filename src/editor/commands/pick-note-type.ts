// New Note…: every type of the catalogue in one list, each with what it is for.
import * as vscode from 'vscode';
import type { Catalogue } from '../../core/catalogue/model.ts';
import type { ChooseJournal } from '../choose-journal.ts';
import type { NoteStarter } from '../note-starter/note-starter.ts';
import { groupLabel, translated, typeLabel } from '../support/words/catalogue.ts';

export function pickNoteType(choose: ChooseJournal, starter: NoteStarter, catalogue: Catalogue) {
  return async (about?: vscode.Uri): Promise<vscode.Uri | undefined> => {
    const index = await choose(about);
    if (index === undefined) return undefined;
    const picked = await vscode.window.showQuickPick(
      catalogue.flatMap(({ id, doc, group }) =>
        group === undefined
          ? []
          : [{ label: typeLabel(id), description: groupLabel(group), detail: translated(doc), id }],
      ),
      { title: vscode.l10n.t('New Note'), matchOnDetail: true, matchOnDescription: true },
    );
    return picked && starter.start(index, picked.id);
  };
}
