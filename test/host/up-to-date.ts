// Builds or packs the extension when what lies in dist/ is older than what it is made from.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './processes.ts';
import { projectRoot, vsixFile } from './project.ts';

const buildsFrom = ['src', 'esbuild.js', 'package.json', 'package-lock.json'];
const packsFrom = [
  ...buildsFrom,
  'templates',
  'media',
  'l10n',
  'package.nls.json',
  'package.nls.de.json',
  'docs/rules',
  'test/package',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  '.vscodeignore',
];

/** Runs `npm run build` unless both bundles of the extension are newer than the sources. Throws with what it printed. */
export async function ensureBuilt(say: (line: string) => void): Promise<void> {
  const made = ['extension.cjs', 'web.cjs'].map((name) => join(projectRoot, 'dist', name));
  if (await isStale(made, buildsFrom)) await npmRun('build', say);
}

/** Runs `npm run package` unless the packed extension is newer than all that goes into it. Throws with what it printed. */
export async function ensurePackaged(say: (line: string) => void): Promise<void> {
  if (await isStale([vsixFile], packsFrom)) await npmRun('package', say);
}

async function npmRun(script: string, say: (line: string) => void): Promise<void> {
  say(`npm run ${script}`);
  const npm = process.env['npm_execpath'];
  const [command, first] = npm?.endsWith('.js') === true ? [process.execPath, [npm]] : ['npm', []];
  let output = '';
  const { code } = await run(command, [...first, 'run', script], { cwd: projectRoot }, (text) => {
    output += text;
  });
  if (code !== 0) throw new Error(`npm run ${script} failed:\n${output.trim()}`);
}

async function isStale(made: readonly string[], from: readonly string[]): Promise<boolean> {
  const oldest = Math.min(...(await Promise.all(made.map((file) => changedAt(file)))));
  for (const name of from) if ((await newestBelow(join(projectRoot, name))) > oldest) return true;
  return false;
}

/** The time of the newest file or folder from here down; a folder's own time tells that something was removed. */
async function newestBelow(path: string): Promise<number> {
  const own = await changedAt(path);
  const below = await readdir(path, { recursive: true }).catch(() => []);
  const times = await Promise.all(below.map((name) => changedAt(join(path, name))));
  return times.reduce((newest, time) => Math.max(newest, time), own);
}

async function changedAt(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
}
