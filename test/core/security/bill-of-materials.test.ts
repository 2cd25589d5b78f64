// What ships names what it is made of: every package in a bundle with its licence text, and none that may not be there.
import { strict as assert } from 'node:assert';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { projectRoot } from '../../host/project.ts';
import { billOfMaterials, notices } from '../../package/bill-of-materials.ts';
import { packagesIn, permissiveLicence, type Bundled } from '../../package/packages.ts';

interface Component {
  readonly 'bom-ref': string;
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly { readonly expression: string }[];
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
}

interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const product = { name: 'manager-journal', version: '1.2.3', license: 'MIT' };

/** Bundles a few lines that import packages of ours, as the real bundles do. */
async function bundled(contents: string): Promise<Metafile['outputs']> {
  const { metafile } = await build({
    stdin: { contents, resolveDir: projectRoot },
    absWorkingDir: projectRoot,
    outfile: 'dist/some.js',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    logLevel: 'silent',
  });
  return metafile.outputs;
}

describe('the packages in a bundle', () => {
  let packages: readonly Bundled[] = [];

  before(async () => {
    const outputs = await bundled(
      `import { scaleLinear } from 'd3-scale';
       import { parser } from '@lezer/markdown';
       import 'd3-axis'; // nothing of it is used, and so nothing of it is there
       console.log(scaleLinear().domain([0, 1])(0.5), parser.parse('x'));`,
    );
    packages = await packagesIn(projectRoot, outputs);
  });

  it('are those of which something is in there, with what they need themselves, and no others', () => {
    const names = packages.map(({ name }) => name);
    for (const name of ['d3-scale', 'd3-interpolate', 'd3-color', '@lezer/markdown', '@lezer/common'])
      assert.ok(names.includes(name), names.join());
    assert.ok(!names.includes('d3-axis') && !names.includes('esbuild'), names.join());
    assert.deepEqual(names, [...names].sort());
  });

  it('have their licence texts in the notices, each text once', () => {
    const text = notices(product, packages);
    for (const { name, version, license, texts } of packages) {
      assert.ok(text.includes(`${name} ${version} (${license})\n`));
      for (const one of texts) assert.equal(text.split(one).length, 2, name);
    }
    assert.match(text, /Copyright \(?[C©]?\)?.*Marijn Haverbeke/);
    assert.match(text, /Mike Bostock/);
  });

  it('stand in a bill of materials as CycloneDX has it, the same each time', () => {
    const text = billOfMaterials(product, packages);
    assert.equal(text, billOfMaterials(product, packages));
    assert.doesNotMatch(text, /timestamp|serialNumber|node_modules/);
    const bill = JSON.parse(text) as Bill;
    assert.deepEqual([bill.bomFormat, bill.specVersion], ['CycloneDX', '1.6']);
    assert.equal(bill.components.length, packages.length);
    const lezer = bill.components.find(({ name, group }) => group === '@lezer' && name === 'markdown');
    assert.equal(lezer?.purl, `pkg:npm/%40lezer/markdown@${lezer?.version}`);
    for (const { hashes, licenses } of bill.components) {
      assert.match(hashes[0]?.content ?? '', /^[0-9a-f]{128}$/);
      assert.match(licenses[0]?.expression ?? '', /^(MIT|ISC)$/);
    }
  });

  it('say which of them needs which', () => {
    const { dependencies, components } = JSON.parse(billOfMaterials(product, packages)) as Bill;
    const refs = components.map((one) => one['bom-ref']);
    assert.deepEqual(
      dependencies.map(({ ref }) => ref),
      ['manager-journal@1.2.3', ...refs],
    );
    assert.deepEqual(dependencies[0]?.dependsOn, [...refs].sort());
    const scale = dependencies.find(({ ref }) => ref.startsWith('pkg:npm/d3-scale@'));
    assert.ok(scale?.dependsOn.some((ref) => ref.startsWith('pkg:npm/d3-interpolate@')));
    for (const { dependsOn } of dependencies) for (const ref of dependsOn) assert.ok(refs.includes(ref), ref);
  });
});

describe('a package that must not ship', () => {
  let root = '';

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'manager-journal-packages-'));
    await writeFile(join(root, 'package-lock.json'), '{"packages": {}}');
  });

  after(() => rm(root, { recursive: true, force: true }));

  /** A checkout with one package in its bundle. */
  async function shipping(
    manifest: object,
    files: Readonly<Record<string, string>>,
  ): Promise<readonly Bundled[]> {
    const folder = join(root, 'node_modules/some');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const all = { 'package.json': JSON.stringify({ name: 'some', version: '1.0.0', ...manifest }), ...files };
    for (const [name, text] of Object.entries(all)) await writeFile(join(folder, name), text);
    const inputs = { 'node_modules/some/index.js': { bytesInOutput: 1 } };
    return packagesIn(root, { 'dist/x.js': { bytes: 1, inputs, imports: [], exports: [] } });
  }

  for (const license of [
    'GPL-3.0',
    'LGPL-2.1-only',
    'MIT AND GPL-2.0-only',
    'SEE LICENSE IN x',
    'UNLICENSED',
    undefined,
    {},
  ]) {
    it(`stops the packing by its licence: ${JSON.stringify(license)}`, async () => {
      await assert.rejects(shipping({ license }, { LICENSE: 'text' }), /licence is not permissive/);
    });
  }

  it('stops the packing when it brings no text of its licence', async () => {
    await assert.rejects(shipping({ license: 'MIT' }, { 'README.md': 'MIT' }), /brings no text/);
  });

  it('ships with its licence and its notice when all is well', async () => {
    const [one] = await shipping(
      { license: '(MIT OR GPL-2.0)' },
      { 'LICENSE.md': 'Do.', NOTICE: 'Note.\r\n' },
    );
    assert.deepEqual(one?.texts, ['Do.', 'Note.']);
    assert.equal(one.license, 'MIT OR GPL-2.0');
    assert.equal(permissiveLicence({ name: 'x', version: '1', license: 'MIT AND ISC' }), 'MIT AND ISC');
  });
});
