// Installs, on first use, the linters that the bench measures ours against, and lints a text with them.
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../host/processes.ts';
import { hostCache } from '../host/project.ts';

const sources = join(import.meta.dirname, 'peers');
const copied = ['package.json', 'package-lock.json', '.npmrc'];

/** Lints a text, and returns how many messages there are. */
export type Lint = (text: string) => number;

interface WriteGood {
  (text: string): unknown[];
  /** A paragraph for each suggestion: its line, its place, and what is wrong with it. */
  annotate(text: string, suggestions: unknown[]): string[];
}

export interface Peers {
  readonly markdownlint: Lint;
  readonly writeGood: Lint;
  readonly alex: Lint;
}

/** The peers, each with its default rules. Throws with npm's own words when they can't be installed. */
export async function loadPeers(say: (line: string) => void): Promise<Peers> {
  const home = await ensureInstalled(say);
  const require = createRequire(join(home, 'package.json'));
  const load = async (name: string): Promise<unknown> => import(pathToFileURL(require.resolve(name)).href);
  const markdownlint = (await load('markdownlint/sync')) as {
    lint: (options: object) => Record<string, unknown[]>;
  };
  const { default: writeGood } = (await load('write-good')) as { default: WriteGood };
  // alex has no `require` entry: its file is named.
  const { default: alex } = (await import(
    pathToFileURL(join(home, 'node_modules', 'alex', 'index.js')).href
  )) as { default: (text: string) => { messages: unknown[] } };
  return {
    markdownlint: (text) => markdownlint.lint({ strings: { text } })['text']?.length ?? 0,
    // As its command line does: what it found, with its places.
    writeGood: (text) => writeGood.annotate(text, writeGood(text)).length,
    alex: (text) => alex(text).messages.length,
  };
}

async function ensureInstalled(say: (line: string) => void): Promise<string> {
  const hash = createHash('sha256').update(process.versions.modules);
  for (const name of copied) hash.update(await readFile(join(sources, name)));
  const home = join(hostCache, `bench-${hash.digest('hex').slice(0, 12)}`);
  if (await exists(home)) return home;
  say('Installing the peers of the bench from npm; once.');
  const partial = `${home}.partial-${process.pid}`;
  await mkdir(partial, { recursive: true });
  for (const name of copied) await cp(join(sources, name), join(partial, name));
  let output = '';
  const ended = await run('npm', ['ci'], { cwd: partial }, (text) => (output += text));
  if (ended.code !== 0) throw new Error(`npm ci failed in ${partial}\n${output}`);
  // Another run may have been quicker, and its install is as good.
  await rename(partial, home).catch(() => rm(partial, { recursive: true, force: true }));
  return home;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
