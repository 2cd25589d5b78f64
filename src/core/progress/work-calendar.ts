// Which days are worked and which are off, and where a due date goes that falls on a day off.
import { addDays, daysBetween, LAST_DAY, weekday } from '../calendar.ts';
import type { Day, Period } from '../note.ts';
import { reckonedOnce } from './reckoned-once.ts';

const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** Workdays and days away of one journal. */
export class WorkCalendar {
  readonly #workdays: ReadonlySet<number>;
  /** In order, without overlap; empty and reversed ones left out. */
  readonly #away: readonly Period[];

  /** The day so many days later, whatever days they are. */
  readonly addDays = reckonedOnce(addDays);

  /** So many days later, days away left out of the count (weekends are in it). */
  readonly addDaysPresent = reckonedOnce((day, days) => this.#addDaysPresent(day, days));

  readonly #workdayFrom = reckonedOnce((day) => this.#reckonWorkdayFrom(day));

  /** `workdays` are ISO weekdays, Monday = 1; without any, every day counts as one, or nothing could ever be due. */
  constructor(workdays: readonly number[], away: readonly Period[]) {
    const usable = workdays.filter((day) => EVERY_DAY.includes(day));
    this.#workdays = new Set(usable.length === 0 ? EVERY_DAY : usable);
    this.#away = joined(away);
  }

  isAway(day: Day): boolean {
    return this.#away.some((period) => period.from <= day && day <= period.to);
  }

  isDayOff(day: Day): boolean {
    return !this.#workdays.has(weekday(day)) || this.isAway(day);
  }

  /** The day itself, or the next one that is worked (DESIGN §4: a due date on a day off moves to the next workday). */
  workdayFrom(day: Day): Day {
    return this.#workdayFrom(day, 0);
  }

  #reckonWorkdayFrom(day: Day): Day {
    let next = day;
    while (next < LAST_DAY) {
      const away = this.#away.find((period) => period.from <= next && next <= period.to);
      if (away !== undefined) next = addDays(away.to, 1);
      else if (this.#workdays.has(weekday(next))) return next;
      else next = addDays(next, 1);
    }
    return next;
  }

  #addDaysPresent(day: Day, days: number): Day {
    let end = addDays(day, days);
    for (const { from, to } of this.#away) {
      if (to <= day) continue;
      const begin = from > day ? from : addDays(day, 1);
      if (begin > end) break;
      end = addDays(end, daysBetween(begin, to) + 1);
    }
    return end;
  }

  /** How many workdays a short period has, both ends included, days away among them. */
  countWorkdays(from: Day, to: Day): number {
    return this.#count(from, to, () => true);
  }

  /** How many of these workdays are days away. */
  countWorkdaysAway(from: Day, to: Day): number {
    const isAnyAway = this.#away.some((period) => period.from <= to && period.to >= from);
    return isAnyAway ? this.#count(from, to, (day) => this.isAway(day)) : 0;
  }

  #count(from: Day, to: Day, which: (day: Day) => boolean): number {
    let count = 0;
    for (let day = from; day <= to; day = addDays(day, 1)) {
      if (this.#workdays.has(weekday(day)) && which(day)) count++;
      if (day === LAST_DAY) break;
    }
    return count;
  }
}

function joined(periods: readonly Period[]): Period[] {
  const inOrder = periods
    .filter(({ from, to }) => from <= to)
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  const result: Period[] = [];
  for (const period of inOrder) {
    const last = result.at(-1);
    if (last === undefined || period.from > last.to) result.push(period);
    else if (period.to > last.to) result[result.length - 1] = { from: last.from, to: period.to };
  }
  return result;
}
