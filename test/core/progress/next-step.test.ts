// The next step: the first of the design's reasons that holds.
import assert from 'node:assert/strict';
import type { Day, Entry } from '../../../src/core/note.ts';
import type { NextStep } from '../../../src/core/progress/report.ts';
import { broken, day, done, journal, journalWithout, note, on } from './support.ts';

const held = done({ type: 'boss-alignment', meeting: 'kickoff', date: day(2) });
const sam = note({ type: 'person', person: 'sam', name: 'Sam', since: day(1) });
const talk = (n: number, person = 'sam') => done({ type: 'one-on-one', person, date: day(n) });
const coached = (n: number, person = 'sam', parts: Record<string, string> = {}) =>
  done({ type: 'coaching', person, kind: 'call', date: day(n), ...parts });

/** The kind of the step and what it is about, so that a test reads as a line. */
function about(step: NextStep): string {
  if ('item' in step) return `${step.kind} ${step.item.key}`;
  return 'followUp' in step ? `${step.kind} ${step.followUp.key}` : step.kind;
}
const next = (when: number | Day, entries: Entry[], home = journal()) =>
  about(on(when, [home, ...entries]).next);

/** Everything of the plan done long before it is due, so that a test adds the one thing that is not. */
const allDone: Entry[] = [
  held,
  ...['day-30', 'day-60', 'day-90'].map((meeting, index) =>
    done({ type: 'boss-alignment', meeting, date: day(3 + index) }),
  ),
  done({ type: 'role-shift', date: day(3) }),
  ...['Ada', 'Bo', 'Cem'].map((who) =>
    done({ type: 'peer-interview', with: who, relation: 'outside', date: day(3) }),
  ),
  ...['a', 'b', 'c'].map((source) => done({ type: 'learning', source, date: day(3) })),
  done({ type: 'person', person: 'sam', name: 'Sam', date: day(3) }),
  done({ type: 'strategy-execution', quarter: '2026-Q4', date: day(3) }),
  done({ type: 'enablement-review', date: day(3) }),
  done({ type: 'enablement-review', date: day(4) }),
  ...[1, 2, 3, 4].map((n) => done({ type: 'weekly-reflection', date: day(7 * n - 2) })),
];
/** Day 30 is a Tuesday of the fifth week. */
const spokenTo = [...allDone, talk(29), coached(29)];

describe('the next step', () => {
  it('is to create a journal where there is none', () => {
    assert.equal(about(on(1, []).next), 'create-journal');
    assert.deepEqual(on(1, []).header, { kind: 'no-journal' });
    assert.equal(about(on(1, [held, sam]).next), 'create-journal');
  });

  it('is to fix a bad start date', () => {
    assert.deepEqual(on(day(1), [journalWithout('startDate')]).next, {
      kind: 'fix-start-date',
      path: 'journal.md',
    });
    assert.deepEqual(on(day(1), [broken('journal.md'), sam]).next, {
      kind: 'fix-start-date',
      path: 'journal.md',
    });
    assert.deepEqual(on(day(1), [{ kind: 'plain', path: 'journal.md' }]).next.kind, 'fix-start-date');
  });

  it('is the kickoff when that is neither done nor skipped', () => {
    assert.equal(next(60, [sam]), 'kickoff boss-alignment/kickoff');
    const begun = note({ type: 'boss-alignment', meeting: 'kickoff', status: 'in-progress' });
    assert.equal(next(60, [sam, begun]), 'kickoff boss-alignment/kickoff');
    const skipped = note({ type: 'boss-alignment', meeting: 'kickoff', status: 'skipped', reason: 'no' });
    assert.notEqual(next(60, [sam, skipped]), 'kickoff boss-alignment/kickoff');
  });

  it('is to add the team when there is no person', () => {
    assert.equal(next(60, [held]), 'add-team');
  });

  it('is whoever is unseen for twice their cadence, before anything overdue', () => {
    assert.match(next(23, [held, sam, talk(10)]), /^overdue /);
    assert.equal(next(24, [held, sam, talk(10)]), 'unseen one-on-one/sam');
  });

  it('is someone never seen from twice their cadence after their first week', () => {
    assert.match(next(20, [held, sam]), /^overdue /);
    assert.equal(next(21, [held, sam]), 'unseen one-on-one/sam');
    const report = on(21, [journal(), held, sam]);
    assert.equal(report.next.kind === 'unseen' && report.next.item.cadence?.unseenDays, 20);
    const unseen = report.groups
      .flatMap(({ items }) => items)
      .filter(({ cadence }) => cadence?.unseenDays !== undefined);
    assert.deepEqual(
      unseen.map(({ key }) => key),
      ['one-on-one/sam'],
    );
  });

  it('is the one who is unseen for the longest', () => {
    const ada = note({ type: 'person', person: 'ada', name: 'Ada' });
    assert.equal(next(40, [held, ada, sam, talk(20, 'ada'), talk(15)]), 'unseen one-on-one/sam');
    assert.equal(next(40, [held, ada, sam, talk(15, 'ada'), talk(20)]), 'unseen one-on-one/ada');
  });

  it('is nobody whom a coaching session has seen, nobody who has left the team; days away are left out', () => {
    assert.match(next(40, [held, sam, talk(10), coached(35)]), /^overdue /);
    const gone = note({ type: 'person', person: 'sam', name: 'Sam', active: false });
    assert.match(next(40, [held, gone, talk(10)]), /^overdue /);
    const away = journal({ away: [{ from: day(12), to: day(25) }] });
    assert.match(next(37, [held, sam, talk(10)], away), /^overdue /);
    assert.equal(next(38, [held, sam, talk(10)], away), 'unseen one-on-one/sam');
  });

  it('gives a journal created late a week to see everybody', () => {
    const late = journal({ created: day(40) });
    assert.equal(next(46, [held, sam, talk(10)], late).startsWith('unseen'), false);
    assert.equal(next(47, [held, sam, talk(10)], late), 'unseen one-on-one/sam');
  });

  it('is what is overdue, the oldest first', () => {
    assert.equal(next(40, [held, sam, talk(39)]), 'overdue role-shift');
    const shift = done({ type: 'role-shift', date: day(3) });
    assert.equal(next(40, [held, sam, talk(39), shift]), 'overdue peer-interview#1');
  });

  it('is of two that are overdue since the same day the one of the earlier group', () => {
    const order = [
      note({ type: 'role-shift', due: day(4) }),
      note({ type: 'learning', source: 'x', due: day(4) }),
    ];
    for (const entries of [order, [...order].reverse()]) {
      assert.equal(next(12, [held, sam, talk(11), ...entries]), 'overdue role-shift');
    }
  });

  it('is a follow-up when that is overdue for longer', () => {
    const check = coached(29, 'sam', { check_on: day(29), kind: 'skill' });
    assert.match(next(30, [...spokenTo, check]), /^overdue-follow-up coaching/);
    const sameDay = note({ type: 'learning', source: 'd', due: day(29) });
    const threeLess = spokenTo.filter(({ path }) => !path.startsWith('learning'));
    assert.equal(next(30, [...threeLess, check, sameDay]), 'overdue learning/d');
  });

  it('is this week’s reflection from the day of reflection on', () => {
    assert.equal(next(32, spokenTo), 'due one-on-one/sam');
    assert.equal(next(33, spokenTo), 'reflection weekly-reflection/2026-w52');
    assert.equal(next(31, spokenTo, journal({ reflectionDay: 3 })), 'reflection weekly-reflection/2026-w52');
    const written = done({ type: 'weekly-reflection', date: day(33) });
    assert.equal(next(33, [...spokenTo, written]), 'due one-on-one/sam');
  });

  it('is no reflection in an off week', () => {
    const away = journal({ away: [{ from: day(29), to: day(33) }] });
    assert.notEqual(next(33, spokenTo, away), 'reflection weekly-reflection/2026-w52');
  });

  it('is what is due within seven days, the first first', () => {
    assert.equal(next(30, spokenTo), 'due one-on-one/sam');
    const check = coached(29, 'sam', { check_on: day(31), kind: 'skill' });
    assert.equal(next(30, [...spokenTo, check]).startsWith('due-follow-up coaching'), true);
  });

  it('is last week’s reflection while it can still be on time', () => {
    const withoutLast = spokenTo.filter(
      (entry) => !(entry.path.startsWith('weekly') && entry.path.includes(day(26))),
    );
    assert.equal(withoutLast.length, spokenTo.length - 1);
    assert.equal(next(30, withoutLast), 'due weekly-reflection/2026-w51');
  });

  it('is else to ask someone what they need from you', () => {
    const monthly = done({ type: 'person', person: 'sam', name: 'Sam', one_on_one_days: 30, date: day(3) });
    const entries = [...spokenTo.filter(({ path }) => !path.startsWith('person/')), monthly];
    assert.equal(next(30, entries), 'ask');
  });
});
