// No network call from the extension: a person uses it in a workbench that is cut off, and every attempt to get out is written down.
import { strict as assert } from 'node:assert';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { layOutSample } from '../../sample/lay-out.ts';
import { refusingProxy, type RefusingProxy } from '../no-network/refusing-proxy.ts';
import { removeFolder } from '../scratch.ts';
import { ensurePackaged } from '../up-to-date.ts';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

/** Where the probe calls; nobody can have such a name: https://www.rfc-editor.org/rfc/rfc2606. */
const PROBE = 'network-probe.example';
/** What a note would like to be loaded. */
const LURE = 'https://lure.example/pixel.png';
const SLIP = "I'll close the Acme deal myself.";
/** A value of a setting that VS Code would make a link to a command of. */
const LINK = '[Look here](command:workbench.action.closeWindow)';

/** What one of the Node processes tried: to leave this machine, or (`program`) to start another program. */
interface Attempt {
  readonly what: 'socket' | 'datagram' | 'lookup' | 'fetch' | 'program';
  readonly target: string;
  /** Its command line. */
  readonly process: string;
  readonly stack: string;
}

/** Our extension runs in this process of VS Code's, and in no other Node process. */
const isInHost = ({ process: line }: Attempt) => line.includes('--type=extensionHost');
/** The folders of installed extensions have their names; those that come with VS Code lie in its own folder. */
const isByUs = ({ stack }: Attempt) => stack.includes('/extensions/manager-journal.manager-journal-');
const isByProbe = ({ stack }: Attempt) => stack.includes('/extensions/manager-journal-tests.network-probe-');
const isByBuiltIn = ({ stack }: Attempt) => stack.includes('/lib/vscode/extensions/');

/** Whom the workbench itself looks for (its gallery of extensions), and the browser by itself. */
const isTheirOwn = (host: string) =>
  /(?:^|\.)(?:open-vsx\.org|google\.com|googleapis\.com|gvt1\.com)$/.test(host);

const hostTests = join(import.meta.dirname, '..');

for (const kind of ['node', 'web'] as const) {
  describe(`cut off from every network, with the extension in the ${kind} host`, () => {
    let scratch = '';
    let workbench: Workbench | undefined;
    let proxy: RefusingProxy | undefined;
    const workspace = (...parts: string[]) => join(scratch, 'team', ...parts);
    const screen = (): Workbench => workbench ?? assert.fail('There is no workbench.');

    before(async () => {
      await ensurePackaged((line) => console.log(line));
      scratch = await mkdtemp(join(tmpdir(), `manager-journal-e2e-${process.pid}-`));
      await layOutSample(workspace(), new Date().toISOString().slice(0, 10), 63);
      const lure = `---\ntype: person\nstatus: planned\nperson: lure\nname: '<img src="${LURE}">'\n---\n\n![](${LURE})\n`;
      await writeFile(workspace('manager-journal', 'people', 'lure.md'), lure);
      await mkdir(workspace('.vscode'));
      const settings = JSON.stringify({ 'managerJournal.lint.run': LINK });
      await writeFile(workspace('.vscode', 'settings.json'), settings);
      await writeFile(join(scratch, 'record'), '');
      proxy = await refusingProxy();
      workbench = await openWorkbench({
        workspace: workspace(),
        scratch,
        kind,
        viewport: { width: 1400, height: 1000 },
        helpers: [join(hostTests, 'helpers', 'network-probe')],
        environment: {
          NODE_OPTIONS: `--require=${join(hostTests, 'no-network', 'recorder.cjs')}`,
          NETWORK_RECORD: join(scratch, 'record'),
        },
        browserArguments: [
          '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost, EXCLUDE 127.0.0.1',
          `--proxy-server=${proxy.authority}`,
        ],
      });
    });

    after(async () => {
      await workbench?.close();
      proxy?.close();
      await removeFolder(scratch);
    });

    /** What the Node processes tried so far. */
    const attempts = async (): Promise<Attempt[]> => {
      const lines = (await readFile(join(scratch, 'record'), 'utf8')).split('\n');
      return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Attempt);
    };

    /** The hosts that the browser asked for so far: the workbench, the pages in it, and workers like the web host. */
    const hostsAsked = (): string[] => (proxy?.asked ?? []).map(hostOf);

    it('would be caught: the recorder sees whoever calls out, in each way that the host has', async () => {
      await screen().runCommand('Network Probe: Call Out');
      await eventually('the end of the calls', async () =>
        (await screen().notifications()).some((text) => text.startsWith('Called out')),
      );
      if (kind === 'web') {
        const asked = proxy?.asked.filter((target) => target.includes(PROBE)) ?? [];
        assert.equal(asked.length, 2, `a request and a socket, not ${asked.join()}`);
        return;
      }
      const seen = (await attempts()).filter((one) => isInHost(one) && one.target.includes(PROBE));
      const kinds = new Set(seen.map(({ what }) => what));
      assert.deepEqual(kinds, new Set(['fetch', 'socket', 'lookup']));
      assert.ok(seen.filter(({ what }) => what === 'lookup').length >= 3, 'by http, by https, and by itself');
      // In between a fetch and its caller stands VS Code, and a stack ends there.
      const byName = new Set((await attempts()).filter(isByProbe).map(({ what }) => what));
      for (const what of ['socket', 'program'] as const) assert.ok(byName.has(what), what);
    });

    it('makes a note, notices a deal in it, and opens the page of the rule', async () => {
      await screen().runCommand('View: Show Manager Journal');
      await eventually('the day', async () =>
        (await screen().statusBar()).some((text) => text.includes('Day 63')),
      );
      await screen().runCommand('Manager Journal: New Learning Note');
      await screen().answer('A book on coaching');
      await screen().waitForEditor('a-book-on-coaching');
      await eventually('the template', async () => (await screen().visibleText()).includes('takeaway:'));
      await screen().press('Control+End');
      await screen().type(`\n\n${SLIP}`);
      await eventually('the squiggle', async () => (await screen().squiggles()) > 0);
      await eventually('the finding', async () =>
        (await screen().problems()).some((problem) => problem.includes('belongs to the rep')),
      );
      await screen().page.locator('.markers-panel').getByText('take-over-deal').first().click();
      const page = screen().page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
      await page.getByRole('heading', { name: 'Taking the deal over' }).waitFor();
    });

    it('says what a setting holds, and makes no link of it that would run a command', async () => {
      const message = screen()
        .page.locator('.notification-list-item-message')
        .filter({ hasText: 'Look here' });
      await message.first().waitFor();
      assert.match(
        await message.first().innerText(),
        /“\[Look here\] ?\(command:workbench\.action\.closeWindow\)”/,
      );
      assert.equal(await message.locator('a').count(), 0);
    });

    it('shows the Overview, in which a name that would be a picture is a name', async () => {
      await screen().runCommand('Manager Journal: Show Overview');
      const frame = await overviewFrame(screen().page);
      await frame.locator('main').getByText(`<img src="${LURE}">`).first().waitFor();
      assert.equal(await frame.locator('img, picture, iframe, object, embed, link[rel=preload]').count(), 0);
      // One script is VS Code's own, which every page of an extension gets.
      assert.equal(await frame.locator('script:not([nonce], #_vscodeApiScript)').count(), 0);
    });

    it('writes the summary and checks all notes', async () => {
      await screen().runCommand('Manager Journal: Write Summary for My Manager');
      await screen().pick('The last 30 days');
      await screen().pick('Without names');
      await screen().waitForEditor('Untitled');
      await eventually('the summary', async () => (await screen().visibleText()).includes('Where I stand'));
      // Of many messages VS Code shows three, and each for ten seconds: on a busy machine one may come and go unseen.
      const told = screen().page.locator('.notifications-toasts').getByText('notes checked').first();
      await eventually('the end of the check', async () => {
        await screen().runCommand('Manager Journal: Check All Notes');
        return told.waitFor({ timeout: 15_000 }).then(
          () => true,
          () => false,
        );
      });
    });

    it('has called nobody', async () => {
      const tried = await attempts();
      const inHost = tried.filter(
        (one) => isInHost(one) && one.what !== 'program' && !one.target.includes(PROBE),
      );
      assert.deepEqual(
        inHost.filter((one) => !isByBuiltIn(one)),
        [],
      );
      assert.deepEqual(tried.filter(isByUs), [], 'not even a program was started');
      assert.deepEqual(
        hostsAsked().filter((host) => host !== PROBE && !isTheirOwn(host)),
        [],
      );
    });
  });
}

/** Of an address, or of `host:port`. */
function hostOf(target: string): string {
  return new URL(target.includes('://') ? target : `https://${target}`).hostname;
}

/** The page of the Overview that is on the screen. */
function overviewFrame(page: Page): Promise<Frame> {
  return eventually('the Overview', async () => {
    for (const frame of page.frames()) {
      const header = frame.locator('main#overview > header');
      if ((await header.count().catch(() => 0)) > 0) return frame;
    }
    return undefined;
  });
}
