// What returns every so many months after the planned notes are through: monthly meetings, quarterly reviews and pages.
import type { NoteType } from '../../catalogue/model.ts';
import type { Day } from '../../note.ts';
import type { Assessed } from '../assessed.ts';
import { itemOf, itemWithoutNote } from '../items.ts';
import type { Item, Subject } from '../report.ts';
import { byDate } from '../order.ts';
import type { Due, Schedule } from '../schedule.ts';

export interface Returning {
  readonly type: NoteType;
  readonly months: number;
  /** The notes beyond the planned ones. */
  readonly notes: readonly Assessed[];
  /** The day of the last planned one: when it was held, or else when it was due. */
  readonly after: Day | undefined;
  /** The key of the one that is still to be made. */
  readonly nextKey: string;
  /** The nth of them, counted from 1, with its note or with the day on which it falls due. */
  readonly subject: (n: number, note: Assessed | undefined, due: Due | undefined) => Subject;
}

/**
 * One item for each note, each due so many months after the one before; and once the plan's 90 days are over one
 * more to come, unless one is already begun or planned. Only one is ever asked for: missed ones don't pile up.
 */
export function returning(
  schedule: Schedule,
  { type, months, notes, after, nextKey, subject }: Returning,
): Item[] {
  const items: Item[] = [];
  let last = after;
  let isOneOpen = false;
  const isOpen = (note: Assessed): number => (note.score < 1 && !note.isSkipped ? 1 : 0);
  // What was held stands in its order; what is only planned comes after it, whatever day it was planned for.
  for (const note of [...notes].sort((one, other) => isOpen(one) - isOpen(other) || byDate(one, other))) {
    const due = schedule.monthsAfter(last, months, note.note);
    items.push(itemOf(schedule, note, subject(items.length + 1, note, due), due));
    isOneOpen ||= isOpen(note) === 1;
    last = dayOf(note, schedule.today) ?? due?.day ?? last;
  }
  if (schedule.planEnds && !isOneOpen) {
    const due = schedule.monthsAfter(last, months);
    items.push(itemWithoutNote(schedule, type, nextKey, subject(items.length + 1, undefined, due), due));
  }
  return items;
}

/** The day from which the next one counts: when it was held, or left out on purpose. */
export function dayOf(note: Assessed | undefined, today: Day): Day | undefined {
  if (note?.date === undefined || note.date > today) return undefined;
  return note.score === 1 || note.isSkipped ? note.date : undefined;
}
