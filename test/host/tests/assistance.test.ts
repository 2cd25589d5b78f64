// Completion and hover in front matter, as the editor asks for them.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { freshJournal } from '../support/journal.ts';
import { at, writeText } from '../support/workspace.ts';

const NOTE = '---\ntype: coaching\nperson: sam\nkind: \nmi\n---\n\nkind: \n';

function position(document: vscode.TextDocument, behind: string, from = 0): vscode.Position {
  return document.positionAt(document.getText().indexOf(behind, from) + behind.length);
}

async function labels(uri: vscode.Uri, where: vscode.Position): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    where,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

describe('in front matter', () => {
  before(freshJournal);

  it('the values of a key are suggested, and its keys', async () => {
    await writeText('manager-journal/help.md', NOTE);
    const document = await vscode.workspace.openTextDocument(at('manager-journal/help.md'));
    await vscode.window.showTextDocument(document);
    assert.ok((await labels(document.uri, position(document, 'kind: '))).includes('pipeline'));
    assert.ok((await labels(document.uri, position(document, '\nmi'))).includes('minutes'));
  });

  it('a key says on hover what it is for', async () => {
    const { uri } = await vscode.workspace.openTextDocument(at('manager-journal/help.md'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      new vscode.Position(2, 2),
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''));
    assert.match(text.join('\n'), /\*\*person\*\*/);
  });

  it('the body of a note and files outside the journal get none of it', async () => {
    const document = await vscode.workspace.openTextDocument(at('manager-journal/help.md'));
    const body = position(document, 'kind: ', document.getText().lastIndexOf('---'));
    assert.ok(!(await labels(document.uri, body)).includes('pipeline'));
    await writeText('help.md', NOTE);
    const outside = await vscode.workspace.openTextDocument(at('help.md'));
    assert.ok(!(await labels(outside.uri, position(outside, 'kind: '))).includes('pipeline'));
  });
});
