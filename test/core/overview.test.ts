// Where the Overview puts things on its line of days: what was done, what is due, gaps, people, and every edge of the calendar.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/core/calendar.ts';
import { noteTypes } from '../../src/core/catalogue/note-types.ts';
import { readEntry } from '../../src/core/front-matter/read.ts';
import type { Entry } from '../../src/core/note.ts';
import { overview, type Mark, type Overview } from '../../src/core/overview.ts';
import { progress } from '../../src/core/progress/progress.ts';
import { runs } from './fuzz-runs.ts';
import { sampleNotes } from '../sample/lay-out.ts';

const TODAY = '2026-11-24';

function laidOut(files: readonly { path: string; text: string }[], today = TODAY): Overview {
  const entries = files.map(({ path, text }) => readEntry(path, text, { catalogue: noteTypes, today }));
  const byPath = new Map<string, Entry>(entries.map((entry) => [entry.path, entry]));
  return overview(progress({ entries, today, catalogue: noteTypes }), byPath);
}

async function sample(day: number): Promise<Overview> {
  return laidOut(await sampleNotes(TODAY, day));
}

/** A journal from so many days ago, with these notes: front matter by path. */
function journal(daysAgo: number, notes: Readonly<Record<string, string>> = {}): Overview {
  const start = addDays(TODAY, -daysAgo);
  return laidOut([
    { path: 'journal.md', text: `---\ntype: journal\nstart_date: ${start}\ncreated: ${start}\n---\n` },
    ...Object.entries(notes).map(([path, yaml]) => ({ path, text: `---\n${yaml}\n---\n` })),
  ]);
}

function allMarks({ lanes, people }: Overview): Mark[] {
  return [
    ...lanes.flatMap(({ marks }) => marks),
    ...people.flatMap(({ cadences }) => cadences.flatMap(({ marks }) => marks)),
  ];
}

function markOf(found: Overview, key: string): Mark {
  const mark = allMarks(found).find((one) => one.key === key);
  assert.ok(mark, key);
  return mark;
}

describe('the line of days', () => {
  it('is the 90 days while they last', async () => {
    const { frame } = await sample(63);
    assert.deepEqual(frame, { dayOne: addDays(TODAY, -62), from: 1, to: 90, today: 63 });
  });

  it('goes on two weeks past today after them, and shows half a year at most', () => {
    assert.deepEqual(frameOn(119), { from: 1, to: 134, today: 120 });
    assert.deepEqual(frameOn(399), { from: 233, to: 414, today: 400 });
  });

  it('reaches the working day to which the last milestone moved', () => {
    const found = journal(57); // day 90 is a Saturday
    assert.equal(found.frame?.to, 92);
    assert.equal(markOf(found, 'boss-alignment/day-90').at, 92);
  });

  it('lies ahead before the start', () => {
    assert.deepEqual(frameOn(-10), { from: 1, to: 90, today: -9 });
  });

  it('is missing without a start date, and then nothing else is there', () => {
    const found = laidOut([{ path: 'journal.md', text: '---\ntype: journal\nstart_date: soon\n---\n' }]);
    assert.equal(found.frame, undefined);
    assert.deepEqual([found.lanes, found.people, found.weeks], [[], [], []]);
  });

  function frameOn(daysAgo: number) {
    const { from, to, today } = journal(daysAgo).frame ?? assert.fail('no frame');
    return { from, to, today };
  }
});

describe('a step of the plan', () => {
  it('stands on the day on which it was done, not on the day it was due', () => {
    const done = `type: boss-alignment\nstatus: done\nmeeting: kickoff\nwith: Dana\ndate: ${addDays(TODAY, -27)}\ncovered: [situation, role-difference, expectations, style, resources, growth]`;
    const mark = markOf(journal(30, { 'kickoff.md': done }), 'boss-alignment/kickoff');
    assert.deepEqual([mark.state, mark.at, mark.path], ['done', 4, 'kickoff.md']);
  });

  it('stands on its due day until then, with or without a note', () => {
    const found = journal(30, { 'kickoff.md': 'type: boss-alignment\nstatus: planned\nmeeting: kickoff' });
    const kickoff = markOf(found, 'boss-alignment/kickoff');
    assert.deepEqual([kickoff.state, kickoff.path], ['overdue', 'kickoff.md']);
    const day90 = markOf(found, 'boss-alignment/day-90');
    assert.deepEqual([day90.state, day90.path], ['due', undefined]);
    assert.equal(day90.at, daysBetween(addDays(TODAY, -30), day90.on) + 1);
  });

  it('stands at the beginning of the line when it has been overdue since before', () => {
    const found = journal(399);
    const kickoff = markOf(found, 'boss-alignment/kickoff');
    assert.deepEqual([kickoff.state, kickoff.at], ['overdue', found.frame?.from]);
  });

  it('is not drawn but kept when it lies beyond the line', () => {
    const far = `type: boss-alignment\nstatus: planned\nmeeting: kickoff\ndue: ${addDays(TODAY, 300)}`;
    const mark = markOf(journal(30, { 'kickoff.md': far }), 'boss-alignment/kickoff');
    assert.deepEqual([mark.state, mark.at, mark.on], ['due', undefined, addDays(TODAY, 300)]);
  });
});

describe('the overview of the sample journal on day 63', () => {
  it('has each step, each follow-up and each open cadence of the progress once', async () => {
    const found = await sample(63);
    const keys = allMarks(found).map(({ key }) => key);
    assert.deepEqual(
      keys.filter((key, n) => keys.indexOf(key) !== n),
      [],
    );
    const { groups } = found.report;
    const items = groups.flatMap(({ id, items: all }) => (id === 'attention' ? [] : all));
    for (const { key, subject } of items) assert.equal(keys.includes(key), subject.kind !== 'week', key);
    for (const { key } of groups.flatMap(({ followUps }) => followUps)) assert.ok(keys.includes(key), key);
    const overdue = allMarks(found).filter(({ state }) => state === 'overdue').length;
    assert.equal(overdue, found.report.overdue);
  });

  it('has each person’s conversations, the follow-ups among them, and the way to their note', async () => {
    const { people } = await sample(63);
    assert.deepEqual(people.map(({ person }) => person).sort(), ['grace', 'kenji', 'marta', 'tunde', 'zoe']);
    const zoe = people.find(({ person }) => person === 'zoe');
    assert.ok(zoe);
    assert.match(zoe.path ?? '', /^people\//);
    const [talks, coaching] = zoe.cadences;
    assert.equal(talks?.item.type, 'one-on-one');
    assert.deepEqual(talks.marks.map(({ state }) => state).slice(-2), ['done', 'overdue']);
    assert.ok(coaching?.marks.some(({ about }) => about.kind === 'follow-up'));
  });

  it('shows a skipped conversation as skipped, on its day', async () => {
    const { people } = await sample(63);
    const skipped = people
      .flatMap(({ cadences }) => cadences.flatMap(({ marks }) => marks))
      .filter(({ state }) => state === 'skipped');
    assert.equal(skipped.length, 1);
    assert.match(skipped[0]?.path ?? '', /one-on-ones\/.*-tunde\.md$/);
  });

  it('has every week of the record, the first from its Monday on', async () => {
    const { weeks, report } = await sample(63);
    assert.deepEqual(
      weeks.map((week) => week.report),
      report.weeks,
    );
    assert.ok(weeks.every(({ from, to }, n) => to === from + 7 && from === (weeks[0]?.from ?? 0) + 7 * n));
    assert.equal(weeks[0]?.from, -1); // day 1 is a Wednesday
    assert.ok(weeks.some(({ report: { share } }) => share === undefined)); // gaps stay gaps
  });
});

describe('the overview of whatever notes', () => {
  it('puts what it draws inside its line, in the order of days, and never throws', () => {
    const day = fc.integer({ min: -500, max: 500 }).map((days) => addDays(TODAY, days));
    const note = fc.record({
      type: fc.constantFrom(...noteTypes.map(({ id }) => id), 'other'),
      status: fc.constantFrom('planned', 'in-progress', 'done', 'skipped', 'perhaps'),
      date: fc.oneof(day, fc.constantFrom('2026-02-30', 'someday')),
      due: day,
      person: fc.constantFrom('sam', 'ana'),
      follow_up: day,
      coaching_hours: fc.integer({ min: -1, max: 90 }),
      doing_hours: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 1000 }), fc.array(note, { maxLength: 12 }), (ago, notes) => {
        const texts = notes.map((keys, n) => [
          `${n}.md`,
          Object.entries(keys)
            .map(([key, value]) => `${key}: ${value}`)
            .join('\n'),
        ]);
        const found = journal(ago, Object.fromEntries(texts) as Record<string, string>);
        const frame = found.frame ?? assert.fail('no frame');
        for (const { at } of allMarks(found)) {
          assert.ok(at === undefined || (at >= frame.from && at <= frame.to), `${at}`);
        }
        for (const { marks } of found.lanes) {
          assert.deepEqual(
            marks.map(({ on }) => on),
            marks.map(({ on }) => on).sort(),
          );
        }
      }),
      { numRuns: runs(60) },
    );
  });
});
