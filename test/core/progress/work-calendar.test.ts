// Workdays and days away: the next workday, and days counted without those away.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, daysBetween, LAST_DAY, weekday } from '../../../src/core/calendar.ts';
import type { Day, Period } from '../../../src/core/note.ts';
import { WorkCalendar } from '../../../src/core/progress/work-calendar.ts';

const week = [1, 2, 3, 4, 5];
const MONDAY = '2026-11-23';

const anyDay = fc.integer({ min: 0, max: 60 }).map((n) => addDays(MONDAY, n));
const anyPeriods: fc.Arbitrary<Period[]> = fc.array(
  fc
    .tuple(anyDay, fc.integer({ min: -3, max: 12 }))
    .map(([from, length]) => ({ from, to: addDays(from, length) })),
  { maxLength: 5 },
);
const anyWorkdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
const isIn = (day: Day, periods: readonly Period[]) =>
  periods.some(({ from, to }) => from <= day && day <= to);

describe('a day off', () => {
  it('is a day that is no workday, or lies in days away, both ends included', () => {
    const calendar = new WorkCalendar(week, [{ from: '2026-11-24', to: '2026-11-25' }]);
    const off = Array.from({ length: 7 }, (_, n) => calendar.isDayOff(addDays(MONDAY, n)));
    assert.deepEqual(off, [false, true, true, false, false, true, true]);
  });

  it('is none in a period that ends before it begins', () => {
    const calendar = new WorkCalendar(week, [{ from: '2026-11-27', to: MONDAY }]);
    assert.equal(calendar.isDayOff(MONDAY), false);
    assert.equal(calendar.workdayFrom(MONDAY), MONDAY);
  });
});

describe('the next workday', () => {
  it('is the first day from a day on that is worked, whatever overlaps', () => {
    fc.assert(
      fc.property(anyWorkdays, anyPeriods, anyDay, (workdays, away, day) => {
        let expected = day;
        while (!workdays.includes(weekday(expected)) || isIn(expected, away)) expected = addDays(expected, 1);
        assert.equal(new WorkCalendar(workdays, away).workdayFrom(day), expected);
      }),
    );
  });

  it('is the last day of all where there is none', () => {
    assert.equal(new WorkCalendar(week, [{ from: MONDAY, to: LAST_DAY }]).workdayFrom(MONDAY), LAST_DAY);
  });
});

describe('days counted without those away', () => {
  it('end on the nth day after that is not away', () => {
    fc.assert(
      fc.property(anyPeriods, anyDay, fc.integer({ min: 1, max: 40 }), (away, day, days) => {
        let end = day;
        for (let left = days; left > 0;) {
          end = addDays(end, 1);
          if (!isIn(end, away)) left--;
        }
        assert.equal(new WorkCalendar(week, away).addDaysPresent(day, days), end);
      }),
    );
  });
});

describe('the workdays of a week', () => {
  it('are counted with and without days away', () => {
    fc.assert(
      fc.property(
        anyWorkdays,
        anyPeriods,
        anyDay,
        fc.integer({ min: 0, max: 6 }),
        (workdays, away, from, length) => {
          const calendar = new WorkCalendar(workdays, away);
          const to = addDays(from, length);
          const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n));
          const worked = days.filter((day) => workdays.includes(weekday(day)));
          assert.equal(calendar.countWorkdays(from, to), worked.length);
          assert.equal(calendar.countWorkdaysAway(from, to), worked.filter((day) => isIn(day, away)).length);
        },
      ),
    );
  });

  it('end with the calendar', () => {
    assert.equal(new WorkCalendar(week, []).countWorkdays('9999-12-27', LAST_DAY), 5);
  });
});
