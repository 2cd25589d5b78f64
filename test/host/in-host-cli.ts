// npm run test:in-host: runs any module that exports `run(): Promise<void>` inside VS Code, with the extension loaded.
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runInHost, type HostRun } from './run-in-host.ts';
import type { Settings } from './settings.ts';
import { ensureBuilt } from './up-to-date.ts';

const usage = `npm run test:in-host -- --tests FILE --folder DIR [--web | --desktop]
  --tests FILE       a module that exports run(): Promise<void>
  --folder DIR       the folder or .code-workspace to open; an empty window without
  --web              runs in the web worker host; the module is bundled first
  --desktop          runs in a desktop VS Code: VSCODE_EXECUTABLE, or a downloaded one
  --extension DIR    a further extension to install; may be given more than once
  --settings FILE    JSON with user settings
  --restricted       opens the folder in restricted mode
  --time-limit N     seconds until the run counts as hung (600)`;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function main(): Promise<boolean> {
  const run = await readArguments(process.argv.slice(2));
  await ensureBuilt(say);
  return runInHost(run, { print: (text) => void process.stdout.write(`${text}\n`), say });
}

async function readArguments(args: string[]): Promise<HostRun> {
  const { values } = parseArgs({
    args,
    options: {
      tests: { type: 'string' },
      folder: { type: 'string' },
      web: { type: 'boolean', default: false },
      desktop: { type: 'boolean', default: false },
      extension: { type: 'string', multiple: true, default: [] },
      settings: { type: 'string' },
      restricted: { type: 'boolean', default: false },
      'time-limit': { type: 'string', default: '600' },
    },
  });
  if (values.tests === undefined) throw new Error(`--tests is missing\n\n${usage}`);
  if (values.web && values.desktop) throw new Error('--web and --desktop exclude each other');
  const timeLimit = Number(values['time-limit']);
  if (!(timeLimit > 0)) throw new Error('--time-limit takes a number of seconds');
  for (const path of [values.tests, values.folder, ...values.extension, values.settings]) {
    if (path !== undefined) await stat(path);
  }
  const settings = values.settings === undefined ? {} : await readSettings(values.settings);
  return {
    tests: resolve(values.tests),
    kind: values.web ? 'web' : values.desktop ? 'desktop' : 'node',
    workspace: values.folder,
    helpers: values.extension,
    settings,
    restricted: values.restricted,
    timeLimit,
  };
}

async function readSettings(file: string): Promise<Settings> {
  const settings: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (typeof settings !== 'object' || settings === null) throw new Error(`${file} holds no settings`);
  return { ...settings };
}

process.exitCode = await main().then(
  (passed) => (passed ? 0 : 1),
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    return 1;
  },
);
