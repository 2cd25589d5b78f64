// Rows of the report: an item from a note, or from what has none yet.
import type { NoteType } from '../catalogue/model.ts';
import type { Value } from '../note.ts';
import type { Assessed } from './assessed.ts';
import type { Bag } from './bag.ts';
import { asListed } from './order.ts';
import type { Item, NoteRow, Subject } from './report.ts';
import type { Due, Schedule } from './schedule.ts';
import { topicStates } from './score.ts';

/** What a planner makes of the notes of one type: the items, and the notes that fill none, as they are listed. */
export interface Planned {
  readonly items: readonly Item[];
  readonly others: readonly Assessed[];
}

/** The item of a note. */
export function itemOf(schedule: Schedule, assessed: Assessed, subject: Subject, due: Due | undefined): Item {
  const { note, type, score, key, status, missing, followUps } = assessed;
  return {
    key,
    type: type.id,
    subject,
    path: note.path,
    status,
    score,
    ...(due !== undefined && { due: due.day, why: due.why }),
    overdue: score < 1 && status !== 'skipped' && schedule.isOverdue(due?.day),
    missing,
    topics: topicStates(type, note.values, note.covered),
    followUps,
    notes: [],
  };
}

/** The item of something that has no note yet; `values` are those that its note would be made with. */
export function itemWithoutNote(
  schedule: Schedule,
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

/** The rows of notes in the order of a list: those without a date first, they are still to come; then the newest. */
export function rowsOf(notes: Bag<Assessed>): NoteRow[] {
  return notes.in(asListed).map(({ row }) => row);
}

/** All notes but these, as they are listed. */
export function othersIn(notes: Bag<Assessed>, taken: Iterable<Assessed | undefined>): readonly Assessed[] {
  const left = new Set(taken);
  return notes.in(asListed).filter((note) => !left.has(note));
}
