// The New … commands: the note is made from its template, ready to type into, and never made twice.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { freshJournal, progress, run } from '../support/journal.ts';
import { at, eventually, exists, readText, writeText } from '../support/workspace.ts';

function editor(): vscode.TextEditor {
  const active = vscode.window.activeTextEditor;
  assert.ok(active, 'no editor is open');
  return active;
}

/** What stands on the cursor's line up to the cursor. */
function beforeCursor(): string {
  const { document, selection } = editor();
  return document.lineAt(selection.active.line).text.slice(0, selection.active.character);
}

async function type(text: string): Promise<void> {
  await vscode.commands.executeCommand('type', { text });
}

async function nextTabStop(): Promise<void> {
  await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
}

describe('New Reflection', () => {
  beforeEach(freshJournal);

  it('makes the note of this ISO week, saved, with the cursor at the first tab stop', async () => {
    const uri = await run('newReflection');
    assert.match(uri?.path ?? '', /manager-journal\/reflections\/\d{4}-W\d\d\.md$/);
    assert.equal(editor().document.uri.toString(), uri?.toString());
    assert.equal(editor().document.isDirty, false);
    assert.equal(beforeCursor(), 'coaching_hours: ');
  });

  it('leads from tab stop to tab stop in the order in which a person fills them in', async () => {
    const uri = await run('newReflection');
    await type('9');
    await nextTabStop();
    assert.equal(beforeCursor(), 'doing_hours: ');
    await type('4');
    await nextTabStop();
    await type('The calendar was honest.');
    const text = editor().document.getText();
    assert.match(text, /^coaching_hours: 9$/m);
    assert.match(text, /^doing_hours: 4$/m);
    assert.ok(text.indexOf('The calendar was honest.') > text.indexOf('## Hours'));
    assert.ok(text.indexOf('The calendar was honest.') < text.indexOf('## Where I stepped in'));
    await editor().document.save();
    const week = (await progress()).groups.find(({ id }) => id === 'reflect')?.items[0];
    assert.equal(week?.uri?.toString(), uri?.toString());
  });

  it('opens the note that exists, wherever it lies', async () => {
    const uri = await run('newReflection');
    assert.ok(uri);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.rename(uri, at('manager-journal/kept/elsewhere.md'));
    await eventually('the moved note in the progress', async () => {
      const week = (await progress()).groups.find(({ id }) => id === 'reflect')?.items[0];
      return week?.uri?.path.endsWith('kept/elsewhere.md');
    });
    const again = await run('newReflection');
    assert.equal(again?.toString(), at('manager-journal/kept/elsewhere.md').toString());
    assert.equal(await exists('manager-journal/reflections'), true);
    assert.deepEqual(await vscode.workspace.fs.readDirectory(at('manager-journal/reflections')), []);
  });

  it('uses an empty file again that a crash left', async () => {
    const uri = await run('newReflection');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const path = `manager-journal/reflections/${uri?.path.split('/').at(-1) ?? ''}`;
    await writeText(path, '');
    await eventually('the empty file in the progress', async () => {
      const week = (await progress()).groups.find(({ id }) => id === 'reflect')?.items[0];
      return week !== undefined && week.uri === undefined;
    });
    const again = await run('newReflection');
    assert.equal(again?.toString(), uri?.toString());
    assert.match(await readText(path), /type: weekly-reflection/);
  });
});

describe('New Boss Alignment Meeting', () => {
  beforeEach(freshJournal);

  it('opens the kickoff that the journal began with', async () => {
    const uri = await run('newBossAlignmentMeeting', undefined, { meeting: 'kickoff' });
    assert.match(uri?.path ?? '', /kickoff\.md$/);
    assert.equal((await vscode.workspace.fs.readDirectory(at('manager-journal/boss-alignment'))).length, 1);
  });

  it('asks on day 90 which job the calendar did, and only then', async () => {
    await run('newBossAlignmentMeeting', undefined, { meeting: 'day-30' });
    assert.doesNotMatch(editor().document.getText(), /which job did/i);
    await run('newBossAlignmentMeeting', undefined, { meeting: 'day-90' });
    assert.match(editor().document.getText(), /^meeting: day-90$/m);
    assert.match(editor().document.getText(), /which job did/i);
  });
});

describe('New Peer Interview', () => {
  beforeEach(freshJournal);

  it('keeps a name in YAML as it was typed, whatever it holds', async () => {
    const name = 'Zoë "Zed": O’Brien #1';
    await run('newPeerInterview', undefined, { with: name });
    await eventually('the interview to fill a slot', async () => {
      const items = (await progress()).groups.find(({ id }) => id === 'learn')?.items ?? [];
      return items.some(({ uri }) => uri?.path.includes('zoë')) || undefined;
    });
    const again = await run('newPeerInterview', undefined, { with: name });
    assert.equal(again?.toString(), editor().document.uri.toString());
    assert.equal((await vscode.workspace.fs.readDirectory(at('manager-journal/peer-interviews'))).length, 1);
  });
});

describe('New Coaching Note', () => {
  beforeEach(freshJournal);

  it('is always a new note, and adds a person who has no note yet', async () => {
    const first = await run('newCoachingNote', undefined, { person: 'Sam Okafor' });
    const second = await run('newCoachingNote', undefined, { person: 'Sam Okafor' });
    assert.notEqual(first?.toString(), second?.toString());
    assert.match(await readText('manager-journal/people/sam-okafor.md'), /^name: Sam Okafor$/m);
    assert.match(editor().document.getText(), /^person: sam-okafor$/m);
    const people = (await progress()).groups.find(({ id }) => id === 'people')?.items ?? [];
    assert.ok(people.some(({ label }) => label === 'Sam Okafor'));
  });
});

describe('what a caller gives for a new note', () => {
  beforeEach(freshJournal);

  it('stands in the note, and finds it again', async () => {
    const given = { person: 'Sam Okafor', date: '2026-10-01' };
    const first = await run('newOneOnOne', undefined, given);
    assert.match(first?.path ?? '', /2026-10-01-sam-okafor\.md$/);
    assert.match(editor().document.getText(), /^date: 2026-10-01$/m);
    await progress();
    assert.equal((await run('newOneOnOne', undefined, given))?.toString(), first?.toString());
    await run('newCoachingNote', undefined, { person: 'sam-okafor', kind: 'pipeline', minutes: '30' });
    assert.match(editor().document.getText(), /^kind: pipeline$/m);
    assert.match(editor().document.getText(), /^minutes: 30$/m);
  });

  for (const [command, given] of [
    ['newReflection', { week: '2025-W53' }],
    ['newBossAlignmentMeeting', { meeting: 'lunch' }],
    ['newStrategyPage', { quarter: '2026-Q9' }],
    ['newCoachingNote', { person: 'sam', minutes: '-3' }],
  ] as const) {
    it(`makes no note when none could say it: ${Object.values(given).join(', ')}`, async () => {
      const before = (await vscode.workspace.findFiles('**/*.md')).length;
      assert.equal(await run(command, undefined, given), undefined);
      assert.equal((await vscode.workspace.findFiles('**/*.md')).length, before);
    });
  }
});

describe('New One-on-One and New Reflection', () => {
  beforeEach(freshJournal);

  it('bring along what was promised last time: to that person, and to oneself', async () => {
    await writeText(
      'manager-journal/one-on-ones/last.md',
      '---\ntype: one-on-one\nperson: sam\ndate: 2026-01-05\nstatus: done\n---\n\n## Promises\n\n> Who will do what?\n\n- A second screen by Friday\n',
    );
    await writeText(
      'manager-journal/people/sam.md',
      '---\ntype: person\nperson: sam\nname: Sam Okafor\nstatus: planned\n---\n',
    );
    await writeText(
      'manager-journal/reflections/last.md',
      '---\ntype: weekly-reflection\nweek: 2026-W02\nstatus: done\npromise: Ask before I answer\n---\n',
    );
    await run('refreshProgress');
    await run('newOneOnOne', undefined, { person: 'sam' });
    assert.match(editor().document.getText(), /Last promises: A second screen by Friday/);
    assert.doesNotMatch(editor().document.getText(), /Ask before I answer/);
    await run('newReflection');
    assert.match(editor().document.getText(), /Last promise: Ask before I answer/);
  });
});

describe('a template of the user’s own', () => {
  beforeEach(freshJournal);

  it('wins, and every dollar sign in it that is no tab stop stays as it is', async () => {
    const template =
      '---\ntype: weekly-reflection\nweek: ${JOURNAL_WEEK}\nstatus: planned\n---\n\n# $50k of $ARR and $CLIPBOARD {a} C:\\tmp\n\n${1:here}\n';
    await writeText('manager-journal/templates/weekly-reflection.md', template);
    await run('newReflection');
    const text = editor().document.getText();
    assert.match(text, /# \$50k of \$ARR and \$CLIPBOARD \{a\} C:\\tmp/);
    assert.equal(editor().document.getText(editor().selection), 'here');
  });

  it('is passed over when it is broken, for the one that ships', async () => {
    await writeText(
      'manager-journal/templates/weekly-reflection.md',
      '---\ntype: weekly-reflection\n---\n\n${JOURNAL_NONSENSE}\n',
    );
    await run('newReflection');
    assert.match(editor().document.getText(), /^coaching_hours:/m);
  });
});
