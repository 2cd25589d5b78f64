// Runs a tests module inside a real VS Code with the extension under development loaded, and says how it went.
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { runTests } from '@vscode/test-electron';
import { bundleForHost } from './bundle.ts';
import { tellingLogs } from './logs.ts';
import { hostCache, projectRoot } from './project.ts';
import { copyForWeb, installHelper } from './extension-copies.ts';
import { launcherFailed } from './launcher-arguments.ts';
import { listenForReport } from './report.ts';
import { ensureRuntime } from './runtime.ts';
import { withScratchFolder } from './scratch.ts';
import { steady, writeUserSettings, type Settings } from './settings.ts';
import { sourcePlaces } from './source-places.ts';
import { startLimit, watchRun, type Ending, type VsCodeEnding } from './watch-run.ts';

/** One run of one module. */
export interface HostRun {
  /** A JavaScript or TypeScript module, anywhere on the disk, that exports `run(): Promise<void>`. */
  readonly tests: string;
  /** `node`: the Node extension host; `web`: the web worker host; `desktop`: an Electron VS Code. */
  readonly kind: 'node' | 'web' | 'desktop';
  /** The folder or `.code-workspace` to open, in place; an empty window without. */
  readonly workspace?: string | undefined;
  /** Folders of further extensions, of which copies are installed. */
  readonly helpers?: readonly string[];
  /** User settings, on top of those of a calm workbench that saves nothing by itself. */
  readonly settings?: Settings;
  /** Opens the workspace in restricted mode (not in a desktop VS Code, where test-electron turns that off). */
  readonly restricted?: boolean;
  /** Seconds until the run counts as hung; 600 when not given. */
  readonly timeLimit?: number;
  /** The extension under development; the checkout when not given. */
  readonly extension?: string;
}

/** Where the run's words go: what the tests print, and what there is to say about the run. */
export interface HostOutput {
  print(text: string): void;
  say(text: string): void;
}

/**
 * Runs the module; true when its `run` resolved and VS Code ended well. Everything else is false, after the reason and
 * the logs were shown. Throws when there is nothing to run: tests that don't bundle, no browser, no VS Code to be had.
 * Ctrl-C and SIGTERM end the run; temporary folders and processes are gone when this returns.
 */
export function runInHost(run: HostRun, output: HostOutput): Promise<boolean> {
  return withScratchFolder('host', async (scratch) => {
    if (run.kind !== 'desktop') await ensureRuntime((line) => output.say(line));
    const places: { map: (text: string) => string } = { map: (text) => text };
    const report = await listenForReport((text) => output.print(places.map(text)));
    try {
      const entry = await prepare(run, scratch, report.address);
      places.map = await sourcePlaces(entry.tests, run.kind === 'web' ? 'web' : 'node');
      const dataFolder = join(scratch, 'data');
      await writeUserSettings(dataFolder, { ...steady, ...run.settings });
      const ending = await watchRun(report, startVsCode(run, entry, dataFolder, scratch, output));
      return await tell(ending, dataFolder, places.map, output);
    } finally {
      await report.close();
    }
  });
}

/** The extension under development and the tests' entry, as VS Code is to load them. */
interface Entry {
  readonly extension: string;
  readonly tests: string;
}

async function prepare(run: HostRun, scratch: string, address: string): Promise<Entry> {
  const web = run.kind === 'web';
  for (const helper of run.helpers ?? [])
    await installHelper(resolve(helper), join(scratch, 'extensions'), web);
  const original = resolve(run.extension ?? projectRoot);
  const extension = web ? join(scratch, 'extension-under-test') : original;
  if (web) await copyForWeb(original, extension);
  // VS Code runs the tests in the host of the extension whose folder they lie in, else in the Node host.
  const tests = join(web ? extension : scratch, 'tests-entry', 'entry.cjs');
  await mkdir(dirname(tests), { recursive: true });
  await bundleForHost({ tests: resolve(run.tests), outfile: tests, address, watched: [extension], web });
  return { extension, tests };
}

async function startVsCode(
  run: HostRun,
  entry: Entry,
  dataFolder: string,
  scratch: string,
  output: HostOutput,
): Promise<VsCodeEnding> {
  const desktop = process.env['VSCODE_EXECUTABLE'];
  const executable = run.kind === 'desktop' ? desktop : join(import.meta.dirname, 'launcher.ts');
  const own = [`--time-limit=${run.timeLimit ?? 600}`, ...(run.restricted === true ? ['--restricted'] : [])];
  try {
    const code = await runTests({
      ...(executable === undefined ? {} : { vscodeExecutablePath: executable }),
      cachePath: hostCache,
      extensionDevelopmentPath: entry.extension,
      extensionTestsPath: entry.tests,
      stdout: linesTo((line) => output.say(line)),
      stderr: linesTo((line) => output.say(line)),
      // The launcher's first line asks the PATH for Node: it gets the one that runs this.
      extensionTestsEnv: { PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}` },
      launchArgs: [
        ...(run.workspace === undefined ? [] : [resolve(run.workspace)]),
        `--user-data-dir=${dataFolder}`,
        `--extensions-dir=${join(scratch, 'extensions')}`,
        ...(run.kind === 'desktop' ? [] : own),
      ],
    });
    return { code };
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'number')
      return { code: error.code };
    output.say(error instanceof Error ? error.message : String(error));
    const problem =
      run.kind === 'desktop' && desktop === undefined
        ? 'No desktop VS Code could be downloaded. VSCODE_EXECUTABLE can name one that is there.'
        : 'VS Code was killed or could not be started.';
    return { problem };
  }
}

/** A stream that hands on what is written to it, line by line. */
function linesTo(take: (line: string) => void): PassThrough {
  const stream = new PassThrough();
  createInterface({ input: stream }).on('line', take);
  return stream;
}

/** Shows why a run did not pass; true when it did. */
async function tell(
  ending: Ending,
  dataFolder: string,
  map: (text: string) => string,
  output: HostOutput,
): Promise<boolean> {
  const { host, vsCode, stopped } = ending;
  if (stopped === 'interrupted') {
    output.say('Interrupted.');
    return false;
  }
  const code = 'code' in vsCode ? vsCode.code : undefined;
  if (host?.kind === 'passed' && code === 0) return true;
  if (code !== launcherFailed) {
    const logs = await tellingLogs(dataFolder, host?.kind === 'failed' ? 'problems' : 'all');
    if (logs !== '') output.say(logs);
  }
  output.say(`\n${map(reason(ending, code))}`);
  return false;
}

function reason({ host, vsCode, stopped }: Ending, code: number | undefined): string {
  if (stopped === 'never-started') return `VS Code did not load the tests within ${startLimit} s.`;
  if (host?.kind === 'failed') return host.error;
  if (host?.kind === 'passed') return `The tests passed, but VS Code ended with ${code ?? 'a crash'}.`;
  if (code === launcherFailed) return 'The run failed: see above.';
  if (host?.kind === 'crashed') return 'The extension host ended before the tests did.';
  return 'problem' in vsCode
    ? vsCode.problem
    : `VS Code ended with code ${vsCode.code} before the tests had run.`;
}
