// What was worked out of a journal the last time, result by result.
import type { Week } from '../note.ts';
import type { Assessed } from './assessed.ts';
import { Cell, Cells } from './cell.ts';
import type { Mapped, Wanted } from './in-step.ts';
import type { Planned } from './items.ts';
import type { Person } from './people.ts';
import type { WeekOfJob, WeekState } from './plans/weekly.ts';
import type { GroupReport, Item, NoteRow, WeekReport } from './report.ts';

/** The cells of one journal on one day; what they keep may depend on that day, the home page and the catalogue besides. */
export class Workings {
  readonly people = new Cell<readonly Person[]>();
  readonly situation = new Cell<string | undefined>();
  readonly weeks = new Cell<readonly WeekOfJob[]>();
  readonly week = new Cells<Week, WeekState>();
  readonly weekItems = new Cells<Week, Item>();
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
