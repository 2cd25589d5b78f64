// npm run pictures: the README's pictures, taken in the real workbench on the sample journal.
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { previousWeek, weekOf } from '../../../src/core/calendar.ts';
import { layOutSample } from '../../sample/lay-out.ts';
import { projectRoot } from '../project.ts';
import { removeFolder } from '../scratch.ts';
import { ensurePackaged } from '../up-to-date.ts';
import { eventually, openWorkbench } from './workbench.ts';

const today = new Date().toISOString().slice(0, 10);
/** The reflection that the pictures show. */
const lastWeek = previousWeek(weekOf(today));
const pictures = join(projectRoot, 'docs', 'images');

await ensurePackaged((line) => console.log(line));
await mkdir(pictures, { recursive: true });
const scratch = await mkdtemp(join(tmpdir(), `manager-journal-pictures-${process.pid}-`));
try {
  const workspace = join(scratch, 'my-team');
  await layOutSample(workspace, today, 63);
  const workbench = await openWorkbench({ workspace, scratch, viewport: { width: 1280, height: 800 } });
  try {
    await workbench.runCommand('View: Show Manager Journal');
    await eventually('the tree', async () => (await workbench.treeRows()).length > 10);
    await workbench.openFile(lastWeek);
    await eventually('a finding', async () => (await workbench.problems()).length > 0);
    await workbench.page.locator('.markers-panel .monaco-list-row[aria-level="2"]').first().click();
    await eventually('the squiggle', async () => (await workbench.squiggles()) > 0);
    await workbench.runCommand('Notifications: Clear All Notifications');
    await workbench.page.waitForTimeout(1000); // the palette fades away
    await workbench.page.screenshot({ path: join(pictures, 'progress.png') });
  } finally {
    await workbench.close();
  }
} finally {
  await removeFolder(scratch);
}
