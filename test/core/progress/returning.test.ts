// What returns: monthly meetings with the boss, quarterly reviews and strategy pages, after the plan's 90 days.
import assert from 'node:assert/strict';
import { addMonths } from '../../../src/core/calendar.ts';
import type { Entry } from '../../../src/core/note.ts';
import { day, done, findItem, group, item, journal, note, on } from './support.ts';

const everyDay = journal({ workdays: [1, 2, 3, 4, 5, 6, 7] });
const NEXT = 'boss-alignment/monthly#next';
const meeting = (which: string, n: number) => done({ type: 'boss-alignment', meeting: which, date: day(n) });

describe('monthly meetings with the boss', () => {
  it('belong to the first group, from day 90 on', () => {
    assert.equal(findItem(on(89, [everyDay]), NEXT), undefined);
    assert.ok(group(on(90, [everyDay]), 'understand').items.some(({ key }) => key === NEXT));
    assert.equal(group(on(90, [everyDay]), 'understand').of, 6);
  });

  it('are due a month after the last one', () => {
    const held = [meeting('day-90', 90)];
    assert.equal(day(90), '2027-02-20');
    assert.equal(item(on(95, [everyDay, ...held]), NEXT).due, '2027-03-20');
    const more = [...held, meeting('monthly', 120)];
    assert.equal(day(120), '2027-03-22');
    const next = item(on(125, [everyDay, ...more]), NEXT);
    assert.equal(next.due, '2027-04-22');
    assert.deepEqual(next.why, { rule: 'months-after', months: 1, last: '2027-03-22', shifts: [] });
  });

  it('count from the day on which the day-90 meeting was held, late or early', () => {
    for (const n of [85, 97]) {
      const due = item(on(100, [everyDay, meeting('day-90', n)]), NEXT).due;
      assert.equal(due, addMonths(day(n), 1));
    }
  });

  it('count from the day on which the last one was due when it was not held', () => {
    assert.equal(item(on(95, [everyDay]), NEXT).due, '2027-03-20');
  });

  it('stand in the order in which they were held; one that was planned and left comes after them', () => {
    const left = note({ type: 'boss-alignment', meeting: 'monthly', date: day(100) });
    const entries = [meeting('day-90', 90), meeting('monthly', 119), meeting('monthly', 150), left];
    const monthly = group(on(170, [everyDay, ...entries]), 'understand').items.slice(5);
    assert.deepEqual(
      monthly.map(({ status, due }) => [status, due]),
      [
        ['done', '2027-03-20'],
        ['done', '2027-04-21'],
        ['planned', addMonths(day(150), 1)],
      ],
    );
  });

  it('don’t pile up: one is asked for, however long ago the last was', () => {
    const items = group(on(400, [everyDay, meeting('day-90', 90)]), 'understand').items;
    assert.equal(
      items.filter(({ subject }) => subject.kind === 'milestone' && subject.value === 'monthly').length,
      1,
    );
  });

  it('are each an item of their own, with the date on which they were held', () => {
    const entries = [meeting('day-90', 90), meeting('monthly', 150), meeting('monthly', 119)];
    const monthly = group(on(155, [everyDay, ...entries]), 'understand').items.slice(5);
    assert.deepEqual(
      monthly.map(({ status, due, subject }) => [status, due, subject.kind === 'milestone' && subject.date]),
      [
        ['done', '2027-03-20', day(119)],
        ['done', '2027-04-21', day(150)],
        ['planned', '2027-05-21', undefined],
      ],
    );
  });

  it('are the planned one where there is one', () => {
    const planned = note({ type: 'boss-alignment', meeting: 'monthly', date: day(125) });
    const report = on(100, [everyDay, meeting('day-90', 90), planned]);
    assert.equal(findItem(report, NEXT), undefined);
    assert.equal(group(report, 'understand').items.at(-1)?.due, '2027-03-20');
  });

  it('wait a month more after one that was skipped', () => {
    const skipped = note({
      type: 'boss-alignment',
      meeting: 'monthly',
      status: 'skipped',
      reason: 'ill',
      date: '2027-03-18',
    });
    assert.equal(item(on(120, [everyDay, meeting('day-90', 90), skipped]), NEXT).due, '2027-04-18');
    const early = note({
      type: 'boss-alignment',
      meeting: 'monthly',
      status: 'skipped',
      reason: 'ill',
      date: day(150),
    });
    assert.equal(item(on(120, [everyDay, meeting('day-90', 90), early]), NEXT).due, '2027-04-20');
    const undated = note({ type: 'boss-alignment', meeting: 'monthly', status: 'skipped', reason: 'ill' });
    assert.equal(item(on(120, [everyDay, meeting('day-90', 90), undated]), NEXT).due, '2027-04-20');
  });

  it('wait for a note that says done with a date to come', () => {
    const early = done({ type: 'boss-alignment', meeting: 'monthly', date: day(130) });
    assert.equal(findItem(on(120, [everyDay, meeting('day-90', 90), early]), NEXT), undefined);
    assert.equal(item(on(131, [everyDay, meeting('day-90', 90), early]), NEXT).due, '2027-05-01');
  });
});

describe('after day 90', () => {
  it('milestones freeze: what is open stays open and due when it was', () => {
    const report = on(200, [everyDay]);
    const { due, overdue } = item(report, 'boss-alignment/day-60');
    assert.deepEqual({ due, overdue }, { due: day(60), overdue: true });
  });

  it('cadences go on', () => {
    const person = note({ type: 'person', person: 'sam', name: 'Sam' });
    const held = done({ type: 'one-on-one', person: 'sam', date: day(150) });
    assert.equal(item(on(152, [everyDay, person, held]), 'one-on-one/sam').due, day(157));
  });
});

describe('enablement reviews', () => {
  const review = (n: number) => done({ type: 'enablement-review', date: day(n) });
  const dues = (n: number, entries: Entry[]) =>
    group(on(n, [everyDay, ...entries]), 'build')
      .items.filter(({ type }) => type === 'enablement-review')
      .map(({ due, status }) => [due, status]);

  it('are due on days 45 and 90, then quarterly', () => {
    assert.deepEqual(dues(100, [review(44), review(92)]), [
      [day(45), 'done'],
      [day(90), 'done'],
      ['2027-05-22', 'planned'],
    ]);
    assert.equal(day(92), '2027-02-22');
  });

  it('fill the days of the plan in order of score, then date', () => {
    const begun = note({
      type: 'enablement-review',
      date: day(40),
      status: 'in-progress',
      covered: ['people'],
    });
    assert.deepEqual(dues(60, [begun, review(50)]), [
      [day(45), 'done'],
      [day(90), 'in-progress'],
    ]);
  });
});

describe('strategy pages', () => {
  const page = (quarter: string, date: string) => done({ type: 'strategy-execution', quarter, date });

  it('are due on day 45, then three months after the last one', () => {
    assert.equal(item(on(1, [everyDay]), 'strategy-execution#1').due, day(45));
    const report = on(130, [everyDay, page('2027-Q1', '2027-01-05')]);
    const next = item(report, 'strategy-execution#next');
    assert.equal(next.due, '2027-04-05');
    assert.deepEqual(next.subject, { kind: 'occasion', n: 2, quarter: '2027-Q2' });
  });

  it('say which quarter they are for', () => {
    const { items } = group(
      on(130, [everyDay, page('2027-Q1', '2027-01-05'), page('2027-Q2', '2027-04-01')]),
      'build',
    );
    const quarters = items.flatMap(({ subject }) =>
      subject.kind === 'occasion' ? (subject.quarter ?? []) : [],
    );
    assert.deepEqual(quarters, ['2027-Q1', '2027-Q2', '2027-Q3']);
  });

  it('come before the reviews, as the plan has fewer of them', () => {
    assert.deepEqual(
      group(on(1, [everyDay]), 'build').items.map(({ key }) => key),
      ['strategy-execution#1', 'enablement-review#1', 'enablement-review#2'],
    );
  });
});
