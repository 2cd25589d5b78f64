// The plan of a type with notes due on some days of the job, then every so many months: reviews and strategy pages.
import { quarterOf } from '../../calendar.ts';
import type { NoteType, Plan } from '../../catalogue/model.ts';
import type { Assessed } from '../assessed.ts';
import type { Bag } from '../bag.ts';
import { itemOf, itemWithoutNote, type Planned } from '../items.ts';
import type { Item, Subject } from '../report.ts';
import { byRank } from '../order.ts';
import type { Due, Schedule } from '../schedule.ts';
import { textOf } from '../score.ts';
import { dayOf, returning } from './returning.ts';

export type RecurringPlan = Extract<Plan, { kind: 'recurring' }>;

/** `situation` is the one that the boss alignment last agreed on, which may move the days. */
export function planRecurring(
  schedule: Schedule,
  type: NoteType,
  plan: RecurringPlan,
  notes: Bag<Assessed>,
  situation: string | undefined,
): Planned {
  const days = daysFor(plan, situation);
  const ranked = notes.in(byRank);
  const subject = subjectFor(type);
  let lastDay = schedule.start;
  const items: Item[] = days.map((day, index) => {
    const note = ranked[index];
    const due = schedule.onDay(day, note?.note);
    lastDay = dayOf(note, schedule.today) ?? schedule.dayOfJob(day);
    return note === undefined
      ? itemWithoutNote(schedule, type, `${type.id}#${index + 1}`, subject(index + 1, note, due), due)
      : itemOf(schedule, note, subject(index + 1, note, due), due);
  });
  const further = returning(schedule, {
    type,
    months: plan.thenMonths,
    notes: ranked.slice(days.length),
    after: lastDay,
    nextKey: `${type.id}#next`,
    subject: (n, note, due) => subject(days.length + n, note, due),
  });
  return { items: [...items, ...further], others: [] };
}

function daysFor({ days, instead }: RecurringPlan, situation: string | undefined): readonly number[] {
  if (instead === undefined || situation === undefined) return days;
  return instead.situations.includes(situation) ? instead.days : days;
}

/** A type with a key for a quarter says which one: the note's own, or the one in which it falls due. */
function subjectFor(type: NoteType) {
  const quarterKey = type.keys.find(({ kind }) => kind.kind === 'quarter')?.name;
  return (n: number, note: Assessed | undefined, due: Due | undefined): Subject => {
    const ofNote = quarterKey === undefined || note === undefined ? undefined : textOf(note.note, quarterKey);
    const ofDue = quarterKey === undefined || due === undefined ? undefined : quarterOf(due.day);
    const quarter = note === undefined ? ofDue : ofNote;
    return {
      kind: 'occasion',
      n,
      ...(note?.date !== undefined && { date: note.date }),
      ...(quarter !== undefined && { quarter }),
    };
  };
}
