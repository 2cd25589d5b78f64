// What a person does to notes that exist: mark as done, skip, mend front matter; each an undoable edit of few bytes.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { findings, freshJournal, journalApi, progress, run } from '../support/journal.ts';
import { at, eventually, readText, workspaceFolder, writeText } from '../support/workspace.ts';

const INTERVIEW =
  '---\n# whom I asked\ntype:   peer-interview\nwith: "Dana"\nrelation: outside\nstatus: planned   # not yet\ncovered: [ job, people,coaching ]\n---\n\n# Dana\n';

let shown = 0;

/** A note of this text in an editor; each under a name of its own, since editors remember files that are gone. */
async function show(text: string): Promise<{ editor: vscode.TextEditor; path: string }> {
  const path = `manager-journal/note-${++shown}.md`;
  await writeText(path, text);
  return { editor: await vscode.window.showTextDocument(at(path)), path };
}

async function interview() {
  return (await progress()).groups.find(({ id }) => id === 'learn')?.items[0];
}

describe('Mark as Done', () => {
  beforeEach(freshJournal);

  it('writes the status and the day, leaves every other byte, and says what is missing', async () => {
    const { path } = await show(INTERVIEW);
    assert.equal(await run<boolean>('markDone'), true);
    const text = await readText(path);
    const withoutDate = text.replace(/^date: \d{4}-\d\d-\d\d\n/m, '');
    assert.notEqual(withoutDate, text);
    assert.equal(withoutDate, INTERVIEW.replace('status: planned', 'status: done'));
    assert.match((await interview())?.missing.join() ?? '', /takeaway/);
    assert.equal((await interview())?.status, 'in-progress');
  });

  it('takes the file that the editor’s title bar hands to it', async () => {
    const { editor, path } = await show(INTERVIEW);
    const uri = editor.document.uri;
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    assert.equal(await run<boolean>('markDone', uri, { groupId: 0 }), true);
    assert.match(await readText(path), /^status: done/m);
    await run('openNote', uri);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    assert.equal(await run<boolean>('skipNote', uri, 'on leave'), true);
    assert.match(await readText(path), /^reason: on leave$/m);
  });

  it('is one step for undo', async () => {
    const { editor } = await show(INTERVIEW);
    await run('markDone');
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    await eventually('the text as it was', () => editor.document.getText() === INTERVIEW || undefined);
  });

  it('does not save what the user has not saved', async () => {
    const { editor, path } = await show(INTERVIEW);
    await editor.edit((edit) => edit.insert(new vscode.Position(9, 0), 'half a thought'));
    await run('markDone');
    assert.equal(editor.document.isDirty, true);
    assert.equal(await readText(path), INTERVIEW);
    assert.match(editor.document.getText(), /status: done {3}# not yet[^]*half a thought/);
  });

  it('leaves front matter alone that can’t be read', async () => {
    const broken = '---\ntype: peer-interview\nwith: [Dana\n---\n';
    const { path } = await show(broken);
    assert.equal(await run<boolean>('markDone'), false);
    assert.equal(await readText(path), broken);
  });
});

describe('Skip with a Reason', () => {
  beforeEach(freshJournal);

  it('takes the note out of the sum and keeps the reason', async () => {
    const { path } = await show(INTERVIEW);
    await run('skipNote', undefined, 'She left: "for good"');
    assert.match(await readText(path), /^reason: .*She left.*for good/m);
    await eventually('the skipped slot', async () => (await interview())?.status === 'skipped' || undefined);
  });
});

describe('Add Person', () => {
  beforeEach(freshJournal);

  it('makes a slug from the name, and opens the note that exists instead of a second one', async () => {
    const first = await run('addPerson', undefined, { name: 'Zoë O’Brien' });
    const again = await run('addPerson', undefined, { name: 'zoë o’brien' });
    assert.equal(again?.toString(), first?.toString());
    assert.equal((await vscode.workspace.fs.readDirectory(at('manager-journal/people'))).length, 1);
    assert.match(await readText('manager-journal/people/zoë-obrien.md'), /^person: zoë-obrien$/m);
  });

  it('finds a file name for whatever a name holds', async () => {
    for (const name of ['CON', '../../etc/passwd', 'a:b*c?', '🎉', 'محمد', 'x'.repeat(300), '...']) {
      const uri = await run('addPerson', undefined, { name });
      assert.ok(uri?.path.startsWith(`${at('manager-journal/people').path}/`), `${name}: ${uri?.path ?? ''}`);
    }
    assert.equal((await vscode.workspace.fs.readDirectory(at('manager-journal/people'))).length, 7);
  });
});

describe('a finding in front matter', () => {
  beforeEach(freshJournal);

  it('can be mended by the fix that the editor offers', async () => {
    const { editor } = await show(INTERVIEW.replace('planned', 'plannd'));
    const { document } = editor;
    const [finding] = await findings(document.uri, 'the finding', (found) => found.length === 1);
    assert.equal(document.getText(finding?.range), 'plannd');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding?.range,
    );
    const preferred = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(preferred?.edit, actions.map(({ title }) => title).join());
    await vscode.workspace.applyEdit(preferred.edit);
    assert.equal(document.getText(), INTERVIEW);
    await findings(document.uri, 'silence', (found) => found.length === 0);
  });

  it('tells both of two notes that are about the same', async () => {
    await writeText('manager-journal/one.md', INTERVIEW);
    const { editor, path } = await show(INTERVIEW);
    const found = await findings(editor.document.uri, 'the finding', (all) => all.length === 1);
    assert.match(found[0]?.message ?? '', /one\.md/);
    const attention = (await progress()).groups.find(({ id }) => id === 'attention');
    const names = attention?.items.map(({ uri }) => uri?.path.split('/').at(-1)) ?? [];
    assert.deepEqual(new Set(names), new Set(['one.md', path.split('/').at(-1)]));
  });
});

describe('hundreds of files that change at once, as when a branch is switched', () => {
  beforeEach(freshJournal);

  it('end in a tree that is right', async () => {
    const api = await journalApi();
    let told = 0;
    const subscription = api.onDidChangeProgress(() => told++);
    const person = (n: number) =>
      `---\ntype: person\nperson: p-${n}\nname: Person ${n}\nstatus: planned\ncovered: []\n---\n`;
    await Promise.all(
      Array.from({ length: 300 }, (_, n) => writeText(`manager-journal/people/${n}.md`, person(n))),
    );
    const people = async () =>
      (await api.progress(workspaceFolder()))?.groups
        .find(({ id }) => id === 'people')
        ?.items.filter(({ type, uri }) => type === 'person' && uri !== undefined).length;
    await eventually('300 people', async () => (await people()) === 300 || undefined);
    await vscode.workspace.fs.delete(at('manager-journal/people'), { recursive: true });
    await eventually('nobody', async () => (await people()) === 0 || undefined);
    subscription.dispose();
    assert.ok(told > 0 && told < 20, `told ${told} times`);
  });
});
