// What the extension costs in a workspace without a journal: one stat, no reading, no watching, nothing on the screen.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { journalApi, run } from '../../support/journal.ts';
import { at, closeEditors, eventually, exists, workspaceFolder, writeText } from '../../support/workspace.ts';

interface Helper {
  /** Every call to the file system since the start, such as `stat /team/note.md`. */
  readonly provider: { readonly calls: readonly string[] };
}

/** What has been asked of the file system about the journal, that there is none of. */
async function calls(): Promise<string[]> {
  const helper = vscode.extensions.getExtension<Helper>('manager-journal-tests.memory-files');
  assert.ok(helper, 'the helper is not installed');
  const { provider } = await helper.activate();
  return provider.calls.filter((call) => call.includes('journal'));
}

const isActive = () => vscode.extensions.getExtension('manager-journal.manager-journal')?.isActive === true;

describe('in a workspace without a journal', () => {
  before(async () => {
    assert.equal(at('').scheme, 'memory-files');
    await eventually('the extension to be active', () => isActive());
  });

  it('the start costs one stat, and nothing is read or watched', async () => {
    await eventually('the stat', async () => (await calls()).length > 0);
    await new Promise((resolve) => setTimeout(resolve, 1500)); // time for what should not come
    assert.deepEqual(await calls(), ['stat /team/manager-journal/journal.md']);
  });

  it('Markdown that is no note costs nothing more', async () => {
    const before = await calls();
    await writeText('readme.md', '# Read me\n\n---\n\ntype: none\n');
    await vscode.window.showTextDocument(at('readme.md'));
    await new Promise((resolve) => setTimeout(resolve, 500)); // time for what should not come
    assert.deepEqual(await calls(), before);
    await closeEditors();
  });

  it('a folder that is a journal itself is found when somebody asks', async () => {
    assert.equal(await (await journalApi()).progress(workspaceFolder()), undefined);
    await writeText('journal.md', '---\ntype: journal\nstart_date: 2026-11-02\ncreated: 2026-11-02\n---\n');
    await run('refreshProgress');
    assert.equal((await (await journalApi()).progress(workspaceFolder(), '2026-11-03'))?.day, 2);
    await vscode.workspace.fs.delete(at('journal.md'));
    await eventually('no journal', async () => {
      return (await (await journalApi()).progress(workspaceFolder())) === undefined;
    });
  });

  it('a journal is made and watched by the first command', async () => {
    await run('createJournal');
    assert.ok(await exists('manager-journal/journal.md'));
    assert.match((await (await journalApi()).progress(workspaceFolder()))?.header ?? '', /^Day 1 of 90/);
    const asked = await calls();
    assert.ok(
      asked.some((call) => call.startsWith('watch ')),
      'nothing is watched',
    );
    assert.ok(
      asked.some((call) => call.startsWith('readFile ')),
      'nothing is read',
    );
  });
});
