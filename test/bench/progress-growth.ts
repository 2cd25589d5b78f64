// How the time of progress grows with the number of notes, kind by kind: rows of the bench.
import { addDays } from '../../src/core/calendar.ts';
import { noteTypes } from '../../src/core/catalogue/note-types.ts';
import type { Entry, Note } from '../../src/core/note.ts';
import { Memory, progress } from '../../src/core/progress/progress.ts';
import { day, done, journal, note, START } from '../core/progress/support.ts';
import { keeps, timeOf, type Row } from './measure.ts';

/** Ten times the notes may take a little more than ten times as long, or there is something quadratic. */
const GROWTH_AT_MOST = 14;

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

interface Work {
  readonly entries: readonly Entry[];
  readonly memory?: Memory;
  /** How often in a row it is done for one figure. */
  readonly rounds?: number;
}

/** The fastest of some runs of each of several works, in milliseconds; in turns, like all works of the bench. */
function fastest(...works: Work[]): number[] {
  const turns = Array.from({ length: 8 }, () =>
    works.map(({ entries, memory, rounds = 1 }) => {
      const reckon = () =>
        progress({ entries, today: day(100), catalogue: noteTypes, ...(memory && { memory }) });
      return timeOf(() => Array.from({ length: rounds }, reckon)) / rounds;
    }),
  );
  return works.map((_, index) => Math.min(...turns.map((times) => times[index] ?? Infinity)));
}

const people = Array.from({ length: 20 }, (_, index) =>
  note({ type: 'person', person: `p${String(index)}`, name: `P${String(index)}` }),
);
const notes = (kind: (index: number) => Note, count: number): Entry[] => [
  journal(),
  ...people,
  ...Array.from({ length: count }, (_, index) => kind(index)),
];

/** How much longer ten times the notes of a kind take, and how little a journal takes in which nothing has changed. */
export function growthRows(): Row[] {
  const growth = Object.entries(kinds).map(([name, kind]) => {
    // Ten times the few, one after the other, leave as much to the garbage collector as the many at once.
    const [few = NaN, many = NaN] = fastest(
      { entries: notes(kind, 200), rounds: 10 },
      { entries: notes(kind, 2000) },
    );
    return keeps(`Progress, ten times the ${name}`, many / few, 'limit', GROWTH_AT_MOST, 'times');
  });
  const entries = notes(talks, 5000);
  const [first = NaN, again = NaN] = fastest({ entries }, { entries, memory: new Memory() });
  return [
    ...growth,
    keeps('Progress of 5,000 notes, none changed', again, 'half of the first time', first / 2, 'ms'),
  ];
}
