// Two journals in one window: each has an Overview of its own, with its folder's name.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { run } from '../../support/journal.ts';
import { closeEditors, eventually } from '../../support/workspace.ts';

describe('Show Overview with two journals', () => {
  after(closeEditors);

  it('opens one panel for each, and each once', async () => {
    for (const name of ['north', 'south', 'north']) {
      const folder = vscode.workspace.workspaceFolders?.find((each) => each.name === name);
      assert.ok(folder);
      await run('showOverview', folder.uri);
    }
    const labels = () =>
      vscode.window.tabGroups.all
        .flatMap((group) => group.tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview)
        .map(({ label }) => label)
        .sort();
    await eventually('both panels', () => (labels().length >= 2 ? true : undefined));
    assert.deepEqual(labels(), ['Overview: north', 'Overview: south']);
  });
});
