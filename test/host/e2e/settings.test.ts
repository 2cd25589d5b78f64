// What a person is told about a setting that can't be used: once, after an act of theirs, with a way to it.
import { strict as assert } from 'node:assert';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layOutSample } from '../../sample/lay-out.ts';
import { removeFolder } from '../scratch.ts';
import { ensurePackaged } from '../up-to-date.ts';
import { eventually, openWorkbench, type Workbench } from './workbench.ts';

const SETTINGS = { 'managerJournal.folder': '../notes' };
const MESSAGE = 'managerJournal.folder: “../notes” is no folder inside the workspace folder';

describe('a folder outside the workspace in the user’s settings', () => {
  let scratch = '';
  let workbench: Workbench;

  before(async () => {
    await ensurePackaged((line) => console.log(line));
    scratch = await mkdtemp(join(tmpdir(), `manager-journal-e2e-${process.pid}-`));
  });

  afterEach(() => workbench.close());
  after(() => removeFolder(scratch));

  const messages = async () => (await workbench.notifications()).filter((text) => text.includes(MESSAGE));

  it('is told after a command where there is a journal, not at start-up, and once; a button leads to the setting', async () => {
    const workspace = join(scratch, 'team');
    await layOutSample(workspace, new Date().toISOString().slice(0, 10), 63);
    workbench = await openWorkbench({ workspace, scratch: join(scratch, 'one'), settings: SETTINGS });
    await eventually('the day in the status bar', async () =>
      (await workbench.statusBar()).some((text) => text.includes('Day 63')),
    );
    assert.deepEqual(await messages(), []);
    await workbench.runCommand('Manager Journal: Open Next Step');
    await eventually('the message', async () => (await messages()).length === 1);
    await workbench.screenshot('settings-1-message');
    await workbench.pressButton('Open Settings');
    const setting = workbench.page.locator('.settings-editor .setting-item-contents');
    await setting
      .getByText('managerJournal.folder')
      .or(setting.getByText('Folder', { exact: true }))
      .first()
      .waitFor();
    await workbench.screenshot('settings-2-editor');
    await eventually('the settings to be closed', async () => {
      await workbench.press('Escape');
      return (await setting.count()) === 0;
    });
    await workbench.runCommand('Manager Journal: Show Overview');
    await eventually('the overview', async () =>
      (await workbench.editors()).some((tab) => tab.includes('Overview')),
    );
    assert.deepEqual(await messages(), []);
  });

  it('is not told where there is no journal, until one is created', async () => {
    const workspace = join(scratch, 'empty');
    await mkdir(workspace);
    workbench = await openWorkbench({ workspace, scratch: join(scratch, 'two'), settings: SETTINGS });
    await workbench.runCommand('Manager Journal: Open Next Step');
    await eventually(
      'the offer to create a journal',
      async () => (await workbench.notifications()).length > 0,
    );
    assert.deepEqual(await messages(), []);
    await workbench.runCommand('Manager Journal: Create Journal');
    await eventually('the message', async () => (await messages()).length === 1);
  });
});
