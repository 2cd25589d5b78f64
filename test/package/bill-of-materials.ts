// What is in a bundle, for those who have to know: the notices that licences ask for, and a bill of materials for machines.
import type { Bundled } from './packages.ts';

/** What the packages are in. */
export interface Product {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** The licence texts of the packages, each text once with the packages under it; the same for the same packages. */
export function notices({ name }: Product, packages: readonly Bundled[]): string {
  const byText = new Map<string, Bundled[]>();
  for (const one of packages) {
    const text = one.texts.join('\n\n');
    byText.set(text, [...(byText.get(text) ?? []), one]);
  }
  const sections = [...byText].map(([text, under]) => {
    const titles = under.map((one) => `${one.name} ${one.version} (${one.license})`);
    return `${'-'.repeat(80)}\n${titles.join('\n')}\n\n${text}\n`;
  });
  return `${name} contains parts of these packages, under these licences.\n\n${sections.join('\n')}`;
}

/**
 * A bill of materials as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json): JSON text, the same for the same packages,
 * since it has neither a time nor a serial number.
 */
export function billOfMaterials(product: Product, packages: readonly Bundled[]): string {
  const { name, version, license } = product;
  const own = `${name}@${version}`;
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: { type: 'application', 'bom-ref': own, name, version, licenses: [{ expression: license }] },
    },
    components: packages.map((one) => ({
      type: 'library',
      'bom-ref': purl(one),
      ...scoped(one.name),
      version: one.version,
      scope: 'required',
      ...(one.sha512 === undefined ? {} : { hashes: [{ alg: 'SHA-512', content: one.sha512 }] }),
      licenses: [{ expression: one.license }],
      purl: purl(one),
      properties: one.bundles.map((bundle) => ({ name: 'manager-journal:bundle', value: bundle })),
    })),
    dependencies: [
      { ref: own, dependsOn: packages.map(purl).sort() },
      ...packages.map((one) => ({ ref: purl(one), dependsOn: neededBy(one, packages).map(purl).sort() })),
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** https://github.com/package-url/purl-spec: the `@` of a scope is escaped, its slash is not. */
function purl({ name, version }: Bundled): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function scoped(name: string): { readonly group?: string; readonly name: string } {
  const [group, rest] = name.split('/');
  return group === undefined || rest === undefined ? { name } : { group, name: rest };
}

/** Of the packages in the bundle those that one asks for: the nearest of each name, as Node would find it. */
function neededBy(one: Bundled, packages: readonly Bundled[]): Bundled[] {
  return one.needs.flatMap((name) => {
    for (let folder = one.folder; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
      const found = packages.find((other) => other.folder === `${folder}/node_modules/${name}`);
      if (found) return [found];
      if (!folder.includes('/node_modules/'))
        return packages.filter((other) => other.folder === `node_modules/${name}`);
    }
  });
}
