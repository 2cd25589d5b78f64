// dist/lint.js as others use it: from remark's command line, and in a page that has nothing of Node.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { remarkDoingTheDeal } from './pipeline.ts';
import { DEED, INNOCENT, ROOT } from './support.ts';

const SOURCES = join(ROOT, 'src/core/lint');

function isNewerThanSources(bundle: string): boolean {
  if (!existsSync(bundle)) return false;
  const built = statSync(bundle).mtimeMs;
  const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' });
  return sources.every((path) => statSync(join(SOURCES, path)).mtimeMs < built);
}

/** The path of the bundle: the one in `dist` if it is up to date, else one built like it into `folder`. */
async function bundleIn(folder: string): Promise<string> {
  const shipped = join(ROOT, 'dist/lint.js');
  if (isNewerThanSources(shipped)) return shipped;
  const outfile = join(folder, 'dist', 'lint.js');
  await build({
    entryPoints: [join(SOURCES, 'index.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    loader: { '.bin': 'binary' },
    mainFields: ['module', 'main'],
    conditions: ['worker'],
    logLevel: 'silent',
  });
  return outfile;
}

describe('lint: the bundle', function () {
  this.timeout(60_000);
  let folder: string;
  let bundle: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lint-bundle-'));
    bundle = await bundleIn(folder);
  });

  after(() => rm(folder, { recursive: true, force: true }));

  /** Runs remark's command line on a note. */
  async function remark(note: string, options: readonly string[]): Promise<{ code: number; report: string }> {
    const file = join(await mkdtemp(join(folder, 'note-')), 'note.md');
    await writeFile(file, note);
    const uses = ['remark-frontmatter', 'remark-gfm', bundle].flatMap((name, index) => [
      '--use',
      index === 2 ? [name, ...options.filter((option) => !option.startsWith('--'))].join('=') : name,
    ]);
    const flags = options.filter((option) => option.startsWith('--'));
    const cli = join(ROOT, 'node_modules/remark-cli/cli.js');
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        [cli, '--no-config', '--no-color', '--no-stdout', ...uses, ...flags, file],
        { cwd: ROOT },
        (error, _stdout, stderr) => {
          resolve({ code: typeof error?.code === 'number' ? error.code : 0, report: stderr });
        },
      );
    });
  }

  it('makes remark-cli report findings, and fail on them only with --frail', async () => {
    const note = `---\nreason: ${DEED}\n---\n\n- [ ] ${INNOCENT.join(' ')}\n\nWell. ${DEED}\n`;
    const [frail, plain, hint, clean] = await Promise.all([
      remark(note, ['--frail']),
      remark(note, []),
      remark(note, ['rules:{"take-over-deal":"hint"}', '--frail']),
      remark(INNOCENT.join('\n\n'), ['--frail']),
    ]);
    assert.match(frail.report, /^\s*7:7-7:39\s+warning\s+.*\?\s+take-over-deal\s+doing-the-deal$/m);
    assert.match(frail.report, /1 warning/);
    assert.equal(frail.code, 1);
    assert.deepEqual(plain, { code: 0, report: plain.report });
    assert.match(plain.report, /take-over-deal/);
    assert.match(hint.report, /^\s*7:7-7:39\s+info\s/m);
    assert.equal(hint.code, 0);
    assert.match(clean.report, /no issues found/);
    assert.equal(clean.code, 0);
  });

  it('leads to the page of the rule in the package that it is in, whatever is on the network', async () => {
    const { default: plugin } = (await import(String(pathToFileURL(bundle)))) as {
      default: typeof remarkDoingTheDeal;
    };
    const file = new VFile(`Well. ${DEED}`);
    const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(plugin);
    processor.runSync(processor.parse(file), file);
    const page = join(dirname(bundle), '..', 'docs', 'rules', 'take-over-deal.md');
    assert.equal(file.messages[0]?.url, String(pathToFileURL(page)));
    assert.ok(existsSync(join(ROOT, 'docs', 'rules', 'take-over-deal.md')));
  });

  it('runs in a page, where there is nothing of Node', async () => {
    const page = join(folder, 'page.js');
    const { metafile } = await build({
      stdin: {
        contents: `
          import { unified } from 'unified';
          import remarkParse from 'remark-parse';
          import remarkFrontmatter from 'remark-frontmatter';
          import remarkGfm from 'remark-gfm';
          import { VFile } from 'vfile';
          import remarkDoingTheDeal, { createLinter, RULE_IDS } from ${JSON.stringify(bundle)};
          const file = new VFile(note);
          const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkDoingTheDeal);
          processor.runSync(processor.parse(file), file);
          report = JSON.stringify([file.messages.map(({ ruleId }) => ruleId), typeof createLinter, RULE_IDS.length]);
        `,
        resolveDir: ROOT,
      },
      outfile: page,
      bundle: true,
      format: 'iife',
      platform: 'browser',
      // The package that decodes references asks for a document otherwise.
      conditions: ['worker'],
      metafile: true,
      logLevel: 'silent',
    });
    const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
    assert.deepEqual(
      imports.filter((entry) => entry.external === true || entry.path.startsWith('node:')),
      [],
    );
    const globals: Record<string, unknown> = createContext({ note: `Well. ${DEED}`, report: '', atob, URL });
    runInContext(await readFile(page, 'utf8'), globals);
    assert.equal(globals['report'], JSON.stringify([['take-over-deal'], 'function', 7]));
  });
});
