// A workspace that is on no disk: everything works on a file system in memory, and another extension can use the API.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { codeOf, findings, progress, run } from '../../support/journal.ts';
import { at, emptyWorkspace, eventually, exists, readText, writeText } from '../../support/workspace.ts';

describe('in a virtual workspace', () => {
  before(async () => {
    await emptyWorkspace();
    await run('refreshProgress');
  });

  it('a journal is created, and its notes are made and read', async () => {
    assert.equal(at('').scheme, 'memory-files');
    await run('createJournal');
    assert.ok(await exists('manager-journal/templates/coaching.md'));
    const uri = await run('newReflection');
    assert.equal(uri?.scheme, 'memory-files');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri.toString());
    await vscode.commands.executeCommand('type', { text: '9' });
    await editor.document.save();
    assert.match(
      await readText(`manager-journal/reflections/${uri.path.split('/').at(-1) ?? ''}`),
      /^coaching_hours: 9$/m,
    );
    assert.match((await progress()).header, /^Day 1 of 90/);
  });

  it('the progress follows the files', async () => {
    const interview = '---\ntype: peer-interview\nwith: Dana\nstatus: planned\n---\n';
    await writeText('manager-journal/dana.md', interview);
    const first = async () => (await progress()).groups.find(({ id }) => id === 'learn')?.items[0]?.uri?.path;
    await eventually('the interview', async () => (await first())?.endsWith('dana.md'));
    await vscode.workspace.fs.delete(at('manager-journal/dana.md'));
    await eventually('no interview', async () => (await first()) === undefined);
  });

  it('the lint reads the notes', async () => {
    await writeText('manager-journal/slip.md', 'I’ll close the Acme deal myself.\n');
    const document = await vscode.workspace.openTextDocument(at('manager-journal/slip.md'));
    await vscode.window.showTextDocument(document);
    const [finding] = await findings(document.uri, 'the finding', (found) => found.length === 1);
    assert.ok(finding);
    assert.equal(codeOf(finding), 'take-over-deal');
  });

  it('another extension learns the same through the API', async () => {
    const told = await vscode.commands.executeCommand<{
      version: number;
      header: string;
      rules: string[];
      changes: number;
    }>('apiUser.tell');
    assert.equal(told.version, 1);
    assert.match(told.header, /^Day 1 of 90/);
    assert.deepEqual(told.rules, ['take-over-deal']);
    assert.ok(told.changes > 0);
  });
});
