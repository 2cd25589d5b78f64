// Calendar days and weeks in the user's language. A day is text in core and stays one day here, whatever the zone.
import * as vscode from 'vscode';
import { daysBetween } from '../../../core/calendar.ts';
import type { Day, Week } from '../../../core/note.ts';

/** Days within which a day and a month say which year is meant. */
const CLEAR_WITHOUT_YEAR = 180;

/** “Tue, 24 Nov”, with the year when it is not the year of `today`. */
export function dayLabel(day: Day, today: Day): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  const format: Intl.DateTimeFormatOptions = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  };
  if (!sameYear) format.year = 'numeric';
  return new Intl.DateTimeFormat(locale(), format).format(Date.parse(`${day}T12:00:00Z`));
}

/** “24 Nov”: for places where room is short. With the year when it is another one, and not near enough to be clear. */
export function shortDay(day: Day, today: Day): string {
  const format: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };
  const isNear = Math.abs(daysBetween(today, day)) <= CLEAR_WITHOUT_YEAR;
  if (!isNear && day.slice(0, 4) !== today.slice(0, 4)) format.year = 'numeric';
  return new Intl.DateTimeFormat(locale(), format).format(Date.parse(`${day}T12:00:00Z`));
}

/** “Week 48”, with the year when it is not the ISO year of `today`'s text. */
export function weekLabel(week: Week, today: Day): string {
  const [year = '', number = ''] = week.split('-W');
  const n = String(Number(number));
  return year === today.slice(0, 4) ? vscode.l10n.t('Week {0}', n) : vscode.l10n.t('Week {0}, {1}', n, year);
}

/** The locale of the interface; English days read day first, as the journal's English does. */
export function locale(): string {
  return vscode.env.language.startsWith('en') ? 'en-GB' : vscode.env.language;
}
