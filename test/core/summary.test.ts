// The summary for one's own manager, of the sample journal: what is in it, and above all what is not.
import assert from 'node:assert/strict';
import { noteTypes } from '../../src/core/catalogue/note-types.ts';
import { readEntry } from '../../src/core/front-matter/read.ts';
import { progress } from '../../src/core/progress/progress.ts';
import { summarise } from '../../src/core/summary.ts';
import { sampleNotes } from '../sample/lay-out.ts';

const today = '2026-11-24';
const names = /Grace|Kenji|Marta|Tunde|Zoë|Rafael|Ingrid|Priscilla/;

interface File {
  readonly path: string;
  readonly text: string;
}

async function summary(
  consent: boolean,
  period = { from: '2026-09-01', to: today },
  more: readonly File[] = [],
) {
  const files = [...(await sampleNotes(today, 63)), ...more];
  const entries = files.map(({ path, text }) => readEntry(path, text, { catalogue: noteTypes }));
  const report = progress({ entries, today, catalogue: noteTypes });
  return summarise({ entries, report, catalogue: noteTypes, period, names: consent, someone: '[someone]' });
}

/** A reflection that asks for something. */
const asking = (ask: string): File => ({
  path: 'reflections/extra.md',
  text: `---\ntype: weekly-reflection\nweek: 2026-W48\ndate: ${today}\nstatus: in-progress\nask: ${ask}\n---\n`,
});

describe('a summary for my manager', () => {
  it('tells what was marked as learned and as asked for', async () => {
    const { learned, asks } = await summary(false);
    assert.ok(learned.length >= 4 && learned.some(({ type }) => type === 'learning'));
    assert.ok(asks.length >= 3 && asks.some(({ type }) => type === 'weekly-reflection'));
  });

  it('names nobody, and says nothing from notes about people, without consent', async () => {
    const { learned, asks, next, people } = await summary(false);
    assert.deepEqual(people, []);
    for (const { type, title } of [...learned, ...asks]) {
      assert.ok(!['person', 'one-on-one', 'coaching'].includes(type));
      assert.doesNotMatch(title ?? '', names);
    }
    assert.ok(next.every(({ type }) => !['person', 'one-on-one', 'coaching'].includes(type)));
  });

  it('takes the names of whom the notes know out of what was marked, without consent', async () => {
    const note = asking('An hour of presales for Marta, and Zoe\u0308 Marchetti will need one');
    const told = (await summary(false, undefined, [note])).asks.at(-1)?.text;
    assert.equal(told, 'An hour of presales for [someone], and [someone] will need one');
    const named = (await summary(true, undefined, [note])).asks.at(-1)?.text;
    assert.match(named ?? '', /for Marta, and Zo/);
  });

  it('leaves words alone that only sound like a name', async () => {
    const will = {
      path: 'people/will.md',
      text: '---\ntype: person\nperson: will\nname: Will Grace\n---\n',
    };
    const told = (await summary(false, undefined, [will, asking('A grace period will help Will')])).asks.at(
      -1,
    );
    assert.equal(told?.text, 'A grace period will help [someone]');
  });

  it('says with whom, and how often, with consent', async () => {
    const { learned, people } = await summary(true);
    assert.match(learned.map(({ title }) => title).join(), names);
    assert.ok(
      people.some(({ name, type, count }) => name.includes('Marta') && type === 'coaching' && count > 0),
    );
  });

  it('keeps to its period', async () => {
    const { learned, asks } = await summary(true, { from: '2026-01-01', to: '2026-01-31' });
    assert.deepEqual([learned, asks], [[], []]);
  });
});
