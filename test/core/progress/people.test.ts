// People: one note for each of the team, one-on-ones and coaching on schedule or late, and those who have left.
import assert from 'node:assert/strict';
import type { Entry } from '../../../src/core/note.ts';
import type { NoteParts } from './support.ts';
import { day, done, findItem, group, item, journal, note, on } from './support.ts';

const everyDay = journal({ workdays: [1, 2, 3, 4, 5, 6, 7] });
const sam = note({ type: 'person', person: 'sam', name: 'Sam' });
const talk = (n: number, parts: Partial<NoteParts> = {}) =>
  done({ type: 'one-on-one', person: 'sam', date: day(n), ...parts });
const skip = (n: number) =>
  note({ type: 'one-on-one', person: 'sam', date: day(n), status: 'skipped', reason: 'fair' });

const talkItem = (n: number, entries: Entry[]) => item(on(n, [everyDay, ...entries]), 'one-on-one/sam');
const coachItem = (n: number, entries: Entry[]) => item(on(n, [everyDay, ...entries]), 'coaching/sam');

describe('the team', () => {
  const people = (n: number, entries: Entry[]) =>
    group(on(n, [everyDay, ...entries]), 'people').items.filter(({ type }) => type === 'person');

  it('has as many people as there are notes, at least one, when its size is missing', () => {
    assert.deepEqual(
      people(1, []).map(({ subject }) => subject),
      [{ kind: 'vacancy', n: 1 }],
    );
    const ada = note({ type: 'person', person: 'ada', name: 'Ada' });
    assert.deepEqual(
      people(1, [sam, ada]).map(({ subject }) => subject),
      [
        { kind: 'person', name: 'Ada', active: true, person: 'ada' },
        { kind: 'person', name: 'Sam', active: true, person: 'sam' },
      ],
    );
  });

  it('has team_size people, those without a note due by day 7', () => {
    const report = on(8, [journal({ workdays: [1, 2, 3, 4, 5, 6, 7], teamSize: 3 }), sam]);
    const vacancies = group(report, 'people').items.filter(({ subject }) => subject.kind === 'vacancy');
    assert.deepEqual(
      vacancies.map(({ due, overdue }) => [due, overdue]),
      [
        [day(7), true],
        [day(7), true],
      ],
    );
  });

  it('is listed in full when it is larger than its size says, and to a bound when the size is absurd', () => {
    const sizeOf = (teamSize: number) =>
      group(on(1, [journal({ teamSize }), sam]), 'people').items.filter(({ type }) => type === 'person')
        .length;
    assert.equal(sizeOf(0), 1);
    assert.equal(sizeOf(1_000_000_000), 101);
  });

  it('has each note done by day 30, counted from the day a person joined when that is later', () => {
    const ada = note({ type: 'person', person: 'ada', name: 'Ada', since: day(21) });
    const veteran = note({ type: 'person', person: 'bo', name: 'Bo', since: '2019-04-01' });
    const report = on(25, [everyDay, sam, ada, veteran]);
    assert.equal(item(report, 'person/sam').due, day(30));
    assert.equal(item(report, 'person/bo').due, day(30));
    assert.equal(item(report, 'person/ada').due, day(50));
    assert.deepEqual(item(report, 'person/ada').why, {
      rule: 'person-day',
      day: 30,
      from: day(21),
      shifts: [],
    });
    assert.equal(item(report, 'one-on-one/ada').due, day(34));
    assert.equal(item(report, 'coaching/ada').due, day(65));
  });

  it('opens each person into their notes, those to come first, then newest first', () => {
    const planned = note({ type: 'one-on-one', person: 'sam' });
    const coached = done({ type: 'coaching', person: 'sam', kind: 'call', date: day(16) });
    const { notes } = item(on(20, [everyDay, sam, talk(8), planned, coached, talk(18)]), 'person/sam');
    assert.deepEqual(
      notes.map(({ type, date }) => [type, date]),
      [
        ['one-on-one', undefined],
        ['one-on-one', day(18)],
        ['coaching', day(16)],
        ['one-on-one', day(8)],
      ],
    );
  });

  it('counts a person without a short name as a person, for whom no note can be kept', () => {
    const nameless = note({ type: 'person', name: 'Kim' });
    const report = on(60, [everyDay, nameless, note({ type: 'one-on-one', date: day(1) })]);
    assert.equal(group(report, 'people').of, 1);
    assert.equal(group(report, 'coach').of, 0);
    assert.deepEqual(
      group(report, 'people').others.map(({ type }) => type),
      ['one-on-one'],
    );
  });

  it('keeps notes that name somebody without a note where they can be seen', () => {
    const report = on(20, [everyDay, done({ type: 'coaching', person: 'zoe', kind: 'call', date: day(3) })]);
    assert.deepEqual(
      group(report, 'coach').others.map(({ title }) => title),
      ['zoe'],
    );
  });
});

describe('one-on-ones', () => {
  it('count one item per active person: on schedule, or not', () => {
    const ada = note({ type: 'person', person: 'ada', name: 'Ada' });
    const items = group(on(18, [everyDay, sam, ada, talk(17)]), 'people').items.filter(
      ({ cadence }) => cadence,
    );
    assert.deepEqual(
      items.map(({ key, status, score }) => [key, status, score]),
      [
        ['one-on-one/ada', 'late', 0],
        ['one-on-one/sam', 'on-schedule', 1],
      ],
    );
  });

  it('begin by day 14', () => {
    const { due, status } = talkItem(1, [sam]);
    assert.deepEqual({ due, status }, { due: day(14), status: 'on-schedule' });
  });

  it('are due one_on_one_days after the last one held', () => {
    assert.equal(talkItem(20, [sam, talk(16)]).due, day(23));
    const biweekly = note({ type: 'person', person: 'sam', name: 'Sam', one_on_one_days: 14 });
    const { due, why } = talkItem(20, [biweekly, talk(16), talk(2)]);
    assert.equal(due, day(30));
    assert.deepEqual(why, { rule: 'days-after', days: 14, last: day(16), shifts: [] });
  });

  it('are overdue after three days of grace', () => {
    assert.equal(talkItem(26, [sam, talk(16)]).overdue, false);
    const late = talkItem(27, [sam, talk(16)]);
    assert.deepEqual([late.overdue, late.status, late.score], [true, 'late', 0]);
  });

  it('leave days away out of the count, before the due date and in the days of grace', () => {
    const away = [
      { from: day(10), to: day(12) },
      { from: day(18), to: day(22) },
    ];
    const with2Weeks = journal({ workdays: [1, 2, 3, 4, 5, 6, 7], away });
    const report = (n: number) => on(n, [with2Weeks, sam, talk(16)]);
    assert.equal(item(report(17), 'one-on-one/sam').due, day(28));
    const graceAway = journal({ workdays: [1, 2, 3, 4, 5, 6, 7], away: [{ from: day(25), to: day(30) }] });
    const inGrace = (n: number) => item(on(n, [graceAway, sam, talk(16)]), 'one-on-one/sam');
    assert.equal(inGrace(17).due, day(23));
    assert.equal(inGrace(32).overdue, false);
    assert.equal(inGrace(33).overdue, true);
  });

  it('are not held by a note that says done without what it needs, which is named', () => {
    const half = talk(16, { covered: ['yours'] });
    const { due, status, missing, path } = talkItem(20, [sam, half]);
    assert.deepEqual({ due, status, path }, { due: day(14), status: 'late', path: half.path });
    assert.deepEqual(missing[0], { kind: 'topic', topic: 'theirs' });
  });

  it('open the note to come, or else the last one', () => {
    const next = note({ type: 'one-on-one', person: 'sam', date: day(24) });
    const later = note({ type: 'one-on-one', person: 'sam' });
    assert.equal(talkItem(20, [sam, talk(16), later, next]).path, next.path);
    assert.equal(talkItem(20, [sam, talk(9), talk(16)]).path, talk(16).path);
    assert.equal(talkItem(20, [sam]).path, undefined);
    const forgotten = note({ type: 'one-on-one', person: 'sam', date: day(9) });
    assert.equal(talkItem(20, [sam, forgotten, talk(16)]).path, talk(16).path);
  });

  it('take the due date of the note to come', () => {
    const next = note({ type: 'one-on-one', person: 'sam', date: day(24), due: day(26) });
    assert.equal(talkItem(20, [sam, talk(16), next]).due, day(26));
  });

  it('hold nothing by a note whose date is to come', () => {
    assert.equal(talkItem(20, [sam, talk(16), talk(21)]).due, day(23));
    assert.equal(talkItem(21, [sam, talk(16), talk(21)]).due, day(28));
  });
});

describe('a skipped one-on-one', () => {
  it('restarts the clock but is not held', () => {
    const { due, status, cadence } = talkItem(29, [sam, talk(16), skip(23)]);
    assert.deepEqual({ due, status }, { due: day(30), status: 'on-schedule' });
    assert.equal(cadence?.last, day(16));
    assert.equal(cadence.quietDays, undefined);
  });

  it('says for how many days there was no conversation when it is the second in a row', () => {
    const twice = [sam, talk(16), skip(23), skip(30)];
    assert.equal(talkItem(32, twice).cadence?.quietDays, 16);
    assert.equal(talkItem(33, [...twice, talk(33)]).cadence?.quietDays, undefined);
  });

  it('says so from the start where there never was one', () => {
    assert.equal(talkItem(20, [sam, skip(10), skip(17)]).cadence?.quietDays, 19);
    assert.equal(talkItem(20, [sam, skip(17)]).cadence?.quietDays, undefined);
    assert.equal(talkItem(20, [sam]).cadence?.quietDays, undefined);
  });

  it('does not restart the clock before its day', () => {
    assert.equal(talkItem(20, [sam, talk(16), skip(22)]).due, day(23));
  });
});

describe('coaching', () => {
  const coached = (n: number, parts: Partial<NoteParts> = {}) =>
    done({ type: 'coaching', person: 'sam', kind: 'call', date: day(n), ...parts });

  it('begins by day 45, then comes every 14 days, without grace', () => {
    assert.equal(coachItem(45, [sam]).due, day(45));
    assert.equal(coachItem(45, [sam]).overdue, false);
    assert.equal(coachItem(46, [sam]).overdue, true);
    assert.equal(coachItem(54, [sam, coached(40)]).due, day(54));
    assert.equal(coachItem(54, [sam, coached(40)]).status, 'on-schedule');
    assert.equal(coachItem(55, [sam, coached(40)]).status, 'late');
  });

  it('counts days away, and moves to the next workday', () => {
    const away = [{ from: day(50), to: day(58) }];
    const report = on(49, [journal({ workdays: [1, 2, 3, 4, 5], away }), sam, coached(40)]);
    assert.equal(day(54), '2027-01-15');
    assert.equal(item(report, 'coaching/sam').due, '2027-01-20');
  });

  it('counts with its minutes only', () => {
    const without = note({ ...coachedParts(40), status: 'done' });
    assert.equal(coachItem(46, [sam, without]).status, 'late');
    assert.deepEqual(coachItem(46, [sam, without]).missing, [{ kind: 'key', key: 'minutes' }]);
  });

  it('tells its days to those who draw them', () => {
    const { cadence } = coachItem(60, [sam, coached(40), coached(52), coached(52, { kind: 'skill' })]);
    assert.deepEqual(cadence, { every: 14, last: day(52), held: [day(52), day(52), day(40)] });
  });
});

describe('a person who is not active', () => {
  const gone = note({ type: 'person', person: 'sam', name: 'Sam', active: false });
  const history = [
    talk(3),
    done({ type: 'coaching', person: 'sam', kind: 'call', date: day(5), check_on: day(9) }),
  ];
  const report = on(80, [everyDay, gone, ...history]);

  it('has nothing due', () => {
    assert.equal(findItem(report, 'one-on-one/sam'), undefined);
    assert.equal(findItem(report, 'coaching/sam'), undefined);
    assert.equal(item(report, 'person/sam').due, undefined);
    assert.equal(group(report, 'people').overdue + group(report, 'coach').overdue, 0);
  });

  it('keeps the history', () => {
    assert.deepEqual(
      item(report, 'person/sam').notes.map(({ type }) => type),
      ['coaching', 'one-on-one'],
    );
    assert.deepEqual(group(report, 'coach').others, []);
  });

  it('leaves the sum unless the note was done', () => {
    assert.deepEqual([group(report, 'people').done, group(report, 'people').of], [0, 0]);
    const known = done({ type: 'person', person: 'sam', name: 'Sam', active: false, date: day(20) });
    const people = group(on(80, [everyDay, known, ...history]), 'people');
    assert.deepEqual([people.done, people.of], [1, 1]);
  });

  it('still fills a place of the team, so that nobody is asked for in their stead', () => {
    const people = group(on(80, [journal({ teamSize: 1 }), gone]), 'people');
    assert.equal(people.items.length, 1);
  });
});

function coachedParts(n: number): NoteParts {
  const covered = ['doing', 'strategy', 'improve', 'commitment'];
  return { type: 'coaching', person: 'sam', kind: 'call', date: day(n), covered };
}
