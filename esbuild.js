// Builds the bundles: the extension for Node hosts, the same for web workers, the lint plugin for everyone, the Overview's page.
// For production it also writes what is in them: licence notices and a bill of materials.
import { join } from 'node:path';
import { copyFile, mkdir } from 'node:fs/promises';
import { context, build } from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: import.meta.dirname,
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  logLevel: 'info',
  legalComments: 'none',
  metafile: true,
};

/**
 * gray-matter brings Node's fs and, in its engines, js-yaml and an eval. We hand it an engine of our own
 * (src/core/front-matter), so none of that is ever reached, and none of it goes into a bundle.
 * @type {import('esbuild').Plugin}
 */
const grayMatterAlone = {
  name: 'gray-matter-alone',
  setup({ onResolve }) {
    const path = join(import.meta.dirname, 'src/core/front-matter/unreachable.cjs');
    onResolve({ filter: /^fs$|\/engines$/ }, ({ importer }) =>
      /[\\/]gray-matter[\\/]/.test(importer) ? { path } : undefined,
    );
  },
};

/**
 * In Node hosts the rest of the extension is a file of its own, loaded when it is needed. Web hosts load one file: there
 * it is in the same file, and runs when it is needed.
 * @type {import('esbuild').Plugin}
 */
const restOnItsOwn = {
  name: 'rest-on-its-own',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/extension\.ts$/ }, () => ({ path: './rest.cjs', external: true }));
  },
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...shared,
    entryPoints: ['src/main.ts'],
    outfile: 'dist/extension.cjs',
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    supported: { 'dynamic-import': false },
    plugins: [restOnItsOwn],
  },
  {
    ...shared,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/rest.cjs',
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    plugins: [grayMatterAlone],
  },
  {
    ...shared,
    entryPoints: ['src/main.ts'],
    outfile: 'dist/web.cjs',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    plugins: [grayMatterAlone],
    inject: ['src/core/front-matter/buffer.ts'],
    conditions: ['worker'],
  },
  {
    ...shared,
    entryPoints: ['src/core/lint/index.ts'],
    outfile: 'dist/lint.js',
    platform: 'neutral',
    loader: { '.bin': 'binary' },
    mainFields: ['module', 'main'],
    format: 'esm',
    conditions: ['worker'],
  },
  {
    ...shared,
    entryPoints: ['src/overview/main.ts', 'src/overview/overview.css'],
    entryNames: 'overview',
    outdir: 'dist',
    platform: 'browser',
    format: 'iife',
  },
];

/** The lint's data is a file of its own for the editor, which loads it late; dist/lint.js carries it. */
await mkdir('dist', { recursive: true });
await copyFile('src/core/lint/model/lint-model.bin', 'dist/lint-model.bin');
await copyFile('src/core/lint/published.d.ts', 'dist/lint.d.ts');

if (watch) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  const results = await Promise.all(bundles.map((bundle) => build(bundle)));
  if (production) {
    // Loaded here, since it is TypeScript: the Node of the npm scripts reads that, an older one builds without it.
    const { writeBillsOfMaterials } = await import('./test/package/write.ts');
    await writeBillsOfMaterials(
      import.meta.dirname,
      results.map(({ metafile }) => metafile),
    );
  }
}
