// Builds the three bundles: the extension for Node hosts, the same for web workers, and the lint plugin for everyone.
import { context, build } from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  logLevel: 'info',
  legalComments: 'none',
};

/** gray-matter names Node's fs and js-yaml, which nothing here may reach: see src/core/front-matter. */
const unreachable = {
  fs: './src/core/front-matter/unreachable.cjs',
  'js-yaml': './src/core/front-matter/unreachable.cjs',
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...shared,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.cjs',
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    alias: unreachable,
  },
  {
    ...shared,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/web.cjs',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    alias: unreachable,
    conditions: ['worker'],
  },
  {
    ...shared,
    entryPoints: ['src/core/lint/index.ts'],
    outfile: 'dist/lint.js',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'esm',
    conditions: ['worker'],
  },
];

if (watch) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  await Promise.all(bundles.map((bundle) => build(bundle)));
}
