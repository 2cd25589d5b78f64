// The plan of a type of which any notes fill a number of slots: peer interviews and learning notes.
import type { NoteType, Plan } from '../../catalogue/model.ts';
import type { Assessed } from '../assessed.ts';
import { type Context, itemOf, itemWithoutNote, type Planned } from '../items.ts';
import type { Item, Subject } from '../report.ts';
import { scoreUndone } from '../score.ts';
import { byRank } from '../order.ts';

export type SlotsPlan = Extract<Plan, { kind: 'slots' }>;

export function planSlots(
  context: Context,
  type: NoteType,
  plan: SlotsPlan,
  notes: readonly Assessed[],
): Planned {
  const { filling, others } = fill(plan, [...notes].sort(byRank));
  const items = plan.days.map((day, index): Item => {
    const note = filling[index];
    const due = context.schedule.onDay(day, note?.note);
    const title = note?.title;
    const subject: Subject = {
      kind: 'slot',
      n: index + 1,
      of: plan.days.length,
      ...(title !== undefined && { title }),
    };
    if (note === undefined) return itemWithoutNote(context, type, `${type.id}#${index + 1}`, subject, due);
    const item = itemOf(context, note, subject, due);
    const isLast = index === plan.days.length - 1;
    return isLast && item.score === 1 ? withCondition(context, plan, filling, note, item) : item;
  });
  return { items, others };
}

/**
 * Notes fill the slots in their order. Where none of those has what one of them must have, the last slot takes the
 * first of the equally good ones after them that does: whoever talked to four people, the last from outside, is done.
 */
function fill(
  { days, oneWith }: SlotsPlan,
  ranked: readonly Assessed[],
): { filling: Assessed[]; others: Assessed[] } {
  const filling = ranked.slice(0, days.length);
  const others = ranked.slice(days.length);
  const last = filling.at(-1);
  if (oneWith === undefined || last?.score !== 1 || filling.some((note) => has(note, oneWith))) {
    return { filling, others };
  }
  const better = others.find((note) => note.score === 1 && has(note, oneWith));
  if (better === undefined) return { filling, others };
  return {
    filling: [...filling.slice(0, -1), better],
    others: [last, ...others.filter((note) => note !== better)],
  };
}

/** The item of the last slot, not done as long as none of the notes in the slots has the value that one must have. */
function withCondition(
  { schedule }: Context,
  { oneWith }: SlotsPlan,
  filling: readonly Assessed[],
  note: Assessed,
  item: Item,
): Item {
  if (oneWith === undefined || filling.some((one) => !one.isSkipped && has(one, oneWith))) return item;
  return {
    ...item,
    status: 'in-progress',
    score: scoreUndone(note.note, note.type),
    overdue: schedule.isOverdue(item.due),
    missing: [{ kind: 'one-with', ...oneWith }],
  };
}

function has({ note }: Assessed, { key, value }: { key: string; value: string }): boolean {
  return note.values.get(key) === value;
}
