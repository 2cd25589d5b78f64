// Create Journal: what a person has a second after running it, and what it never does.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { freshJournal, journalApi, progress, run } from '../support/journal.ts';
import { at, emptyWorkspace, exists, readText, workspaceFolder, writeText } from '../support/workspace.ts';

describe('Create Journal', () => {
  beforeEach(freshJournal);

  it('lays out the home page, the first notes and the templates', async () => {
    for (const path of ['journal.md', 'role-shift.md', 'learning/sales-manager-survival-guide.md']) {
      assert.ok(await exists(`manager-journal/${path}`), path);
    }
    const kickoffs = await vscode.workspace.fs.readDirectory(at('manager-journal/boss-alignment'));
    assert.match(kickoffs.map(([name]) => name).join(), /^\d{4}-\d\d-\d\d-kickoff\.md$/);
    const templates = await vscode.workspace.fs.readDirectory(at('manager-journal/templates'));
    assert.equal(templates.length, 10);
  });

  it('makes today day 1, with the kickoff as the next step', async () => {
    const found = await progress();
    assert.equal(found.day, 1);
    assert.match(found.header, /^Day 1 of 90/);
    assert.match(found.next.label, /kickoff/i);
    assert.match(found.next.uri?.path ?? '', /kickoff\.md$/);
    assert.deepEqual(
      found.groups.map(({ label }) => label),
      [
        'Understand the job',
        'Learn from the best',
        'Know your people',
        'Coach',
        'Build the system',
        'Reflect',
      ],
    );
  });

  it('writes over nothing when it runs again, and adds what is missing', async () => {
    await writeText('manager-journal/role-shift.md', 'mine');
    await writeText('manager-journal/templates/coaching.md', 'my template');
    await vscode.workspace.fs.delete(at('manager-journal/templates/person.md'));
    await run('createJournal');
    assert.equal(await readText('manager-journal/role-shift.md'), 'mine');
    assert.equal(await readText('manager-journal/templates/coaching.md'), 'my template');
    assert.match(await readText('manager-journal/templates/person.md'), /type: person/);
  });

  it('leaves a kickoff alone that lies elsewhere under another name', async () => {
    const [kickoff] = await vscode.workspace.fs.readDirectory(at('manager-journal/boss-alignment'));
    await vscode.workspace.fs.rename(
      at(`manager-journal/boss-alignment/${kickoff?.[0] ?? ''}`),
      at('manager-journal/how it began.md'),
    );
    await run('createJournal');
    assert.deepEqual(await vscode.workspace.fs.readDirectory(at('manager-journal/boss-alignment')), []);
  });
});

describe('a folder without a journal', () => {
  it('has no progress, and gets nothing written into it', async () => {
    await emptyWorkspace();
    await run('refreshProgress');
    assert.equal(await (await journalApi()).progress(workspaceFolder()), undefined);
    assert.deepEqual(await vscode.workspace.fs.readDirectory(workspaceFolder()), []);
  });
});

describe('a folder that is a journal itself', () => {
  it('works as one', async () => {
    await emptyWorkspace();
    await writeText('journal.md', '---\ntype: journal\nstart_date: 2026-09-01\ncreated: 2026-09-01\n---\n');
    await run('refreshProgress');
    const uri = await run('newReflection', undefined, { week: '2026-W40' });
    assert.equal(uri?.toString(), at('reflections/2026-W40.md').toString());
    assert.equal((await progress('2026-10-02')).day, 32);
  });
});
