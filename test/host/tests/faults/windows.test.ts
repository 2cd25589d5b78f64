// Two windows on one journal, and git under both: what the other one wrote is neither doubled, lost, nor written over.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { journalApi, progress, run } from '../../support/journal.ts';
import {
  eachWithTeam,
  inJournal,
  interview,
  refresh,
  rows,
  shown,
  showsOnly,
  type Team,
} from '../../support/team.ts';
import { at, closeEditors, eventually } from '../../support/workspace.ts';

const BOOK = 'sales-manager-survival-guide.md';
let team: Team;

async function statusOf(file: string): Promise<string | undefined> {
  return (await rows('learn')).find(({ uri }) => uri?.path.endsWith(`/${file}`))?.status;
}

/** Opens a note and types a line at its end, which stays unsaved. */
async function typeInto(path: string, line: string): Promise<vscode.TextDocument> {
  const { document, ...editor } = await open(path);
  const end = document.lineAt(document.lineCount - 1).range.end;
  assert.ok(await editor.edit((edit) => edit.insert(end, `${line}\n`)));
  return document;
}

async function open(path: string) {
  const editor = await vscode.window.showTextDocument(inJournal(path));
  return { document: editor.document, edit: editor.edit.bind(editor) };
}

describe('another window on the same journal', () => {
  eachWithTeam((begun) => {
    team = begun;
  });

  it('that has just made a note is heard of before a second one is made', async () => {
    const reflection = await run('newReflection');
    const path = reflection?.path.split('/manager-journal/')[1] ?? '';
    const text = team.read(path).replace('coaching_hours: ', 'coaching_hours: 7');
    await closeEditors();
    team.delete(path);
    await refresh();
    team.faults.loseEvents();
    team.write(path, text);
    assert.equal((await run('newReflection'))?.toString(), reflection?.toString());
    assert.equal(team.read(path), text, 'what the other window wrote is untouched');
    assert.equal([...team.all().keys()].filter((name) => name.startsWith('reflections/')).length, 1);
  });

  it('that makes a file of the name in the same moment keeps it, and ours gets another name', async () => {
    const { today } = await progress();
    const path = `peer-interviews/${today}-dana.md`;
    team.faults.on(['rename'], /\\.dana|-dana/, async (_uri, go) => {
      if (!team.has(inJournal(path))) team.write(path, interview('Someone else'));
      return go();
    });
    const uri = await run('newPeerInterview', undefined, { with: 'Dana' });
    assert.equal(team.read(path), interview('Someone else'));
    assert.match(uri?.path ?? '', /-dana-2\.md$/);
    assert.match(team.read(`peer-interviews/${today}-dana-2.md`), /^with: Dana$/m);
  });

  it('that wrote an empty file’s text meanwhile keeps it, though our editor has not heard of it', async () => {
    const { today } = await progress();
    const path = `peer-interviews/${today}-dana.md`;
    team.write(path, '');
    await vscode.window.showTextDocument(inJournal(path));
    team.faults.loseEvents();
    team.write(path, interview('Dana'));
    const uri = await run('newPeerInterview', undefined, { with: 'Dana' });
    assert.equal(uri?.toString(), inJournal(path).toString());
    assert.equal(team.read(path), interview('Dana'));
  });

  it('that runs Create Journal as well leaves one journal', async () => {
    const whole = team.all();
    team.faults.outside.delete(at('manager-journal'));
    await refresh();
    let others = [...whole];
    team.faults.on(['rename'], /manager-journal/, async (_uri, go) => {
      const [next, ...rest] = others;
      others = rest;
      if (next !== undefined) team.write(...next);
      return go();
    });
    await run('createJournal');
    team.faults.mend();
    assert.deepEqual(team.all(), whole);
  });

  it('that ticks a topic which we tick as well loses neither tick', async () => {
    team.write('a.md', interview('Ann', 'planned'));
    await showsOnly(['a.md', BOOK]);
    await run('toggleTopic', at('manager-journal'), 'a.md', 'mistakes', true);
    team.write('a.md', team.read('a.md').replace('mistakes', 'mistakes, advice'));
    await eventually('the other window’s tick in ours', async () => {
      const document = await vscode.workspace.openTextDocument(inJournal('a.md'));
      return document.getText().includes('advice');
    });
    await run('toggleTopic', at('manager-journal'), 'a.md', 'job', false);
    assert.match(team.read('a.md'), /covered: \[people, coaching, mistakes, advice\]/);
  });
});

describe('a note that is unsaved in the editor and changed on the disk', () => {
  eachWithTeam(async (begun) => {
    team = begun;
    team.write('a.md', interview('Ann', 'planned'));
    await showsOnly(['a.md', BOOK]);
  });

  it('keeps both texts, and the tree goes with the editor until it is closed', async () => {
    const document = await typeInto('a.md', 'half a thought');
    team.write('a.md', interview('Ann', 'done'));
    await refresh();
    assert.equal(await statusOf('a.md'), 'planned');
    await run('markDone');
    assert.equal(await statusOf('a.md'), 'done');
    assert.match(document.getText(), /status: done[^]*half a thought/);
    assert.ok(document.isDirty, 'nothing is saved over the other text');
    assert.equal(team.read('a.md'), interview('Ann', 'done'));
    team.write('a.md', interview('Ann', 'planned'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually('the text of the disk', async () => (await statusOf('a.md')) === 'planned');
  });

  it('that is deleted on the disk stays in the editor', async () => {
    const document = await typeInto('a.md', 'half a thought');
    team.delete('a.md');
    await showsOnly([BOOK]);
    assert.match(document.getText(), /half a thought/);
    await document.save();
    await showsOnly(['a.md', BOOK]);
    assert.match(team.read('a.md'), /half a thought/);
  });

  it('that is ticked before the editor has heard of the change writes over nothing', async () => {
    await open('a.md');
    team.faults.loseEvents();
    const theirs = `${interview('Ann', 'planned')}A line of theirs.\n`;
    team.write('a.md', theirs);
    await run('toggleTopic', at('manager-journal'), 'a.md', 'mistakes', true);
    assert.match(team.read('a.md'), /A line of theirs\./);
  });
});

describe('a git checkout that replaces every file', () => {
  eachWithTeam((begun) => {
    team = begun;
  });

  it('is one refresh or a few, and keeps what is unsaved', async () => {
    const people = Array.from({ length: 400 }, (_, n) => `people/p${n}.md`);
    const person = (path: string, status: string) =>
      `---\ntype: person\nperson: ${path.slice(7, -3)}\nname: ${path}\nstatus: ${status}\n---\n`;
    for (const path of people) team.write(path, person(path, 'planned'));
    await eventually('everybody', async () => (await shown('people')).length === 400);
    const document = await typeInto('people/p0.md', 'half a thought');

    let told = 0;
    const subscription = (await journalApi()).onDidChangeProgress(() => told++);
    for (const path of people) team.delete(path);
    for (const path of people.slice(0, 300)) team.write(path, person(path, 'in-progress'));
    const begun = async () => (await rows('people')).filter(({ status }) => status === 'in-progress').length;
    await eventually('the other branch', async () => (await begun()) === 299);
    subscription.dispose();
    assert.ok(told > 0 && told <= 20, `told ${told} times`);
    assert.equal((await shown('people')).length, 300);
    assert.match(document.getText(), /half a thought/);
    assert.ok(document.isDirty);
  });

  it('to a branch without the journal and back is survived', async () => {
    team.write('a.md', interview('Ann'));
    await showsOnly(['a.md', BOOK]);
    const all = team.all();
    for (const path of all.keys()) team.delete(path);
    team.faults.outside.delete(at('manager-journal'));
    await eventually('no journal', async () => (await (await journalApi()).progress(at(''))) === undefined);
    await refresh();
    team.faults.outside.createDirectory(at('manager-journal'));
    for (const [path, text] of all) team.write(path, text);
    await eventually('the journal', async () => (await (await journalApi()).progress(at(''))) !== undefined);
    await showsOnly(['a.md', BOOK]);
  });
});
