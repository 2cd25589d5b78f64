// What the other tests stand on: a workspace folder that is as fresh as they ask for, in whichever host they run.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { at, emptyWorkspace, exists, readText, useFixture, writeText } from '../support/workspace.ts';

describe('the workspace of a test', () => {
  after(emptyWorkspace);

  it('begins as a copy of a fixture, whatever the test before did to its own', async () => {
    await useFixture('one-note');
    await writeText('note.md', 'changed');
    await writeText('deeper/another.md', 'more');

    await useFixture('one-note');
    assert.equal(await readText('note.md'), '# A note\n\nAs it was.\n');
    assert.equal(await exists('deeper/another.md'), false);
  });

  it('loses unsaved text when it is emptied, without a question', async () => {
    await useFixture('one-note');
    const editor = await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument(at('note.md')),
    );
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'not saved'));

    await emptyWorkspace();
    assert.equal(await exists('note.md'), false);
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap((group) => group.tabs),
      [],
    );
  });
});
