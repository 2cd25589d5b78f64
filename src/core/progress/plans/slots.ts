// The plan of a type of which any notes fill a number of slots: peer interviews and learning notes.
import type { NoteType, Plan } from '../../catalogue/model.ts';
import type { Assessed } from '../assessed.ts';
import type { Bag } from '../bag.ts';
import { itemOf, itemWithoutNote, othersIn, type Planned } from '../items.ts';
import type { Item, Subject } from '../report.ts';
import { byRank } from '../order.ts';
import type { Schedule } from '../schedule.ts';
import { scoreUndone } from '../score.ts';

export type SlotsPlan = Extract<Plan, { kind: 'slots' }>;

export function planSlots(
  schedule: Schedule,
  type: NoteType,
  plan: SlotsPlan,
  notes: Bag<Assessed>,
): Planned {
  const filling = fill(plan, notes.in(byRank));
  const items = plan.days.map((day, index): Item => {
    const note = filling[index];
    const due = schedule.onDay(day, note?.note);
    const title = note?.title;
    const subject: Subject = {
      kind: 'slot',
      n: index + 1,
      of: plan.days.length,
      ...(title !== undefined && { title }),
    };
    if (note === undefined) return itemWithoutNote(schedule, type, `${type.id}#${index + 1}`, subject, due);
    const item = itemOf(schedule, note, subject, due);
    const isLast = index === plan.days.length - 1;
    return isLast && item.score === 1 ? withCondition(schedule, plan, filling, note, item) : item;
  });
  return { items, others: othersIn(notes, filling) };
}

/**
 * Notes fill the slots in their order. Where none of those has what one of them must have, the last slot takes the
 * first of the equally good ones after them that does: whoever talked to four people, the last from outside, is done.
 */
function fill({ days, oneWith }: SlotsPlan, ranked: readonly Assessed[]): readonly Assessed[] {
  const filling = ranked.slice(0, days.length);
  if (oneWith === undefined || filling.at(-1)?.score !== 1) return filling;
  if (filling.some((note) => has(note, oneWith))) return filling;
  const better = ranked.find((note) => note.score === 1 && has(note, oneWith));
  return better === undefined ? filling : [...filling.slice(0, -1), better];
}

/** The item of the last slot, not done as long as none of the notes in the slots has the value that one must have. */
function withCondition(
  schedule: Schedule,
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
