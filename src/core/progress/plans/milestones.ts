// The plan of a type with one note for each milestone, then one every so many months: meetings with the boss.
import type { NoteType, Plan } from '../../catalogue/model.ts';
import type { Assessed } from '../assessed.ts';
import { type Context, itemOf, itemWithoutNote, type Planned } from '../items.ts';
import type { Item, Subject } from '../report.ts';
import { textOf } from '../score.ts';
import { byRank } from '../order.ts';
import { dayOf, returning } from './returning.ts';

export type MilestonesPlan = Extract<Plan, { kind: 'milestones' }>;

export function planMilestones(
  context: Context,
  type: NoteType,
  plan: MilestonesPlan,
  notes: readonly Assessed[],
): Planned {
  const { schedule } = context;
  const left = new Set([...notes].sort(byRank));
  const take = (value: string) => [...left].filter((note) => textOf(note.note, plan.key) === value);
  const items: Item[] = [];
  let lastDay = schedule.start;
  for (const { value, day } of plan.milestones) {
    const note = take(value)[0];
    if (note !== undefined) left.delete(note);
    items.push(milestone(context, type, plan, { value, day, note }));
    lastDay = dayOf(note, schedule.today) ?? schedule.dayOfJob(day);
  }
  if (plan.then === undefined) return { items, others: [...left] };
  const { value, months } = plan.then;
  const further = take(value);
  for (const note of further) left.delete(note);
  const subject = (_: number, note: Assessed | undefined): Subject => ({
    kind: 'milestone',
    value,
    ...(note?.date !== undefined && { date: note.date }),
  });
  const nextKey = `${type.id}/${value}#next`;
  items.push(...returning(context, { type, months, notes: further, after: lastDay, nextKey, subject }));
  return { items, others: [...left] };
}

function milestone(
  context: Context,
  type: NoteType,
  plan: MilestonesPlan,
  { value, day, note }: { value: string; day: number; note: Assessed | undefined },
): Item {
  const due = context.schedule.onDay(day, note?.note);
  const subject: Subject = { kind: 'milestone', value };
  if (note !== undefined) return itemOf(context, note, subject, due);
  const values = new Map([[plan.key, value]]);
  return itemWithoutNote(context, type, `${type.id}/${value}`, subject, due, values);
}
