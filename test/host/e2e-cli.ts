// npm run test:e2e: each file of end-to-end tests in a mocha of its own; a file that failed has one more try, afresh.
import { glob, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from './processes.ts';
import { projectRoot } from './project.ts';
import { withScratchFolder } from './scratch.ts';

const usage = `npm run test:e2e [-- [--grep WORDS] [--file PART] [--tries N]]
  --grep WORDS   only tests whose names contain this
  --file PART    only test files whose names contain this
  --tries N      how often a file may be tried until it passes (2)`;

const mocha = join(dirname(createRequire(import.meta.url).resolve('mocha/package.json')), 'bin', 'mocha.js');
const print = (text: string): void => void process.stdout.write(text);

/** What one run of a file came to. */
interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * A browser that is driven by keys is not wholly ours: a machine that stalls for a second can take the focus from a list
 * that was just opened. Such a file passes when it is tried again with a new server, a new browser and a new journal;
 * a defect fails twice. What had to be tried again is told at the end, by name, because it wants to be looked at.
 */
async function main(): Promise<boolean> {
  const { file, grep, tries } = readArguments(process.argv.slice(2));
  const files: string[] = [];
  for await (const found of glob('e2e/**/*.test.ts', { cwd: import.meta.dirname })) {
    if (basename(found).includes(file)) files.push(found);
  }
  const last: Totals[] = [];
  const flaky: string[] = [];
  for (const path of files.sort()) {
    let totals = await runFile(path, grep, tries > 1);
    for (let again = 1; again < tries && totals.failed > 0; again += 1) {
      print(`${path}: failed, tried again from the start\n`);
      totals = await runFile(path, grep, again + 1 < tries);
      if (totals.failed === 0) flaky.push(path);
    }
    last.push(totals);
  }
  const sum = (of: keyof Totals): number => last.reduce((all, totals) => all + totals[of], 0);
  for (const path of flaky) print(`e2e: ${path} failed at first and passed when tried again\n`);
  const skipped = sum('skipped') > 0 ? `, ${String(sum('skipped'))} skipped` : '';
  print(`e2e: ${String(sum('passed'))} passed, ${String(sum('failed'))} failed${skipped}\n`);
  return sum('failed') === 0 && sum('passed') + sum('skipped') > 0;
}

function readArguments(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      grep: { type: 'string' },
      file: { type: 'string', default: '' },
      tries: { type: 'string', default: '2' },
    },
  });
  const tries = Number(values.tries);
  if (!(tries >= 1)) throw new Error(usage);
  return { file: values.file, grep: values.grep, tries };
}

/**
 * A run that ends without having told its totals counts as one failed test. With another try left it stops at the first
 * failure: in most files a test builds on the ones before, and waiting for what can't come takes minutes each.
 */
function runFile(path: string, grep: string | undefined, hasAnotherTry: boolean): Promise<Totals> {
  return withScratchFolder('totals', async (scratch) => {
    const report = join(scratch, 'totals.json');
    const options = [
      ['--no-config', '--timeout', '240000', '--reporter', './test/reporter.cjs'],
      ['--reporter-option', `name=${basename(path, '.test.ts')},totals=${report}`],
      grep === undefined ? [] : ['--fgrep', grep],
      hasAnotherTry ? ['--bail'] : [],
    ].flat();
    const { code } = await run(
      process.execPath,
      [mocha, ...options, join(import.meta.dirname, path)],
      { cwd: projectRoot },
      print,
    );
    const told = await readFile(report, 'utf8').then(
      (text) => JSON.parse(text) as Totals,
      () => ({ passed: 0, failed: 1, skipped: 0 }),
    );
    return code === 0 || told.failed > 0 ? told : { ...told, failed: 1 };
  });
}

process.exitCode = await main().then(
  (passed) => (passed ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  },
);
