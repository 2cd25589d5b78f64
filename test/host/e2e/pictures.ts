// npm run pictures: the README's pictures, taken in the real workbench on the sample journal.
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layOutSample } from '../../sample/lay-out.ts';
import { projectRoot } from '../project.ts';
import { removeFolder } from '../scratch.ts';
import { ensurePackaged } from '../up-to-date.ts';
import { eventually, openWorkbench } from './workbench.ts';

const today = new Date().toISOString().slice(0, 10);
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
    const weeks = (await workbench.treeRows()).filter(({ label }) => label.startsWith('Reflection, Week'));
    await workbench.treeRow(weeks[1]?.label ?? '').click();
    await workbench.waitForEditor('-W');
    await workbench.problems();
    await eventually('findings', async () => (await workbench.squiggles()) > 0);
    await workbench.runCommand('Notifications: Clear All Notifications');
    await workbench.page.screenshot({ path: join(pictures, 'progress.png') });
  } finally {
    await workbench.close();
  }
} finally {
  await removeFolder(scratch);
}
