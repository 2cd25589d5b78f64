// npm start: a real VS Code in the browser with the packed extension installed, on a sample journal or a folder of one's own.
import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { layOutSample } from '../sample/lay-out.ts';
import { openInBrowser } from './open-in-browser.ts';
import { whenNpmEnds } from './processes.ts';
import { vsixFile } from './project.ts';
import { ensureRuntime, type Runtime } from './runtime.ts';
import { withScratchFolder } from './scratch.ts';
import { installVsix, startServer } from './server.ts';
import { calm, writeUserSettings } from './settings.ts';
import { ensurePackaged } from './up-to-date.ts';
import { workbenchUrl } from './workbench-url.ts';

const usage = `npm start [-- OPTIONS]
  --journal DIR     opens this folder, in place
  --empty           opens an empty folder
  --sample-day N    without the two above: a sample journal whose day N is today (63)
  --port P          the port to serve on, at 127.0.0.1; a free one without
  --no-open         does not open the browser`;

interface StartOptions {
  readonly journal: string | undefined;
  readonly empty: boolean;
  readonly day: number;
  readonly port: number;
  readonly open: boolean;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const stopped = askedToStop();
  const options = await readArguments(process.argv.slice(2));
  const runtime = await ensureRuntime(say);
  await ensurePackaged(say);
  await withScratchFolder('start', (scratch) => serve(runtime, options, scratch, stopped));
}

/** Serves until it is asked to stop. Throws when the server ends by itself. */
async function serve(
  runtime: Runtime,
  options: StartOptions,
  scratch: string,
  stopped: Promise<void>,
): Promise<void> {
  const folders = { dataFolder: join(scratch, 'data'), extensionsFolder: join(scratch, 'extensions') };
  await writeUserSettings(folders.dataFolder, calm);
  await installVsix(runtime, vsixFile, folders);
  const workspace = await folderToOpen(options, scratch);
  const server = await startServer(runtime, { ...folders, port: options.port });
  try {
    const url = workbenchUrl(server.authority, { workspace });
    await fetch(url); // the first answer takes a moment, and it should not be the user who waits for it
    say(`\nManager Journal is ready; Ctrl-C ends it.\n${url}`);
    if (options.open && !(await openInBrowser(url)))
      say('No browser could be opened here: open the address above.');
    const died = server.ended.then(() =>
      Promise.reject(new Error('The VS Code server has ended unexpectedly.')),
    );
    await Promise.race([stopped, died]);
  } finally {
    await server.stop();
  }
}

async function readArguments(args: string[]): Promise<StartOptions> {
  const { values } = parseArgs({
    args,
    options: {
      journal: { type: 'string' },
      empty: { type: 'boolean', default: false },
      'sample-day': { type: 'string', default: '63' },
      port: { type: 'string', default: '0' },
      'no-open': { type: 'boolean', default: false },
    },
  });
  const [day, port] = [Number(values['sample-day']), Number(values.port)];
  if (!Number.isInteger(day) || day < 1)
    throw new Error(`--sample-day takes a whole number from 1\n\n${usage}`);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port takes a port number\n\n${usage}`);
  if (values.journal !== undefined && values.empty)
    throw new Error('--journal and --empty exclude each other');
  if (values.journal !== undefined && !(await stat(values.journal)).isDirectory()) {
    throw new Error(`${values.journal} is not a folder`);
  }
  return { journal: values.journal, empty: values.empty, day, port, open: !values['no-open'] };
}

async function folderToOpen(options: StartOptions, scratch: string): Promise<string> {
  if (options.journal !== undefined) return resolve(options.journal);
  const folder = join(scratch, options.empty ? 'empty' : 'sample');
  await mkdir(folder);
  if (!options.empty) await layOutSample(folder, today(), options.day);
  return folder;
}

/** The calendar day here and now, as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    whenNpmEnds(resolve);
  });
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
