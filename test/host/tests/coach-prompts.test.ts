// A coach's questions in the body of a note: there when asked for, chosen with the keyboard, silent while one writes.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { freshJournal, progress } from '../support/journal.ts';
import { at, closeEditors, eventually, writeText } from '../support/workspace.ts';

const ZOE = '---\ntype: person\nperson: zoe\nname: Zoë Brandt\nstatus: planned\n---\n';
const NOTE = '---\ntype: coaching\nperson: zoe\nkind: call\nstatus: planned\n---\n\n# Coaching\n\n';

interface Offered {
  readonly label: string;
  readonly item: vscode.CompletionItem;
}

/** What completion offers at the end of a document; as when `typed` was just typed, where that is given. */
async function offered(document: vscode.TextDocument, typed?: string): Promise<Offered[]> {
  const end = document.positionAt(document.getText().length);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    end,
    typed,
  );
  return list.items.map((item) => ({
    label: typeof item.label === 'string' ? item.label : item.label.label,
    item,
  }));
}

const questions = (all: readonly Offered[]): Offered[] => all.filter(({ label }) => label.endsWith('?'));

let shown = 0;

/** A file with this text in an editor, the cursor at its end. */
async function show(text: string, folder = 'manager-journal/'): Promise<vscode.TextEditor> {
  const path = `${folder}asked-${++shown}.md`;
  await writeText(path, text);
  const editor = await vscode.window.showTextDocument(at(path));
  const end = editor.document.positionAt(text.length);
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

describe('a coach’s questions', () => {
  before(async () => {
    await freshJournal();
    await writeText('manager-journal/people/zoe.md', ZOE);
    await eventually('Zoë', async () =>
      (await progress()).groups.some(({ items }) => items.some(({ label }) => label.includes('Zoë'))),
    );
  });
  after(closeEditors);

  it('are offered in a note’s body, by the person’s name', async () => {
    const { document } = await show(NOTE);
    const [first, ...others] = await eventually('the questions', async () => {
      const found = questions(await offered(document));
      return found.some(({ label }) => label.includes('Zoë Brandt')) ? found : undefined;
    });
    assert.ok(first && others.length >= 3);
    assert.match(first.label, /^Ask Zoë Brandt: /);
  });

  it('go in with Ctrl+Space and Enter, and leave the cursor where the answer goes', async () => {
    const editor = await show(`${NOTE}grow`);
    await eventually('the question', async () => {
      if (editor.document.getText().includes('?')) return true;
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await new Promise((resolve) => setTimeout(resolve, 200));
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.getText().includes('?');
    });
    const text = editor.document.getText();
    assert.match(text, /# Coaching\n\nAsk Zoë Brandt: [^\n]+\?\n\n$/);
    assert.equal(editor.document.offsetAt(editor.selection.active), text.length);
  });

  it('leave a tab stop for a name that the note does not give', async () => {
    const { document } = await show(NOTE.replace('person: zoe', 'person: nobody'));
    const [first] = await eventually('the questions', async () => {
      const found = questions(await offered(document));
      return found.length > 0 ? found : undefined;
    });
    assert.ok(first?.item.insertText instanceof vscode.SnippetString);
    assert.match(first.item.insertText.value, /^Ask \$\{1:…\}: /);
  });

  it('do not come up while prose is typed, in front matter, or outside the journal', async () => {
    const { document } = await show(`${NOTE}- `);
    await eventually('the questions', async () => questions(await offered(document)).length > 0);
    assert.deepEqual(questions(await offered(document, ' ')), []);
    assert.deepEqual(questions(await offered((await show(`${NOTE}I said `)).document)), []);
    assert.deepEqual(questions(await offered((await show('---\ntype: coaching\n')).document)), []);
    assert.deepEqual(questions(await offered((await show(NOTE, '')).document)), []);
  });
});
