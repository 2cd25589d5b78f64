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
import { leadsThroughLink, linkMessage } from './support/links.ts';
import { showWarning } from './support/messages.ts';

/** A note as it is at the moment of writing. */
export interface NoteNow {
  readonly text: string;
  readonly note: Note;
  readonly type: NoteType;
  /** The keys of its type in their order: where a new one goes. */
  readonly order: readonly string[];
}

export class NoteWriter {
  readonly #catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** Sets keys of a note's front matter; false, after a message, when the note can't be written. */
  write(target: NoteTarget, changesOf: (note: Note) => Changes): Promise<boolean> {
    return this.edit(target, ({ text, note, order }) => setKeys(text, changesOf(note), order));
  }

  /** Edits a note by what it says at that moment; edits that are undefined can't be made safely. */
  async edit(
    { index, path }: NoteTarget,
    editsOf: (now: NoteNow) => readonly TextEdit[] | undefined,
  ): Promise<boolean> {
    if (await leadsThroughLink(index.root, path)) {
      tell(linkMessage(path));
      return false;
    }
    const outcome = await editDocument(index.uriOf(path), (text) => {
      const now = this.#now(path, text);
      return now && editsOf(now);
    });
    if (outcome === 'refused') {
      tell(vscode.l10n.t('The front matter of {0} can’t be changed safely. Please change it by hand.', path));
    } else if (outcome === 'failed') {
      tell(vscode.l10n.t('Could not write to {0}. Is it read-only?', path));
    }
    await index.settled();
    return outcome === 'written';
  }

  #now(path: string, text: string): NoteNow | undefined {
    const note = readEntry(path, text, { catalogue: this.#catalogue });
    const type = note.kind === 'note' ? findType(this.#catalogue, note.type) : undefined;
    if (note.kind !== 'note' || type === undefined) return undefined;
    return { text, note, type, order: type.keys.map(({ name }) => name) };
  }
}

function tell(message: string): void {
  void showWarning(message);
}
