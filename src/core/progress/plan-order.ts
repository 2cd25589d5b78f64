// The order of the items in a group: pages and meetings by their days, other types together, at the day of their first.
import type { NoteType, Plan } from '../catalogue/model.ts';
import type { Item } from './report.ts';

export function inPlanOrder(
  planned: readonly { readonly type: NoteType; readonly items: readonly Item[] }[],
): Item[] {
  const rows = planned.flatMap(({ type, items }) =>
    items.map((item, index) => ({ item, day: dayOf(type.plan, index), size: daysIn(type.plan).length })),
  );
  rows.sort((one, other) => one.day - other.day || one.size - other.size);
  return rows.map(({ item }) => item);
}

function dayOf(plan: Plan | undefined, index: number): number {
  const days = daysIn(plan);
  const first = days[0] ?? 0;
  return plan?.kind === 'milestones' ? (days[index] ?? Number.MAX_SAFE_INTEGER) : first;
}

function daysIn(plan: Plan | undefined): readonly number[] {
  switch (plan?.kind) {
    case 'once':
      return [plan.day];
    case 'milestones':
      return plan.milestones.map(({ day }) => day);
    case 'slots':
    case 'recurring':
      return plan.days;
    case 'each-report':
      return [plan.createdBy];
    case 'person-cadence':
      return [plan.firstDay];
    case 'weekly':
    case undefined:
      return [];
  }
}
