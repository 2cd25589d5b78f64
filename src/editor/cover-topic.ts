// Ticks a topic of a note: writes `covered`, and `in-progress` when the note was planned; never done, which is an act of its own.
import { topicsOf } from '../core/catalogue/lookup.ts';
import { setCovered, setKeys } from '../core/front-matter/write.ts';
import type { JournalIndex } from './journal-index.ts';
import type { NoteWriter } from './note-writer.ts';

export function coverTopic(writer: NoteWriter) {
  return async (index: JournalIndex, path: string, topic: string, covered: boolean): Promise<void> => {
    await writer.edit({ index, path }, ({ text, note, type, order }) => {
      const known = topicsOf(type, note.values).topics.map(({ id }) => id);
      const ticked = known.filter((id) => (id === topic ? covered : note.covered.includes(id)));
      const begun = covered && note.status === 'planned' ? { status: 'in-progress' } : {};
      const boxes = setCovered(text, ticked, known, order);
      const status = setKeys(text, begun, order);
      return boxes && status && [...boxes, ...status];
    });
  };
}
