// When things are due and overdue: the plan's days, a note's own date, days off, a journal made late, a start to come.
import assert from 'node:assert/strict';
import { day, done, group, item, journal, journalWithout, keys, note, on, START } from './support.ts';

const everyDay = { workdays: [1, 2, 3, 4, 5, 6, 7] };

describe('the plan', () => {
  it('says day n is the start date + n − 1', () => {
    const report = on(1, [journal(everyDay)]);
    const dueOf = (key: string) => item(report, key).due;
    assert.equal(dueOf('boss-alignment/kickoff'), day(7));
    assert.equal(day(7), '2026-11-29');
    assert.equal(dueOf('role-shift'), day(14));
    for (const n of [30, 60, 90]) assert.equal(dueOf(`boss-alignment/day-${String(n)}`), day(n));
    assert.deepEqual(
      ['#1', '#2', '#3'].map((n) => dueOf(`peer-interview${n}`)),
      [day(14), day(30), day(45)],
    );
    assert.deepEqual(
      ['#1', '#2', '#3'].map((n) => dueOf(`learning${n}`)),
      [day(30), day(60), day(90)],
    );
    assert.equal(dueOf('person#1'), day(7));
    assert.equal(dueOf('strategy-execution#1'), day(45));
    assert.deepEqual(
      ['#1', '#2'].map((n) => dueOf(`enablement-review${n}`)),
      [day(45), day(90)],
    );
  });

  it('moves with the start date', () => {
    const later = on('2026-11-23', [
      journal({ ...everyDay, startDate: '2026-12-01', created: '2026-12-01' }),
    ]);
    assert.equal(item(later, 'role-shift').due, '2026-12-14');
  });

  it('gives way to a note’s own due date, taken as it is written', () => {
    const saturday = note({ type: 'role-shift', due: '2026-12-12' });
    const { due, why } = item(on(1, [journal(), saturday]), 'role-shift');
    assert.equal(due, '2026-12-12');
    assert.deepEqual(why, { rule: 'note', shifts: [] });
  });

  it('has the enablement review on day 30 in a start-up and in a turnaround', () => {
    const dueIn = (situation: string) => {
      const kickoff = note({ type: 'boss-alignment', meeting: 'kickoff', situation });
      const report = on(1, [journal(everyDay), kickoff]);
      return ['#1', '#2'].map((n) => item(report, `enablement-review${n}`).due);
    };
    assert.deepEqual(dueIn('start-up'), [day(30), day(90)]);
    assert.deepEqual(dueIn('turnaround'), [day(30), day(90)]);
    assert.deepEqual(dueIn('sustaining'), [day(45), day(90)]);
  });

  it('takes the situation that the latest meeting agreed on', () => {
    const kickoff = done({
      type: 'boss-alignment',
      meeting: 'kickoff',
      date: day(3),
      situation: 'sustaining',
    });
    const later = done({ type: 'boss-alignment', meeting: 'day-30', date: day(30), situation: 'turnaround' });
    for (const entries of [
      [kickoff, later],
      [later, kickoff],
    ]) {
      assert.equal(item(on(31, [journal(everyDay), ...entries]), 'enablement-review#1').due, day(30));
    }
  });
});

describe('overdue', () => {
  it('is due before today, not today', () => {
    assert.equal(item(on(14, [journal(everyDay)]), 'role-shift').overdue, false);
    assert.equal(item(on(15, [journal(everyDay)]), 'role-shift').overdue, true);
  });

  it('is never what is done or skipped', () => {
    const kept = done({ type: 'role-shift', date: day(20) });
    const skipped = note({
      type: 'boss-alignment',
      meeting: 'kickoff',
      status: 'skipped',
      reason: 'no boss yet',
    });
    const report = on(40, [journal(), kept, skipped]);
    assert.equal(item(report, 'role-shift').overdue, false);
    assert.equal(item(report, 'boss-alignment/kickoff').overdue, false);
  });
});

describe('a due date on a day off', () => {
  it('moves to the next workday', () => {
    const { due, why } = item(on(1, [journal()]), 'boss-alignment/kickoff');
    assert.equal(day(7), '2026-11-29', 'a Sunday');
    assert.equal(due, '2026-11-30');
    assert.deepEqual(why, { rule: 'day', day: 7, shifts: ['day-off'] });
  });

  it('moves past days away, which need not end on a workday', () => {
    const away = [
      { from: '2026-12-05', to: '2026-12-09' },
      { from: '2026-12-10', to: '2026-12-12' },
      { from: '2026-12-08', to: '2026-12-10' },
      { from: '2026-12-31', to: '2026-12-01' },
    ];
    const report = on(1, [journal({ away })]);
    assert.equal(day(14), '2026-12-06');
    assert.equal(item(report, 'role-shift').due, '2026-12-14');
  });

  it('follows the workdays of the journal', () => {
    const report = on(1, [journal({ workdays: [7, 1, 2, 3, 4] })]);
    assert.equal(item(report, 'boss-alignment/kickoff').due, '2026-11-29');
  });

  it('is reckoned with every day where the journal names no workdays that exist', () => {
    for (const workdays of [[], [0, 9]]) {
      assert.equal(item(on(1, [journal({ workdays })]), 'boss-alignment/kickoff').due, '2026-11-29');
    }
  });

  it('leaves the day count running on', () => {
    const away = [{ from: day(2), to: day(20) }];
    assert.equal(on(21, [journal({ away })]).day, 21);
  });

  it('ends with the calendar when every day to come is a day off', () => {
    const away = [{ from: day(2), to: '9999-12-31' }];
    assert.equal(item(on(1, [journal({ away })]), 'role-shift').due, '9999-12-31');
  });
});

describe('a journal created late', () => {
  const late = journal({ created: day(20), ...everyDay });

  it('gives a week to catch up: due is the later of due and created + 7 days', () => {
    const { due, why, overdue } = item(on(21, [late]), 'boss-alignment/kickoff');
    assert.equal(due, day(27));
    assert.deepEqual(why, { rule: 'day', day: 7, shifts: ['journal-created-late'] });
    assert.equal(overdue, false);
    assert.equal(item(on(21, [late]), 'boss-alignment/day-30').due, day(30));
    assert.equal(on(27, [late]).overdue, 0);
    assert.ok(item(on(28, [late]), 'boss-alignment/kickoff').overdue);
  });

  it('does not ask for the weeks before', () => {
    const report = on(21, [late]);
    assert.deepEqual(report.weeks, [{ week: '2026-W50', state: 'optional' }]);
    assert.deepEqual(report.reflections, { kept: 0, of: 0, run: 0 });
  });

  it('is not late when it was made on day 1 or before', () => {
    assert.equal(item(on(1, [journal(everyDay)]), 'boss-alignment/kickoff').due, day(7));
    const early = journal({ created: '2026-10-01', ...everyDay });
    assert.equal(item(on(1, [early]), 'boss-alignment/kickoff').due, day(7));
  });

  it('is taken as made on day 1 when it does not say', () => {
    assert.equal(item(on(1, [journalWithout('created')]), 'role-shift').due, '2026-12-07');
  });
});

describe('a start in the future', () => {
  const report = on('2026-11-20', [journal(), note({ type: 'role-shift', due: '2026-11-01' })]);

  it('says in how many days it starts', () => {
    assert.deepEqual(report.header, { kind: 'starts-in', days: 3 });
    assert.equal(report.day, undefined);
  });

  it('has nothing overdue, not even by a date in a note', () => {
    assert.equal(report.overdue, 0);
    assert.equal(
      report.groups.every((one) => one.overdue === 0),
      true,
    );
  });

  it('has the kickoff next', () => {
    assert.equal(report.next.kind, 'kickoff');
  });
});

describe('an unusable start date', () => {
  const report = on('2027-03-01', [
    journalWithout('startDate'),
    note({ type: 'person', person: 'sam', name: 'Sam' }),
    done({ type: 'one-on-one', person: 'sam', date: '2026-11-24' }),
    note({ type: 'role-shift', due: '2026-11-01' }),
    done({ type: 'peer-interview', with: 'Ada', date: '2026-12-01', follow_up: '2026-12-08' }),
  ]);

  it('is the next thing to fix', () => {
    assert.deepEqual(report.next, { kind: 'fix-start-date', path: 'journal.md' });
    assert.deepEqual(report.header, { kind: 'no-start-date' });
  });

  it('makes nothing due or overdue, and still counts what is done', () => {
    assert.equal(report.overdue, 0);
    assert.deepEqual(report.due, { done: 0, of: 0 });
    assert.ok(report.groups.flatMap(({ items }) => items).every(({ due }) => due === undefined));
    assert.equal(group(report, 'learn').done, 1);
  });
});

describe('the header', () => {
  it('counts the items whose due date is not after today', () => {
    const entries = [journal({ ...everyDay, teamSize: 1 }), done({ type: 'role-shift', date: day(10) })];
    const report = on(14, entries);
    // kickoff, the person and the last week are due and open; role-shift and the one-on-one are not: there is no person.
    assert.deepEqual(report.due, { done: 1, of: 6 });
    const due = report.groups.flatMap(({ items }) => items).filter((one) => (one.due ?? '9') <= day(14));
    assert.deepEqual(
      due.map(({ key }) => key),
      ['boss-alignment/kickoff', 'role-shift', 'peer-interview#1', 'person#1', ...weeksOf(report)],
    );
    assert.deepEqual(report.header, { kind: 'day', day: 14, of: 90, done: 1, due: 6 });
  });

  it('leaves out what is skipped', () => {
    const skipped = note({ type: 'role-shift', status: 'skipped', reason: 'no' });
    const [before, after] = [on(20, [journal()]), on(20, [journal(), skipped])];
    assert.equal(before.due.of - after.due.of, 1);
  });

  it('counts nothing that is done ahead of its time', () => {
    const early = done({ type: 'role-shift', date: day(2) });
    assert.deepEqual(on(3, [journal(), early]).due, { done: 0, of: 0 });
  });

  it('says on day 90 what is done, and from day 91 what is overdue', () => {
    assert.equal(on(90, [journal()]).header.kind, 'day');
    const after = on(91, [journal()]);
    assert.deepEqual(after.header, { kind: 'after', day: 91, overdue: after.overdue });
    assert.ok(after.overdue > 0);
  });
});

describe('an empty journal', () => {
  const report = on(1, [journal()]);

  it('has six groups at 0, and nothing that needs attention', () => {
    assert.deepEqual(
      report.groups.map(({ id, done: count, overdue }) => [id, count, overdue]),
      ['understand', 'learn', 'people', 'coach', 'build', 'reflect'].map((id) => [id, 0, 0]),
    );
  });

  it('has the kickoff next', () => {
    assert.equal(report.next.kind, 'kickoff');
    assert.ok(keys(report).includes('boss-alignment/kickoff'));
  });

  it('starts on day 1', () => {
    assert.deepEqual(report.header, { kind: 'day', day: 1, of: 90, done: 0, due: 0 });
    assert.equal(report.today, START);
  });
});

function weeksOf(report: ReturnType<typeof on>): string[] {
  return group(report, 'reflect')
    .items.filter(({ due }) => due !== undefined && due <= report.today)
    .map(({ key }) => key);
}
