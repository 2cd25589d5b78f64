// The rows of the bench that need a real VS Code, or the packed extension.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { vsixFile } from '../host/project.ts';
import { runInHost } from '../host/run-in-host.ts';
import { ensurePackaged } from '../host/up-to-date.ts';
import { starts, type Activation } from './activation.ts';
import { keeps, median, type Row } from './measure.ts';

interface Check {
  readonly notes: number;
  readonly check: number;
  readonly alone: number;
  readonly block: number;
}

/** @param workspace a folder with a journal of many notes */
export async function hostRows(workspace: string, say: (line: string) => void): Promise<Row[]> {
  await ensurePackaged(say); // a packed extension is minified
  const megabyte = 1_000_000;
  const size = (await stat(vsixFile)).size;
  say('Check All Notes in VS Code');
  const check = await checkAll(workspace);
  say('Starts of VS Code');
  const sum = ({ load, call, finish }: Activation): number => load + call + finish;
  const started = await starts('node');
  const yardsticks = started.flatMap(({ yardstick }) => (yardstick ? [sum(yardstick)] : []));
  const activation = keeps(
    'Activation without a journal',
    median(started.map(({ own }) => sum(own))),
    'VS Code’s merge-conflict (for comparison)',
    median(yardsticks),
    'ms',
  );
  return [
    keeps(
      `Check All Notes, ${check.notes} notes`,
      check.check,
      '1.5 × the lint alone',
      check.alone * 1.5,
      'ms',
    ),
    keeps('Longest block while notes are checked', check.block, 'limit', 50, 'ms'),
    { ...activation, least: 0 },
    keeps('VSIX', size / megabyte, 'limit', 1, 'MB'),
  ];
}

async function checkAll(workspace: string): Promise<Check> {
  const lines: string[] = [];
  const tests = join(import.meta.dirname, 'in-host', 'check-all.ts');
  const went = await runInHost(
    { tests, kind: 'node', workspace },
    { print: (text) => lines.push(...text.split('\n')), say: console.error },
  );
  const line = lines.find((text) => text.startsWith('{'));
  if (!went || line === undefined) throw new Error(lines.join('\n'));
  return JSON.parse(line) as Check;
}
