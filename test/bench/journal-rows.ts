// The journal's rows of the bench: 10,000 notes from files to the progress, one changed note, memory.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { noteTypes } from '../../src/core/catalogue/note-types.ts';
import { headOf } from '../../src/core/front-matter/head.ts';
import { readEntry } from '../../src/core/front-matter/read.ts';
import type { Entry } from '../../src/core/note.ts';
import { Memory, progress } from '../../src/core/progress/progress.ts';
import { day } from '../core/progress/support.ts';
import { keeps, median, timeOf, type Row } from './measure.ts';
import { TextMaker } from './text.ts';

export const NOTES = 10_000;

/** Writes a journal of so many notes of 2 KB, and returns the folder that is to be opened. */
export function layOut(folder: string, count = NOTES): string {
  const maker = new TextMaker(2);
  const journal = join(folder, 'manager-journal');
  mkdirSync(join(journal, 'people'), { recursive: true });
  writeFileSync(
    join(journal, 'journal.md'),
    '---\ntype: journal\nstart_date: 2026-01-05\ntimezone: Europe/Berlin\n---\n',
  );
  for (let n = 0; n < count; n += 1) {
    if (n % 500 === 0) mkdirSync(join(journal, `part-${n / 500}`));
    writeFileSync(join(journal, `part-${Math.floor(n / 500)}`, `${n}.md`), maker.note(2048));
  }
  return folder;
}

export function journalRows(folder: string): Row[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const entries = (): Entry[] => files.map((name) => readEntry(name, read(name), { catalogue: noteTypes }));
  const today = day(100);

  const starts: number[] = [];
  const slices: number[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    starts.push(timeOf(() => progress({ entries: entries(), today, catalogue: noteTypes })));
    slices.push(timeOf(() => files.map((name) => headOf(read(name)))));
  }
  const start = median(starts.slice(1));
  const limit = median(slices.slice(1));
  return [
    keeps(
      `${NOTES} notes from files to progress`,
      start,
      '5 × reading the files and slicing',
      limit * 5,
      'ms',
    ),
    keeps(
      `${NOTES} notes from files to progress`,
      start,
      '1/15 of what Foam’s parser is made of',
      parser(files, read) / 15,
      'ms',
    ),
    oneChanged(entries(), read(files[1] ?? ''), start),
    memory(files, read),
  ];
}

/** Milliseconds for all notes by remark with front matter and GFM, which Foam 0.45 parses with and then does more. */
function parser(files: readonly string[], read: (name: string) => string): number {
  const remark = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();
  const some = files.slice(0, 300).map(read);
  for (const text of some) remark.parse(text);
  return (timeOf(() => some.forEach((text) => remark.parse(text))) / some.length) * files.length;
}

/** A note's text has changed: from the text to the new progress, all other notes being the same objects. */
function oneChanged(entries: Entry[], text: string, start: number): Row {
  const memory = new Memory();
  const today = day(100);
  const reckon = (): unknown => progress({ entries, today, catalogue: noteTypes, memory });
  reckon();
  const times = Array.from({ length: 121 }, (_, n) =>
    timeOf(() => {
      entries[1] = readEntry('part-0/1.md', text.replace('status: done', `status: done\nx${n}: 1`), {
        catalogue: noteTypes,
      });
      reckon();
    }),
  );
  return keeps(
    `One changed note of ${NOTES} → progress`,
    median(times.slice(20)), // the code is compiled by then
    '1/200 of the start',
    start / 200,
    'ms',
  );
}

/** What an entry takes beyond the text of its front matter, by the heap after a collection. */
function memory(files: readonly string[], read: (name: string) => string): Row {
  const collect = collector();
  const heads = files.map((name) => headOf(read(name)));
  const size = heads.reduce((sum, head) => sum + Buffer.byteLength(JSON.stringify(head)), 0);
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = files.map((name) => readEntry(name, read(name), { catalogue: noteTypes }));
  collect();
  const bytes = process.memoryUsage().heapUsed - before;
  return keeps('Memory of a note in the index', (bytes - size) / kept.length, 'limit', 2048, 'bytes');
}

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
