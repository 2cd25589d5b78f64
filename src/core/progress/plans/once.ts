// The plan of a type that has one note in a journal, due on one day of the job: the page on the role shift.
import type { NoteType, Plan } from '../../catalogue/model.ts';
import type { Assessed } from '../assessed.ts';
import type { Bag } from '../bag.ts';
import { itemOf, itemWithoutNote, othersIn, type Planned } from '../items.ts';
import { byRank } from '../order.ts';
import type { Schedule } from '../schedule.ts';

export type OncePlan = Extract<Plan, { kind: 'once' }>;

export function planOnce(schedule: Schedule, type: NoteType, plan: OncePlan, notes: Bag<Assessed>): Planned {
  const [note] = notes.in(byRank);
  const due = schedule.onDay(plan.day, note?.note);
  const subject = { kind: 'page' } as const;
  const item =
    note === undefined
      ? itemWithoutNote(schedule, type, type.id, subject, due)
      : itemOf(schedule, note, subject, due);
  return { items: [item], others: othersIn(notes, [note]) };
}
