// node test/bench/activation.ts: what the start costs in a workspace without a journal, by the host's own figures.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runInHost, type HostRun } from '../host/run-in-host.ts';
import { withScratchFolder } from '../host/scratch.ts';
import { ensurePackaged } from '../host/up-to-date.ts';

/** How often VS Code is started for each host. */
const STARTS = 3;

/** In milliseconds. */
export interface Activation {
  /** Reading and compiling the code. */
  readonly load: number;
  /** `activate` itself. */
  readonly call: number;
  /** Until what it returned was there. */
  readonly finish: number;
}

/** The extension's start, and that of a small one of VS Code's own at the same moment. */
export interface Start {
  readonly own: Activation;
  readonly yardstick?: Activation;
}

/** The start of the packed extension's bundles in an empty folder, once for each start of VS Code. */
export async function starts(kind: HostRun['kind'], times = STARTS): Promise<Start[]> {
  const found: Start[] = [];
  for (let n = 0; n < times; n++) {
    const lines: string[] = [];
    const went = await withScratchFolder('bench', async (scratch) => {
      const workspace = join(scratch, 'empty');
      await mkdir(workspace);
      const tests = join(import.meta.dirname, 'in-host', 'activation.ts');
      return runInHost({ tests, kind, workspace }, { print: (text) => lines.push(text), say: console.error });
    });
    const line = lines
      .join('\n')
      .split('\n')
      .find((text) => text.startsWith('{'));
    if (!went || line === undefined) throw new Error(lines.join('\n'));
    found.push(JSON.parse(line) as Start);
  }
  return found;
}

const sum = ({ load, call, finish }: Activation): number => load + call + finish;

if (import.meta.main) {
  await ensurePackaged((line) => console.error(line)); // a packed extension is minified
  for (const kind of ['node', 'web'] as const) {
    for (const { own, yardstick } of await starts(kind)) {
      const beside = yardstick === undefined ? '' : `; VS Code's merge-conflict: ${sum(yardstick)} ms`;
      console.log(
        `${kind}: ${sum(own)} ms = load ${own.load} + call ${own.call} + finish ${own.finish}${beside}`,
      );
    }
  }
}
