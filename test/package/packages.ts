// Which npm packages are in a bundle, by what esbuild put into it: their versions, licences and the texts of these.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** A package of which at least a byte is in a bundle. */
export interface Bundled {
  /** Its folder, relative to the top of the checkout, such as `node_modules/@lezer/common`. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** As an SPDX licence expression. */
  readonly license: string;
  /** The texts that have to go along: its licence and, where it has one, its NOTICE. */
  readonly texts: readonly string[];
  /** SHA-512 of the package as npm published it, in hexadecimal digits. */
  readonly sha512: string | undefined;
  /** Names of the packages that it asks for. */
  readonly needs: readonly string[];
  /** The bundles that it is in, such as `dist/extension.cjs`. */
  readonly bundles: readonly string[];
}

/** Licences that let us ship a package as long as its notice goes along: https://spdx.org/licenses. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
]);

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
}

/**
 * The packages in the outputs of esbuild, ordered by name and version. Throws when one has a licence that is not
 * permissive, or brings no text of it.
 */
export async function packagesIn(root: string, outputs: Metafile['outputs']): Promise<readonly Bundled[]> {
  const lockfile = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lockfile;
  const found = [...bundlesByFolder(outputs)].map(async ([folder, bundles]): Promise<Bundled> => {
    const manifest = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8')) as Manifest;
    const { name, version } = manifest;
    const texts = await licenceTexts(join(root, folder));
    if (texts.length === 0)
      throw new Error(`${name} ${version} is bundled, but brings no text of its licence.`);
    return {
      folder,
      name,
      version,
      license: permissiveLicence(manifest),
      texts,
      sha512: sha512(lockfile.packages[folder]?.integrity),
      needs: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
      bundles: [...bundles].sort(),
    };
  });
  const packages = await Promise.all(found);
  return packages.sort((one, other) => compare(one.name, other.name) || compare(one.folder, other.folder));
}

/** The folders of packages in the outputs, each with the outputs that it is in. */
function bundlesByFolder(outputs: Metafile['outputs']): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = new Map<string, Set<string>>();
  for (const [output, { inputs }] of Object.entries(outputs)) {
    if (output.endsWith('.map')) continue;
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      // From the first on: where node_modules is itself a link, what stands before leads to another checkout.
      const folder = /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
      if (folder === undefined || bytesInOutput === 0) continue;
      folders.set(folder, (folders.get(folder) ?? new Set()).add(output));
    }
  }
  return folders;
}

/** The licence of a package, when there is no doubt that we may ship it. Throws otherwise. */
export function permissiveLicence({ name, version, license }: Manifest): string {
  const expression = typeof license === 'string' ? license.replaceAll(/[()]/g, '').trim() : '';
  const isFine = expression
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => permissive.has(part.trim())));
  if (!isFine)
    throw new Error(
      `${name} ${version} is bundled, but its licence is not permissive: ${JSON.stringify(license)}`,
    );
  return expression;
}

async function licenceTexts(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) =>
    /^(?:licen[cs]e|copying|notice)(?:[-.]\w+)?$/i.test(name),
  );
  const texts = await Promise.all(names.sort(compare).map((name) => readFile(join(folder, name), 'utf8')));
  return texts.map((text) => text.replaceAll('\r\n', '\n').trim()).filter((text) => text !== '');
}

/** npm's `sha512-<base64>` as hexadecimal digits. */
function sha512(integrity: string | undefined): string | undefined {
  const base64 = /\bsha512-(\S+)/.exec(integrity ?? '')?.[1];
  return base64 === undefined ? undefined : Buffer.from(base64, 'base64').toString('hex');
}

/** By code units, so that the order is the same on every machine. */
function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
