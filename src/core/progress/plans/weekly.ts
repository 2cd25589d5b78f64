// The plan of a type that every working week has: the weekly reflection, and the state of each week up to today's.
import { addDays, daysBetween, laterOf, weekEnd, weekOf, weekStart } from '../../calendar.ts';
import type { NoteType } from '../../catalogue/model.ts';
import type { Day, Week } from '../../note.ts';
import type { Assessed } from '../assessed.ts';
import { weekOfNote } from '../identity.ts';
import type { Bag } from '../bag.ts';
import type { Cells } from '../cell.ts';
import { itemOf, itemWithoutNote, othersIn, type Planned } from '../items.ts';
import { asListed } from '../order.ts';
import type { Item, WeekReport } from '../report.ts';
import type { Due, Schedule } from '../schedule.ts';
import { textOf } from '../score.ts';

/** A note is on time until the Wednesday after its week, and overdue from Thursday on (DESIGN §4). */
const DAYS_AFTER_SUNDAY = 3;
/** With fewer workdays left than this, the reflection of the first week is optional. */
const WORKDAYS_THAT_MAKE_A_WEEK = 3;
/** Weeks further back are not looked at: twenty years. A start date can be a slip of the pen. */
const MOST_WEEKS = 1040;

/** A week that the record looks at. */
export interface WeekOfJob {
  readonly week: Week;
  readonly monday: Day;
}

/** A week of the record, with the note that counts for it. */
export interface WeekState {
  readonly week: Week;
  readonly state: WeekReport['state'];
  readonly note: Assessed | undefined;
}

/** The weeks from the first that counts to this one, oldest first. Empty before the start, or without a start date. */
export function weeksOfJob({ firstDay, begun, today }: Schedule): WeekOfJob[] {
  if (firstDay === undefined || !begun || firstDay > today) return [];
  const monday = weekStart(weekOf(today));
  const weeksBefore = Math.floor(daysBetween(weekStart(weekOf(firstDay)), monday) / 7);
  const result: WeekOfJob[] = [];
  for (let back = Math.min(weeksBefore, MOST_WEEKS - 1); back >= 0; back--) {
    const day = addDays(monday, -7 * back);
    result.push({ week: weekOf(day), monday: day });
  }
  return result;
}

/** How a week stands, with the note on it where there is one. */
export function weekState(
  schedule: Schedule,
  { week, monday }: WeekOfJob,
  note: Assessed | undefined,
): WeekState {
  return { week, note, state: stateOf(schedule, monday, note) };
}

/**
 * Rows, newest first: this week's always; last week's while it can still be on time; every week that has a note;
 * and the latest missed one, which alone is overdue. Missed weeks before that are history, in the record only. `kept`
 * holds the items of the last time.
 */
export function planWeekly(
  schedule: Schedule,
  type: NoteType,
  notes: Bag<Assessed>,
  states: readonly WeekState[],
  kept: Cells<Week, Item>,
): Planned {
  const thisWeek = weekOf(schedule.today);
  const missed = states.findLast(({ state, note }) => state === 'missed' && !note?.isSkipped);
  const shown = states.filter((one) => one.note !== undefined || one === missed || one.state === 'open');
  const rows: WeekState[] = shown.some(({ week }) => week === thisWeek)
    ? shown
    : [...shown, { week: thisWeek, state: 'optional', note: byWeek(notes).get(thisWeek) }];
  const itemIn = (row: WeekState) =>
    kept
      .at(row.week)
      .of([row.state, row.note, row === missed], () => weekItem(schedule, type, row, row === missed));
  const items = rows.map(itemIn).reverse();
  const taken = rows.map(({ note }) => note);
  return { items, others: othersIn(notes, taken) };
}

/** Nothing is due in an off week, in a short first week, or any more in a missed week before the latest. */
function weekItem(
  schedule: Schedule,
  type: NoteType,
  { week, state, note }: WeekState,
  isLatestMissed: boolean,
): Item {
  const subject = { kind: 'week', week } as const;
  const isDue = state === 'missed' ? isLatestMissed : state !== 'off' && state !== 'optional';
  const due = isDue ? dueOf(schedule, week, note) : undefined;
  const item =
    note === undefined
      ? itemWithoutNote(schedule, type, `${type.id}/${week.toLowerCase()}`, subject, due)
      : itemOf(schedule, note, subject, due);
  const hasOwnDue = due?.why.rule === 'note';
  return { ...item, overdue: item.overdue && (isLatestMissed || (state === 'open' && hasOwnDue)) };
}

/** Due on the Sunday, day off or not; or when the note itself says. */
function dueOf(schedule: Schedule, week: Week, note: Assessed | undefined): Due | undefined {
  const own = note === undefined ? undefined : textOf(note.note, 'due');
  if (schedule.start === undefined) return undefined;
  if (own !== undefined) return { day: own, why: { rule: 'note', shifts: [] } };
  return { day: weekEnd(week), why: { rule: 'week', week, shifts: [] } };
}

/** How a week that begins on `monday` stands today. */
function stateOf(schedule: Schedule, monday: Day, note: Assessed | undefined): WeekReport['state'] {
  const { today } = schedule;
  const sunday = addDays(monday, 6);
  const lastOnTime = addDays(sunday, DAYS_AFTER_SUNDAY);
  if (isOff(schedule, monday, sunday, note)) return 'off';
  if (note?.score === 1) return note.date !== undefined && note.date > lastOnTime ? 'late' : 'kept';
  if (isShort(schedule, monday, sunday)) return 'optional';
  // A `due` of its own gives a week more time, never less: an unfinished week breaks no run.
  const own = note === undefined ? undefined : textOf(note.note, 'due');
  return today > laterOf(own ?? lastOnTime, lastOnTime) ? 'missed' : 'open';
}

/** An off week: most of its workdays are days away, or its reflection was skipped with a reason. */
function isOff({ calendar }: Schedule, monday: Day, sunday: Day, note: Assessed | undefined): boolean {
  if (note !== undefined && note.isSkipped && textOf(note.note, 'reason')?.trim()) return true;
  const away = calendar.countWorkdaysAway(monday, sunday);
  return away > 0 && away * 2 > calendar.countWorkdays(monday, sunday);
}

/** The first week, when too few workdays of it were left. */
function isShort({ calendar, firstDay }: Schedule, monday: Day, sunday: Day): boolean {
  if (firstDay === undefined || firstDay < monday || firstDay > sunday) return false;
  const left = calendar.countWorkdays(firstDay, sunday) - calendar.countWorkdaysAway(firstDay, sunday);
  return left < WORKDAYS_THAT_MAKE_A_WEEK;
}

/** The notes by the week that they are about. */
export function byWeek(notes: Bag<Assessed>): Map<Week, Assessed> {
  const result = new Map<Week, Assessed>();
  for (const note of notes.in(asListed)) {
    const week = weekOfNote(note.note);
    if (week !== undefined && !result.has(week)) result.set(week, note);
  }
  return result;
}
