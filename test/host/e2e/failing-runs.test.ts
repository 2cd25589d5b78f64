// The host itself: a run that goes wrong, whichever way, fails with the reason shown, and leaves nothing behind.
import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '../processes.ts';
import { runInHost, type HostRun } from '../run-in-host.ts';
import { withScratchFolder } from '../scratch.ts';
import { ensureBuilt } from '../up-to-date.ts';

/** All processes that a run starts, however far down, have this in their environment. */
const mark = `MANAGER_JOURNAL_TEST_RUN=${randomUUID()}`;

interface Told {
  readonly passed: boolean;
  readonly printed: string;
  readonly said: string;
}

async function runOf(
  source: string,
  options: Partial<HostRun> = {},
  onPrint: (text: string) => void = () => undefined,
): Promise<Told> {
  return withScratchFolder('self', async (scratch) => {
    const tests = join(scratch, 'tests.cjs');
    const workspace = join(scratch, 'workspace');
    await mkdir(workspace);
    await writeFile(tests, source);
    const printed: string[] = [];
    const said: string[] = [];
    const print = (text: string): void => {
      printed.push(text);
      onPrint(text);
    };
    const run: HostRun = { tests, kind: 'node', workspace, timeLimit: 60, ...options };
    const passed = await runInHost(run, { print, say: (text) => void said.push(text) });
    return { passed, printed: printed.join('\n'), said: said.join('\n') };
  });
}

/** The ids and command lines of what this run started and what is still there. */
async function started(): Promise<{ pid: number; command: string }[]> {
  const found: { pid: number; command: string }[] = [];
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    if (!(pid > 0) || pid === process.pid) continue;
    const environment = await readFile(`/proc/${name}/environ`, 'utf8').catch(() => '');
    const command = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (environment.includes(mark) && isAlive(pid)) found.push({ pid, command });
  }
  return found;
}

async function kill(part: string): Promise<void> {
  for (const { pid, command } of await started()) if (command.includes(part)) process.kill(pid, 'SIGKILL');
}

describe('a run inside VS Code', () => {
  before(async function () {
    if (process.platform !== 'linux') this.skip();
    const [name = '', value] = mark.split('=');
    process.env[name] = value;
    await ensureBuilt((line) => console.log(line));
  });

  afterEach('leaves no process behind', async () => {
    assert.deepEqual(await started(), []);
  });

  it('passes when `run` resolves, and prints what the module prints, as it does', async () => {
    const { passed, printed } = await runOf(
      "exports.run = async () => console.log('%s has %d days', 'she', 90, { of: ['them'] });",
    );
    assert.equal(passed, true);
    assert.equal(printed, 'she has 90 days {"of":["them"]}');
  });

  for (const kind of ['node', 'web'] as const) {
    it(`fails in the ${kind} host when \`run\` rejects, with the error and its place`, async () => {
      const source = "exports.run = async () => {\n  throw new RangeError('ninety-one');\n};";
      const { passed, said } = await runOf(source, { kind });
      assert.equal(passed, false);
      assert.match(said, /RangeError: ninety-one\s+at exports\.run \(\S+tests\.cjs:2:9\)/);
    });

    it(`fails in the ${kind} host when nobody catches an error of the tests`, async () => {
      const source = "exports.run = async () => void Promise.reject(new Error('left alone'));";
      const { passed, said } = await runOf(source, { kind });
      assert.equal(passed, false);
      assert.match(said, /Nobody caught:\s+Error: left alone/);
    });
  }

  it('fails when the module has no `run`', async () => {
    const { passed, said } = await runOf('exports.walk = () => undefined;');
    assert.equal(passed, false);
    assert.match(said, /must export a function named "run"/);
  });

  it('fails when the extension host ends, with its log', async () => {
    const { passed, said } = await runOf('exports.run = () => process.exit(3);');
    assert.equal(passed, false);
    assert.match(said, /Extension Host Process exited with code: 3/);
    assert.match(said, /The extension host ended before the tests did/);
  });

  it('fails when it does not end in time', async () => {
    const { passed, said } = await runOf('exports.run = () => new Promise(() => undefined);', {
      timeLimit: 15,
    });
    assert.equal(passed, false);
    assert.match(said, /The tests did not end within 15 s/);
  });

  it('fails when the browser dies', async () => {
    const killBrowser = (text: string): void => void (text === 'running' && kill('--remote-debugging-pipe'));
    const source = "exports.run = () => { console.log('running'); return new Promise(() => undefined); };";
    const { passed, said } = await runOf(source, {}, killBrowser);
    assert.equal(passed, false);
    assert.match(said, /page of the workbench has crashed|browser has ended/);
  });

  it('fails when the server dies', async () => {
    const killServer = (text: string): void => void (text === 'running' && kill('server-main.js'));
    const source = "exports.run = () => { console.log('running'); return new Promise(() => undefined); };";
    const { passed, said } = await runOf(source, {}, killServer);
    assert.equal(passed, false);
    assert.match(said, /server has ended unexpectedly/);
  });
});
