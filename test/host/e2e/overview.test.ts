// The Overview in the real workbench: what it shows, opens and keeps; in every theme without a finding of axe; on narrow and wide screens.
import { strict as assert } from 'node:assert';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Frame } from 'playwright-core';
import { layOutSample } from '../../sample/lay-out.ts';
import { removeFolder } from '../scratch.ts';
import { ensurePackaged } from '../up-to-date.ts';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

const THEMES = {
  light: 'Light Modern',
  'high-contrast': 'Dark High Contrast',
  'high-contrast-light': 'Light High Contrast',
  dark: 'Dark Modern',
};
const WIDTHS = [400, 800, 1400];

for (const kind of ['node', 'web'] as const) {
  describe(`the Overview, with the extension in the ${kind} host`, () => {
    let scratch = '';
    let workbench: Workbench;
    /** What the page and the workbench complained about while the Overview was open. */
    const complaints: string[] = [];

    before(async () => {
      await ensurePackaged((line) => console.log(line));
      scratch = await mkdtemp(join(tmpdir(), `manager-journal-e2e-${process.pid}-`));
      const workspace = join(scratch, 'my-team');
      await layOutSample(workspace, new Date().toISOString().slice(0, 10), 63);
      const viewport = { width: 1400, height: 1000 };
      workbench = await openWorkbench({ workspace, scratch, kind, viewport });
      workbench.page.on('console', (message) => {
        if (/Content Security Policy|Refused to/i.test(message.text())) complaints.push(message.text());
      });
      await workbench.runCommand('View: Close Primary Side Bar');
      await showOverview();
    });

    after(async () => {
      await workbench.close();
      await removeFolder(scratch);
    });

    /** The page inside the webview that is on the screen. */
    const overviewFrame = (): Promise<Frame> =>
      eventually('the page', async () => {
        for (const frame of workbench.page.frames()) {
          if (frame.isDetached()) continue;
          const found = await frame
            .locator('main#overview > header')
            .count()
            .catch(() => 0);
          if (found > 0) return frame;
        }
        return undefined;
      });

    /** Waits for the page, since a page that appears takes the focus. */
    const showOverview = async () => {
      await workbench.runCommand('Manager Journal: Show Overview');
      await (await overviewFrame()).locator('h1').waitFor();
    };

    const openTables = (frame: Frame, open: boolean) =>
      frame.evaluate((wanted) => {
        for (const table of document.querySelectorAll('details')) table.open = wanted;
      }, open);

    const noteFile = (path: string) => join(scratch, 'my-team', 'manager-journal', path);

    it('says where the manager stands, and what the figures are', async () => {
      const frame = await overviewFrame();
      const text = await frame.locator('main').innerText();
      assert.match(text, /Day 63 of 90 · 21 of 25 due so far/);
      assert.match(text, /7 of the last 7 working weeks · 3 in a row/);
      assert.match(text, /54\s?% were coaching of late; you began at 19\s?%/);
      assert.match(text, /The hours are your own estimate\./);
      assert.match(text, /Waiting for you: Grace O'Neill, Zoë Marchetti\./);
      assert.equal(await frame.locator('.label .name').filter({ hasText: 'Kenji' }).count(), 1);
    });

    it('breaks the line of the coaching share where a week has no hours', async () => {
      const path = (await (await overviewFrame()).locator('path.share').getAttribute('d')) ?? '';
      // Four weeks, a skipped one, one, a week away, two.
      assert.deepEqual(
        path
          .split('M')
          .slice(1)
          .map((run) => run.split('L').length),
        [4, 1, 2],
      );
    });

    it('has every figure in its tables too', async () => {
      const frame = await overviewFrame();
      const tables = frame.locator('details');
      assert.equal(await tables.count(), 4);
      await tables.nth(0).locator('summary').click();
      const rows = await tables.nth(0).locator('tbody tr').allInnerTexts();
      assert.equal(rows.length, await tables.nth(0).locator('tbody tr').count());
      assert.ok(
        rows.some((row) => /Peer interview 3.*Learn from the best.*overdue/s.test(row)),
        rows.join('\n'),
      );
      const marks = await frame.locator('section').nth(0).locator('.lanes .figure').count();
      assert.equal(rows.length, marks);
    });

    it('keeps the open table and the place when its tab was hidden', async () => {
      await workbench.openFile('role-shift');
      await showOverview();
      const frame = await overviewFrame();
      assert.equal(await frame.locator('details[open]').count(), 1);
      assert.equal((await workbench.editors()).filter((tab) => tab.includes('Overview')).length, 1);
      await frame.locator('details[open] summary').click();
    });

    it('opens a note from its mark with the keyboard alone', async () => {
      const frame = await overviewFrame();
      const chart = frame.locator('section').nth(0).locator('.lanes');
      assert.equal(await chart.locator('[tabindex="0"]').count(), 1);
      await chart.locator('[tabindex="0"]').focus();
      await workbench.press('ArrowDown');
      const label = await frame.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      assert.match(label, /Peer interview|Learning/);
      await workbench.press('Home');
      const first = await frame.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      assert.match(first, /Kickoff with your manager: done/);
      await workbench.press('Enter');
      await workbench.waitForEditor('kickoff');
      await showOverview();
    });

    it('follows the notes as they change', async () => {
      const frame = await overviewFrame();
      await writeFile(
        noteFile('people/rafaela.md'),
        '---\ntype: person\nstatus: planned\nperson: rafaela\nname: Rafaela Núñez\n---\n',
      );
      await frame.locator('.label .name').filter({ hasText: 'Rafaela Núñez' }).waitFor();
    });

    for (const [name, theme] of Object.entries(THEMES)) {
      it(`gives axe nothing to complain about in ${name}`, async () => {
        await workbench.runCommand('Preferences: Color Theme');
        await workbench.pick(theme);
        const frame = await overviewFrame();
        await frame.locator(`body[data-vscode-theme-kind="vscode-${name}"]`).waitFor();
        await openTables(frame, true);
        await frame.evaluate(axe.source);
        const results = await frame.evaluate<axe.AxeResults>('axe.run(document)');
        assert.deepEqual(
          results.violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes.map((node) => `${node.html}\n${node.failureSummary ?? ''}`).join('\n')}`,
          ),
          [],
        );
        assert.ok(results.passes.some(({ id }) => id === 'color-contrast'));
        await openTables(frame, false);
        await frame.evaluate(() => window.scrollTo(0, 0));
        if (kind === 'node') await workbench.screenshot(`overview-${name}`);
      });
    }

    it('comes back after a reload as it was', async () => {
      const before = await overviewFrame();
      await openTables(before, false);
      await before.locator('details summary').nth(3).click();
      await workbench.runCommand('Developer: Reload Window');
      await eventually('the end of the page', () => Promise.resolve(before.isDetached()));
      const frame = await overviewFrame();
      await frame.locator('details[open]').waitFor();
      assert.match(await frame.locator('main').innerText(), /Day 63 of 90/);
      await frame.locator('details[open] summary').click();
    });

    for (const width of WIDTHS) {
      it(`fits on a screen of ${width} pixels`, async () => {
        await workbench.page.setViewportSize({ width, height: 1700 });
        const frame = await overviewFrame();
        await frame.evaluate(() => window.scrollTo(0, 0));
        await workbench.page.waitForTimeout(500); // until all is drawn for the new width
        const { inner, outer } = await frame.evaluate(() => ({
          inner: document.documentElement.scrollWidth,
          outer: document.documentElement.clientWidth,
        }));
        assert.ok(inner <= outer, `${inner} pixels of page in ${outer} of window`);
        await workbench.screenshot(`overview-${width}-${kind}`);
      });
    }

    it('never asked for anything that its policy forbids', async () => {
      assert.deepEqual(complaints, []);
      const frame = await overviewFrame();
      await frame.evaluate(() => {
        const style = document.createElement('style');
        style.textContent = 'p { color: red }';
        document.head.append(style);
      });
      await eventually('a complaint about a style that is not ours', () =>
        Promise.resolve(complaints.length > 0),
      );
    });
  });
}
