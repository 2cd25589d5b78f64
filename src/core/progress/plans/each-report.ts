// The plan of the type that has a note on each direct report: made in the first days, done by the end of the month.
import type { NoteType, Plan } from '../../catalogue/model.ts';
import type { Assessed } from '../assessed.ts';
import { type Context, itemOf, itemWithoutNote, type Planned, rowsOf } from '../items.ts';
import type { Item } from '../report.ts';
import type { Person } from '../people.ts';

export type EachReportPlan = Extract<Plan, { kind: 'each-report' }>;

/** So many people without a note are listed at the most, whatever `team_size` says. */
const MOST_VACANCIES = 100;

/** `people` are those of `notes`; `notesOn` gives the other notes that name a person. */
export function planEachReport(
  context: Context,
  type: NoteType,
  plan: EachReportPlan,
  people: readonly Person[],
  teamSize: number | undefined,
  notesOn: (person: Person) => readonly Assessed[],
): Planned {
  const size = teamSize ?? Math.max(1, people.length);
  const items = people.map((person) => personItem(context, plan, person, notesOn(person)));
  const vacancies = Math.min(MOST_VACANCIES, size - people.length);
  for (let n = 1; n <= vacancies; n++) {
    const due = context.schedule.onDay(plan.createdBy);
    items.push(itemWithoutNote(context, type, `${type.id}#${n}`, { kind: 'vacancy', n }, due));
  }
  return { items, others: [] };
}

function personItem(
  context: Context,
  plan: EachReportPlan,
  { assessed, slug, name, active, begin }: Person,
  notes: readonly Assessed[],
): Item {
  const due = active ? context.schedule.onPersonDay(plan.doneBy, begin, assessed.note) : undefined;
  const subject = { kind: 'person', name, active, ...(slug !== undefined && { person: slug }) } as const;
  const item = { ...itemOf(context, assessed, subject, due), notes: rowsOf(context, notes) };
  // Someone who has left the team before their note was done leaves the sum: nothing is due for them any more.
  return active || item.status === 'done' ? item : { ...item, status: 'skipped', missing: [] };
}
