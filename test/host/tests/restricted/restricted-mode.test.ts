// Restricted Mode: a workspace that nobody has trusted yet cannot say where the journal is.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { journalApi, run } from '../../support/journal.ts';
import { exists, workspaceFolder } from '../../support/workspace.ts';

describe('in Restricted Mode', () => {
  it('the window is one that nobody trusts', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('the workspace’s own setting does not choose the journal’s folder', async () => {
    assert.equal(await (await journalApi()).progress(workspaceFolder()), undefined);
    await run('createJournal');
    assert.ok(await exists('manager-journal/journal.md'));
    assert.equal(await exists('elsewhere/role-shift.md'), false);
    assert.match((await (await journalApi()).progress(workspaceFolder()))?.header ?? '', /^Day 1 of 90/);
  });
});
