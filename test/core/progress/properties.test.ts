// What holds for every journal: scores within bounds, order and names of files without effect, days that never take away.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, weekOf } from '../../../src/core/calendar.ts';
import { topicsOf } from '../../../src/core/catalogue/lookup.ts';
import type { Key, NoteType } from '../../../src/core/catalogue/model.ts';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import type { Entry, Journal, Note, Period, Status, Value } from '../../../src/core/note.ts';
import { Memory, progress } from '../../../src/core/progress/progress.ts';
import type { Item, ProgressReport } from '../../../src/core/progress/report.ts';
import { START } from './support.ts';

const runs = { numRuns: 200 };

/** Days from half a year before the start to a year after it; often one of a few, so that notes share their day. */
const anyDay = fc
  .oneof(fc.integer({ min: -180, max: 380 }), fc.constantFrom(0, 1, 5, 29, 30, 89, 120))
  .map((n) => addDays(START, n));
const fewNames = fc.constantFrom('Ada', 'Bo', 'Cem', 'ada', 'Zoë', 'a/b', 'Sales Manager Survival Guide');
const fewPeople = fc.constantFrom('sam', 'ada', 'bo', 'kim');

function valueOf(key: Key): fc.Arbitrary<Value> {
  const { kind } = key;
  switch (kind.kind) {
    case 'date':
      return anyDay;
    case 'week':
      return anyDay.map(weekOf);
    case 'quarter':
      return fc.constantFrom('2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3');
    case 'slug':
      return fewPeople;
    case 'choice':
    case 'choices':
      return fc.constantFrom(...kind.options.map(({ id }) => id));
    case 'number':
      return fc.integer({ min: kind.min, max: kind.max ?? 40 });
    case 'yes-no':
      return fc.boolean();
    default:
      return fewNames;
  }
}

/** Any note of a type, with any of its keys there or missing; `path` is its own. */
function noteOf(type: NoteType): fc.Arbitrary<Omit<Note, 'path'>> {
  const own = type.keys.filter(({ name }) => !['type', 'status', 'covered'].includes(name));
  return fc
    .record({
      status: fc.constantFrom<Status>('planned', 'in-progress', 'done', 'done', 'done', 'skipped'),
      values: fc.record(Object.fromEntries(own.map((key) => [key.name, valueOf(key)])), {
        requiredKeys: own.filter(({ needed }) => needed !== undefined).map(({ name }) => name),
      }),
      lacks: fc.option(fc.constantFrom(...own.map(({ name }) => name)), { freq: 5 }),
      topics: fc.array(fc.nat({ max: 7 }), { maxLength: 8 }),
      all: fc.boolean(),
    })
    .map(({ status, values, lacks, topics, all }) => {
      const map = new Map(Object.entries(values).filter(([name]) => name !== lacks));
      const ids = topicsOf(type, map).topics.map(({ id }) => id);
      const covered = all ? ids : ids.filter((_, index) => topics.includes(index));
      return { kind: 'note', type: type.id, status, covered, values: map, findings: [] };
    });
}

const types = noteTypes.filter(({ group }) => group !== undefined);
const anyNote = fc.constantFrom(...types).chain(noteOf);
const anyNotes = fc
  .array(anyNote, { maxLength: 40 })
  .map((notes) =>
    notes.map((one, index): Note => ({ ...one, path: `n/${String(index).padStart(3, '0')}.md` })),
  );

const anyPeriod: fc.Arbitrary<Period> = fc
  .tuple(anyDay, fc.integer({ min: -2, max: 30 }))
  .map(([from, length]) => ({
    from,
    to: addDays(from, length),
  }));

const anyJournal: fc.Arbitrary<Journal> = fc
  .record({
    startDate: fc.option(
      fc.integer({ min: -40, max: 40 }).map((n) => addDays(START, n)),
      { freq: 10, nil: undefined },
    ),
    created: fc.option(anyDay, { nil: undefined }),
    teamSize: fc.option(fc.nat({ max: 8 }), { nil: undefined }),
    workdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
    reflectionDay: fc.integer({ min: 1, max: 7 }),
    away: fc.array(anyPeriod, { maxLength: 4 }),
  })
  .map(({ startDate, created, teamSize, ...rest }) => ({
    kind: 'journal',
    path: 'journal.md',
    accounts: [],
    findings: [],
    ...rest,
    ...(startDate !== undefined && { startDate }),
    ...(created !== undefined && { created }),
    ...(teamSize !== undefined && { teamSize }),
  }));

interface State {
  readonly entries: readonly Entry[];
  readonly today: string;
}

type Step = (state: State) => State;

const unchanged: Step = (state) => state;

/** The nth of some entries, counted round. */
const nth = ({ entries }: State, n: number) => entries[n % Math.max(1, entries.length)];
const withEntries = (state: State, entries: readonly Entry[]): State => ({ ...state, entries });

/** What happens to a journal from one reckoning to the next. */
const anyChange: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(anyNote, fc.nat()).map(([note, id]): Step => added(note, id)) },
  { weight: 2, arbitrary: fc.nat().map((n): Step => removed(n)) },
  { weight: 4, arbitrary: fc.tuple(anyNote, fc.nat()).map(([note, n]): Step => rewritten(note, n)) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(), fc.nat()).map(([n, id]): Step => renamed(n, id)) },
  { weight: 1, arbitrary: anyJournal.map((home): Step => withSettings(home)) },
  { weight: 1, arbitrary: anyDay.map((today): Step => (state) => ({ ...state, today })) },
  { weight: 1, arbitrary: fc.nat().map((n): Step => broken(n)) },
  {
    weight: 1,
    arbitrary: anyNotes.map(
      (notes): Step =>
        (state) =>
          withEntries(state, [...state.entries, ...notes.map((note, n) => ({ ...note, path: `m/${n}.md` }))]),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Step>((state) => withEntries(state, state.entries.toReversed())) },
);
const anyChanges = fc.array(anyChange, { maxLength: 12 });

const added =
  (note: Omit<Note, 'path'>, id: number): Step =>
  (state) =>
    withPath(state, { ...note, path: `a/${id}.md` });

const removed =
  (n: number): Step =>
  (state) =>
    withEntries(
      state,
      state.entries.filter((entry) => entry !== nth(state, n)),
    );

/** Other front matter at the same path, often of another type. */
const rewritten =
  (note: Omit<Note, 'path'>, n: number): Step =>
  (state) =>
    withEntries(
      state,
      state.entries.map((entry) =>
        entry === nth(state, n) && entry.kind !== 'journal' ? { ...note, path: entry.path } : entry,
      ),
    );

const renamed =
  (n: number, id: number): Step =>
  (state) => {
    const entry = nth(state, n);
    return entry === undefined ? state : withPath(removed(n)(state), { ...entry, path: `r/${id}.md` });
  };

const withSettings =
  (home: Journal): Step =>
  (state) =>
    withPath(state, home);

const broken =
  (n: number): Step =>
  (state) => {
    const path = nth(state, n)?.path;
    if (path === undefined) return state;
    return withPath(state, { kind: 'unreadable', path, findings: [] });
  };

/** With an entry instead of what lies at its path. */
function withPath(state: State, entry: Entry): State {
  const others = state.entries.filter(({ path }) => path !== entry.path);
  return withEntries(state, [...others, entry]);
}

const reportOf = (entries: readonly Entry[], today: string) =>
  progress({ entries, today, catalogue: noteTypes });
const itemsOf = (report: ProgressReport) => report.groups.flatMap(({ items }) => items);

describe('for every journal on every day', function () {
  this.timeout(60_000);

  it('each score lies within 0 and 1, and counts add up', () => {
    fc.assert(
      fc.property(anyJournal, anyNotes, anyDay, (home, notes, today) => {
        const report = reportOf([home, ...notes], today);
        for (const { score, status, overdue } of itemsOf(report)) {
          assert.ok(score >= 0 && score <= 1);
          assert.equal(score === 1, status === 'done' || status === 'on-schedule');
          if (overdue) assert.ok(score < 1 && status !== 'skipped');
        }
        for (const { items, done, of } of report.groups) {
          const counted = items.filter(({ status }) => status !== 'skipped');
          assert.equal(of, counted.length);
          assert.equal(done, counted.filter(({ score }) => score === 1).length);
        }
        assert.equal(
          report.overdue,
          report.groups.reduce((sum, group) => sum + group.overdue, 0),
        );
        assert.ok(report.due.done <= report.due.of);
        const { kept, of, run } = report.reflections;
        assert.ok(kept <= of && of <= 10 && (run <= kept || of === 10));
      }),
      runs,
    );
  });

  it('every key is there once, and every note that counts can be seen', () => {
    fc.assert(
      fc.property(anyJournal, anyNotes, anyDay, (home, notes, today) => {
        const report = reportOf([home, ...notes], today);
        const keys = itemsOf(report).map(({ key }) => key);
        assert.deepEqual(
          keys.filter((key, index) => keys.indexOf(key) !== index),
          [],
        );
        const seen = new Set<string | undefined>(
          report.groups.flatMap(({ items, others }) => [
            ...items.flatMap((item) => [item.path, ...item.notes.map(({ path }) => path)]),
            ...others.map(({ path }) => path),
          ]),
        );
        assert.deepEqual(
          notes.filter(({ path }) => !seen.has(path)).map(({ path }) => path),
          [],
        );
      }),
      runs,
    );
  });

  it('the order of files never matters', () => {
    const shuffled = anyNotes.chain((notes) =>
      fc.tuple(fc.constant(notes), fc.shuffledSubarray(notes, { minLength: notes.length })),
    );
    fc.assert(
      fc.property(anyJournal, shuffled, anyDay, (home, [notes, others], today) => {
        assert.deepEqual(reportOf([...others, home], today), reportOf([home, ...notes], today));
      }),
      runs,
    );
  });

  it('renaming files changes nothing but which of two tied duplicates wins', () => {
    const names = fc.array(fc.nat({ max: 9 }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(anyJournal, anyNotes, anyDay, names, (home, notes, today, prefixes) => {
        const unique = withoutTwins(notes, today);
        const renamed = unique.map((one, index) => ({
          ...one,
          path: `${String(prefixes[index])}/${one.path}`,
        }));
        const nameBack = (text: string) => text.replace(/\d\/n\/(\d+)\.md/g, 'n/$1.md');
        assert.deepEqual(
          JSON.parse(nameBack(JSON.stringify(reportOf([home, ...renamed], today)))),
          JSON.parse(JSON.stringify(reportOf([home, ...unique], today))),
        );
      }),
      runs,
    );
  });

  it('what is remembered from the last time makes no difference, whatever has changed since', () => {
    fc.assert(
      fc.property(anyJournal, anyNotes, anyDay, anyChanges, (home, notes, day, changes) => {
        const memory = new Memory();
        let state: State = { entries: [home, ...notes], today: day };
        for (const change of [unchanged, ...changes]) {
          state = change(state);
          const { entries, today } = state;
          assert.deepEqual(
            progress({ entries, today, catalogue: noteTypes, memory }),
            reportOf(entries, today),
          );
        }
      }),
      runs,
    );
  });

  it('a report stays as it was when the next one is reckoned', () => {
    fc.assert(
      fc.property(anyJournal, anyNotes, anyDay, anyChanges, (home, notes, day, changes) => {
        const memory = new Memory();
        const reckon = ({ entries, today }: State) =>
          progress({ entries, today, catalogue: noteTypes, memory });
        let state: State = { entries: [home, ...notes], today: day };
        const first = reckon(state);
        const copy = structuredClone(first);
        for (const change of changes) {
          state = change(state);
          reckon(state);
        }
        assert.deepEqual(first, copy);
      }),
      { numRuns: 60 },
    );
  });

  it('a group in which nothing has changed is the same object, with all that is in it', () => {
    fc.assert(
      fc.property(
        anyJournal,
        anyNotes,
        anyDay,
        fc.constantFrom(...unrelated),
        (home, notes, today, added) => {
          const memory = new Memory();
          const others = notes.filter(({ type }) => !added.keys.test(type));
          const reckon = (entries: readonly Entry[]) =>
            progress({ entries, today, catalogue: noteTypes, memory }).groups;
          const before = reckon([home, ...others]);
          const after = reckon([home, ...others, added.extra]);
          const changed = after.filter((group) => !before.includes(group));
          assert.deepEqual(
            changed.filter(({ items }) => !items.some(({ key }) => added.keys.test(key))),
            [],
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('adding an unrelated note changes no other item', () => {
    fc.assert(
      fc.property(
        anyJournal,
        anyNotes,
        anyDay,
        fc.constantFrom(...unrelated),
        (home, notes, today, { extra, keys }) => {
          const others = (report: ProgressReport) =>
            new Map(
              itemsOf(report)
                .filter(({ key }) => !keys.test(key))
                .map((item) => [item.key, item]),
            );
          const before = others(reportOf([home, ...notes.filter((one) => !keys.test(one.type))], today));
          const after = others(
            reportOf([home, ...notes.filter((one) => !keys.test(one.type)), extra], today),
          );
          assert.deepEqual(after, before);
        },
      ),
      runs,
    );
  });

  it('a day passing never lowers a score that a note backs', () => {
    fc.assert(
      fc.property(
        anyJournal,
        anyNotes,
        anyDay,
        fc.integer({ min: 1, max: 60 }),
        (home, notes, today, days) => {
          const backed = (report: ProgressReport) =>
            new Map(
              itemsOf(report)
                .filter(isBacked)
                .map(({ path, score }) => [path, score]),
            );
          const before = backed(reportOf([home, ...notes], today));
          const after = backed(reportOf([home, ...notes], addDays(today, days)));
          for (const [path, score] of after) assert.ok(score >= (before.get(path) ?? 0), path);
        },
      ),
      runs,
    );
  });
});

/** Notes that have nothing to do with any other, and the items that they may change. */
const unrelated: { extra: Entry; keys: RegExp }[] = [
  {
    extra: {
      kind: 'note',
      path: 'zz.md',
      type: 'role-shift',
      status: 'done',
      covered: [],
      values: new Map([['date', START]]),
      findings: [],
    },
    keys: /^role-shift/,
  },
  {
    extra: {
      kind: 'note',
      path: 'zz.md',
      type: 'learning',
      status: 'in-progress',
      covered: ['studied'],
      values: new Map([['source', 'Something new']]),
      findings: [],
    },
    keys: /^learning/,
  },
  { extra: { kind: 'plain', path: 'zz.md' }, keys: /^nothing/ },
  { extra: { kind: 'unreadable', path: 'zz.md', findings: [] }, keys: /^unreadable/ },
];

/** An item that is a note; a cadence is the state of a clock, which runs. */
function isBacked({ path, cadence, status }: Item): boolean {
  return path !== undefined && cadence === undefined && status !== 'problem';
}

/** Notes of which no two have the same identity, and no two say the same. */
function withoutTwins(notes: readonly Note[], today: string): Note[] {
  const doubles = new Set(
    itemsOf(reportOf(notes, today))
      .filter(({ subject }) => subject.kind === 'duplicate')
      .map(({ path }) => path),
  );
  const said = new Set<string>();
  return notes.filter((one) => {
    const saying = JSON.stringify([one.type, one.status, one.covered, [...one.values].sort()]);
    const isTwin = doubles.has(one.path) || said.has(saying);
    said.add(saying);
    return !isTwin;
  });
}
