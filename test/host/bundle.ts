// Bundles a tests module, with what it takes to report from inside the extension host, into one CommonJS file.
import { dirname, join } from 'node:path';
import { build, stop, type BuildOptions } from 'esbuild';
import { nodeInTheWeb } from './node-in-the-web.ts';
import { projectRoot } from './project.ts';

export interface HostBundle {
  /** The tests module: JavaScript or TypeScript, anywhere on the disk. */
  readonly tests: string;
  /** The file to write. */
  readonly outfile: string;
  /** Where the tests report to: see report.ts. */
  readonly address: string;
  /** Folders of the extensions whose stray errors fail the run. */
  readonly watched: readonly string[];
  /** Web workers load one file and have no Node built-ins; a Node host loads plain JavaScript as it stands. */
  readonly web: boolean;
}

/** Writes the bundle, with a source map in it. Throws esbuild's messages when the tests can't be bundled. */
export async function bundleForHost(bundle: HostBundle): Promise<void> {
  const isPlain = /\.c?js$/.test(bundle.tests) && !bundle.web;
  const run = join(import.meta.dirname, 'in-host', 'run.ts');
  const options: BuildOptions = {
    stdin: {
      contents: [
        `import { runUnderReport } from ${JSON.stringify(run)};`,
        `const report = ${JSON.stringify({ address: bundle.address, watched: [...bundle.watched, bundle.tests] })};`,
        `export const run = () => runUnderReport(report, () => require(${JSON.stringify(bundle.tests)}));`,
      ].join('\n'),
      resolveDir: dirname(bundle.tests),
      sourcefile: 'entry.js',
    },
    outfile: bundle.outfile,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'silent',
    external: isPlain ? ['vscode', bundle.tests] : ['vscode'],
    nodePaths: [join(projectRoot, 'node_modules')],
    ...(bundle.web
      ? {
          platform: 'browser',
          conditions: ['worker'],
          plugins: [nodeInTheWeb],
          define: { global: 'globalThis' },
        }
      : { platform: 'node' }),
  };
  await build(options).finally(stop); // else its service stays until this process ends
}
