// Rows of the report: an item, or a note shown below one, from a note and what is known about it.
import type { NoteType } from '../catalogue/model.ts';
import type { Value } from '../note.ts';
import type { Assessed } from './assessed.ts';
import type { Memory } from './memory.ts';
import { asListed } from './order.ts';
import type { FollowUp, Item, NoteRow, Subject } from './report.ts';
import type { Due, Schedule } from './schedule.ts';
import { missingIn, topicStates } from './score.ts';

/** What every planner needs to make rows. */
export interface Context {
  readonly schedule: Schedule;
  /** The open follow-ups of each note that has any. */
  readonly followUps: ReadonlyMap<Assessed, readonly FollowUp[]>;
  readonly memory: Memory;
}

/** What a planner makes of the notes of one type: the items, and the notes that fill none. */
export interface Planned {
  readonly items: readonly Item[];
  readonly others: readonly Assessed[];
}

/** The item of a note. */
export function itemOf(
  { schedule, followUps }: Context,
  assessed: Assessed,
  subject: Subject,
  due: Due | undefined,
): Item {
  const { note, type, score, key } = assessed;
  const status = assessed.status;
  return {
    key,
    type: type.id,
    subject,
    path: note.path,
    status,
    score,
    ...(due !== undefined && { due: due.day, why: due.why }),
    overdue: score < 1 && status !== 'skipped' && schedule.isOverdue(due?.day),
    missing: missingOf(assessed, schedule),
    topics: topicStates(type, note.values, note.covered),
    followUps: followUps.get(assessed) ?? [],
    notes: [],
  };
}

/** The item of something that has no note yet; `values` are those that its note would be made with. */
export function itemWithoutNote(
  { schedule }: Context,
  type: NoteType,
  key: string,
  subject: Subject,
  due: Due | undefined,
  values: ReadonlyMap<string, Value> = new Map(),
): Item {
  return {
    key,
    type: type.id,
    subject,
    status: 'planned',
    score: 0,
    ...(due !== undefined && { due: due.day, why: due.why }),
    overdue: schedule.isOverdue(due?.day),
    missing: [],
    topics: topicStates(type, values, []),
    followUps: [],
    notes: [],
  };
}

function rowOf({ schedule, followUps, memory }: Context, assessed: Assessed): NoteRow {
  const row = memory.row(assessed, (one) => plainRow(one, schedule));
  const own = followUps.get(assessed);
  return own === undefined ? row : { ...row, followUps: own };
}

function plainRow(assessed: Assessed, schedule: Schedule): NoteRow {
  const { note, type, key, title, status, score, date } = assessed;
  return {
    key,
    type: type.id,
    ...(title !== undefined && { title }),
    path: note.path,
    status,
    score,
    ...(date !== undefined && { date }),
    missing: missingOf(assessed, schedule),
    topics: topicStates(type, note.values, note.covered),
    followUps: [],
  };
}

/** Rows in the order of a list of notes: those without a date first, they are still to come; then the newest. */
export function rowsOf(context: Context, notes: readonly Assessed[]): NoteRow[] {
  return [...notes].sort(asListed).map((note) => rowOf(context, note));
}

/** What keeps a note from being done; nothing for one that is, or that leaves the sum. */
export function missingOf(assessed: Assessed, { today }: Schedule): NoteRow['missing'] {
  const { note, type, score } = assessed;
  return score === 1 || assessed.isSkipped ? [] : missingIn(note, type, today);
}
