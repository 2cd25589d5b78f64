// Copies of extensions: of the one under development for the web worker host, and of helpers, which are installed.
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

type Manifest = Readonly<Record<string, unknown>>;

/** What an extension does not need to run, and what is too big to look at. */
const leftOut = new Set(['package.json', 'node_modules', '.git', '.vscode-test', 'test', 'coverage']);

/**
 * Fills `target` with links to what lies in `extension` and with a manifest that has only `browser`, so that VS Code runs
 * it in the web worker host. Throws when the extension has no `browser`, because nothing of it would run there.
 */
export async function copyForWeb(extension: string, target: string): Promise<void> {
  const manifest = await readManifest(extension);
  if (!runsInTheWeb(manifest)) {
    throw new Error(`${extension} does not run in the web: its package.json has no "browser".`);
  }
  await mkdir(target, { recursive: true });
  for (const name of await readdir(extension)) {
    if (!leftOut.has(name)) await symlink(resolve(extension, name), join(target, name));
  }
  await writeManifest(target, withoutMain(manifest));
}

/**
 * Installs a copy of a helper into an extensions folder that VS Code has not seen yet; with `web`, so that it runs in the
 * web worker host if it can. (A workbench in the browser loads only one extension under development.)
 */
export async function installHelper(helper: string, extensionsFolder: string, web: boolean): Promise<void> {
  const manifest = await readManifest(helper);
  const { publisher, name, version } = manifest;
  if (typeof publisher !== 'string' || typeof name !== 'string' || typeof version !== 'string') {
    throw new Error(`${helper} is no extension: its package.json lacks publisher, name or version.`);
  }
  const target = join(extensionsFolder, `${publisher}.${name}-${version}`);
  await cp(helper, target, { recursive: true });
  if (web && runsInTheWeb(manifest)) await writeManifest(target, withoutMain(manifest));
}

async function readManifest(extension: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(extension, 'package.json'), 'utf8')) as Manifest;
}

function writeManifest(extension: string, manifest: Manifest): Promise<void> {
  return writeFile(join(extension, 'package.json'), JSON.stringify(manifest, null, 2));
}

function runsInTheWeb(manifest: Manifest): boolean {
  return typeof manifest['browser'] === 'string';
}

function withoutMain(manifest: Manifest): Manifest {
  return Object.fromEntries(Object.entries(manifest).filter(([key]) => key !== 'main'));
}
