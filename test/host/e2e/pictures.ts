// npm run pictures: the README's pictures, taken in the real workbench on the sample journal.
import { mkdir, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { previousWeek, weekOf } from '../../../src/core/calendar.ts';
import { layOutSample } from '../../sample/lay-out.ts';
import { projectRoot } from '../project.ts';
import { removeFolder } from '../scratch.ts';
import { ensurePackaged } from '../up-to-date.ts';
import { KeyboardUser } from './keyboard.ts';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

const today = new Date().toISOString().slice(0, 10);
/** The reflection that the pictures show. */
const lastWeek = previousWeek(weekOf(today));
const folder = join(projectRoot, 'docs', 'images');
/** In bytes: more would make the page slow to read. */
const LIMIT = 150_000;

/** A README is narrow: what says nothing about the journal is left out. */
const plain = {
  'workbench.colorTheme': 'Default Light Modern',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.navigationControl.enabled': false,
  'workbench.editor.editorActionsLocation': 'hidden',
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.fontSize': 13,
  'problems.visibility': true,
};

async function take(workbench: Workbench, name: string): Promise<void> {
  await workbench.page.waitForTimeout(1000); // what comes and goes has faded
  const path = join(folder, `${name}.png`);
  await workbench.page.screenshot({ path });
  const { size } = await stat(path);
  if (size > LIMIT) throw new Error(`${name}.png has ${size} bytes; the limit is ${LIMIT}.`);
}

/** The tree, a reflection with a marked sentence, and what the lightbulb offers. */
async function progress(workbench: Workbench, user: KeyboardUser): Promise<void> {
  await workbench.runCommand('View: Show Manager Journal');
  await eventually('the tree', async () => (await workbench.treeRows()).length > 10);
  await workbench.openFile(lastWeek);
  await eventually('a finding', async () => (await workbench.problems()).length > 0);
  await user.openProblem();
  await workbench.runCommand('View: Hide Panel');
  await workbench.runCommand('Notifications: Clear All Notifications');
  await workbench.press('Control+1', 'ArrowLeft'); // a selection could also be surrounded with things
  await user.openQuickFixes('question');
  await take(workbench, 'progress');
  await workbench.press('Escape');
}

async function overview(workbench: Workbench, user: KeyboardUser): Promise<void> {
  await workbench.runCommand('View: Close Primary Side Bar');
  await workbench.runCommand('Manager Journal: Show Overview');
  await user.waitForFocus('Overview');
  await take(workbench, 'overview');
}

/** The walkthrough in an empty folder, once its first button was pressed. */
async function walkthrough(workbench: Workbench, user: KeyboardUser): Promise<void> {
  await workbench.runCommand('Welcome: Open Walkthrough');
  await workbench.pick('Your First 90 Days');
  await user.enterAt('Create Journal', 'the tree', async () => (await workbench.treeRows()).length > 10);
  await workbench.runCommand('Notifications: Clear All Notifications');
  await workbench.runCommand('Welcome: Open Walkthrough');
  await workbench.pick('Your First 90 Days');
  await user.tabTo('Open Next Step');
  await take(workbench, 'walkthrough');
}

/** A note that has just been made, with its questions and tab stops. */
async function coaching(workbench: Workbench, user: KeyboardUser): Promise<void> {
  await workbench.runCommand('View: Close All Editors');
  await workbench.runCommand('Manager Journal: New Coaching Note');
  await workbench.pick('Marta');
  await workbench.waitForEditor('marta');
  await user.chooseInList('opportunity');
  await user.chooseInList('observed');
  await user.fillIn('Helio runs three tools and wants one; their CFO says so.');
  await take(workbench, 'coaching');
}

/** Opens a workbench in a folder, takes pictures, and leaves nothing behind. */
async function inWorkbench(
  fill: (workspace: string) => Promise<unknown>,
  ...pictures: ((workbench: Workbench, user: KeyboardUser) => Promise<void>)[]
): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), `manager-journal-pictures-${process.pid}-`));
  try {
    const workspace = join(scratch, 'my-team');
    await fill(workspace);
    const viewport = { width: 1160, height: 720 };
    const workbench = await openWorkbench({ workspace, scratch, viewport, settings: plain });
    try {
      const user = await KeyboardUser.at(workbench);
      for (const picture of pictures) await picture(workbench, user);
    } finally {
      await workbench.close();
    }
  } finally {
    await removeFolder(scratch);
  }
}

await ensurePackaged((line) => console.log(line));
await mkdir(folder, { recursive: true });
await inWorkbench((workspace) => mkdir(workspace), walkthrough);
await inWorkbench((workspace) => layOutSample(workspace, today, 63), progress, overview, coaching);
