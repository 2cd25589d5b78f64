// What was worked out of a journal the last time, result by result.
import type { Week } from '../note.ts';
import type { Assessed } from './assessed.ts';
import { Cell } from './cell.ts';
import type { Mapped, Wanted } from './in-step.ts';
import type { Planned } from './items.ts';
import type { Person } from './people.ts';
import type { WeekOfJob, WeekState } from './plans/weekly.ts';
import type { GroupReport, Item, NoteRow, WeekReport } from './report.ts';

/** A cell for each key, made when it is first asked for. */
class Cells<Key, T> {
  readonly #cells = new Map<Key, Cell<T>>();

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
  readonly situation = new Cell<string | undefined>();
  readonly weeks = new Cell<readonly WeekOfJob[]>();
  readonly week = new Cells<Week, WeekState>();
  readonly states = new Cell<readonly WeekState[]>();
  readonly reports = new Cell<readonly WeekReport[]>();
  /** By the id of the type. */
  readonly onNobody = new Cells<string, Wanted<Assessed>>();
  readonly vacancies = new Cells<string, readonly Item[]>();
  readonly planned = new Cells<string, Planned>();
  /** By the id of the group. */
  readonly rows = new Cells<string, Mapped<Assessed, NoteRow>>();
  readonly groups = new Cells<string, GroupReport>();
  readonly attention = new Cell<readonly Item[]>();
}
