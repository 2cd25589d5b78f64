// The plan of a type that every active person has again and again: one-on-ones and coaching, on schedule or late.
import type { NoteType, Plan } from '../../catalogue/model.ts';
import type { Day } from '../../note.ts';
import type { Assessed } from '../assessed.ts';
import type { Bag } from '../bag.ts';
import { rowsOf } from '../items.ts';
import { asListed, byDate } from '../order.ts';
import type { Person } from '../people.ts';
import type { Cadence, Item } from '../report.ts';
import type { Due, Schedule } from '../schedule.ts';
import { numberOf } from '../score.ts';

export type PersonCadencePlan = Extract<Plan, { kind: 'person-cadence' }>;

/** One active person, the notes of the type about them, and their last conversation of any type that counts. */
export interface OneOfTheTeam {
  readonly person: Person;
  readonly slug: string;
  readonly notes: Bag<Assessed>;
  readonly lastConversation: Day | undefined;
}

/**
 * The item of one person. The clock runs from the last note that counts, or that was skipped with a date; without
 * one the first is due on a day of the plan.
 */
export function planPersonCadence(
  schedule: Schedule,
  type: NoteType,
  plan: PersonCadencePlan,
  { person, slug, notes, lastConversation }: OneOfTheTeam,
): Item {
  const isPast = ({ date }: Assessed) => date !== undefined && date <= schedule.today;
  const turns = notes.in(asListed).filter((note) => isPast(note) && (note.score === 1 || note.isSkipped));
  const coming = firstAfter(turns[0]?.date, notes.members);
  const every = everyDays(plan, person);
  const due = nextDue(schedule, plan, { every, begin: person.begin, last: turns[0]?.date, coming });
  const overdue = schedule.isOverdue(due?.day, plan.graceDays);
  const path = (coming ?? turns[0])?.note.path;
  return {
    key: `${type.id}/${slug}`,
    type: type.id,
    subject: { kind: 'cadence', person: slug, name: person.name },
    ...(path !== undefined && { path }),
    status: overdue ? 'late' : 'on-schedule',
    score: overdue ? 0 : 1,
    ...(due !== undefined && { due: due.day, why: due.why }),
    overdue,
    missing: coming?.note.status === 'done' ? coming.missing : [],
    topics: [],
    followUps: [],
    notes: rowsOf(notes),
    cadence: cadenceOf(schedule, plan, { every, begin: person.begin, turns, lastConversation }),
  };
}

/** How many days lie between two: the person's own number where the plan allows one. */
function everyDays({ everyDays, everyKey }: PersonCadencePlan, { assessed }: Person): number {
  const own = everyKey === undefined ? undefined : numberOf(assessed.note, everyKey);
  return own !== undefined && own >= 1 ? own : everyDays;
}

/** The first note after the last turn that is still open: the one that is worked on. */
function firstAfter(last: Day | undefined, notes: readonly Assessed[]): Assessed | undefined {
  const open = notes.filter((note) => note.score < 1 && !note.isSkipped);
  return open.filter(({ date }) => date === undefined || last === undefined || date > last).sort(byDate)[0];
}

function nextDue(
  schedule: Schedule,
  plan: PersonCadencePlan,
  {
    every,
    begin,
    last,
    coming,
  }: {
    every: number;
    begin: Day | undefined;
    last: Day | undefined;
    coming: Assessed | undefined;
  },
): Due | undefined {
  if (last === undefined) return schedule.onPersonDay(plan.firstDay, begin, coming?.note);
  const day = plus(schedule, plan, last, every);
  return schedule.plan(day, { rule: 'days-after', days: every, last }, coming?.note);
}

function cadenceOf(
  schedule: Schedule,
  plan: PersonCadencePlan,
  {
    every,
    begin,
    turns,
    lastConversation,
  }: {
    every: number;
    begin: Day | undefined;
    turns: readonly Assessed[];
    lastConversation: Day | undefined;
  },
): Cadence {
  const held = turns.flatMap((note) => (note.score === 1 && note.date !== undefined ? [note.date] : []));
  const since = lastConversation ?? begin;
  const days = since === undefined ? undefined : schedule.daysSince(since);
  const isQuiet = turns.length >= 2 && turns.slice(0, 2).every((note) => note.isSkipped);
  const isUnseen = plan.everyKey !== undefined && unseen(schedule, plan, { every, begin, lastConversation });
  return {
    every,
    ...(held[0] !== undefined && { last: held[0] }),
    held,
    ...(isQuiet && days !== undefined && { quietDays: days }),
    ...(isUnseen && days !== undefined && { unseenDays: days }),
  };
}

/** Whether twice the cadence has passed since the last conversation, or one since the first was due. */
function unseen(
  schedule: Schedule,
  plan: PersonCadencePlan,
  {
    every,
    begin,
    lastConversation,
  }: { every: number; begin: Day | undefined; lastConversation: Day | undefined },
): boolean {
  if (begin === undefined || !schedule.begun) return false;
  const from =
    lastConversation === undefined
      ? plus(schedule, plan, schedule.calendar.addDays(begin, plan.firstDay - 1), every)
      : plus(schedule, plan, lastConversation, 2 * every);
  return schedule.notTooEarly(from) <= schedule.today;
}

function plus({ calendar }: Schedule, { withoutDaysAway }: PersonCadencePlan, day: Day, days: number): Day {
  return withoutDaysAway === true ? calendar.addDaysPresent(day, days) : calendar.addDays(day, days);
}
