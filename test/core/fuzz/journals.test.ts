// Whole journals of notes that nobody would write: progress, the Overview and the summary are reckoned all the same.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../src/core/calendar.ts';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { readEntry } from '../../../src/core/front-matter/read.ts';
import type { Entry } from '../../../src/core/note.ts';
import { overview } from '../../../src/core/overview.ts';
import { progress } from '../../../src/core/progress/progress.ts';
import type { ProgressReport } from '../../../src/core/progress/report.ts';
import { summarise } from '../../../src/core/summary.ts';
import { inherited, notes, TODAY, wholeNotes } from './corpora.ts';
import { fuzz } from './fuzz.ts';
import { mutated, wild } from './mutations.ts';

const homePage = notes.find(({ path }) => path === 'journal.md')?.text ?? assert.fail();
const note = mutated(wholeNotes);
const path = fc.oneof(
  fc.constantFrom(...notes.map(({ path }) => path), ...inherited),
  wild.map((text) => `people/${text}.md`),
);
const day = fc.oneof(
  fc.integer({ min: -200, max: 500 }).map((days) => addDays(TODAY, days)),
  fc.constantFrom('0001-01-01', '9999-12-31', '2026-12-31', '2027-01-01', '2024-02-29'),
);
/** Files by their paths, with a home page that is whole, mutated or missing. */
const files = fc
  .record({
    home: fc.oneof(
      { weight: 3, arbitrary: fc.constant(homePage) },
      { weight: 3, arbitrary: mutated([homePage]) },
      { weight: 1, arbitrary: fc.constant(undefined) },
    ),
    others: fc.array(fc.tuple(path, note), { maxLength: 10 }),
    whole: fc.subarray([...notes], { maxLength: 15 }),
  })
  .map(({ home, others, whole }) => {
    const byPath = new Map(whole.map(({ path, text }) => [path, text]));
    for (const [path, text] of others) byPath.set(path, text);
    byPath.delete('journal.md');
    if (home !== undefined) byPath.set('journal.md', home);
    return byPath;
  });

function read(texts: ReadonlyMap<string, string>, today: string): Map<string, Entry> {
  return new Map(
    [...texts].map(([path, text]) => [path, readEntry(path, text, { catalogue: noteTypes, today })]),
  );
}

function assertSound(report: ProgressReport, paths: ReadonlySet<string>): void {
  assert.ok(report.due.done <= report.due.of);
  for (const { items, done, of, overdue, others, followUps } of report.groups) {
    assert.ok(done <= of && of <= items.length && overdue <= items.length + followUps.length);
    for (const { score, notes } of items) {
      assert.ok(score >= 0 && score <= 1, String(score));
      assert.ok(notes.every((row) => paths.has(row.path)));
    }
    assert.ok(others.every((row) => paths.has(row.path)));
  }
  const { kept, of, run } = report.reflections;
  assert.ok(kept >= 0 && kept <= of && run >= 0);
  const share = report.coachingShare;
  if (share.kind === 'share') assert.ok(share.now >= 0 && share.now <= 1);
}

describe('fuzz: journals', () => {
  fuzz('have a progress, on any day, that adds up', 300, [files, day], (texts, today) => {
    const entries = read(texts, today);
    const report = progress({ entries: entries.values(), today, catalogue: noteTypes });
    assertSound(report, new Set(texts.keys()));
    const backwards = [...entries.values()].reverse();
    assert.deepEqual(progress({ entries: backwards, today, catalogue: noteTypes }), report);
  });

  fuzz('have an Overview and a summary', 200, [files, day, fc.boolean()], (texts, today, names) => {
    const entries = read(texts, today);
    const report = progress({ entries: entries.values(), today, catalogue: noteTypes });
    const shown = overview(report, entries);
    for (const { marks } of shown.lanes)
      for (const mark of marks)
        assert.ok(mark.at === undefined || Number.isFinite(mark.at), `${mark.key} at ${String(mark.at)}`);
    const period = { from: addDays(today, -30), to: today };
    const all = [...entries.values()];
    const summary = summarise({ entries: all, report, catalogue: noteTypes, period, names, someone: '…' });
    if (!names) assert.deepEqual(summary.people, []);
    JSON.stringify([report, shown, summary]);
  });
});
