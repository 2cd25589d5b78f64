// What VS Code loads in every workspace is little: no parser, no lint, no catalogue; the rest is loaded when it is needed.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../host/project.ts';

/** In bytes, minified: V8 reads some 20 MB a second. */
const LITTLE = 24_000;

describe('the start of the extension', () => {
  it('loads little', async () => {
    const { metafile, outputFiles } = await build({
      absWorkingDir: projectRoot,
      entryPoints: [join('src', 'main.ts')],
      external: ['vscode', './extension.ts'],
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'cjs',
      metafile: true,
      write: false,
      outfile: 'extension.cjs',
    });
    const heavy = Object.keys(metafile.inputs).filter((input) =>
      /^node_modules\/|^src\/core\/(?!lint\/rules\.ts|settings\.ts|journal-path\.ts)/.test(input),
    );
    assert.deepEqual(heavy, []);
    const [bundle] = outputFiles;
    assert.ok(bundle && bundle.contents.length < LITTLE, `${bundle?.contents.length} bytes`);
  });
});
