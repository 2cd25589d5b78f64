// The plan of the type that has a note on each direct report: made in the first days, done by the end of the month.
import type { NoteType, Plan } from '../../catalogue/model.ts';
import { itemOf, itemWithoutNote } from '../items.ts';
import type { Person } from '../people.ts';
import type { Item, NoteRow } from '../report.ts';
import type { Schedule } from '../schedule.ts';

export type EachReportPlan = Extract<Plan, { kind: 'each-report' }>;

/** So many people without a note are listed at the most, whatever `team_size` says. */
const MOST_VACANCIES = 100;

/** The item of a person's own note; `rows` are those of the other notes that name the person. */
export function planPerson(
  schedule: Schedule,
  plan: EachReportPlan,
  { assessed, slug, name, active, begin }: Person,
  rows: readonly NoteRow[],
): Item {
  const due = active ? schedule.onPersonDay(plan.doneBy, begin, assessed.note) : undefined;
  const subject = { kind: 'person', name, active, ...(slug !== undefined && { person: slug }) } as const;
  const item = { ...itemOf(schedule, assessed, subject, due), notes: rows };
  // Someone who has left the team before their note was done leaves the sum: nothing is due for them any more.
  return active || item.status === 'done' ? item : { ...item, status: 'skipped', missing: [] };
}

/** Items for those of a team of `size` who have no note yet; `known` have one. */
export function planVacancies(
  schedule: Schedule,
  type: NoteType,
  plan: EachReportPlan,
  { size, known }: { size: number; known: number },
): Item[] {
  const length = Math.max(0, Math.min(MOST_VACANCIES, size - known));
  return Array.from({ length }, (_, index) => {
    const n = index + 1;
    const due = schedule.onDay(plan.createdBy);
    return itemWithoutNote(schedule, type, `${type.id}#${n}`, { kind: 'vacancy', n }, due);
  });
}
