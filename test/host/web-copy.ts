// Makes a copy of an extension that VS Code runs in its web worker host: the same files, a manifest without `main`.
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What an extension does not need to run, and what is too big to look at. */
const leftOut = new Set(['package.json', 'node_modules', '.git', '.vscode-test', 'test', 'coverage']);

/**
 * Fills `target` with links to what lies in `extension` and with a manifest that has only `browser`. Throws when the
 * extension has no `browser`, because nothing of it would run there.
 */
export async function copyForWeb(extension: string, target: string): Promise<void> {
  const manifest = JSON.parse(await readFile(join(extension, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  if (typeof manifest['browser'] !== 'string') {
    throw new Error(`${extension} does not run in the web: its package.json has no "browser".`);
  }
  const rest = Object.entries(manifest).filter(([key]) => key !== 'main');
  await mkdir(target, { recursive: true });
  for (const name of await readdir(extension)) {
    if (!leftOut.has(name)) await symlink(resolve(extension, name), join(target, name));
  }
  await writeFile(join(target, 'package.json'), JSON.stringify(Object.fromEntries(rest), null, 2));
}
