// `npm run fuzz`: a million cases and more of the fuzz targets, in slices with a seed each, until one fails.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = join(import.meta.dirname, '../../..');
const USAGE = `npm run fuzz -- [--cases N] [--seed N] [--times N] [--only WORDS] [--small]
  --cases  how many at least (1,000,000)
  --seed   of the first slice, each further one counts up (random); the seed of a slice that failed runs it again
  --times  how many times the cases of npm test make a slice (10)
  --only   targets whose name has these words
  --small  without the texts of ten megabytes, which the first slice tries`;

/** A slice that takes longer than this, in milliseconds, is taken to hang. */
const PATIENCE = 30 * 60_000;

interface Slice {
  readonly seed: number;
  /** Also tries texts of every size, which need no second time. */
  readonly sizes: boolean;
  readonly times: string;
  readonly only: string | undefined;
}

/** Runs the targets once; the number of cases, or undefined when something failed. What mocha says is shown. */
function run({ seed, sizes, times, only }: Slice): number | undefined {
  const mocha = join(ROOT, 'node_modules/mocha/bin/mocha.js');
  const words = only === undefined ? [] : ['--grep', only];
  const { status, stdout, error } = spawnSync(
    process.execPath,
    [mocha, '--no-config', ...words, join(ROOT, 'test/core/fuzz/*.test.ts')],
    {
      env: { ...process.env, FUZZ: times, FUZZ_SEED: String(seed), ...(sizes && { FUZZ_SIZES: '1' }) },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: PATIENCE,
    },
  );
  const cases = /^fuzz: (\d+) cases/m.exec(stdout)?.[1];
  if (status === 0 && cases !== undefined) return Number(cases);
  console.log(stdout);
  console.log(
    error === undefined ? `Exit code ${status ?? 'none'}` : `The slice hangs or died: ${error.message}`,
  );
  return undefined;
}

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    times: { type: 'string', default: '10' },
    only: { type: 'string' },
    small: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(USAGE);
else {
  const started = Date.now();
  let total = 0;
  for (let seed = Number(values.seed); total < Number(values.cases); seed += 1) {
    const cases = run({ seed, sizes: total === 0 && !values.small, times: values.times, only: values.only });
    if (cases === undefined) {
      console.log(`Failed with --seed ${seed} --times ${values.times}, after ${total} cases.`);
      process.exitCode = 1;
      break;
    }
    total += cases;
    const minutes = ((Date.now() - started) / 60_000).toFixed(1);
    console.log(`seed ${seed}: ${cases} cases; ${total} in all, ${minutes} min`);
  }
}
