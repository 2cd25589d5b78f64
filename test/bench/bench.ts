// npm run bench: measures speed and size against peers and limits, prints a table, and fails when a row misses its limit.
import { writeFile } from 'node:fs/promises';
import { cpus, release, totalmem, type as system } from 'node:os';
import { parseArgs } from 'node:util';
import { withScratchFolder } from '../host/scratch.ts';
import { hostRows } from './host-rows.ts';
import { journalRows, layOut } from './journal-rows.ts';
import { lintRows } from './lint-rows.ts';
import { isKept, tableOf, type Row } from './measure.ts';
import { loadPeers } from './peers.ts';
import { growthRows } from './progress-growth.ts';

const usage = `npm run bench -- [--json FILE] [--only lint|journal|host]
  --json FILE   writes the rows as JSON too
  --only PART   measures one part only; may be given more than once`;

const PARTS = ['lint', 'journal', 'host'] as const;
const say = (line: string): void => console.error(line);

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: { json: { type: 'string' }, only: { type: 'string', multiple: true, default: [...PARTS] } },
  });
  const wanted = new Set(values.only);
  if (values.only.some((part) => !PARTS.some((known) => known === part))) throw new Error(usage);
  const rows: Row[] = [];
  if (wanted.has('lint')) rows.push(...lintRows(await loadPeers(say), say));
  if (wanted.has('journal') || wanted.has('host')) {
    await withScratchFolder('bench', async (scratch) => {
      say('Writing 10,000 notes');
      const folder = layOut(scratch);
      if (wanted.has('journal')) {
        say('10,000 notes from files to progress');
        rows.push(...journalRows(folder), ...growthRows());
      }
      if (wanted.has('host')) rows.push(...(await hostRows(folder, say)));
    });
  }
  console.log(`${machine()}\n\n${tableOf(rows)}`);
  if (values.json !== undefined)
    await writeFile(values.json, `${JSON.stringify(rows.map(published), null, 2)}\n`);
  return rows.every(isKept);
}

function published({ name, ours, other, against, ratio, unit }: Row): Omit<Row, 'least'> {
  return { name, ours, other, against, ratio, unit };
}

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${system()} ${release()}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory} GB, Node ${process.version}`;
}

process.exitCode = (await main()) ? 0 : 1;
