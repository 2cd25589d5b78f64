// Ready for the Marketplace and for Open VSX: the manifest has what both ask for, and the package holds what users need, no more.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../host/project.ts';

interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
  readonly license: string;
  readonly icon: string;
  readonly description: string;
  readonly displayName: string;
  readonly engines: { readonly vscode: string };
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  readonly repository?: unknown;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const read = (name: string) => readFileSync(join(projectRoot, name), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const words = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;

/** https://code.visualstudio.com/api/references/extension-manifest */
const CATEGORIES = [
  ...['AI', 'Azure', 'Chat', 'Data Science', 'Debuggers', 'Education', 'Extension Packs', 'Formatters'],
  ...[
    'Keymaps',
    'Language Packs',
    'Linters',
    'Machine Learning',
    'Notebooks',
    'Other',
    'Programming Languages',
  ],
  ...['SCM Providers', 'Snippets', 'Testing', 'Themes', 'Visualization'],
];

/** What may be in the package, and what each is for. */
const SHIPPED: readonly RegExp[] = [
  /^package\.json$/,
  /^package\.nls(\.[a-z-]+)?\.json$/, // the manifest's words
  /^l10n\/bundle\.l10n(\.[a-z-]+)?\.json$/, // the interface's words
  /^(README|CHANGELOG|SUPPORT)\.md$/, // tabs of the page in the Marketplace
  /^LICENSE$/,
  /^dist\/(extension|rest|web)\.cjs$/,
  /^dist\/overview\.(js|css)$/,
  /^dist\/lint-model\.bin$/,
  /^dist\/(THIRD-PARTY-NOTICES\.txt|sbom\.cdx\.json)$/,
  /^templates\/[a-z-]+\.md$/,
  /^docs\/rules\/[a-z-]+\.md$/, // opened from a finding, also offline
  /^media\/(icon\.png|journal\.svg|walkthrough\/[a-z-]+\.svg)$/,
];

/** Width and height in pixels, out of a PNG's header: https://www.w3.org/TR/png-3/#11IHDR */
function sizeOf(png: Buffer): [width: number, height: number] {
  assert.equal(png.toString('latin1', 1, 4), 'PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

function said(text: string): string {
  return text.replace(/^%(.*)%$/, (_, key: string) => words[key] ?? '');
}

describe('the package', () => {
  it('says who publishes what, under which licence, for which VS Code', () => {
    assert.match(manifest.name, /^[a-z0-9][a-z0-9-]*$/);
    assert.match(manifest.publisher, /^[a-z0-9][a-z0-9-]*$/i);
    assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
    assert.equal(manifest.license, 'MIT');
    assert.match(read('LICENSE'), /^MIT License/);
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode'] ?? ''}`);
  });

  it('can be found: a name, a description, categories that there are, a few keywords', () => {
    assert.notEqual(said(manifest.displayName), '');
    assert.ok(said(manifest.description).length > 40 && said(manifest.description).length <= 200);
    for (const category of manifest.categories) assert.ok(CATEGORIES.includes(category), category);
    assert.ok(manifest.categories.length <= 3);
    assert.ok(manifest.keywords.length >= 3 && manifest.keywords.length <= 30);
  });

  it('has an icon that is large enough', () => {
    const [width, height] = sizeOf(readFileSync(join(projectRoot, manifest.icon)));
    assert.ok(width >= 128 && width === height, `${width} × ${height}`);
  });

  it('names a repository, or says why it does not and what to do about it', () => {
    if (manifest.repository === undefined)
      assert.match(read('CONTRIBUTING.md'), /## Publishing[^#]*`repository`[^#]*`bugs`[^#]*`homepage`/);
  });

  it('has a changelog for its version', () => {
    assert.ok(read('CHANGELOG.md').includes(`## [${manifest.version}]`));
  });

  it('holds what users need and nothing else', async function () {
    this.timeout(60_000);
    const vsce = join(projectRoot, 'node_modules', '@vscode', 'vsce', 'vsce');
    const { stdout } = await promisify(execFile)(process.execPath, [vsce, 'ls', '--no-dependencies'], {
      cwd: projectRoot,
    });
    const files = stdout.trim().split(/\r?\n/);
    assert.deepEqual(
      files.filter((file) => !SHIPPED.some((pattern) => pattern.test(file))),
      [],
    );
    const isBuilt = existsSync(join(projectRoot, 'dist', 'sbom.cdx.json'));
    const missing = SHIPPED.filter((pattern) => !files.some((file) => pattern.test(file))).map(String);
    assert.deepEqual(isBuilt ? missing : missing.filter((pattern) => !pattern.includes('dist')), []);
  });
});
