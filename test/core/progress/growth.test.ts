// Progress over many notes: the time grows with their number, not with its square, whatever kind of notes they are.
import assert from 'node:assert/strict';
import { addDays } from '../../../src/core/calendar.ts';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import type { Entry, Note } from '../../../src/core/note.ts';
import { Memory, progress } from '../../../src/core/progress/progress.ts';
import { day, done, journal, note, START } from './support.ts';

const talks = (index: number) =>
  done({
    type: index % 2 === 0 ? 'one-on-one' : 'coaching',
    path: `${String(index)}.md`,
    person: `p${String(index % 20)}`,
    kind: 'call',
    date: addDays(START, Math.floor(index / 40)),
    check_on: addDays(START, index % 90),
  });

const kinds: Record<string, (index: number) => Note> = {
  'one-on-ones and coaching of twenty people': talks,
  'coaching of one person on one day': (index) =>
    done({ type: 'coaching', path: `${String(index)}.md`, person: 'p1', kind: 'call', date: START }),
  'duplicates of one page': (index) => note({ type: 'role-shift', path: `${String(index)}.md` }),
  'people with a note each': (index) => note({ type: 'person', person: `n${String(index)}`, name: 'N' }),
  'monthly meetings without a date': (index) =>
    note({ type: 'boss-alignment', meeting: 'monthly', path: `${String(index)}.md` }),
  'interviews and books': (index) =>
    note({
      type: index % 2 === 0 ? 'peer-interview' : 'learning',
      with: `w${String(index)}`,
      source: `s${String(index)}`,
    }),
};

/** The fastest of some runs, in milliseconds. */
function fastest(entries: readonly Entry[], memory?: Memory): number {
  const times = Array.from({ length: 4 }, () => {
    const begin = performance.now();
    progress({ entries, today: day(100), catalogue: noteTypes, ...(memory && { memory }) });
    return performance.now() - begin;
  });
  return Math.min(...times);
}

const people = Array.from({ length: 20 }, (_, index) =>
  note({ type: 'person', person: `p${String(index)}`, name: `P${String(index)}` }),
);
const notes = (kind: (index: number) => Note, count: number): Entry[] => [
  journal(),
  ...people,
  ...Array.from({ length: count }, (_, index) => kind(index)),
];

describe('the time that progress takes', function () {
  this.timeout(60_000);

  for (const [name, kind] of Object.entries(kinds)) {
    it(`grows with the number of ${name}`, () => {
      fastest(notes(kind, 400));
      const [few, many] = [fastest(notes(kind, 200)), fastest(notes(kind, 2000))];
      assert.ok(many < 40 * few, `${many.toFixed(1)} ms for ten times the notes of ${few.toFixed(1)} ms`);
    });
  }

  it('is less for notes that have not changed', () => {
    const entries = notes(talks, 5000);
    const memory = new Memory();
    const first = fastest(entries);
    fastest(entries, memory);
    const again = fastest(entries, memory);
    assert.ok(again < first, `${again.toFixed(1)} ms after ${first.toFixed(1)} ms`);
  });
});
