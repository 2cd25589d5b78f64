// The progress follows the files on disk and the open editors, whichever says more.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { freshJournal, journalApi, progress, run } from '../support/journal.ts';
import { at, eventually, writeText } from '../support/workspace.ts';

const interview = (status: string) =>
  `---\ntype: peer-interview\nwith: Dana\nrelation: outside\ndate: 2026-01-05\nstatus: ${status}\ntakeaway: Ask twice.\ncovered: [job, people, coaching]\n---\n\n# Dana\n`;

async function firstPeer() {
  return (await progress()).groups.find(({ id }) => id === 'learn')?.items[0];
}

async function peerIs(status: string): Promise<void> {
  await eventually(
    `the interview to be ${status}`,
    async () => (await firstPeer())?.status === status || undefined,
  );
}

describe('the progress', () => {
  beforeEach(freshJournal);

  it('sees a note that another program wrote, changed and deleted', async () => {
    await writeText('manager-journal/any/where.md', interview('planned'));
    await eventually('the note', async () => (await firstPeer())?.uri?.path.endsWith('where.md'));
    await writeText('manager-journal/any/where.md', interview('done'));
    await peerIs('done');
    assert.equal((await firstPeer())?.score, 1);
    await vscode.workspace.fs.delete(at('manager-journal/any'), { recursive: true });
    await peerIs('planned');
    assert.equal((await firstPeer())?.uri, undefined);
  });

  it('believes an unsaved editor more than the disk, until it is closed', async () => {
    await writeText('manager-journal/dana.md', interview('planned'));
    const editor = await vscode.window.showTextDocument(at('manager-journal/dana.md'));
    const status = editor.document.getText().indexOf('planned');
    const range = new vscode.Range(
      editor.document.positionAt(status),
      editor.document.positionAt(status + 7),
    );
    await editor.edit((edit) => edit.replace(range, 'done'));
    assert.equal(editor.document.isDirty, true);
    await peerIs('done');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await peerIs('planned');
  });

  it('tells other extensions that it changed', async () => {
    const api = await journalApi();
    const told: string[] = [];
    const subscription = api.onDidChangeProgress((folder) => told.push(folder.toString()));
    await writeText('manager-journal/dana.md', interview('done'));
    await eventually('the event', () => told.length > 0 || undefined);
    subscription.dispose();
    assert.equal(told[0], vscode.workspace.workspaceFolders?.[0]?.uri.toString());
  });

  it('counts nothing in templates or outside the journal', async () => {
    await writeText('manager-journal/templates/extra.md', interview('done'));
    await writeText('elsewhere.md', interview('done'));
    await run('refreshProgress');
    assert.equal((await firstPeer())?.status, 'planned');
  });

  it('survives the whole folder going away and coming back', async () => {
    await vscode.workspace.fs.rename(at('manager-journal'), at('parked'));
    await eventually('no journal', async () => {
      const found = await (await journalApi()).progress(at(''));
      return found === undefined || undefined;
    });
    await vscode.workspace.fs.rename(at('parked'), at('manager-journal'));
    await eventually('the journal', async () => {
      const found = await (await journalApi()).progress(at(''));
      return found !== undefined || undefined;
    });
    assert.equal((await progress()).day, 1);
  });

  it('answers for a calendar day that is asked for, and refuses one that does not exist', async () => {
    assert.match((await progress('2999-01-01')).header, /^Day \d+/);
    await assert.rejects(async () => (await journalApi()).progress(at(''), '2026-02-30'), RangeError);
  });
});

describe('a note that can’t be read', () => {
  beforeEach(freshJournal);

  const files: Record<string, [string | Uint8Array, boolean]> = {
    'broken YAML': ['---\ntype: coaching\nperson: [sam\n---\n\ntext\n', true],
    'front matter in JavaScript': ['---js\nglobalThis.pwned = true\n---\n\ntext\n', true],
    'an unknown type': ['---\ntype: weekly-refelction\n---\n', true],
    'a byte order mark and CRLF': ['\uFEFF---\r\ntype: peer-interview\r\nwith: Dana\r\n---\r\n', false],
    'no front matter': ['# Just a page\n', false],
    'nothing in it': ['', false],
    'binary content': [new Uint8Array([0, 255, 254, 1, 0, 137, 80]), false],
  };

  for (const [name, [content, needsAttention]] of Object.entries(files)) {
    it(`with ${name} ${needsAttention ? 'is listed under “Needs attention”' : 'is no problem'}`, async () => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      await vscode.workspace.fs.writeFile(at('manager-journal/odd.md'), bytes);
      await run('refreshProgress');
      const attention = (await progress()).groups.find(({ id }) => id === 'attention');
      assert.equal(attention?.items.some(({ uri }) => uri?.path.endsWith('odd.md')) ?? false, needsAttention);
      assert.equal((globalThis as { pwned?: boolean }).pwned, undefined);
    });
  }

  it('says in Problems what is wrong, at the place', async () => {
    await writeText('manager-journal/odd.md', '---\ntype: coaching\nperson: sam\nkind: calls\n---\n');
    const document = await vscode.workspace.openTextDocument(at('manager-journal/odd.md'));
    const found = await eventually('a finding', () =>
      vscode.languages.getDiagnostics(document.uri).find(({ code }) => code === 'not-in-list'),
    );
    assert.equal(document.getText(found.range), 'calls');
    assert.match(found.message, /Did you mean “call”\?/);
  });
});
