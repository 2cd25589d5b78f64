// A person's first minutes with the packed extension in the real workbench: a journal, a reflection, a finding, progress.
import { strict as assert } from 'node:assert';
import { mkdir, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from '../scratch.ts';
import { ensurePackaged } from '../up-to-date.ts';
import { eventually, openWorkbench, type TreeRow, type Workbench } from './workbench.ts';

const SLIP = "I'll close the Acme deal myself.";

for (const kind of ['node', 'web'] as const) {
  describe(`a first look, with the extension in the ${kind} host`, () => {
    let scratch = '';
    let workbench: Workbench;

    before(async () => {
      await ensurePackaged((line) => console.log(line));
      scratch = await mkdtemp(join(tmpdir(), `manager-journal-e2e-${process.pid}-`));
      const workspace = join(scratch, 'team');
      await mkdir(workspace);
      workbench = await openWorkbench({ workspace, scratch, kind, viewport: { width: 1400, height: 1000 } });
    });

    after(async () => {
      await workbench.close();
      await removeFolder(scratch);
    });

    const journal = (...parts: string[]) => join(scratch, 'team', 'manager-journal', ...parts);

    const row = (label: string, satisfied: (row: TreeRow) => boolean = () => true) =>
      eventually(`the row “${label}”`, async () =>
        (await workbench.treeRows()).find((each) => each.label.startsWith(label) && satisfied(each)),
      );

    it('says what a journal is for, and creates one at a click', async () => {
      await workbench.runCommand('View: Show Manager Journal');
      await workbench.page.locator('.welcome-view').getByText('Create Journal').waitFor();
      await workbench.screenshot(`${kind}-1-welcome`);
      await workbench.page.locator('.welcome-view').getByText('Create Journal').click();
      await row('Next: Agree the job with your manager');
      await row('Understand the job', ({ description }) => description === '0 of 5');
      assert.ok((await workbench.statusBar()).some((item) => item.includes('Day 1 of 90')));
      await eventually('what was done', async () =>
        (await workbench.notifications()).some((message) => message.includes('4 notes and 10 templates')),
      );
      await workbench.screenshot(`${kind}-2-created`);
    });

    it('makes the week’s reflection, with the cursor where it begins', async () => {
      await workbench.runCommand('Manager Journal: New Reflection');
      await workbench.waitForEditor('-W');
      await eventually('the template', async () =>
        (await workbench.visibleText()).includes('coaching_hours:'),
      );
      await workbench.type('9');
      await workbench.press('Tab');
      await workbench.type('4');
      await workbench.press('Tab');
      await workbench.type(SLIP);
      const text = await workbench.visibleText();
      assert.match(text, /coaching_hours: 9\ndoing_hours: 4/);
      assert.ok(text.includes(SLIP));
    });

    it('underlines the manager doing the deal, and says so in Problems', async () => {
      await eventually('the squiggle', async () => (await workbench.squiggles()) > 0);
      const entry = await eventually('the entry in Problems', async () =>
        (await workbench.problems()).find((problem) => problem.includes('belongs to the rep')),
      );
      assert.match(entry, /\?/);
      assert.equal((await workbench.problems()).length, 1);
      await workbench.page.locator('.markers-panel').getByText('take-over-deal').waitFor();
      await workbench.screenshot(`${kind}-3-finding`);
    });

    it('shows the reflection in the tree as done once it is marked so', async () => {
      const reflection = await row('Reflection, Week');
      await workbench.treeRow(reflection.label).hover();
      await workbench.treeRow(reflection.label).getByRole('button', { name: 'Mark as Done' }).click();
      await row('Reflect', ({ description }) => description === '1 of 1');
      const [name = ''] = await readdir(journal('reflections'));
      await eventually('the status on disk', async () =>
        /^status: done$/m.test(await readFile(journal('reflections', name), 'utf8')),
      );
    });

    it('ticks a topic of the kickoff, and writes no more than that', async () => {
      const [name = ''] = await readdir(journal('boss-alignment'));
      const before = await readFile(journal('boss-alignment', name), 'utf8');
      await workbench.treeRow('Kickoff with your manager').locator('.monaco-tl-twistie').click();
      const topic = await row('Situation', ({ checked }) => checked === false);
      assert.match(topic.spoken, /Situation/);
      await workbench.treeRow('Situation').locator('.custom-view-tree-node-item-checkbox').click();
      await row('Situation', ({ checked }) => checked === true);
      await row('Kickoff with your manager', ({ description }) => description.startsWith('17%'));
      const after = await readFile(journal('boss-alignment', name), 'utf8');
      assert.equal(
        after,
        before
          .replace('covered: []', 'covered: [situation]')
          .replace('status: planned', 'status: in-progress'),
      );
      await workbench.screenshot(`${kind}-4-covered`);
    });
  });
}
