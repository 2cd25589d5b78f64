// Calendar days, ISO weeks and quarters as text: never an instant, so never a day off by one in another time zone.
import * as Instant from 'temporal-polyfill/fns/Instant';
import * as Now from 'temporal-polyfill/fns/Now';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import type { Day, Quarter, Week } from './note.ts';

/** The first day that a note can name; earlier ones are cut off to it. */
export const FIRST_DAY: Day = '0001-01-01';
/** The last day that a note can name; later ones are cut off to it, so that days as text always sort as days. */
export const LAST_DAY: Day = '9999-12-31';
/** More days than lie between the two: what is added is cut off to it before the library could refuse it. */
const ALL_DAYS = 4_000_000;

/** Whether a text is a day, `YYYY-MM-DD`, that exists in the Gregorian calendar (year 1 to 9999). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const [year, month, day] = partsOf(text);
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= PlainDate.daysInMonth(PlainDate.create(year, month, 1));
}

/** Whether a text is an ISO 8601 week, `YYYY-Www`, that exists: W53 only in years that have one. */
export function isWeek(text: string): boolean {
  if (!/^\d{4}-W\d\d$/.test(text)) return false;
  const year = yearOf(text);
  const week = weekNumber(text);
  return year >= 1 && week >= 1 && week <= weeksIn(year);
}

/** Whether a text is a quarter of a year, `YYYY-Q1` to `YYYY-Q4`. */
export function isQuarter(text: string): boolean {
  return /^\d{4}-Q[1-4]$/.test(text) && yearOf(text) >= 1;
}

/** Whether a text names a time zone of the IANA database that this machine knows, such as `Europe/Berlin`. */
export function isTimeZone(text: string): boolean {
  if (!/^[a-z]/i.test(text)) return false; // offsets such as +02:00 are no names: they know no summer time
  try {
    ZonedDateTime.create(0n, text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The calendar day at an instant (milliseconds since 1970-01-01T00:00Z) in a time zone (IANA name); in the
 * machine's own where none is given or the name is unknown.
 */
export function today(epochMs: number, timeZone?: string): Day {
  const zone = timeZone !== undefined && isTimeZone(timeZone) ? timeZone : Now.timeZoneId();
  const instant = Instant.fromEpochMilliseconds(Math.floor(epochMs));
  return textOf(ZonedDateTime.toPlainDate(Instant.toZonedDateTimeISO(instant, zone)));
}

/** The day so many days later (earlier for a negative count). */
export function addDays(day: Day, days: number): Day {
  const within = Math.max(-ALL_DAYS, Math.min(ALL_DAYS, days));
  return textOf(PlainDate.addDays(dateOf(day), within));
}

/** The same day so many months later, or the last of that month where it has no such day: 31 January + 1 is 28 February. */
export function addMonths(day: Day, months: number): Day {
  return textOf(PlainDate.addMonths(dateOf(day), months));
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return PlainDate.diffDays(dateOf(from), dateOf(to));
}

/** The ISO weekday: Monday is 1, Sunday 7. */
export function weekday(day: Day): number {
  return PlainDate.dayOfWeek(dateOf(day));
}

/** The ISO 8601 week of a day: the year is that of the week's Thursday, so 2025-12-29 lies in 2026-W01. */
export function weekOf(day: Day): Week {
  const date = dateOf(day);
  return weekText(PlainDate.yearOfWeek(date) ?? 1, PlainDate.weekOfYear(date) ?? 1);
}

/** The Monday of a week. */
export function weekStart(week: Week): Day {
  const inFirstWeek = PlainDate.create(yearOf(week), 1, 4); // ISO 8601: 4 January is always in week 1
  return textOf(PlainDate.addWeeks(PlainDate.startOfWeek(inFirstWeek), weekNumber(week) - 1));
}

/** The Sunday of a week. */
export function weekEnd(week: Week): Day {
  return addDays(weekStart(week), 6);
}

/** The week after, which begins on Monday + 7 days. */
export function nextWeek(week: Week): Week {
  return weekOf(addDays(weekStart(week), 7));
}

/** The week before. */
export function previousWeek(week: Week): Week {
  return weekOf(addDays(weekStart(week), -7));
}

/** The quarter of the calendar year in which a day lies. */
export function quarterOf(day: Day): Quarter {
  const [year, month] = partsOf(day);
  return quarterText(year, Math.ceil(month / 3));
}

/** The first day of a quarter. */
export function quarterStart(quarter: Quarter): Day {
  return textOf(PlainDate.create(yearOf(quarter), Number(quarter.slice(6)) * 3 - 2, 1));
}

/** The quarter after. */
export function nextQuarter(quarter: Quarter): Quarter {
  return quarterOf(addMonths(quarterStart(quarter), 3));
}

/** The later of two days. */
export function laterOf(one: Day, other: Day): Day {
  return one >= other ? one : other;
}

function weeksIn(year: number): number {
  return PlainDate.weekOfYear(PlainDate.create(year, 12, 28)) ?? 52; // ISO 8601: 28 December is always in the last week
}

function partsOf(day: Day): [year: number, month: number, day: number] {
  return [yearOf(day), Number(day.slice(5, 7)), Number(day.slice(8))];
}

function yearOf(text: string): number {
  return Number(text.slice(0, 4));
}

function weekNumber(week: Week): number {
  return Number(week.slice(6));
}

function dateOf(day: Day): PlainDate.Record {
  return PlainDate.create(...partsOf(day));
}

/** Cut off to the years 1 to 9999, which alone have four digits. */
function textOf(date: PlainDate.Record): Day {
  const text = PlainDate.toString(date);
  if (text.startsWith('+')) return LAST_DAY;
  return text.startsWith('-') || text.startsWith('0000') ? FIRST_DAY : text;
}

function weekText(year: number, week: number): Week {
  return `${pad(year, 4)}-W${pad(week, 2)}`;
}

function quarterText(year: number, quarter: number): Quarter {
  return `${pad(year, 4)}-Q${quarter}`;
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
