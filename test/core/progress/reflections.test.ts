// Weekly reflections: which weeks have a row, which are overdue, the record and the run.
import assert from 'node:assert/strict';
import { addDays, weekEnd, weekOf, weekStart } from '../../../src/core/calendar.ts';
import type { Day, Entry, Note } from '../../../src/core/note.ts';
import type { NoteParts } from './support.ts';
import { day, done, findItem, group, item, journal, journalWithout, note, on } from './support.ts';

/** The week n of the journal, 1 is that of the start, 2026-W48. */
const week = (n: number) => weekOf(day(7 * n));
const keyOf = (n: number) => `weekly-reflection/${week(n).toLowerCase()}`;
/** A reflection on week n, written on its Friday or so many days later. */
const kept = (n: number, daysLater = 0, parts: Partial<NoteParts> = {}) =>
  done({
    type: 'weekly-reflection',
    week: week(n),
    date: addDays(weekStart(week(n)), 4 + daysLater),
    ...parts,
  });
const skipped = (n: number, parts: Partial<NoteParts> = {}) =>
  note({ type: 'weekly-reflection', week: week(n), status: 'skipped', ...parts });

const record = (when: number | Day, entries: Entry[], home = journal()) =>
  on(when, [home, ...entries]).reflections;
const rows = (when: number | Day, entries: Entry[], home = journal()) =>
  group(on(when, [home, ...entries]), 'reflect').items;

/** Monday is 1. */
const inWeek = (n: number, weekdayNumber: number) => day(7 * (n - 1) + weekdayNumber);

describe('a weekly reflection', () => {
  it('is due on the Sunday of its week, day off or not', () => {
    const { due, why } = item(on(1, [journal()]), keyOf(1));
    assert.equal(due, weekEnd(week(1)));
    assert.deepEqual(why, { rule: 'week', week: week(1), shifts: [] });
  });

  it('is overdue from Thursday on', () => {
    assert.equal(item(on(inWeek(2, 3), [journal()]), keyOf(1)).overdue, false);
    assert.equal(item(on(inWeek(2, 4), [journal()]), keyOf(1)).overdue, true);
  });

  it('with a due date of its own inside its week is overdue after it, and breaks no run while the week is unfinished', () => {
    const begun = note({
      type: 'weekly-reflection',
      week: week(3),
      status: 'in-progress',
      due: inWeek(3, 3),
    });
    const entries = [kept(1), kept(2), begun];
    assert.equal(item(on(inWeek(3, 3), [journal(), ...entries]), keyOf(3)).overdue, false);
    assert.equal(item(on(inWeek(3, 4), [journal(), ...entries]), keyOf(3)).overdue, true);
    assert.deepEqual(record(inWeek(3, 4), entries), { kept: 2, of: 2, run: 2 });
    assert.deepEqual(record(inWeek(4, 4), entries), { kept: 2, of: 3, run: 0 });
  });

  it('is overdue for the latest missed week only; older ones are history', () => {
    const report = on(inWeek(5, 5), [journal()]);
    assert.equal(group(report, 'reflect').overdue, 1);
    assert.equal(item(report, keyOf(4)).overdue, true);
    assert.equal(findItem(report, keyOf(3)), undefined);
    assert.equal(findItem(report, keyOf(1)), undefined);
  });

  it('stays overdue when later weeks were kept', () => {
    const report = on(inWeek(5, 5), [journal(), kept(1), kept(3), kept(4)]);
    assert.equal(item(report, keyOf(2)).overdue, true);
  });

  it('begun in a week that is history has a row, and is not due any more', () => {
    const begun = note({ type: 'weekly-reflection', week: week(1), status: 'in-progress' });
    const { due, overdue, score } = item(on(inWeek(5, 5), [journal(), begun]), keyOf(1));
    assert.deepEqual({ due, overdue, score }, { due: undefined, overdue: false, score: 0.5 });
  });

  it('of this week always has its row', () => {
    for (const [when, home] of [
      [day(1), journal()],
      ['2026-11-20', journal()],
      [day(100), journalWithout('startDate')],
      [day(3), journal({ away: [{ from: day(1), to: day(7) }] })],
    ] as const) {
      const row = item(on(when, [home]), `weekly-reflection/${weekOf(when).toLowerCase()}`);
      assert.deepEqual(row.subject, { kind: 'week', week: weekOf(when) });
    }
  });

  it('has its rows newest first', () => {
    assert.deepEqual(
      rows(inWeek(4, 2), [kept(1), kept(2)]).map(({ key }) => key),
      [keyOf(4), keyOf(3), keyOf(2), keyOf(1)],
    );
  });

  it('belongs to the week that it names, whatever its date; without a week, to that of its date', () => {
    const named = done({ type: 'weekly-reflection', week: week(1), date: inWeek(2, 2) });
    assert.equal(item(on(inWeek(2, 3), [journal(), named]), keyOf(1)).score, 1);
    const dated = done({ type: 'weekly-reflection', date: inWeek(1, 5) });
    assert.equal(item(on(inWeek(2, 3), [journal(), dated]), keyOf(1)).score, 1);
  });

  it('turns with the ISO year', () => {
    const newYear = done({ type: 'weekly-reflection', date: '2027-01-01' });
    assert.equal(item(on('2027-01-02', [journal(), newYear]), 'weekly-reflection/2026-w53').score, 1);
    assert.ok(findItem(on('2027-01-04', [journal()]), 'weekly-reflection/2027-w01'));
    const over = journal({ startDate: '2025-12-29', created: '2025-12-29' });
    assert.deepEqual(on('2025-12-29', [over]).weeks, [{ week: '2026-W01', state: 'open' }]);
  });

  it('of a week to come, or of one before the journal, is shown beside the rows', () => {
    const { others, items } = group(on(3, [journal(), kept(3), kept(-2)]), 'reflect');
    assert.deepEqual(
      others.map(({ title }) => title),
      [week(3), week(-2)],
    );
    assert.equal(items.length, 1);
  });

  it('with a due date of its own is overdue after it', () => {
    const own = note({ type: 'weekly-reflection', week: week(1), due: inWeek(1, 5) });
    assert.equal(item(on(inWeek(1, 5), [journal(), own]), keyOf(1)).overdue, false);
    assert.equal(item(on(inWeek(1, 6), [journal(), own]), keyOf(1)).overdue, true);
  });
});

describe('the record of reflections', () => {
  it('counts the weeks kept of those that can be judged, and the run up to now', () => {
    const entries = [1, 2, 4, 5, 6].map((n) => kept(n));
    assert.deepEqual(record(inWeek(7, 4), entries), { kept: 5, of: 6, run: 3 });
  });

  it('looks at the last ten working weeks', () => {
    const entries = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => kept(n));
    assert.deepEqual(record(inWeek(13, 4), entries), { kept: 10, of: 10, run: 10 });
    assert.deepEqual(record(inWeek(14, 4), entries), { kept: 9, of: 10, run: 0 });
  });

  it('has a run longer than ten weeks', () => {
    const entries = Array.from({ length: 14 }, (_, index) => kept(index + 1));
    assert.deepEqual(record(inWeek(15, 4), entries), { kept: 10, of: 10, run: 14 });
  });

  it('counts a note as on time when it is dated by the Wednesday after', () => {
    assert.deepEqual(record(inWeek(3, 1), [kept(1), kept(2, 0)]), { kept: 2, of: 2, run: 2 });
    assert.deepEqual(record(inWeek(2, 3), [kept(1, 5)]), { kept: 1, of: 1, run: 1 });
  });

  it('counts late notes in the record, not in the run', () => {
    assert.deepEqual(record(inWeek(2, 4), [kept(1, 6)]), { kept: 1, of: 1, run: 0 });
    assert.deepEqual(record(inWeek(4, 1), [kept(1), kept(2, 6), kept(3)]), { kept: 3, of: 3, run: 1 });
  });

  it('never breaks a run by an unfinished week', () => {
    assert.deepEqual(record(inWeek(3, 5), [kept(1), kept(2)]), { kept: 2, of: 2, run: 2 });
    assert.deepEqual(record(inWeek(4, 3), [kept(1), kept(2)]), { kept: 2, of: 2, run: 2 });
    assert.deepEqual(record(inWeek(4, 4), [kept(1), kept(2)]), { kept: 2, of: 3, run: 0 });
  });

  it('counts this week as soon as it is kept', () => {
    assert.deepEqual(record(inWeek(2, 5), [kept(1), kept(2)]), { kept: 2, of: 2, run: 2 });
  });

  it('does not count a reflection that is only begun', () => {
    const begun = note({ type: 'weekly-reflection', week: week(1), status: 'in-progress' });
    assert.deepEqual(record(inWeek(2, 4), [begun]), { kept: 0, of: 1, run: 0 });
  });

  it('is empty before there is anything to judge', () => {
    assert.deepEqual(record(1, []), { kept: 0, of: 0, run: 0 });
    assert.deepEqual(record('2026-10-01', []), { kept: 0, of: 0, run: 0 });
  });
});

describe('an off week', () => {
  const awayIn = (n: number, days: number) => [{ from: inWeek(n, 1), to: inWeek(n, days) }];

  it('leaves numerator, denominator and run when most of its workdays are away', () => {
    const home = journal({ away: awayIn(2, 3) });
    assert.deepEqual(record(inWeek(4, 1), [kept(1), kept(3)], home), { kept: 2, of: 2, run: 2 });
    assert.deepEqual(record(inWeek(4, 1), [kept(1), kept(2), kept(3)], home), { kept: 2, of: 2, run: 2 });
  });

  it('is no off week with fewer workdays away', () => {
    const home = journal({ away: awayIn(2, 2) });
    assert.deepEqual(record(inWeek(4, 1), [kept(1), kept(3)], home), { kept: 2, of: 3, run: 1 });
  });

  it('is no off week with half of them away', () => {
    const home = journal({ away: awayIn(2, 2), workdays: [1, 2, 3, 4] });
    assert.deepEqual(record(inWeek(4, 1), [kept(1), kept(3)], home), { kept: 2, of: 3, run: 1 });
  });

  it('is one too when its reflection is skipped with a reason', () => {
    assert.deepEqual(record(inWeek(4, 1), [kept(1), skipped(2, { reason: 'fair' }), kept(3)]), {
      kept: 2,
      of: 2,
      run: 2,
    });
  });

  it('is none when the reason is missing, though nothing is overdue', () => {
    const report = on(inWeek(4, 1), [journal(), kept(1), skipped(2), kept(3)]);
    assert.deepEqual(report.reflections, { kept: 2, of: 3, run: 1 });
    assert.equal(group(report, 'reflect').overdue, 0);
  });

  it('has nothing due', () => {
    const home = journal({ away: awayIn(2, 5) });
    const row = item(on(inWeek(2, 7), [home]), keyOf(2));
    assert.deepEqual([row.due, row.overdue], [undefined, false]);
    assert.equal(group(on(inWeek(3, 5), [home, kept(1)]), 'reflect').overdue, 0);
  });
});

describe('the first week', () => {
  const startOn = (date: Day) => journal({ startDate: date, created: date });
  const wednesday = '2026-11-25';
  const thursday = '2026-11-26';

  it('is optional with fewer than three workdays left', () => {
    const report = on('2026-12-04', [startOn(thursday)]);
    assert.deepEqual(report.weeks[0], { week: '2026-W48', state: 'optional' });
    assert.deepEqual(report.reflections, { kept: 0, of: 0, run: 0 });
    assert.equal(group(report, 'reflect').overdue, 0);
  });

  it('is a week like any other with three', () => {
    const report = on('2026-12-04', [startOn(wednesday)]);
    assert.equal(report.weeks[0]?.state, 'missed');
    assert.deepEqual(report.reflections, { kept: 0, of: 1, run: 0 });
    assert.equal(group(report, 'reflect').overdue, 1);
  });

  it('has fewer workdays left when some of them are away', () => {
    const home = { ...startOn('2026-11-24'), away: [{ from: '2026-11-25', to: '2026-11-26' }] };
    assert.equal(on('2026-12-04', [home]).weeks[0]?.state, 'optional');
  });

  it('counts when its reflection was written all the same', () => {
    assert.deepEqual(on('2026-11-30', [startOn(thursday), kept(1)]).reflections, { kept: 1, of: 1, run: 1 });
  });

  it('is that of the making of a journal created late', () => {
    const late = journal({ created: inWeek(4, 4) });
    const report = on(inWeek(6, 4), [late, kept(2), kept(5)]);
    assert.deepEqual(
      report.weeks.map(({ week: one, state }) => [one, state]),
      [
        [week(4), 'optional'],
        [week(5), 'kept'],
        [week(6), 'open'],
      ],
    );
    assert.deepEqual(report.reflections, { kept: 1, of: 1, run: 1 });
  });
});

describe('the weeks', () => {
  it('go back twenty years at the most, whatever the start date says', () => {
    const report = on('2026-11-27', [journal({ startDate: '0001-01-01', created: '0001-01-01' })]);
    assert.equal(report.weeks.length, 1040);
    assert.equal(report.weeks.at(-1)?.week, '2026-W48');
  });
});

describe('the coaching share', () => {
  const hours = (
    n: number,
    coaching_hours: number,
    doing_hours: number,
    parts: Partial<NoteParts> = {},
  ): Note => kept(n, 0, { coaching_hours, doing_hours, ...parts });
  const share = (when: Day, entries: Entry[]) => on(when, [journal(), ...entries]).coachingShare;

  it('is Σ coaching ÷ Σ (coaching + doing) over the last four weeks that have both values, against the first two', () => {
    const entries = [hours(1, 4, 6), hours(2, 5, 7), hours(3, 6, 6), hours(4, 7, 5), hours(5, 9, 4)];
    const result = share(inWeek(6, 1), entries);
    assert.deepEqual(result, {
      kind: 'share',
      now: 27 / 49,
      baseline: 9 / 22,
      weeks: 4,
      latest: { week: week(5), coaching: 9, doing: 4 },
      falling: false,
      heldBack: 0,
    });
  });

  it('is not enough yet under two such weeks', () => {
    assert.deepEqual(share(inWeek(2, 1), [hours(1, 4, 6)]), { kind: 'not-enough', weeks: 1, heldBack: 0 });
    const half = note({ type: 'weekly-reflection', week: week(2), status: 'in-progress', coaching_hours: 3 });
    assert.equal(share(inWeek(3, 1), [hours(1, 4, 6), half]).kind, 'not-enough');
  });

  it('is not enough yet with zero hours', () => {
    assert.equal(share(inWeek(3, 1), [hours(1, 0, 0), hours(2, 0, 0)]).kind, 'not-enough');
  });

  it('counts hours that were noted before the reflection was finished, and none of a skipped one', () => {
    const begun = note({
      type: 'weekly-reflection',
      week: week(2),
      status: 'in-progress',
      coaching_hours: 1,
      doing_hours: 1,
    });
    const result = share(inWeek(3, 1), [hours(1, 1, 3), begun]);
    assert.equal(result.kind === 'share' && result.now, 2 / 6);
    const off = { status: 'skipped', reason: 'ill' } as const;
    assert.equal(share(inWeek(3, 1), [hours(1, 1, 3), hours(2, 1, 1, off)]).kind, 'not-enough');
  });

  it('leaves gaps as gaps', () => {
    const report = on(inWeek(4, 1), [journal(), hours(1, 1, 3), hours(3, 1, 1)]);
    assert.deepEqual(
      report.weeks.map(({ share: one }) => one),
      [0.25, undefined, 0.5, undefined],
    );
  });

  it('has a gap where the week has no hours at all', () => {
    const { weeks } = on(inWeek(2, 1), [journal(), hours(1, 0, 0)]);
    assert.deepEqual([weeks[0]?.coaching, weeks[0]?.share], [0, undefined]);
  });

  it('asks what pulls you back after three falling weeks', () => {
    const falling = [hours(1, 8, 2), hours(2, 7, 3), hours(3, 6, 4), hours(4, 5, 5)];
    const asks = (when: Day, entries: Entry[]) => {
      const result = share(when, entries);
      return result.kind === 'share' && result.falling;
    };
    assert.equal(asks(inWeek(5, 1), falling), true);
    assert.equal(asks(inWeek(5, 1), falling.slice(1)), false, 'two falls');
    assert.equal(asks(inWeek(6, 1), [...falling, hours(5, 6, 4)]), false, 'it rises again');
    assert.equal(asks(inWeek(5, 1), [...falling.slice(0, 3), hours(4, 6, 4)]), false, 'the same is no fall');
    assert.equal(
      asks(inWeek(6, 1), [...falling.slice(0, 3), hours(5, 5, 5)]),
      false,
      'nothing is said across a gap',
    );
    assert.equal(asks(inWeek(7, 5), falling), false, 'it was long ago');
    const off = skipped(4, { reason: 'away' });
    assert.equal(
      asks(inWeek(6, 1), [...falling.slice(0, 3), off, hours(5, 5, 5)]),
      true,
      'an off week is left out',
    );
  });

  it('celebrates how often you held back', () => {
    const result = share(inWeek(3, 1), [hours(1, 4, 6, { held_back: 2 }), hours(2, 4, 6, { held_back: 3 })]);
    assert.equal(result.heldBack, 5);
  });
});
