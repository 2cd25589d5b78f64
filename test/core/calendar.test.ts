// The calendar against independent arithmetic: days that exist, ISO weeks for sixty years, months, quarters, time zones.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  daysBetween,
  FIRST_DAY,
  isDay,
  isQuarter,
  isTimeZone,
  isWeek,
  LAST_DAY,
  laterOf,
  nextQuarter,
  nextWeek,
  previousWeek,
  quarterOf,
  quarterStart,
  today,
  weekday,
  weekEnd,
  weekOf,
  weekStart,
} from '../../src/core/calendar.ts';

const MS_A_DAY = 86_400_000;

/** Every day from 2000-01-01 to 2060-12-31, as text, by the language's own UTC arithmetic. */
const sixtyYears = Array.from({ length: 22_281 }, (_, index) =>
  new Date(Date.UTC(2000, 0, 1) + index * MS_A_DAY).toISOString().slice(0, 10),
);

/** The ISO week by its definition: the week's year is its Thursday's, its number counts that year's Thursdays. */
function isoWeekByThursdays(day: string): string {
  const instant = Date.parse(`${day}T00:00Z`);
  const sinceMonday = (new Date(instant).getUTCDay() + 6) % 7;
  const thursday = new Date(instant + (3 - sinceMonday) * MS_A_DAY);
  const year = thursday.getUTCFullYear();
  const dayOfYear = (thursday.getTime() - Date.UTC(year, 0, 1)) / MS_A_DAY + 1;
  return `${String(year)}-W${String(Math.ceil(dayOfYear / 7)).padStart(2, '0')}`;
}

const anyDay = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
const anyDayText = anyDay.map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it('exist from year 1 to 9999, with their leap days', () => {
    for (const day of [FIRST_DAY, LAST_DAY, '2024-02-29', '2000-02-29', '2026-12-31'])
      assert.ok(isDay(day), day);
  });

  it('do not exist when the month is too short, the text is not exact, or there is none', () => {
    const impossible = ['2026-02-30', '2023-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31'];
    const otherTexts = [
      '2026-1-1',
      ' 2026-01-01',
      '2026-01-01T00:00',
      '20260101',
      '+02026-01-01',
      '0000-01-01',
      '',
    ];
    for (const text of [...impossible, ...otherTexts, '2026-01-00', '２０２６-01-01'])
      assert.ok(!isDay(text), text);
  });

  it('run on over months and leap years', () => {
    assert.equal(addDays('2024-02-28', 2), '2024-03-01');
    assert.equal(addDays('2026-03-01', -1), '2026-02-28');
    assert.equal(daysBetween('2026-11-24', '2027-02-21'), 89);
    assert.equal(daysBetween('2027-02-21', '2026-11-24'), -89);
  });

  it('end with year 9999 and begin with year 1, whatever is added', () => {
    assert.equal(addDays(LAST_DAY, 1), LAST_DAY);
    assert.equal(addDays(FIRST_DAY, -1), FIRST_DAY);
    assert.equal(addDays('2026-01-01', Number.MAX_SAFE_INTEGER), LAST_DAY);
    assert.equal(addDays('2026-01-01', -Infinity), FIRST_DAY);
    assert.equal(addMonths(LAST_DAY, 3), LAST_DAY);
  });

  it('agree with the language’s UTC arithmetic', () => {
    fc.assert(
      fc.property(anyDayText, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        const moved = addDays(day, days);
        const expected = new Date(Date.parse(day) + days * MS_A_DAY);
        fc.pre(expected >= new Date(FIRST_DAY) && expected <= new Date(LAST_DAY));
        assert.equal(moved, expected.toISOString().slice(0, 10));
        assert.equal(daysBetween(day, moved), days);
      }),
    );
  });

  it('keep their place in a month, or take its last day', () => {
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
    assert.equal(addMonths('2024-01-31', 1), '2024-02-29');
    assert.equal(addMonths('2026-11-30', 3), '2027-02-28');
    assert.equal(addMonths('2026-12-15', 1), '2027-01-15');
  });

  it('are compared as text', () => {
    assert.equal(laterOf('2026-12-31', '2027-01-01'), '2027-01-01');
    assert.equal(laterOf('2027-01-01', '2026-12-31'), '2027-01-01');
  });
});

describe('ISO weeks', () => {
  it('are right for every day from 2000 to 2060', () => {
    for (const day of sixtyYears) {
      const week = weekOf(day);
      assert.equal(week, isoWeekByThursdays(day), day);
      assert.ok(isWeek(week), week);
      assert.equal(weekday(day), ((new Date(day).getUTCDay() + 6) % 7) + 1, day);
      assert.ok(weekStart(week) <= day && day <= weekEnd(week), day);
    }
  });

  it('begin on Monday, end on Sunday, and follow each other without a gap from 2000 to 2060', () => {
    let week = weekOf('2000-01-03');
    for (let monday = '2000-01-03'; monday < '2061-01-01'; monday = addDays(monday, 7)) {
      assert.equal(weekStart(week), monday);
      assert.equal(weekEnd(week), addDays(monday, 6));
      assert.equal(previousWeek(nextWeek(week)), week);
      week = nextWeek(week);
    }
  });

  it('turn with the year as ISO 8601 says', () => {
    assert.equal(weekOf('2025-12-29'), '2026-W01');
    assert.equal(weekOf('2027-01-01'), '2026-W53');
    assert.equal(nextWeek('2026-W53'), '2027-W01');
    assert.equal(nextWeek('2025-W52'), '2026-W01');
    assert.equal(previousWeek('2026-W01'), '2025-W52');
  });

  it('have a week 53 only in long years', () => {
    for (const week of ['2026-W53', '2020-W53', '2026-W01']) assert.ok(isWeek(week), week);
    for (const text of [
      '2025-W53',
      '2026-W00',
      '2026-W54',
      '2026-W1',
      '2026W01',
      '2026-w01',
      '0000-W01',
      '',
    ]) {
      assert.ok(!isWeek(text), text);
    }
  });

  it('stay readable at both ends of the calendar', () => {
    assert.equal(weekOf(FIRST_DAY), '0001-W01');
    assert.equal(weekEnd(weekOf(LAST_DAY)), LAST_DAY);
  });
});

describe('quarters', () => {
  it('are those of the calendar year', () => {
    assert.equal(quarterOf('2026-01-01'), '2026-Q1');
    assert.equal(quarterOf('2026-03-31'), '2026-Q1');
    assert.equal(quarterOf('2026-04-01'), '2026-Q2');
    assert.equal(quarterOf('2026-12-31'), '2026-Q4');
    assert.equal(quarterStart('2026-Q3'), '2026-07-01');
    assert.equal(nextQuarter('2026-Q4'), '2027-Q1');
    assert.equal(nextQuarter('2026-Q1'), '2026-Q2');
  });

  it('are four', () => {
    for (const text of ['2026-Q1', '2026-Q4']) assert.ok(isQuarter(text), text);
    for (const text of ['2026-Q0', '2026-Q5', '2026-q1', '2026Q1', '0000-Q1', ''])
      assert.ok(!isQuarter(text), text);
  });
});

describe('today', () => {
  const noonInLondon = Date.UTC(2026, 10, 24, 12);

  it('is the day in the journal’s time zone', () => {
    assert.equal(today(noonInLondon, 'Pacific/Auckland'), '2026-11-25');
    assert.equal(today(noonInLondon, 'America/Los_Angeles'), '2026-11-24');
    assert.equal(today(noonInLondon + 0.75, 'Europe/London'), '2026-11-24');
  });

  it('turns at midnight there, summer time included', () => {
    const beforeMidnight = Date.UTC(2026, 6, 1, 21, 59, 59, 999); // Berlin is two hours ahead in July
    assert.equal(today(beforeMidnight, 'Europe/Berlin'), '2026-07-01');
    assert.equal(today(beforeMidnight + 1, 'Europe/Berlin'), '2026-07-02');
  });

  it('is Auckland’s for a journal in Pacific/Auckland on a machine in America/Los_Angeles', () => {
    const script = `
      import { today } from ${JSON.stringify(new URL('../../src/core/calendar.ts', import.meta.url).href)};
      const ms = ${String(noonInLondon)};
      console.log([today(ms, 'Pacific/Auckland'), today(ms), today(ms, 'Mars/Olympus')].join());`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'America/Los_Angeles' },
    });
    assert.equal(output.trim(), '2026-11-25,2026-11-24,2026-11-24');
  });

  it('knows the names of time zones, and that an offset is none', () => {
    for (const zone of ['Pacific/Auckland', 'UTC', 'America/Argentina/Buenos_Aires'])
      assert.ok(isTimeZone(zone), zone);
    for (const text of ['Mars/Olympus', '+02:00', '', 'Europe/', '2026-01-01'])
      assert.ok(!isTimeZone(text), text);
  });
});
