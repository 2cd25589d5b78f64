// After a change the tree draws only the rows anew whose group has changed, and those that it shows stand for what is now.
import assert from 'node:assert/strict';
import { noteTypes } from '../../src/core/catalogue/note-types.ts';
import type { Entry } from '../../src/core/note.ts';
import { Memory, progress } from '../../src/core/progress/progress.ts';
import {
  childrenOf,
  hasChildren,
  roots,
  updateRows,
  type ProgressNode,
} from '../../src/editor/progress-view/nodes.ts';
import type { JournalIndex } from '../../src/editor/journal-index.ts';
import { broken, day, done, journal, note } from './progress/support.ts';

/** Of an index the tree needs a name alone. */
const indexOf = (name: string) => ({ root: { toString: () => name } }) as unknown as JournalIndex;
const index = indexOf('journal');

/** The rows at the top on day 20, or another, of a journal that is remembered from one time to the next. */
function reckoner(): (entries: readonly Entry[], n?: number) => ProgressNode[] {
  const memory = new Memory();
  return (entries, n = 20) =>
    roots([index], () =>
      progress({ entries: [home, ...entries], today: day(n), catalogue: noteTypes, memory }),
    );
}

const home = journal();
const maria = note({ type: 'person', person: 'maria', name: 'Maria' });
const talk = done({ type: 'one-on-one', person: 'maria', date: day(8) });
const book = note({ type: 'learning', source: 'SPIN Selling' });
const named = (rows: readonly ProgressNode[] | undefined) => rows?.map(({ id }) => id.split('\n').at(-1));
const group = (rows: readonly ProgressNode[], id: string) =>
  rows.find((row) => row.kind === 'group' && row.group.id === id);

describe('the rows of the tree', () => {
  it('are drawn anew where a group has changed, and where the next step stands', () => {
    const now = reckoner();
    const shown = now([maria, book]);
    const begun = { ...book, status: 'in-progress' as const };
    assert.deepEqual(named(updateRows(shown, now([maria, begun]))), ['next', 'learn']);
  });

  it('stand for what is now, the ones that are not drawn anew too', () => {
    const now = reckoner();
    const shown = now([maria, book]);
    updateRows(shown, now([maria, book, talk]));
    const people = group(shown, 'people');
    assert.ok(people);
    const cadence = childrenOf(people).find(({ id }) => id.endsWith('one-on-one/maria'));
    assert.ok(cadence);
    assert.equal(childrenOf(cadence).length, 1);
    updateRows(shown, now([maria, talk]));
    const learn = group(shown, 'learn');
    assert.ok(learn);
    assert.ok(childrenOf(learn).every(({ path }) => path === undefined));
  });

  it('stay as they are when nothing has changed', () => {
    const report = progress({ entries: [home, maria], today: day(20), catalogue: noteTypes });
    const shown = roots([index], () => report);
    assert.deepEqual(
      updateRows(
        shown,
        roots([index], () => report),
      ),
      [],
    );
  });

  it('are all drawn anew on another day, and when a group comes or goes', () => {
    const now = reckoner();
    const shown = now([maria]);
    assert.equal(updateRows(shown, now([maria], 21)), undefined);
    assert.equal(updateRows(shown, now([maria, broken('x.md')])), undefined);
    assert.equal(updateRows([], now([maria])), undefined);
  });

  it('of one of several journals are drawn anew alone', () => {
    const other = indexOf('other');
    const quiet = progress({ entries: [home], today: day(20), catalogue: noteTypes });
    const reports = new Map([
      [index, progress({ entries: [home, maria], today: day(20), catalogue: noteTypes })],
      [other, quiet],
    ]);
    const now = () => roots([index, other], (one) => reports.get(one) ?? quiet);
    const shown = now();
    reports.set(index, progress({ entries: [home, maria, talk], today: day(20), catalogue: noteTypes }));
    assert.deepEqual(named(updateRows(shown, now())), ['journal']);
  });

  it('can be opened exactly where there is something below them', () => {
    const now = reckoner();
    const below = (row: ProgressNode): ProgressNode[] => [row, ...childrenOf(row).flatMap(below)];
    const late = note({ type: 'coaching', person: 'maria', date: day(9), check_on: day(10) });
    const alone = done({ type: 'one-on-one', person: 'nobody', date: day(8) });
    const all = now([maria, talk, book, late, alone, broken('x.md')]).flatMap(below);
    for (const row of all) assert.equal(hasChildren(row), childrenOf(row).length > 0, row.id);
    assert.deepEqual(new Set(all.map(hasChildren)), new Set([true, false]));
  });
});
