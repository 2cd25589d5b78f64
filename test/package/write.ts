// Writes beside the bundles what they are made of: for the packed extension, which takes it along, and for the lint by itself.
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { billOfMaterials, notices, type Product } from './bill-of-materials.ts';
import { packagesIn } from './packages.ts';

/** The bundle that is used without the extension, and so has its notices to itself. */
const LINT = 'lint.js';

/** `root`: the top of the checkout; `metafiles`: esbuild's, of all bundles. Throws when one of them must not ship. */
export async function writeBillsOfMaterials(root: string, metafiles: readonly Metafile[]): Promise<void> {
  const { name, version, license } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  ) as Product;
  const outputs = metafiles.flatMap((metafile) => Object.entries(metafile.outputs));
  const isLint = ([output]: readonly [string, unknown]) => basename(output) === LINT;
  const things = [
    { prefix: '', product: { name, version, license }, parts: outputs.filter((one) => !isLint(one)) },
    { prefix: 'lint.', product: { name: `${name}/lint`, version, license }, parts: outputs.filter(isLint) },
  ];
  for (const { prefix, product, parts } of things) {
    const packages = await packagesIn(root, Object.fromEntries(parts));
    await writeFile(join(root, 'dist', `${prefix}THIRD-PARTY-NOTICES.txt`), notices(product, packages));
    await writeFile(join(root, 'dist', `${prefix}sbom.cdx.json`), billOfMaterials(product, packages));
  }
}
