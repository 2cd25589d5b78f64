// Two workspace folders, each with a journal: both count, and nothing lands in the wrong one.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { journalApi, run } from '../../support/journal.ts';
import { eventually } from '../../support/workspace.ts';

function folder(name: string): vscode.Uri {
  const found = vscode.workspace.workspaceFolders?.find((each) => each.name === name);
  assert.ok(found, `no folder ${name}`);
  return found.uri;
}

describe('two journals in one window', () => {
  it('each have a progress of their own', async () => {
    const api = await journalApi();
    assert.equal((await api.progress(folder('north'), '2026-10-10'))?.day, 40);
    assert.equal((await api.progress(folder('south'), '2026-10-10'))?.day, 10);
  });

  it('make a command ask which one is meant, and go there', async () => {
    await journalApi();
    const made = run('newReflection', undefined, { week: '2026-W45' });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    assert.match((await made)?.path ?? '', /\/south\/manager-journal\/reflections\/2026-W45\.md$/);
  });

  it('get a note where a caller says, without a question', async () => {
    const uri = await run('newReflection', folder('north'), { week: '2026-W44' });
    assert.match(uri?.path ?? '', /\/north\/manager-journal\/reflections\/2026-W44\.md$/);
    const api = await journalApi();
    const weeks = async (name: string) =>
      (await api.progress(folder(name), '2026-11-01'))?.groups
        .find(({ id }) => id === 'reflect')
        ?.items.filter(({ uri: note }) => note?.path.endsWith('2026-W44.md')).length;
    await eventually('the note in the north', async () => (await weeks('north')) === 1);
    assert.equal(await weeks('south'), 0);
  });

  it('each heed the rules of their own folder, and a fix writes there', async () => {
    const { WorkspaceFolder } = vscode.ConfigurationTarget;
    const settingsOf = (name: string) => vscode.workspace.getConfiguration('managerJournal', folder(name));
    await settingsOf('south').update('lint.rules', { 'take-over-deal': 'hint' }, WorkspaceFolder);
    const api = await journalApi();
    const slip = async (name: string) => {
      const note = vscode.Uri.joinPath(folder(name), 'manager-journal', 'slip.md');
      return (await api.lint('I’ll close the Acme deal myself.', note)).map(({ rule }) => rule);
    };
    const uri = vscode.Uri.joinPath(folder('south'), 'manager-journal', 'slip.md');
    await run('turnOffRule', { uri, rule: 'take-over-deal', sentence: '', from: 0 });
    const written = settingsOf('south').inspect('lint.rules');
    assert.deepEqual(written?.workspaceFolderValue, { 'take-over-deal': 'off' });
    assert.equal(written.globalValue, undefined);
    assert.deepEqual(await slip('south'), []);
    assert.deepEqual(await slip('north'), ['take-over-deal']);
  });
});
