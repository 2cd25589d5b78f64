// Check All Notes and accepted phrases: the whole journal read at once, and the user's own word respected.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { codeOf, freshJournal, journalApi, ours, run } from '../support/journal.ts';
import { at, emptyWorkspace, eventually, workspaceFolder, writeText } from '../support/workspace.ts';

const SLIP = 'I’ll close the Acme deal myself.';

describe('Check All Notes', () => {
  beforeEach(freshJournal);

  it('finds what is in notes that nobody has opened, at its place', async () => {
    await writeText('manager-journal/deep/down.md', `# Note\r\n\r\n- 👩‍💼 Zoë won.\r\n- ${SLIP}\r\n`);
    await run('refreshProgress');
    assert.equal(await run<number>('checkAllNotes'), 1);
    const [finding] = ours(at('manager-journal/deep/down.md'));
    assert.ok(finding);
    assert.equal(codeOf(finding), 'take-over-deal');
    assert.deepEqual([finding.range.start.line, finding.range.start.character], [3, 2]);
  });

  it('shows every finding that it counts, each in its own note, however many notes there are', async () => {
    const names = Array.from({ length: 70 }, (_, n) => `manager-journal/many/${String(n)}.md`);
    for (const [n, name] of names.entries()) await writeText(name, `${'\n'.repeat(n)}${SLIP}\n`);
    await run('refreshProgress');
    assert.equal(await run<number>('checkAllNotes'), names.length);
    assert.deepEqual(
      names.map((name) => ours(at(name)).map(({ range }) => range.start.line)),
      names.map((_, n) => [n]),
    );
  });

  it('forgets what it found in a note that is mended since, or gone', async () => {
    const names = ['mended', 'gone', 'same'].map((name) => `manager-journal/${name}.md`);
    for (const name of names) await writeText(name, `${SLIP}\n`);
    await run('refreshProgress');
    assert.equal(await run<number>('checkAllNotes'), 3);
    await writeText('manager-journal/mended.md', 'I asked Ana what she would try.\n');
    await vscode.workspace.fs.delete(at('manager-journal/gone.md'));
    await run('refreshProgress');
    assert.equal(await run<number>('checkAllNotes'), 1);
    assert.deepEqual(
      names.map((name) => ours(at(name)).length),
      [0, 0, 1],
    );
  });

  it('checks nothing where there is no journal, and does not say that all is well', async () => {
    await emptyWorkspace();
    await eventually('no journal', async () => {
      await run('refreshProgress');
      return (await (await journalApi()).progress(workspaceFolder())) === undefined;
    });
    assert.equal(await run<number | undefined>('checkAllNotes'), undefined);
  });

  it('finds nothing in what a new journal begins with', async () => {
    assert.equal(await run<number>('checkAllNotes'), 0);
  });
});

describe('a phrase that the user has accepted', () => {
  afterEach(() =>
    vscode.workspace
      .getConfiguration('managerJournal')
      .update('lint.acceptedPhrases', undefined, vscode.ConfigurationTarget.Global),
  );

  it('is never marked again', async () => {
    await freshJournal();
    await writeText('manager-journal/accepted.md', `${SLIP}\n`);
    const document = await vscode.workspace.openTextDocument(at('manager-journal/accepted.md'));
    await vscode.window.showTextDocument(document);
    await eventually('the finding', () => ours(document.uri).length === 1 || undefined);
    await vscode.workspace
      .getConfiguration('managerJournal')
      .update('lint.acceptedPhrases', ['close the acme deal'], vscode.ConfigurationTarget.Global);
    await eventually('silence', () => ours(document.uri).length === 0 || undefined);
  });
});
