// What a person is told when files can't be read or written: one message, which file it is about, and what to do.
import { strict as assert } from 'node:assert';
import { cp, mkdir, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from '../scratch.ts';
import { ensurePackaged } from '../up-to-date.ts';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

const hostTests = join(import.meta.dirname, '..');

let scratch = '';
let workbench: Workbench;

async function open(workspace: string, helpers: readonly string[] = []): Promise<void> {
  await ensurePackaged((line) => console.log(line));
  workbench = await openWorkbench({
    workspace,
    scratch,
    helpers: helpers.map((name) => join(hostTests, 'helpers', name)),
  });
}

async function close(): Promise<void> {
  await workbench.close();
  await removeFolder(scratch);
}

async function row(label: string): Promise<void> {
  await eventually(`the row “${label}”`, async () =>
    (await workbench.treeRows()).some((each) => each.label.startsWith(label)),
  );
}

describe('on a file system that fails', () => {
  before(async () => {
    scratch = await mkdtemp(join(tmpdir(), `manager-journal-e2e-${process.pid}-`));
    await cp(join(hostTests, 'fixtures', 'virtual'), join(scratch, 'workspace'), { recursive: true });
    await open(join(scratch, 'workspace', 'virtual.code-workspace'), ['memory-files', 'fault-commands']);
    await workbench.runCommand('Faults: Nothing');
  });

  after(close);

  afterEach(async () => {
    await workbench.runCommand('Faults: Nothing');
    await workbench.runCommand('Notifications: Clear All Notifications');
  });

  /** The one message that there is, once it is there. */
  async function onlyMessage(): Promise<string> {
    const [message, ...others] = await eventually('a message', async () => {
      const all = await workbench.notifications();
      return all.length > 0 && all;
    });
    assert.deepEqual(others, []);
    return message ?? '';
  }

  it('says which file a full disk has no room for, and goes on when there is room', async () => {
    await workbench.runCommand('Faults: Full Disk');
    await workbench.runCommand('Manager Journal: Create Journal');
    assert.match(await onlyMessage(), /templates\/[\w-]+\.md can’t be written\. The disk is full: make room/);
    await workbench.runCommand('Faults: Nothing');
    await workbench.runCommand('Notifications: Clear All Notifications');
    await workbench.runCommand('Manager Journal: Create Journal');
    await row('Next: Agree the job with your manager');
  });

  it('says that a read-only journal can’t be written, and still shows it', async () => {
    await workbench.runCommand('Faults: Read-Only');
    await workbench.runCommand('Manager Journal: New Reflection');
    assert.match(
      await onlyMessage(),
      /reflections\/[\w-]+\.md can’t be written\. It is read-only or not yours/,
    );
    await row('Next: Agree the job with your manager');
  });

  it('names the note that can’t be read, and reads it when told to', async () => {
    await workbench.runCommand('Faults: Refuse to Read the Role Shift');
    assert.match(await onlyMessage(), /role-shift\.md can’t be read\. It is read-only or not yours/);
    await workbench.screenshot('faults-unread');
    await workbench.runCommand('Faults: Nothing');
    await workbench.pressButton('Refresh');
    await eventually('no message', async () => (await workbench.notifications()).length === 0);
  });

  it('leaves it to VS Code to say that a note can’t be saved', async () => {
    await workbench.runCommand('Manager Journal: Open Next Step');
    await workbench.waitForEditor('kickoff.md');
    await workbench.runCommand('Faults: Refuse to Write');
    await workbench.runCommand('Manager Journal: Mark as Done');
    assert.match(await onlyMessage(), /Failed to save '.*kickoff\.md'/);
  });
});

describe('two windows on one journal', () => {
  before(async () => {
    scratch = await mkdtemp(join(tmpdir(), `manager-journal-e2e-${process.pid}-`));
    const workspace = join(scratch, 'team');
    await mkdir(workspace);
    await open(workspace);
  });

  after(close);

  it('show the same, and make a note once', async () => {
    await workbench.runCommand('View: Show Manager Journal');
    await workbench.runCommand('Manager Journal: Create Journal');
    await row('Next: Agree the job with your manager');
    const first = workbench;
    const other = await workbench.secondWindow();
    workbench = other;
    await workbench.runCommand('View: Show Manager Journal');
    await row('Next: Agree the job with your manager');

    workbench = first;
    await workbench.page.bringToFront();
    await workbench.runCommand('Manager Journal: New Reflection');
    await workbench.waitForEditor('-W');
    await eventually('the cursor in the template', async () =>
      (await workbench.visibleText()).includes('coaching_hours:'),
    );
    await workbench.type('9');
    await workbench.press('Control+S');
    const folder = join(scratch, 'team', 'manager-journal', 'reflections');
    const [file = ''] = await readdir(folder);
    await eventually('the saved hours', async () =>
      (await readFile(join(folder, file), 'utf8')).includes('coaching_hours: 9'),
    );

    workbench = other;
    await workbench.page.bringToFront();
    await workbench.runCommand('Manager Journal: New Reflection');
    await workbench.waitForEditor('-W');
    await eventually('what the first window wrote', async () =>
      (await workbench.visibleText()).includes('coaching_hours: 9'),
    );
    assert.deepEqual(await readdir(folder), [file]);
    workbench = first;
  });
});
