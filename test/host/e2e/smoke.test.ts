// The packed extension installs into a fresh VS Code, and the workbench that a person opens has it.
import { strict as assert } from 'node:assert';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from '../scratch.ts';
import { ensurePackaged } from '../up-to-date.ts';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

for (const kind of ['node', 'web'] as const) {
  describe(`the workbench, with the extension in the ${kind} host`, () => {
    let scratch = '';
    let workbench: Workbench | undefined;

    before(async () => {
      await ensurePackaged((line) => console.log(line));
      scratch = await mkdtemp(join(tmpdir(), `manager-journal-e2e-${process.pid}-`));
      const workspace = join(scratch, 'team');
      await mkdir(workspace);
      await writeFile(join(workspace, 'notes.md'), '# Notes\n\n');
      workbench = await openWorkbench({ workspace, scratch, kind });
    });

    after(async () => {
      await workbench?.close();
      await removeFolder(scratch);
    });

    it('runs a command of the extension from the palette', async () => {
      assert.ok(workbench);
      await workbench.runCommand('Manager Journal: Create Journal');
      await eventually(
        'the journal on disk',
        async () =>
          (await readFile(join(scratch, 'team', 'manager-journal', 'journal.md'), 'utf8').catch(() => '')) !==
          '',
      );
      await workbench.page.locator('.explorer-folders-view').getByText('manager-journal').waitFor();
      await workbench.screenshot(`smoke-${kind}`);
    });
  });
}
