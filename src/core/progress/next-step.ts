// The one thing to do next: the first of DESIGN §4's reasons that holds today.
import { addDays, weekday, weekOf } from '../calendar.ts';
import type { Entry, Journal } from '../note.ts';
import { byDue } from './follow-ups.ts';
import { compare } from './order.ts';
import type { FollowUp, GroupReport, Item, NextStep } from './report.ts';
import type { Schedule } from './schedule.ts';

/** How many days ahead something due is worth a word. */
const DAYS_AHEAD = 7;

export interface Situation {
  /** What lies where the journal's home page should be. */
  readonly home: Entry | undefined;
  readonly schedule: Schedule;
  /** In their order, without attention. */
  readonly groups: readonly GroupReport[];
  /** The item of the first meeting with the boss. */
  readonly kickoff: Item | undefined;
  readonly hasPeople: boolean;
}

export function nextStep({ home, schedule, groups, kickoff, hasPeople }: Situation): NextStep {
  if (home === undefined) return { kind: 'create-journal' };
  if (home.kind !== 'journal' || home.startDate === undefined)
    return { kind: 'fix-start-date', path: home.path };
  if (kickoff !== undefined && isOpen(kickoff)) return { kind: 'kickoff', item: kickoff };
  if (!hasPeople) return { kind: 'add-team' };
  const items = groups.flatMap((group) => group.items);
  const followUps = groups.flatMap((group) => group.followUps);
  return (
    mostUnseen(items) ??
    firstDue(
      items.filter((item) => item.overdue),
      followUps.filter((followUp) => followUp.overdue),
      ['overdue', 'overdue-follow-up'],
    ) ??
    reflection(items, home, schedule) ??
    coming(items, followUps, schedule) ?? { kind: 'ask' }
  );
}

function isOpen({ status }: Item): boolean {
  return status === 'planned' || status === 'in-progress';
}

function mostUnseen(items: readonly Item[]): NextStep | undefined {
  const unseen = items
    .filter((item) => item.cadence?.unseenDays !== undefined)
    .sort((one, other) => (other.cadence?.unseenDays ?? 0) - (one.cadence?.unseenDays ?? 0));
  return unseen[0] && { kind: 'unseen', item: unseen[0] };
}

/** The oldest due date first; of equals the order of the groups, an item before a follow-up. */
function firstDue(
  items: readonly Item[],
  followUps: readonly FollowUp[],
  [ofItem, ofFollowUp]: ['overdue', 'overdue-follow-up'] | ['due', 'due-follow-up'],
): NextStep | undefined {
  const item = [...items].sort((one, other) => compare(one.due ?? '~', other.due ?? '~'))[0];
  const followUp = [...followUps].sort(byDue)[0];
  if (followUp !== undefined && (item?.due === undefined || followUp.due < item.due)) {
    return { kind: ofFollowUp, followUp };
  }
  return item && { kind: ofItem, item };
}

/** From the day of reflection on, this week's. */
function reflection(items: readonly Item[], home: Journal, { today }: Schedule): NextStep | undefined {
  if (weekday(today) < home.reflectionDay) return undefined;
  const item = items.find((one) => isThisWeeks(one, today) && one.due !== undefined && isOpen(one));
  return item && { kind: 'reflection', item };
}

/** What is due within a week. This week's reflection has a day of its own, from which it is asked for. */
function coming(
  items: readonly Item[],
  followUps: readonly FollowUp[],
  { today }: Schedule,
): NextStep | undefined {
  const until = addDays(today, DAYS_AHEAD);
  return firstDue(
    items.filter(
      (item) =>
        item.due !== undefined &&
        item.due <= until &&
        (isOpen(item) || item.cadence !== undefined) &&
        !isThisWeeks(item, today),
    ),
    followUps.filter((followUp) => followUp.due <= until),
    ['due', 'due-follow-up'],
  );
}

function isThisWeeks({ subject }: Item, today: string): boolean {
  return subject.kind === 'week' && subject.week === weekOf(today);
}

/** The note that a next step opens; undefined where it is still to be made, or there is nothing to open. */
export function pathOfNext(next: NextStep): string | undefined {
  if ('item' in next) return next.item.path;
  if ('followUp' in next) return next.followUp.path;
  return 'path' in next ? next.path : undefined;
}
