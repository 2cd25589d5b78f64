// What is in the packed extension, as it is installed: nothing that could call out, licences and materials named, and not too much.
import { strict as assert } from 'node:assert';
import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vsixFile } from '../project.ts';
import { ensureRuntime } from '../runtime.ts';
import { removeFolder } from '../scratch.ts';
import { installVsix } from '../server.ts';
import { ensurePackaged } from '../up-to-date.ts';

const MEGABYTE = 1024 * 1024;

/** Ways out of a program, and ways to run what was no program before. */
const WAYS_OUT =
  /\b(?:eval|Function|fetch|importScripts)\(|\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon|child_process|worker_threads)\b/g;

describe('the packed extension', () => {
  let scratch = '';
  let folder = '';
  const read = (path: string) => readFile(join(folder, path), 'utf8');

  before(async () => {
    await ensurePackaged((line) => console.log(line));
    scratch = await mkdtemp(join(tmpdir(), `manager-journal-e2e-${process.pid}-`));
    const folders = { dataFolder: join(scratch, 'data'), extensionsFolder: join(scratch, 'extensions') };
    await installVsix(await ensureRuntime((line) => console.log(line)), vsixFile, folders);
    const name = (await readdir(folders.extensionsFolder)).find((one) => one.startsWith('manager-journal.'));
    folder = join(folders.extensionsFolder, name ?? assert.fail('It was not installed.'));
  });

  after(() => removeFolder(scratch));

  it('is not larger than a megabyte', async () => {
    const { size } = await stat(vsixFile);
    assert.ok(size <= MEGABYTE, `${size} bytes`);
  });

  it('holds what an extension needs and nothing of how it is made', async () => {
    const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    const strangers = files.filter((file) =>
      /\.(?:ts|map|test\.\w+)$|(?:^|\/)(?:src|test|node_modules|\.\w+)\//.test(file),
    );
    assert.deepEqual(strangers, []);
    for (const file of ['dist/extension.cjs', 'dist/web.cjs', 'LICENSE.txt', 'docs/rules/take-over-deal.md'])
      assert.ok(files.includes(file), `${file} is missing in ${files.join()}`);
  });

  it('names no way to a network, to another program, or to run a text', async () => {
    const scripts = (await readdir(join(folder, 'dist'))).filter((name) => /\.c?js$/.test(name));
    assert.ok(scripts.length >= 3, scripts.join());
    for (const name of scripts) {
      const script = await read(join('dist', name));
      assert.deepEqual(script.match(WAYS_OUT) ?? [], [], name);
      const required = new Set(Array.from(script.matchAll(/\brequire\(([^)]*)\)/g), ([, what]) => what));
      // The YAML library asks by name for what every script has anyway: the process and its buffers.
      for (const what of required)
        assert.match(what ?? '', /^"(?:vscode|process|buffer|\.\/\w+\.cjs)"$/, name);
    }
  });

  it('names the packages that it is made of, and brings the licence of each', async () => {
    const notices = await read('dist/THIRD-PARTY-NOTICES.txt');
    const bill = JSON.parse(await read('dist/sbom.cdx.json')) as {
      metadata: { component: { name: string; version: string } };
      components: readonly {
        group?: string;
        name: string;
        version: string;
        properties: { value: string }[];
      }[];
    };
    const { name, version } = JSON.parse(await read('package.json')) as { name: string; version: string };
    const { component } = bill.metadata;
    assert.deepEqual([component.name, component.version], [name, version]);
    const packages = bill.components.map((one) => [one.group, one.name].filter(Boolean).join('/'));
    for (const one of ['yaml', 'gray-matter', '@lezer/markdown', 'd3-selection', 'temporal-polyfill'])
      assert.ok(packages.includes(one), `${one} is not in ${packages.join()}`);
    for (const one of bill.components) {
      assert.ok(notices.includes(`${one.name} ${one.version} (`), one.name);
      for (const { value } of one.properties) assert.ok((await read(value)).length > 0, value);
    }
  });
});
