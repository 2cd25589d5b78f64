// npm run test:host, test:web and test:desktop: the project's own host tests, mocha inside VS Code.
import { cp, glob, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { launches, type Launch } from './launches.ts';
import { runInHost, type HostRun } from './run-in-host.ts';
import { withScratchFolder } from './scratch.ts';
import { ensureBuilt } from './up-to-date.ts';

const usage = `npm run test:host | test:web | test:desktop [-- [--grep WORDS] [--file PART]]
  --grep WORDS   only tests whose names contain this
  --file PART    only test files whose names contain this`;

const here = import.meta.dirname;
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const print = (text: string): void => void process.stdout.write(`${text}\n`);

interface Selection {
  readonly kind: HostRun['kind'];
  readonly grep: string | undefined;
  readonly file: string;
}

async function main(): Promise<boolean> {
  const selection = readArguments(process.argv.slice(2));
  await ensureBuilt(say);
  let passed = true;
  let ran = 0;
  for (const launch of launches.filter(({ kinds }) => kinds.includes(selection.kind))) {
    const chosen: string[] = [];
    for await (const file of glob(launch.files, { cwd: join(here, 'tests') })) {
      if (basename(file).includes(selection.file)) chosen.push(file);
    }
    if (chosen.length === 0) continue;
    ran++;
    passed =
      (await withScratchFolder('tests', (scratch) => start(launch, chosen.sort(), selection, scratch))) &&
      passed;
  }
  if (ran === 0) say('There is no such test file.');
  return passed && ran > 0;
}

function readArguments(args: string[]): Selection {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { grep: { type: 'string' }, file: { type: 'string', default: '' } },
  });
  const kind = (['node', 'web', 'desktop'] as const).find((name) => name === positionals[0]);
  if (kind === undefined || positionals.length > 1) throw new Error(usage);
  return { kind, grep: values.grep, file: values.file };
}

/** Starts VS Code on a fresh copy of the fixtures, in which the tests may do as they like, and runs the files in it. */
async function start(
  launch: Launch,
  files: readonly string[],
  selection: Selection,
  scratch: string,
): Promise<boolean> {
  const workspace = join(scratch, 'workspace');
  await mkdir(workspace);
  // Links stay what they are: followed, or made absolute, they would lead from the copy into the checkout.
  const copying = { recursive: true, verbatimSymlinks: true };
  await cp(join(here, 'fixtures'), join(scratch, 'fixtures'), copying);
  if (launch.fixture !== undefined) await cp(join(here, 'fixtures', launch.fixture), workspace, copying);
  const tests = join(scratch, 'all.ts');
  await writeFile(tests, entrySource(`${selection.kind} host, ${launch.name}`, files, selection.grep));
  const opened = launch.workspaceFile === undefined ? workspace : join(workspace, launch.workspaceFile);
  return runInHost({ ...launch.options, tests, kind: selection.kind, workspace: opened }, { print, say });
}

function entrySource(name: string, files: readonly string[], grep: string | undefined): string {
  const path = (...parts: string[]): string => JSON.stringify(join(here, ...parts));
  return [
    `import { prepareMocha, runMocha } from ${path('in-host', 'mocha.ts')};`,
    'export function run() {',
    `  prepareMocha(${JSON.stringify(grep === undefined ? {} : { fgrep: grep })});`,
    ...files.map((file) => `  require(${path('tests', file)});`),
    `  return runMocha(${JSON.stringify(name)});`,
    '}',
  ].join('\n');
}

process.exitCode = await main().then(
  (passed) => (passed ? 0 : 1),
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    return 1;
  },
);
