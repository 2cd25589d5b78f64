// Ticks a topic of a note: writes `covered`, and `in-progress` when the note was planned; never done, which is an act of its own.
import { topicsOf } from '../core/catalogue/lookup.ts';
import type { JournalIndex } from './journal-index.ts';
import type { NoteWriter } from './note-writer.ts';

export function coverTopic(writer: NoteWriter) {
  return async (index: JournalIndex, path: string, topic: string, covered: boolean): Promise<void> => {
    await writer.write({ index, path }, (note, type) => {
      const wanted = new Set(note.covered);
      if (covered) wanted.add(topic);
      else wanted.delete(topic);
      const order = topicsOf(type, note.values).topics.map(({ id }) => id);
      const begun = covered && note.status === 'planned' ? { status: 'in-progress' } : {};
      return { covered: order.filter((id) => wanted.has(id)), ...begun };
    });
  };
}
