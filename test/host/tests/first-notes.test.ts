// The notes that a journal begins with: opened for the first time they have tab stops, and their topics are ticked by a command.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { freshJournal, progress, run } from '../support/journal.ts';
import { at, closeEditors, eventually, readText } from '../support/workspace.ts';

async function kickoff(): Promise<vscode.Uri> {
  const { uri } = (await progress()).next;
  assert.match(uri?.path ?? '', /kickoff\.md$/);
  return uri ?? at('');
}

/** The line with the cursor, up to it. */
function before(): string {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return '';
  const { active } = editor.selection;
  return editor.document.getText(new vscode.Range(active.line, 0, active.line, active.character));
}

describe('the first notes of a journal', () => {
  beforeEach(freshJournal);
  afterEach(closeEditors);

  it('have their tab stops, though the journal wrote them, and stay as they are on disk', async () => {
    const uri = await kickoff();
    const path = vscode.workspace.asRelativePath(uri);
    const written = await readText(path);
    await run('openNextStep');
    await eventually('the cursor at the first tab stop', () => before() === 'with: ');
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await eventually('the cursor at the second', () => before() === '…');
    assert.equal(vscode.window.activeTextEditor?.document.isDirty, false);
    assert.equal(await readText(path), written);
  });

  it('are opened as they are once somebody has written in them', async () => {
    const uri = await kickoff();
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((edit) => edit.replace(new vscode.Range(3, 0, 3, 5), 'with: Helen'));
    await editor.document.save();
    await closeEditors();
    await run('openNextStep');
    const reopened = vscode.window.activeTextEditor ?? assert.fail('no editor');
    assert.match(reopened.document.getText(), /^with: Helen ?$/m);
    const cursor = reopened.selection.active;
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.ok(reopened.selection.active.isEqual(cursor), 'there is no tab stop to jump to');
  });

  it('get a topic ticked and unticked by the command of its row', async () => {
    const note = 'manager-journal/role-shift.md';
    await run('toggleTopic', at('manager-journal'), 'role-shift.md', 'calendar', true);
    assert.match(await readText(note), /^status: in-progress$/m);
    assert.match(await readText(note), /^covered: \[calendar\]$/m);
    await run('toggleTopic', at('manager-journal'), 'role-shift.md', 'calendar', false);
    assert.match(await readText(note), /^covered: \[\]$/m);
  });
});
