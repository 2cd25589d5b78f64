// The lightbulb on a finding in the packed extension, used as a person does: its menu, a fix that asks, the rule's page.
import { strict as assert } from 'node:assert';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from '../scratch.ts';
import { ensurePackaged } from '../up-to-date.ts';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

const SLIP = "I'll close the Acme deal myself.";
const NOTE = `# Monday\n\n- ${SLIP}\n`;

for (const kind of ['node', 'web'] as const) {
  describe(`the lightbulb, with the extension in the ${kind} host`, () => {
    let scratch = '';
    let workbench: Workbench;
    const note = () => join(scratch, 'team', 'manager-journal', 'monday.md');

    before(async () => {
      await ensurePackaged((line) => console.log(line));
      scratch = await mkdtemp(join(tmpdir(), `manager-journal-e2e-${process.pid}-`));
      const workspace = join(scratch, 'team');
      await mkdir(join(workspace, 'manager-journal'), { recursive: true });
      await writeFile(
        join(workspace, 'manager-journal', 'journal.md'),
        '---\ntype: journal\nstart_date: 2026-11-02\ncreated: 2026-11-02\n---\n',
      );
      await writeFile(note(), NOTE);
      workbench = await openWorkbench({ workspace, scratch, kind, viewport: { width: 1400, height: 900 } });
    });

    after(async () => {
      await workbench.close();
      await removeFolder(scratch);
    });

    /** Opens the lightbulb's menu at the slip; anew when VS Code is still loading other providers and drops the answer. */
    async function openMenu(): Promise<void> {
      const best = workbench.page
        .locator('.action-widget')
        .getByText('Turn this plan into a coaching question');
      await eventually('the menu', async () => {
        await workbench.putCursor(3, 15);
        await workbench.press('Control+.');
        await new Promise((resolve) => setTimeout(resolve, 1000));
        return best.isVisible();
      });
    }

    it('offers the fixes, the best one first', async () => {
      await workbench.openFile('monday.md');
      await eventually('the squiggle', async () => (await workbench.squiggles()) > 0);
      await openMenu();
      const menu = workbench.page.locator('.action-widget');
      await workbench.screenshot(`${kind}-quick-fixes`);
      await menu.getByText('This was agreed').click();
    });

    it('asks with whom it was agreed, and takes any answer', async () => {
      await workbench.answer('Zoë: the first meeting --> only');
      await eventually('the comments', async () =>
        (await readFile(note(), 'utf8')).includes('<!-- Agreed with Zoë: the first meeting –› only -->'),
      );
      const text = await readFile(note(), 'utf8');
      assert.ok(
        text.includes(
          `- <!-- doing-the-deal disable take-over-deal -->\n  ${SLIP}<!-- doing-the-deal enable`,
        ),
      );
      await eventually('silence', async () => (await workbench.squiggles()) === 0);
      await workbench.screenshot(`${kind}-agreed`);
    });

    it('gives the note back, and a plan becomes a question whose rep is waiting to be named', async () => {
      await workbench.press('Control+1', 'Control+Z');
      await eventually('the squiggle again', async () => (await workbench.squiggles()) > 0);
      await openMenu();
      await workbench.page.locator('.action-widget').getByText('Turn this plan').click();
      await eventually('the question', async () => (await workbench.visibleText()).includes('Ask the rep:'));
      await workbench.type('Sam');
      await eventually('the name in its place', async () =>
        (await workbench.visibleText()).includes('- Ask Sam: what is your plan to close the Acme deal?'),
      );
      await workbench.screenshot(`${kind}-question`);
    });

    it('opens the rule’s page from Problems, as a page', async () => {
      await workbench.press('Control+Z', 'Control+Z', 'Control+Z', 'Control+Z');
      await eventually('the finding', async () =>
        (await workbench.problems()).find((problem) => problem.includes('belongs to the rep')),
      );
      await workbench.page.locator('.markers-panel').getByText('take-over-deal').click();
      await eventually('the page', async () =>
        (await workbench.editors()).find((editor) => editor.includes('take-over-deal')),
      );
      const page = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
      await page.getByRole('heading', { name: 'Taking the deal over' }).waitFor();
      await workbench.screenshot(`${kind}-rule-page`);
    });
  });
}
