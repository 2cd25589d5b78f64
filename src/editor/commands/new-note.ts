// The New … commands of the note types: each asks what its type needs, opens the note that exists or creates it.
import type * as vscode from 'vscode';
import type { ChooseJournal } from '../choose-journal.ts';
import type { Given, NoteStarter } from '../note-starter/note-starter.ts';

/**
 * A command for one type of the catalogue. Called with nothing from the palette; other callers may name the journal
 * (its folder or a file in it) and values that are known, by key. Resolves to the note.
 */
export function newNote(choose: ChooseJournal, starter: NoteStarter, type: string) {
  return async (about?: vscode.Uri, given?: Given): Promise<vscode.Uri | undefined> => {
    const index = await choose(about);
    return index && starter.start(index, type, given);
  };
}
