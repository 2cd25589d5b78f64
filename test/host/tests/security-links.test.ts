// Threat: a symbolic link in a stranger's workspace that leads out of the journal. Nothing is read, written or deleted behind it.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { gitExclude, wayOutOfGit } from '../../../src/editor/git-exclude.ts';
import { journalApi, progress, run } from '../support/journal.ts';
import {
  at,
  closeEditors,
  emptyWorkspace,
  exists,
  readText,
  useFixture,
  workspaceFolder,
  writeText,
} from '../support/workspace.ts';

/** A file that is reached through a link of the journal to a folder outside. */
const BEHIND = 'manager-journal/away/secret.md';

async function labels(): Promise<string[]> {
  return (await progress()).groups.flatMap(({ items }) => items.map(({ label }) => label));
}

async function namesIn(folder: string): Promise<string[]> {
  return (await vscode.workspace.fs.readDirectory(at(folder))).map(([name]) => name).sort();
}

describe('links that lead out of the journal', () => {
  let before = '';

  beforeEach(async () => {
    await useFixture('links');
    await run('refreshProgress');
    before = await readText('outside/secret.md');
  });

  afterEach(async () => {
    await closeEditors();
    assert.equal(await readText('outside/secret.md'), before, 'a file outside was changed');
    assert.deepEqual(await namesIn('outside'), ['secret.md', 'shelf', 'template.md']);
    assert.deepEqual(await namesIn('outside/shelf'), ['.gitkeep'], 'a file was made outside');
  });

  after(emptyWorkspace);

  it('are there, and can be followed by whoever wants to', async () => {
    const { type } = await vscode.workspace.fs.stat(at('manager-journal/away'));
    assert.notEqual(type & vscode.FileType.SymbolicLink, 0);
    assert.equal(await readText(BEHIND), before);
    assert.equal(await readText('manager-journal/people/linked.md'), before);
  });

  it('bring no note into the tree', async () => {
    assert.deepEqual(
      (await labels()).filter((label) => label.includes('Outsider')),
      [],
    );
  });

  it('bring none in when what lies behind them is opened and changed in an editor', async () => {
    const editor = await vscode.window.showTextDocument(at(BEHIND));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), ' '));
    await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 0, 1)));
    await vscode.window.showTextDocument(at('manager-journal/people/linked.md'));
    assert.deepEqual(
      (await labels()).filter((label) => label.includes('Outsider')),
      [],
    );
    // Nobody is known about whom a note could be deleted.
    await run('forgetPerson');
  });

  it('are not written through by what acts on a note', async () => {
    await vscode.window.showTextDocument(at(BEHIND));
    assert.equal(await run<boolean>('markDone'), false);
    await run('toggleTopic', at('manager-journal'), 'away/secret.md', 'strengths', true);
  });

  it('get no new note', async () => {
    assert.equal(await run('newLearningNote', undefined, { source: 'A book' }), undefined);
  });

  it('get nothing of a new note that is written beside its place first', async () => {
    const { type } = await vscode.workspace.fs.stat(at('manager-journal/people/.sam.md.new'));
    assert.notEqual(type & vscode.FileType.SymbolicLink, 0);
    const uri = await run('addPerson', undefined, { name: 'Sam' });
    assert.ok(uri);
    assert.ok(uri.path.endsWith('/people/sam.md'), uri.path);
    assert.equal((await vscode.workspace.fs.stat(uri)).type, vscode.FileType.File);
    assert.match(await readText('manager-journal/people/sam.md'), /^name: Sam$/m);
  });

  it('make no template of a file outside', async () => {
    const uri = await run('newCoachingNote', undefined, { person: 'Sam', kind: 'call' });
    assert.ok(uri);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    assert.doesNotMatch(text, /From outside/);
    assert.match(text, /^type: coaching$/m);
  });

  it('stop Create Journal before it writes anything', async () => {
    const found = await namesIn('manager-journal');
    assert.equal(await run('createJournal'), undefined);
    assert.deepEqual(await namesIn('manager-journal'), found);
  });
});

describe('a journal’s folder that is a link', () => {
  beforeEach(async () => {
    await useFixture('linked-journal');
    await run('refreshProgress');
  });

  after(emptyWorkspace);

  it('is no journal', async () => {
    assert.ok(await exists('manager-journal/journal.md'));
    assert.equal(await (await journalApi()).progress(workspaceFolder()), undefined);
  });

  it('is not filled by Create Journal', async () => {
    assert.equal(await run('createJournal'), undefined);
    assert.deepEqual(await namesIn('real-journal'), ['journal.md']);
  });
});

describe('a path that climbs out of the journal', () => {
  beforeEach(emptyWorkspace);
  after(emptyWorkspace);

  it('is no topic’s note', async () => {
    await run('refreshProgress');
    await run('createJournal');
    const outside = '---\ntype: person\nstatus: planned\nperson: sam\nname: Sam\ncovered: []\n---\n';
    await writeText('sam.md', outside);
    await run('toggleTopic', at('manager-journal'), '../sam.md', 'strengths', true);
    assert.equal(await readText('sam.md'), outside);
  });
});

describe('the offer to keep the journal out of git', () => {
  before(async () => {
    await useFixture('links');
    await writeText('.git/info/exclude', '');
    // The fixture's own link stands for one in .git: a stranger's archive may hold a whole .git folder.
    await vscode.workspace.fs.delete(at('.git/info'), { recursive: true });
    await vscode.workspace.fs.copy(at('manager-journal/away'), at('.git/info'));
  });

  after(emptyWorkspace);

  it('is not made where a link would have to be followed', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const kept = new Map<string, unknown>();
    const memory = {
      keys: () => [...kept.keys()],
      get: (key: string) => kept.get(key),
      update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
    } as vscode.Memento;
    const { type } = await vscode.workspace.fs.stat(at('.git/info'));
    assert.notEqual(type & vscode.FileType.SymbolicLink, 0);
    await gitExclude(memory)(folder, at('manager-journal'));
    assert.deepEqual([...kept], []);
  });

  it('adds its line once, and keeps what is there to the byte', async () => {
    await emptyWorkspace();
    const own = new Uint8Array([0x23, 0x20, 0xfc, 0xe9, 0x0a, 0x2a, 0x2e, 0x6f]); // “# üé”, as Windows writes it
    await vscode.workspace.fs.writeFile(at('.git/info/exclude'), own);
    for (let twice = 0; twice < 2; twice++) await (await wayOutOfGit(workspaceFolder(), 'notes/[mine]'))?.();
    const bytes = await vscode.workspace.fs.readFile(at('.git/info/exclude'));
    assert.deepEqual([...bytes.slice(0, own.length)], [...own]);
    assert.equal(new TextDecoder().decode(bytes.slice(own.length)), '\n/notes/\\[mine\\]/\n');
  });
});
