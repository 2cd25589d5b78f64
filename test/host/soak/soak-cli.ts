// npm run soak: random operations on a journal in the real host, ten thousand unless told otherwise, each checked.
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runInHost } from '../run-in-host.ts';
import { withScratchFolder } from '../scratch.ts';
import { ensureBuilt } from '../up-to-date.ts';

const usage = `npm run soak [-- [--web] [--seed N] [--operations N] [--replay JSON]]
  --web            in the web worker host; in the Node host without
  --seed N         the seed that a failing run has printed; another one each time without
  --operations N   how many operations (10000)
  --replay JSON    only these operations: what a failing run has printed`;

/** Seconds until a run counts as hung; a loaded machine does a handful of operations a second. */
const TIME_LIMIT = 4 * 3600;

const here = import.meta.dirname;
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const print = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(): Promise<boolean> {
  const { kind, call } = readArguments(process.argv.slice(2));
  await ensureBuilt(say);
  return withScratchFolder('soak', async (scratch) => {
    await cp(join(here, '..', 'fixtures', 'virtual'), scratch, { recursive: true });
    const tests = join(scratch, 'soak.ts');
    const module = JSON.stringify(join(here, 'run-soak.ts'));
    await writeFile(tests, `import * as soak from ${module};\nexport const run = () => soak.${call};\n`);
    const run = {
      tests,
      kind,
      workspace: join(scratch, 'virtual.code-workspace'),
      helpers: [join(here, '..', 'helpers', 'memory-files')],
      timeLimit: TIME_LIMIT,
    };
    return runInHost(run, { print, say });
  });
}

function readArguments(args: string[]): { readonly kind: 'node' | 'web'; readonly call: string } {
  const { values } = parseArgs({
    args,
    options: {
      web: { type: 'boolean', default: false },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      operations: { type: 'string', default: '10000' },
      replay: { type: 'string' },
    },
  });
  const seed = Number(values.seed);
  const operations = Number(values.operations);
  if (!Number.isSafeInteger(seed) || !(operations > 0)) throw new Error(usage);
  const call =
    values.replay === undefined
      ? `runSoak(${seed}, ${operations})`
      : `runAgain(${JSON.stringify(JSON.parse(values.replay))})`;
  return { kind: values.web ? 'web' : 'node', call };
}

process.exitCode = await main().then(
  (passed) => (passed ? 0 : 1),
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    return 1;
  },
);
