// Ticks a topic of a note: writes `covered`, and `in-progress` when the note was planned; never done, which is an act of its own.
import * as vscode from 'vscode';
import { findType, topicsOf } from '../core/catalogue/lookup.ts';
import type { Catalogue } from '../core/catalogue/model.ts';
import { setKeys } from '../core/front-matter/write.ts';
import type { TextEdit } from '../core/text.ts';
import { readEntry } from '../core/front-matter/read.ts';
import type { JournalIndex } from './journal-index.ts';
import { editDocument } from './support/apply-edits.ts';

export function coverTopic(catalogue: Catalogue) {
  return async (index: JournalIndex, path: string, topic: string, covered: boolean): Promise<void> => {
    const edits = (text: string) => edit(catalogue, path, text, topic, covered);
    if (!(await editDocument(index.uriOf(path), edits))) {
      void vscode.window.showWarningMessage(vscode.l10n.t('Could not write to {0}. Is it read-only?', path));
    }
    await index.settled();
  };
}

/** Reckoned from the note's text at this moment, not from what the tree showed. */
function edit(
  catalogue: Catalogue,
  path: string,
  text: string,
  topic: string,
  covered: boolean,
): readonly TextEdit[] {
  const note = readEntry(path, text, { catalogue });
  const type = note.kind === 'note' ? findType(catalogue, note.type) : undefined;
  if (note.kind !== 'note' || type === undefined) return [];
  const wanted = new Set(note.covered);
  if (covered) wanted.add(topic);
  else wanted.delete(topic);
  const order = topicsOf(type, note.values).topics.map(({ id }) => id);
  const begun = covered && note.status === 'planned' ? { status: 'in-progress' } : {};
  const changes = { covered: order.filter((id) => wanted.has(id)), ...begun };
  return (
    setKeys(
      text,
      changes,
      type.keys.map(({ name }) => name),
    ) ?? []
  );
}
