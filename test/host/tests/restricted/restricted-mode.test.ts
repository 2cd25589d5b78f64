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

  it('the workspace’s own settings of the lint can make it quieter, and do nothing else', async () => {
    const note = vscode.Uri.joinPath(workspaceFolder(), 'manager-journal/note.md');
    const api = await journalApi();
    const rules = async (text: string) => (await api.lint(text, note)).map(({ rule }) => rule);
    assert.deepEqual(await rules('I’ll close the Acme deal myself.'), []);
    assert.deepEqual(await rules('I’ll carry the number this quarter.'), ['carry-the-number']);
    // A phrase is compared as text: this one would accept everything if it were a pattern.
    const { workspaceValue } =
      vscode.workspace.getConfiguration('managerJournal').inspect('lint.acceptedPhrases') ?? {};
    assert.deepEqual(workspaceValue, ['.*']);
  });
});
