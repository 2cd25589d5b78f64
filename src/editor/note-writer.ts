// Writes keys into a note's front matter: an undoable edit of the bytes that must change, saved when nothing else was unsaved.
import * as vscode from 'vscode';
import { findType } from '../core/catalogue/lookup.ts';
import type { Catalogue, NoteType } from '../core/catalogue/model.ts';
import { readEntry } from '../core/front-matter/read.ts';
import { setKeys, type Changes } from '../core/front-matter/write.ts';
import type { Note } from '../core/note.ts';
import type { TextEdit } from '../core/text.ts';
import type { NoteTarget } from './note-target.ts';
import { editDocument } from './support/apply-edits.ts';

/** What to write, reckoned from the note as it is at that moment. */
export type ChangesOf = (note: Note, type: NoteType) => Changes;

export class NoteWriter {
  readonly #catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** Writes what `changesOf` says; false, after a message, when the note can't be written. */
  async write({ index, path }: NoteTarget, changesOf: ChangesOf): Promise<boolean> {
    const outcome = await editDocument(index.uriOf(path), (text) => this.#edits(path, text, changesOf));
    if (outcome === 'refused')
      tell(vscode.l10n.t('The front matter of {0} can’t be changed safely. Please change it by hand.', path));
    else if (outcome === 'failed') tell(vscode.l10n.t('Could not write to {0}. Is it read-only?', path));
    await index.settled();
    return outcome === 'written';
  }

  /** Undefined when the front matter can't be changed safely. */
  #edits(path: string, text: string, changesOf: ChangesOf): readonly TextEdit[] | undefined {
    const note = readEntry(path, text, { catalogue: this.#catalogue });
    const type = note.kind === 'note' ? findType(this.#catalogue, note.type) : undefined;
    if (note.kind !== 'note' || type === undefined) return undefined;
    const order = type.keys.map(({ name }) => name);
    return setKeys(text, changesOf(note, type), order);
  }
}

function tell(message: string): void {
  void vscode.window.showWarningMessage(message);
}
