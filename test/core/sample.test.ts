// The sample journal of `npm start`: true to the calendar on whatever day it is laid out, with just the mess that it is meant to show.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, daysBetween, isDay, isWeek, weekday } from '../../src/core/calendar.ts';
import { noteTypes } from '../../src/core/catalogue/note-types.ts';
import { readEntry } from '../../src/core/front-matter/read.ts';
import { createLinter } from '../../src/core/lint/lint.ts';
import type { Entry, Journal, Note } from '../../src/core/note.ts';
import { progress } from '../../src/core/progress/progress.ts';
import type { Item, ProgressReport } from '../../src/core/progress/report.ts';
import { layOutSample, sampleNotes, type SampleFile } from '../sample/lay-out.ts';

const TUESDAY = '2026-11-24';
/** A Sunday to a Saturday, over the turn of a year with 53 weeks. */
const ANY_WEEKDAY = Array.from({ length: 7 }, (_, day) => addDays('2026-12-27', day));

const SOME_DAYS = [1, 2, 3, 5, 8, 63, 120];

async function read(today: string, day: number): Promise<Entry[]> {
  return entriesOf(await sampleNotes(today, day), today);
}

function entriesOf(files: readonly SampleFile[], today: string): Entry[] {
  return files.map(({ path, text }) => readEntry(path, text, { catalogue: noteTypes, today }));
}

function notesOf(entries: readonly Entry[], type?: string): Note[] {
  return entries
    .filter((entry) => entry.kind === 'note')
    .filter((note) => (type ? note.type === type : true));
}

function journalOf(entries: readonly Entry[]): Journal {
  const journal = entries.find((entry) => entry.kind === 'journal');
  assert.ok(journal);
  return journal;
}

/** What a coach would mark in the sample, outside the parts where confession is free. */
const DOING_THE_DEAL = [
  'Nobody runs a Brightwater review like I do.',
  "I'll do what got me here: more calls, earlier in the day.",
  'Wrote the account plan for Brightwater over the weekend and sent it to her.',
  'If the quarter ends short, I will make up the gap myself.',
  'I told him to offer Nordvik ten percent for two years.',
  'I jumped in and ran the second half of the demo myself.',
  "Call Nordvik's CFO about the payment terms",
  "If Pellerin slips again, I'll close it myself.",
];

/** A progress report as lines to be read and checked by hand: what it counts, what is due, and what is missing. */
function asLines(report: ProgressReport): string {
  const { header, next, due, overdue, reflections, coachingShare, groups } = report;
  const nextItem = 'item' in next ? ` ${next.item.key}` : 'followUp' in next ? ` ${next.followUp.key}` : '';
  return [
    Object.values(header).join(' '),
    `due so far: ${due.done} of ${due.of}; overdue: ${overdue}`,
    `next: ${next.kind}${nextItem}`,
    `reflections: ${reflections.kept} of ${reflections.of}, run ${reflections.run}`,
    coachingShare.kind === 'share'
      ? `coaching share: ${percent(coachingShare.now)} of ${coachingShare.weeks} weeks, began ${percent(coachingShare.baseline)}; held back ${coachingShare.heldBack} times`
      : 'coaching share: not enough yet',
    ...groups.flatMap((group) => [
      '',
      `${group.id}: ${group.done} of ${group.of}, ${group.overdue} overdue`,
      ...group.items.map((item) => `  ${lineOf(item)}`),
      ...group.followUps.map(({ key, due: day }) => `  follow-up ${key}, due ${day}`),
    ]),
    '',
  ].join('\n');
}

function lineOf({ key, status, score, due, overdue, missing }: Item): string {
  const lacks = missing.map((one) => ('key' in one ? one.key : 'topic' in one ? one.topic : one.kind));
  return [
    `${key}: ${status}${status === 'in-progress' ? ` ${percent(score)}` : ''}`,
    ...(due === undefined ? [] : [`due ${due}`]),
    ...(overdue ? ['OVERDUE'] : []),
    ...(lacks.length > 0 ? [`lacks ${lacks.join(' ')}`] : []),
  ].join(', ');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

describe('the sample journal', () => {
  it('has today as its day 63, unless told otherwise', async () => {
    for (const day of [1, 23, 63, 120]) {
      const { startDate } = journalOf(await read(TUESDAY, day));
      assert.equal(startDate && daysBetween(startDate, TUESDAY) + 1, day);
    }
  });

  it('shows on day 1 what Create Journal leaves behind', async () => {
    const notes = notesOf(await read(TUESDAY, 1));
    assert.deepEqual(notes.map(({ type }) => type).sort(), ['boss-alignment', 'learning', 'role-shift']);
    assert.ok(notes.every(({ status }) => status === 'planned'));
  });

  it('shows on day 63 a manager of five with about sixty notes', async () => {
    const entries = await read(TUESDAY, 63);
    assert.ok(entries.length >= 58 && entries.length <= 74, `${entries.length} files`);
    assert.equal(notesOf(entries, 'person').length, 5);
    assert.deepEqual([...new Set(notesOf(entries).map(({ type }) => type))].sort(), [
      'boss-alignment',
      'coaching',
      'enablement-review',
      'learning',
      'one-on-one',
      'peer-interview',
      'person',
      'role-shift',
      'strategy-execution',
      'weekly-reflection',
    ]);
  });

  it('goes on after day 90: a monthly meeting, somebody new, somebody who left', async () => {
    const entries = await read(TUESDAY, 120);
    const meetings = notesOf(entries, 'boss-alignment').map(({ values }) => values.get('meeting'));
    assert.deepEqual(meetings.sort(), ['day-30', 'day-60', 'day-90', 'kickoff', 'monthly']);
    const people = notesOf(entries, 'person');
    assert.deepEqual(
      people.filter(({ values }) => values.get('active') === false).map(({ values }) => values.get('person')),
      ['grace'],
    );
    assert.ok(people.some(({ values }) => values.has('since')));
  });

  it('has a holiday, a skipped week, a duplicate, a broken file and a key with a slip, and no other mess', async () => {
    const entries = await read(TUESDAY, 63);
    const findings = entries.flatMap((entry) =>
      entry.kind === 'plain' ? [] : entry.findings.map(({ code }) => `${entry.path}: ${code}`),
    );
    assert.deepEqual(findings.sort(), [
      'enablement/2026-10-28.md: unknown-key',
      'peer-interviews/notes-from-dinner.md: broken-yaml',
    ]);
    assert.deepEqual(journalOf(entries).away, [{ from: '2026-11-02', to: '2026-11-08' }]);
    const reflections = notesOf(entries, 'weekly-reflection');
    assert.equal(reflections.filter(({ status }) => status === 'skipped').length, 1);
    const weeks = reflections.map(({ values }) => values.get('week'));
    assert.equal(weeks.length - new Set(weeks).size, 1);
    assert.deepEqual(
      entries.filter(({ kind }) => kind === 'plain').map(({ path }) => path),
      ['team-lunch-ideas.md'],
    );
  });

  it('has on day 63 the progress that was checked by hand against the design', async () => {
    const report = progress({ entries: await read(TUESDAY, 63), today: TUESDAY, catalogue: noteTypes });
    const checked = await readFile(join(import.meta.dirname, '../sample/progress-day-63.txt'), 'utf8');
    assert.equal(asLines(report), checked);
  });

  it('shows the lint at work on the sentences that do the deal, and nowhere else', async () => {
    const model = await readFile(join(import.meta.dirname, '../../src/core/lint/model/lint-model.bin'));
    const linter = createLinter(model);
    const entries = await read(TUESDAY, 120);
    const people = notesOf(entries, 'person')
      .map(({ values }) => values.get('name'))
      .filter((name) => typeof name === 'string');
    const options = {
      people: [...people, ...people.map((name) => name.replace(/ .*/, ''))],
      accounts: journalOf(entries).accounts,
    };
    const found = (await sampleNotes(TUESDAY, 120)).flatMap(({ text }) =>
      linter.lint(text, options).map(({ from, to }) => text.slice(from, to)),
    );
    assert.deepEqual(
      found.filter((sentence) => !DOING_THE_DEAL.includes(sentence)),
      [],
    );
    assert.ok(found.length >= 5, `${found.length} of ${DOING_THE_DEAL.length} found`);
    assert.ok(found.includes("If Pellerin slips again, I'll close it myself."));
  });

  for (const today of ANY_WEEKDAY) {
    it(`is true to the calendar when today is ${today}`, async () => {
      for (const day of SOME_DAYS) {
        const files = await sampleNotes(today, day);
        assert.equal(new Set(files.map(({ path }) => path)).size, files.length);
        for (const { path, text } of files) assert.doesNotMatch(path + text, /\{\{|\}\}/, path);
        const dayOne = addDays(today, 1 - day);
        for (const note of notesOf(entriesOf(files, today))) {
          const date = note.values.get('date');
          assert.ok(typeof date === 'string' && isDay(date), note.path);
          assert.ok(date >= dayOne, `${note.path} is dated ${date}, before day 1`);
          if (note.status === 'done') assert.ok(date <= today, `${note.path} was done on ${date}`);
          if (note.status === 'done') assert.ok(weekday(date) <= 5, `${note.path} was done at a weekend`);
          const week = note.values.get('week');
          if (week !== undefined) assert.ok(typeof week === 'string' && isWeek(week), note.path);
        }
      }
    });
  }

  it('never takes a note away as the days go by', async () => {
    let earlier = new Set<string>();
    for (let day = 1; day <= 130; day += 3) {
      const paths = new Set((await sampleNotes(addDays(TUESDAY, day), day)).map(({ path }) => path));
      assert.deepEqual(
        [...earlier].filter((path) => !paths.has(path)),
        [],
        `on day ${day}`,
      );
      earlier = paths;
    }
  });

  it('is laid out as a folder that has the notes and the templates', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'manager-journal-sample-'));
    try {
      await layOutSample(dir, TUESDAY);
      const names = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.md'));
      const templates = await readdir(join(import.meta.dirname, '../../templates'));
      assert.equal(names.length, templates.length + (await sampleNotes(TUESDAY, 63)).length);
      const reflection = await readFile(join(dir, 'manager-journal/reflections/2026-W47.md'), 'utf8');
      assert.match(reflection, /^week: 2026-W47$/m);
    } finally {
      await rm(dir, { recursive: true });
    }
  });
});
