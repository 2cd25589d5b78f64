// Writing on a file system that fails: no note is lost or half-written, nothing stays in the way, and it goes on later.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { progress, run } from '../../support/journal.ts';
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
const BODY = /\n---\n([^]*)$/;
let team: Team;

/** What lies in the journal but for hidden files, of which there must be none but the one that a crash left. */
function files(): Map<string, string> {
  return new Map([...team.all()].filter(([path]) => !/(?:^|\/)\./.test(path)));
}

function hidden(): string[] {
  return [...team.all().keys()].filter((path) => /(?:^|\/)\./.test(path));
}

/** The journal as Create Journal makes it where nothing fails. */
async function wholeJournal(): Promise<Map<string, string>> {
  const whole = files();
  await closeEditors();
  team.faults.outside.delete(at('manager-journal'));
  await refresh();
  return whole;
}

describe('Create Journal', () => {
  eachWithTeam((begun) => {
    team = begun;
  });

  for (const free of [0, 900, 12_000]) {
    it(`on a disk with ${free} bytes left leaves only whole files, and goes on when there is room`, async () => {
      const whole = await wholeJournal();
      team.faults.fillDisk(free);
      assert.equal(await run('createJournal'), undefined);
      for (const [path, text] of team.has(at('manager-journal')) ? files() : []) {
        assert.equal(text, whole.get(path), path);
      }
      team.faults.mend();
      await run('createJournal');
      assert.deepEqual(files(), whole);
      assert.deepEqual(hidden(), []);
    });
  }

  for (const path of ['templates/coaching.md', 'journal.md']) {
    it(`that crashes while it writes ${path} can be run again, and nothing of the crash stays`, async () => {
      const whole = await wholeJournal();
      const crash = team.faults.crashIn(new RegExp(path.split('/').at(-1) ?? ''));
      await run('createJournal');
      assert.ok(crash.hasCrashed);
      for (const [written, text] of files()) assert.equal(text, whole.get(written), written);
      assert.ok(!files().has(path));
      team.faults.mend();
      await run('createJournal');
      assert.deepEqual(files(), whole);
      assert.deepEqual(hidden(), []);
      assert.match((await progress()).header, /^Day \d+ of 90/);
    });
  }

  it('fills in files that a crash of another program left empty, and no others', async () => {
    const whole = files();
    for (const path of ['journal.md', 'templates/person.md', 'role-shift.md']) team.write(path, '');
    team.write('templates/coaching.md', 'mine');
    await run('createJournal');
    assert.deepEqual(files(), whole.set('templates/coaching.md', 'mine'));
  });
});

describe('a new note', () => {
  eachWithTeam((begun) => {
    team = begun;
  });

  it('that may not be written leaves nothing behind, and can be made later', async () => {
    const before = team.all();
    team.faults.denyWriting(/./);
    assert.equal(await run('newPeerInterview', undefined, { with: 'Dana' }), undefined);
    assert.deepEqual(team.all(), before);
    team.faults.mend();
    assert.match((await run('newPeerInterview', undefined, { with: 'Dana' }))?.path ?? '', /dana\.md$/);
    await showsOnly([`${(await today()).today}-dana.md`, BOOK]);
  });

  async function reflectionInEditorOnly(): Promise<vscode.TextDocument> {
    const uri = await run('newReflection');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), uri?.toString());
    assert.match(document?.getText() ?? '', /^type: weekly-reflection$/m);
    assert.ok(document?.isDirty, 'the text is unsaved');
    await refresh();
    const [week] = await rows('reflect');
    assert.equal(week?.uri?.toString(), uri?.toString(), 'the tree shows what the editor has');
    return document;
  }

  it('whose text finds no room on the disk keeps it in the editor, until there is room', async () => {
    team.faults.on(['writeFile'], /reflections\/2[^/]*$/, () =>
      Promise.reject(new Error('ENOSPC: no space left')),
    );
    const document = await reflectionInEditorOnly();
    team.faults.mend();
    assert.ok(await document.save());
    assert.equal(team.read(pathOf(document.uri)), document.getText());
  });

  it('of which a full disk took only the beginning is whole in the editor', async () => {
    team.faults.fillDisk(10);
    const document = await reflectionInEditorOnly();
    assert.equal(team.read(pathOf(document.uri)).length, 10);
    assert.ok(document.getText().length > 1000, document.getText());
  });

  it('is made in the empty file that a crash left, not beside it', async () => {
    const { today: day } = await today();
    team.write(`peer-interviews/${day}-dana.md`, '');
    const uri = await run('newPeerInterview', undefined, { with: 'Dana' });
    assert.equal(pathOf(uri), `peer-interviews/${day}-dana.md`);
    assert.match(team.read(pathOf(uri)), /^with: Dana$/m);
  });

  it('about somebody new leaves a whole person note or none, wherever it crashes', async () => {
    for (const name of ['sam', 'ann-lee']) {
      const crash = team.faults.crashIn(new RegExp(`people/\\.?${name}`));
      await run('newCoachingNote', undefined, { person: name });
      assert.ok(crash.hasCrashed);
      assert.ok(!files().has(`people/${name}.md`));
      team.faults.mend();
      await run('newCoachingNote', undefined, { person: name });
      assert.match(team.read(`people/${name}.md`), /^status: planned$/m);
      assert.deepEqual(hidden(), []);
    }
  });

  it('asked for twice at once is one note', async () => {
    const before = files().size;
    const [one, two] = await Promise.all([run('newReflection'), run('newReflection')]);
    assert.equal(one?.toString(), two?.toString());
    assert.equal(files().size, before + 1);
    await eventually('the saved note', () => vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty));
    assert.equal(team.read(pathOf(one)).match(/^type: weekly-reflection$/gm)?.length, 1);
  });

  it('from a template that can’t be read is made from the built-in one', async () => {
    team.faults.denyReading(/templates\/weekly-reflection\.md$/);
    const uri = await run('newReflection');
    assert.match(team.read(pathOf(uri)), /^type: weekly-reflection$/m);
  });
});

describe('a tick, a status', () => {
  eachWithTeam(async (begun) => {
    team = begun;
    team.write('a.md', interview('Ann', 'planned'));
    await showsOnly(['a.md', BOOK]);
  });

  const tick = (topic: string) => run('toggleTopic', at('manager-journal'), 'a.md', topic, true);

  it('finds the note gone: nothing is written, and the tree says so', async () => {
    team.faults.loseEvents();
    team.delete('a.md');
    await tick('mistakes');
    assert.ok(!files().has('a.md'));
    await showsOnly([BOOK]);
  });

  it('that can’t be saved stays in the editor, and the note on the disk is whole', async () => {
    const before = team.read('a.md');
    team.faults.denyWriting(/a\.md/);
    await tick('mistakes');
    assert.equal(team.read('a.md'), before);
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith('/a.md'));
    assert.match(document?.getText() ?? '', /mistakes/);
    assert.ok(document?.isDirty);
    team.faults.mend();
    assert.ok(await document.save());
    assert.match(team.read('a.md'), /mistakes/);
    assert.equal(BODY.exec(team.read('a.md'))?.[1], BODY.exec(before)?.[1]);
  });

  it('and another at the same moment are both written', async () => {
    await Promise.all(['mistakes', 'advice'].map(tick));
    await eventually('both ticks', () => /mistakes[^]*advice/.test(team.read('a.md')));
    assert.equal(BODY.exec(team.read('a.md'))?.[1], BODY.exec(interview('Ann'))?.[1]);
  });
});

describe('a journal on a read-only file system', () => {
  eachWithTeam(async (begun) => {
    team = begun;
    team.write('a.md', interview('Ann', 'planned'));
    await showsOnly(['a.md', BOOK]);
    team.faults.readonly(true);
  });

  it('is shown, and no command changes it, leaves an unsaved editor or throws', async () => {
    const before = team.all();
    await refresh();
    assert.deepEqual(await shown(), ['a.md', BOOK]);
    assert.equal(await run('newReflection'), undefined);
    assert.equal(await run('newPeerInterview', undefined, { with: 'Ben' }), undefined);
    assert.equal(await run('addPerson', undefined, { name: 'Sam' }), undefined);
    await run('toggleTopic', at('manager-journal'), 'a.md', 'mistakes', true);
    await vscode.window.showTextDocument(inJournal('a.md'));
    assert.equal(await run<boolean>('markDone'), false);
    assert.equal(await run<boolean>('skipNote', undefined, 'no time'), false);
    await run('createJournal');
    assert.deepEqual(team.all(), before);
    assert.ok(vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty));
    assert.deepEqual(await shown(), ['a.md', BOOK]);
  });
});

function today() {
  return progress();
}

function pathOf(uri: vscode.Uri | undefined): string {
  assert.ok(uri, 'there is no note');
  return uri.path.split('/manager-journal/')[1] ?? '';
}
