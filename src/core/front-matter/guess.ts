// Guesses what someone meant who wrote a value in another form: the day in "1.3.2026", the number in "45 min".
import { isDay, isQuarter, isWeek, nextWeek } from '../calendar.ts';
import type { Day, Quarter, Week } from '../note.ts';

/** The days that a text may mean, the likeliest first; two where day and month can't be told apart (3/4/2026). */
export function guessDays(text: string): readonly Day[] {
  const yearFirst = /^(\d{4})\D(\d{1,2})\D(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst !== null) return existing([dayText(yearFirst[1], yearFirst[2], yearFirst[3])]);
  const yearLast = /^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?[./-]\s?(\d{4})$/.exec(text.trim());
  if (yearLast === null) return [];
  const [, first, separator, second, year] = yearLast;
  const dayFirst = dayText(year, second, first);
  const monthFirst = dayText(year, first, second);
  return existing(separator === '/' ? [monthFirst, dayFirst] : [dayFirst]);
}

/** The last day of the month when a day lies behind it: 2026-02-30 is meant as 2026-02-28. */
export function guessLastOfMonth(text: string): readonly Day[] {
  const month = text.slice(0, 8);
  return ['31', '30', '29', '28']
    .map((day) => month + day)
    .filter((day) => isDay(day) && day < text)
    .slice(0, 1);
}

/** The week that a text may mean; week 53 of a year without one is the first of the next. */
export function guessWeeks(text: string): readonly Week[] {
  const match = /^(\d{4})\D{0,3}?(\d{1,2})$/.exec(text.trim());
  if (match === null) return [];
  const [, year = '', number = ''] = match;
  const week = `${year}-W${number.padStart(2, '0')}`;
  if (isWeek(week)) return [week];
  return number === '53' && isWeek(`${year}-W52`) ? [nextWeek(`${year}-W52`)] : [];
}

/** The quarter that a text may mean, its parts in either order. */
export function guessQuarters(text: string): readonly Quarter[] {
  const match = /^(?:(\d{4})\D{0,3}?(\d)|Q?(\d)\D{1,3}(\d{4}))$/i.exec(text.trim());
  if (match === null) return [];
  const quarter = `${match[1] ?? match[4] ?? ''}-Q${match[2] ?? match[3] ?? ''}`;
  return isQuarter(quarter) ? [quarter] : [];
}

/** The number that a text begins with, a comma before the decimals allowed. */
export function guessNumber(text: string): number | undefined {
  const match = /^\s*([+-]?\d{1,9}(?:[.,]\d{1,3})?)(?!\d)/.exec(text);
  return match === null ? undefined : Number(match[1]?.replace(',', '.'));
}

const YES = ['yes', 'y', 'on', 'true', '1'];
const NO = ['no', 'n', 'off', 'false', '0'];

/** Yes or no in the words that older YAML and people use. */
export function guessYesNo(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return YES.includes(word) ? true : NO.includes(word) ? false : undefined;
}

function dayText(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function existing(days: readonly string[]): readonly Day[] {
  return [...new Set(days)].filter(isDay);
}
