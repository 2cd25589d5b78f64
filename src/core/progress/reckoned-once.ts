// Steps in the calendar that many notes share: the people of a team begin on the same days and meet in the same rhythm.
import type { Day } from '../note.ts';

/**
 * The same function, which reckons each step once: the calendar's arithmetic takes microseconds and leaves much for the
 * garbage collector to look through, a look into a map takes neither.
 */
export function reckonedOnce<Value extends string | number>(
  reckon: (day: Day, days: number) => Value,
): (day: Day, days: number) => Value {
  const known = new Map<string, Value>();
  return (day, days) => {
    const key = `${day} ${days}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = reckon(day, days);
    known.set(key, value);
    return value;
  };
}
