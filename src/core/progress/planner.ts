// Hands the notes of each type to the rules of its plan, and puts the items of a group in the order of the plan.
import type { Catalogue, NoteType, Plan } from '../catalogue/model.ts';
import type { Day } from '../note.ts';
import type { Assessed } from './assessed.ts';
import { type Context, type Planned } from './items.ts';
import { newestFirst } from './order.ts';
import { byPerson, type Person } from './people.ts';
import { planEachReport } from './plans/each-report.ts';
import { planMilestones } from './plans/milestones.ts';
import { planOnce } from './plans/once.ts';
import { type PersonCadencePlan, planPersonCadence } from './plans/person-cadence.ts';
import { planRecurring } from './plans/recurring.ts';
import { planSlots } from './plans/slots.ts';
import { planWeekly, type WeekState } from './plans/weekly.ts';
import type { Item } from './report.ts';
import { textOf } from './score.ts';

export interface PlannerInput {
  readonly context: Context;
  readonly catalogue: Catalogue;
  readonly notesOf: (type: NoteType) => readonly Assessed[];
  readonly people: readonly Person[];
  readonly states: readonly WeekState[];
  readonly teamSize: number | undefined;
}

/** A function that plans the types of one group. */
export function planner(input: PlannerInput): (types: readonly NoteType[]) => Planned {
  const { catalogue, notesOf } = input;
  const cadences = new Map(
    catalogue
      .filter(({ plan }) => plan?.kind === 'person-cadence')
      .map((type) => [type.id, byPerson(notesOf(type))]),
  );
  const situation = situationIn(catalogue.filter(hasSituation).flatMap(notesOf));
  const notesOn = (person: Person) =>
    [...cadences.values()].flatMap((notes) => notes.get(person.assessed.person) ?? []);

  const planType = (type: NoteType, plan: Plan): Planned => {
    const { context, people, states, teamSize } = input;
    const notes = notesOf(type);
    switch (plan.kind) {
      case 'once':
        return planOnce(context, type, plan, notes);
      case 'milestones':
        return planMilestones(context, type, plan, notes);
      case 'slots':
        return planSlots(context, type, plan, notes);
      case 'recurring':
        return planRecurring(context, type, plan, notes, situation);
      case 'weekly':
        return planWeekly(context, type, notes, states);
      case 'each-report':
        return planEachReport(context, type, plan, people, teamSize, notesOn);
      case 'person-cadence':
        return planCadence(input, type, plan, cadences.get(type.id) ?? new Map(), notesOn);
    }
  };
  return (types) =>
    inPlanOrder(
      types.map((type) => ({ type, ...(type.plan ? planType(type, type.plan) : bare(notesOf(type))) })),
    );
}

function planCadence(
  { context, people }: PlannerInput,
  type: NoteType,
  plan: PersonCadencePlan,
  notes: ReadonlyMap<string, readonly Assessed[]>,
  notesOn: (person: Person) => readonly Assessed[],
): Planned {
  const known = new Set(people.map(({ assessed }) => assessed.person));
  const items = people.flatMap((person): Item[] => {
    const slug = person.assessed.person;
    if (!person.active || slug === '') return [];
    const lastConversation = lastOf(notesOn(person));
    return [
      planPersonCadence(context, type, plan, {
        person,
        slug,
        notes: notes.get(slug) ?? [],
        lastConversation,
      }),
    ];
  });
  const others = [...notes].flatMap(([slug, list]) => (slug !== '' && known.has(slug) ? [] : list));
  return { items, others };
}

/** A type without a plan has no items: its notes are shown, nothing is due. */
function bare(notes: readonly Assessed[]): Planned {
  return { items: [], others: notes };
}

/** The plan's order: pages and meetings by their days, other types together, at the day of their first. */
function inPlanOrder(planned: readonly (Planned & { type: NoteType })[]): Planned {
  const rows = planned.flatMap(({ type, items }) =>
    items.map((item, index) => ({ item, day: dayOf(type.plan, index), size: daysIn(type.plan).length })),
  );
  rows.sort((one, other) => one.day - other.day || one.size - other.size);
  return { items: rows.map(({ item }) => item), others: planned.flatMap(({ others }) => others) };
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

/** The day of the last note that counts as held. */
function lastOf(notes: readonly Assessed[]): Day | undefined {
  return notes.reduce<Day | undefined>(
    (last, { score, date }) =>
      score === 1 && date !== undefined && (last === undefined || date > last) ? date : last,
    undefined,
  );
}

function hasSituation({ keys }: NoteType): boolean {
  return keys.some(({ name }) => name === 'situation');
}

/** What the latest note that says so calls the situation; one without a date only when no other does. */
function situationIn(notes: readonly Assessed[]): string | undefined {
  const said = notes.filter((note) => !note.isSkipped && textOf(note.note, 'situation') !== undefined);
  const latest = said.sort(newestFirst)[0];
  return latest && textOf(latest.note, 'situation');
}
