// Results that are kept for as long as what they were made of stays the same.
import type { Week } from '../note.ts';
import type { AboutPerson } from './about-person.ts';
import type { Assessed } from './assessed.ts';
import type { Planned } from './items.ts';
import type { Person } from './people.ts';
import type { WeekOfJob, WeekState } from './plans/weekly.ts';
import type { GroupReport, Item, WeekReport } from './report.ts';

/** One result, and what it was made of. */
export class Cell<T> {
  #kept: { readonly from: readonly unknown[]; readonly result: T } | undefined;

  /** What `make` gives, which must depend on nothing but what stands in `from`: made anew when any of it is another. */
  of(from: readonly unknown[], make: () => T): T {
    const kept = this.#kept;
    if (kept?.from.length === from.length && kept.from.every((one, index) => Object.is(one, from[index]))) {
      return kept.result;
    }
    const result = make();
    this.#kept = { from, result };
    return result;
  }
}

interface CellMap<Key, T> {
  get(key: Key): Cell<T> | undefined;
  set(key: Key, cell: Cell<T>): unknown;
}

/** A cell for each key, made when it is first asked for. */
class Cells<Key, T> {
  readonly #cells: CellMap<Key, T>;

  constructor(cells: CellMap<Key, T>) {
    this.#cells = cells;
  }

  at(key: Key): Cell<T> {
    const known = this.#cells.get(key);
    if (known !== undefined) return known;
    const cell = new Cell<T>();
    this.#cells.set(key, cell);
    return cell;
  }
}

/** The cells of one journal on one day; what they keep may depend on that day, the home page and the catalogue besides. */
export class Workings {
  readonly people = new Cell<readonly Person[]>();
  /** By the note on the person. */
  readonly person = new Cells<Assessed, Person>(new WeakMap());
  readonly aboutPerson = new Cells<Person, AboutPerson>(new WeakMap());
  readonly situation = new Cell<string | undefined>();
  readonly weeks = new Cell<readonly WeekOfJob[]>();
  readonly week = new Cells<Week, WeekState>(new Map());
  readonly states = new Cell<readonly WeekState[]>();
  readonly reports = new Cell<readonly WeekReport[]>();
  /** By the id of the type. */
  readonly others = new Cells<string, readonly Assessed[]>(new Map());
  readonly vacancies = new Cells<string, readonly Item[]>(new Map());
  readonly planned = new Cells<string, Planned>(new Map());
  /** By the id of the group. */
  readonly groups = new Cells<string, GroupReport>(new Map());
  readonly attention = new Cell<readonly Item[]>();
}
