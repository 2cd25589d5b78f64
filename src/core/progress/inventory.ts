// What a journal holds on one day: its home page, its notes by type with duplicates set apart, and what can't be read.
import type { Catalogue } from '../catalogue/model.ts';
import { HOME_PAGE, leadsToNoNotes } from '../journal-path.ts';
import type { Day, Entry, Journal, Unreadable } from '../note.ts';
import type { Assessed } from './assessed.ts';
import { type Duplicates, withoutDuplicates } from './duplicates.ts';
import type { Memory } from './memory.ts';
import { compare } from './order.ts';

export interface Inventory {
  /** What lies at `journal.md`; or else a journal page that was moved. */
  readonly home: Entry | undefined;
  readonly journal: Journal | undefined;
  /** Journal pages beside the home page. */
  readonly spareJournals: readonly Journal[];
  /** The notes that count, by the id of their type. */
  readonly notes: ReadonlyMap<string, readonly Assessed[]>;
  readonly duplicates: readonly Duplicates[];
  readonly unreadable: readonly Unreadable[];
}

/** The home page of a journal, for those who need its settings (such as the time zone) before anything else. */
export function findJournal(entries: Iterable<Entry>): Entry | undefined {
  let moved: Journal | undefined;
  for (const entry of entries) {
    if (entry.path === HOME_PAGE) return entry;
    if (entry.kind !== 'journal' || leadsToNoNotes(entry.path)) continue;
    if (moved === undefined || compare(entry.path, moved.path) < 0) moved = entry;
  }
  return moved;
}

export function takeInventory(
  entries: Iterable<Entry>,
  catalogue: Catalogue,
  today: Day,
  memory: Memory,
): Inventory {
  const all = [...entries];
  const home = findJournal(all);
  const byType = new Map(
    catalogue.map((type) => [
      type.id,
      { assess: memory.assessor(type, today), notes: new Array<Assessed>() },
    ]),
  );
  const spareJournals: Journal[] = [];
  const unreadable: Unreadable[] = [];
  for (const entry of all) {
    if (leadsToNoNotes(entry.path)) continue;
    if (entry.kind === 'unreadable') unreadable.push(entry);
    if (entry.kind === 'journal' && entry !== home) spareJournals.push(entry);
    if (entry.kind !== 'note') continue;
    const ofType = byType.get(entry.type);
    ofType?.notes.push(ofType.assess(entry));
  }
  const notes = new Map<string, readonly Assessed[]>();
  const duplicates: Duplicates[] = [];
  for (const [id, ofType] of byType) {
    const found = withoutDuplicates(ofType.notes);
    notes.set(id, found.counted);
    duplicates.push(...found.duplicates);
  }
  const journal = home?.kind === 'journal' ? home : undefined;
  return { home, journal, spareJournals, notes, duplicates, unreadable };
}
