// What needs a person's answer in a dialog: forgetting somebody, restoring a template after a look at the difference.
import { strict as assert } from 'node:assert';
import { access, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layOutSample } from '../../sample/lay-out.ts';
import { removeFolder } from '../scratch.ts';
import { ensurePackaged } from '../up-to-date.ts';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

describe('in the sample journal', () => {
  let scratch = '';
  let workbench: Workbench;
  const journal = (...parts: string[]) => join(scratch, 'team', 'manager-journal', ...parts);

  before(async () => {
    await ensurePackaged((line) => console.log(line));
    scratch = await mkdtemp(join(tmpdir(), `manager-journal-e2e-${process.pid}-`));
    await layOutSample(join(scratch, 'team'), new Date().toISOString().slice(0, 10), 63);
    await writeFile(journal('templates', 'coaching.md'), '---\ntype: coaching\n---\n\nmine\n');
    workbench = await openWorkbench({
      workspace: join(scratch, 'team'),
      scratch,
      viewport: { width: 1400, height: 1000 },
    });
  });

  after(async () => {
    await workbench.close();
    await removeFolder(scratch);
  });

  it('Restore a Template shows the difference, and puts the shipped one back only after a yes', async () => {
    await workbench.runCommand('Manager Journal: Restore a Template');
    await workbench.pick('Coaching note');
    await workbench.page.locator('.monaco-diff-editor').waitFor();
    await workbench.screenshot('restore-1-difference');
    assert.match(await readFile(journal('templates', 'coaching.md'), 'utf8'), /^mine$/m);
    await workbench.pressButton('Restore');
    await eventually('the shipped template', async () =>
      /^person: /m.test(await readFile(journal('templates', 'coaching.md'), 'utf8')),
    );
    // Shown after it was written, and shown it takes the focus, also from a list that the next test has opened by then.
    await eventually(
      'the restored template alone, not the difference',
      async () => (await workbench.page.locator('.monaco-diff-editor').count()) === 0,
    );
  });

  it('Forget Person asks once, deletes the notes about them, and shows the others that name them', async () => {
    const about = (await readdir(journal('coaching'))).filter((name) => name.includes('-marta-'));
    assert.ok(about.length > 0);
    await workbench.runCommand('Manager Journal: Forget Person');
    await workbench.pick('Marta Lindqvist');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /people\/marta.*\.md/);
    await workbench.screenshot('forget-1-question');
    await dialog.getByText(/^Delete \d+ Notes$/).click();
    await eventually(
      'the note on Marta to be gone',
      async () => !(await exists(journal('people', 'marta.md'))),
    );
    assert.deepEqual(
      (await readdir(journal('coaching'))).filter((name) => name.includes('-marta-')),
      [],
    );
    await workbench.page.locator('.search-view').waitFor();
    await eventually('the others in a search', async () =>
      (await workbench.page.locator('.search-view .messages').innerText()).includes('files'),
    );
    await workbench.screenshot('forget-2-others');
  });
});

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
