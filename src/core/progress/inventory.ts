// What a journal holds on one day: its home page, its notes by type with duplicates set apart, and what can't be read.
import type { Catalogue, NoteType } from '../catalogue/model.ts';
import { HOME_PAGE, leadsToNoNotes } from '../journal-path.ts';
import type { Day, Entry, Journal, Note, Unreadable } from '../note.ts';
import type { Assessed } from './assessed.ts';
import { Bag, type Change, groupedBy, isNone, joined } from './bag.ts';
import type { Duplicates } from './duplicates.ts';
import { NotesOfType } from './notes-of-type.ts';
import { compare } from './order.ts';
import { hasLeft } from './people.ts';
import { Schedule } from './schedule.ts';

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

/** Begins empty and is kept in step with the entries. Lists and bags are other objects only when they have changed. */
export class Inventory {
  /** What lies at `journal.md`; or else a journal page that was moved. */
  readonly home: Entry | undefined;
  readonly journal: Journal | undefined;
  readonly schedule: Schedule;
  readonly catalogue: Catalogue;
  readonly #notes: ReadonlyMap<string, NotesOfType>;
  #unreadable = new Bag<Unreadable>();
  #spareJournals = new Bag<Journal>();
  /** The notes on direct reports. */
  #team = new Bag<Assessed>();
  /** The plain slugs of those who have left. */
  #offTeam: ReadonlySet<string> = new Set();

  constructor(home: Entry | undefined, catalogue: Catalogue, today: Day) {
    this.home = home;
    this.journal = home?.kind === 'journal' ? home : undefined;
    this.catalogue = catalogue;
    this.schedule = new Schedule(this.journal, today);
    this.#notes = new Map(catalogue.map((type) => [type.id, new NotesOfType(type, this.schedule)]));
  }

  /** Whether it was made for this. */
  isOf(home: Entry | undefined, catalogue: Catalogue, today: Day): boolean {
    return this.home === home && this.catalogue === catalogue && this.schedule.today === today;
  }

  get unreadable(): Bag<Unreadable> {
    return this.#unreadable;
  }

  /** Journal pages beside the home page. */
  get spareJournals(): Bag<Journal> {
    return this.#spareJournals;
  }

  /** The sets of duplicates, a list for each type. */
  get duplicates(): readonly (readonly Duplicates[])[] {
    return [...this.#notes.values()].map(({ duplicates }) => duplicates);
  }

  /** The notes that count of each type of some. */
  of(types: readonly NoteType[]): NotesOfType[] {
    return types.flatMap(({ id }) => this.#notes.get(id) ?? []);
  }

  change(entries: Change<Entry>): void {
    const { gone, come } = { gone: sorted(entries.gone), come: sorted(entries.come) };
    this.#unreadable = this.#unreadable.with({ gone: gone.unreadable, come: come.unreadable });
    const isSpare = (journal: Journal) => journal !== this.home;
    this.#spareJournals = this.#spareJournals.with({
      gone: gone.journals.filter(isSpare),
      come: come.journals.filter(isSpare),
    });
    const changes = [...this.#notes.values()].map((notes) => {
      const { id } = notes.type;
      const change = notes.take({ gone: gone.notes.get(id) ?? [], come: come.notes.get(id) ?? [] });
      return { notes, change };
    });
    this.#changeTeam(joined(changes.filter(({ notes }) => notes.isOnReports).map(({ change }) => change)));
    for (const { notes, change } of changes) notes.change(change, this.#offTeam);
  }

  #changeTeam(change: Change<Assessed>): void {
    if (isNone(change)) return;
    this.#team = this.#team.with(change);
    const left = new Set(this.#team.members.filter(hasLeft).map(({ person }) => person));
    left.delete('');
    const isSame = left.size === this.#offTeam.size && [...left].every((person) => this.#offTeam.has(person));
    if (!isSame) this.#offTeam = left; // or every note would be asked anew whom it is about
  }
}

interface Sorted {
  readonly unreadable: Unreadable[];
  readonly journals: Journal[];
  readonly notes: Map<string, Note[]>;
}

function sorted(entries: readonly Entry[]): Sorted {
  const unreadable: Unreadable[] = [];
  const journals: Journal[] = [];
  const notes: Note[] = [];
  for (const entry of entries) {
    if (entry.kind === 'plain' || leadsToNoNotes(entry.path)) continue;
    if (entry.kind === 'unreadable') unreadable.push(entry);
    else if (entry.kind === 'journal') journals.push(entry);
    else notes.push(entry);
  }
  return { unreadable, journals, notes: groupedBy(notes, ({ type }) => type) };
}
