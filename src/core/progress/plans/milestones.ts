// The plan of a type with one note for each milestone, then one every so many months: meetings with the boss.
import type { NoteType, Plan } from '../../catalogue/model.ts';
import type { Assessed } from '../assessed.ts';
import type { Bag } from '../bag.ts';
import { itemOf, itemWithoutNote, othersIn, type Planned } from '../items.ts';
import type { Item, Subject } from '../report.ts';
import { byRank } from '../order.ts';
import type { Schedule } from '../schedule.ts';
import { textOf } from '../score.ts';
import { dayOf, returning } from './returning.ts';

export type MilestonesPlan = Extract<Plan, { kind: 'milestones' }>;

export function planMilestones(
  schedule: Schedule,
  type: NoteType,
  plan: MilestonesPlan,
  notes: Bag<Assessed>,
): Planned {
  const taken = new Set<Assessed | undefined>();
  const left = (value: string) => (note: Assessed) =>
    textOf(note.note, plan.key) === value && !taken.has(note);
  const items: Item[] = [];
  let lastDay = schedule.start;
  for (const { value, day } of plan.milestones) {
    const note = notes.in(byRank).find(left(value));
    taken.add(note);
    items.push(milestone(schedule, type, plan, { value, day, note }));
    lastDay = dayOf(note, schedule.today) ?? schedule.dayOfJob(day);
  }
  if (plan.then === undefined) return { items, others: othersIn(notes, taken) };
  const { value, months } = plan.then;
  const further = notes.in(byRank).filter(left(value));
  for (const note of further) taken.add(note);
  const subject = (_: number, note: Assessed | undefined): Subject => ({
    kind: 'milestone',
    value,
    ...(note?.date !== undefined && { date: note.date }),
  });
  const nextKey = `${type.id}/${value}#next`;
  items.push(...returning(schedule, { type, months, notes: further, after: lastDay, nextKey, subject }));
  return { items, others: othersIn(notes, taken) };
}

function milestone(
  schedule: Schedule,
  type: NoteType,
  plan: MilestonesPlan,
  { value, day, note }: { value: string; day: number; note: Assessed | undefined },
): Item {
  const due = schedule.onDay(day, note?.note);
  const subject: Subject = { kind: 'milestone', value };
  if (note !== undefined) return itemOf(schedule, note, subject, due);
  const values = new Map([[plan.key, value]]);
  return itemWithoutNote(schedule, type, `${type.id}/${value}`, subject, due, values);
}
