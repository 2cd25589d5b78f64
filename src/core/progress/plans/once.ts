// The plan of a type that has one note in a journal, due on one day of the job: the page on the role shift.
import type { NoteType, Plan } from '../../catalogue/model.ts';
import type { Assessed } from '../assessed.ts';
import { type Context, itemOf, itemWithoutNote, type Planned } from '../items.ts';
import { byRank } from '../order.ts';

export type OncePlan = Extract<Plan, { kind: 'once' }>;

export function planOnce(
  context: Context,
  type: NoteType,
  plan: OncePlan,
  notes: readonly Assessed[],
): Planned {
  const [note, ...others] = [...notes].sort(byRank);
  const due = context.schedule.onDay(plan.day, note?.note);
  const subject = { kind: 'page' } as const;
  const item =
    note === undefined
      ? itemWithoutNote(context, type, type.id, subject, due)
      : itemOf(context, note, subject, due);
  return { items: [item], others };
}
