// What can happen to a journal, each as a function of two numbers that does something whatever there is: the product's own
// commands, a person in the editor, other programs, and a file system that fails. Each says what must be there after it.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { findType } from '../../../src/core/catalogue/lookup.ts';
import { HOME_PAGE } from '../../../src/core/journal-path.ts';
import type { Entry } from '../../../src/core/note.ts';
import { run } from '../support/journal.ts';
import { inJournal } from '../support/team.ts';
import { at, eventually } from '../support/workspace.ts';
import { pick } from './random.ts';
import { edited, given, homeText, noteText, topicOf } from './texts.ts';
import { pathOf, type World } from './world.ts';

type Do = (world: World, a: number, b: number) => Promise<void>;
/** What is over when it returns, because it happens outside of VS Code. */
type Happen = (world: World, a: number, b: number) => void;

const FOLDERS = ['people', 'deep/er', 'reflections', ''];
const NEW = [
  ...['newReflection', 'newBossAlignmentMeeting', 'newPeerInterview', 'newLearningNote'],
  ...['addPerson', 'newCoachingNote', 'newOneOnOne', 'newEnablementReview', 'newStrategyPage'],
];
/** More notes than this make an operation slow and no likelier to find anything. */
const MANY = 40;

/** Another program writes a note: a new one, or over one that is there. */
const writeOutside: Happen = (world, a, b) => {
  if (world.notes.length >= MANY) {
    deleteOutside(world, a, b);
    return;
  }
  world.write(newPath(a), noteText(b));
};

const editOutside: Happen = (world, a, b) => {
  const path = pick(world.notes, a);
  if (path !== undefined) world.write(path, edited(world.files.get(path) ?? '', b));
};

const deleteOutside: Happen = (world, a) => {
  const path = pick(world.notes, a);
  if (path !== undefined) world.delete(path);
};

const renameOutside: Happen = (world, a, b) => {
  const path = pick(world.notes, a);
  const to = newPath(b);
  if (path === undefined || world.files.has(to) || world.isUnsaved(path) || world.isUnsaved(to)) return;
  world.delete(path); // what a move is to those who hear of it, and here no folder has to be there
  world.write(to, noteText(a));
};

const homeOutside: Happen = (world, a) => {
  world.write(HOME_PAGE, homeText(a));
};

/** A folder is renamed, looked at, and renamed back. */
const renameFolder: Do = async (world, a) => {
  const folder = pick([...new Set(world.notes.map((path) => path.split('/')[0] ?? ''))], a);
  if (folder === undefined || folder.endsWith('.md') || world.isUnsaved(folder)) return;
  world.move(folder, `${folder}-moved`);
  if (a % 2 === 0) await world.check();
  world.move(`${folder}-moved`, folder);
};

/** The whole journal is moved away, found missing, and moved back. */
const moveJournal: Do = async (world, a) => {
  if (world.isUnsaved('')) return;
  world.team.faults.outside.rename(at('manager-journal'), at('parked'));
  if (a % 2 === 0)
    await eventually('no journal', async () => (await world.api.progress(at(''))) === undefined, {
      interval: 5,
    });
  if (a % 3 === 0) await run('refreshProgress');
  world.team.faults.outside.rename(at('parked'), at('manager-journal'));
};

/** Every file is replaced at once, as by git. */
const checkout: Happen = (world, a) => {
  for (const [n, path] of world.notes.entries()) {
    if (n % 3 === 0) world.delete(path);
    else world.write(path, noteText(a + n));
  }
};

/** A person types in an editor and does not save. */
const type: Do = async (world, a, b) => {
  const path = noteAtHand(world, a);
  if (path === undefined) return;
  const { document, edit } = await show(path);
  const before = document.getText();
  const after = edited(before, b);
  if (after === before) return;
  const all = new vscode.Range(document.positionAt(0), document.positionAt(before.length));
  assert.ok(await edit((change) => change.replace(all, after)));
  world.change(path, document.getText());
};

/** Saving works unless another program has written the file meanwhile: then both texts stay. */
const save: Do = async (world, a) => {
  const path = pick([...world.unsaved.keys()], a);
  const unsaved = path === undefined ? undefined : world.unsaved.get(path);
  if (path === undefined || unsaved === undefined) return;
  const saved = (await world.documentOf(path)?.save()) ?? false;
  assert.equal(saved, !world.isOvertaken(path), `${path} is saved unless it was overtaken`);
  if (saved) keep(world, path, unsaved.text);
};

const revert: Do = async (world, a) => {
  const path = pick([...world.unsaved.keys()], a);
  if (path === undefined || !world.files.has(path)) return;
  await show(path);
  await vscode.commands.executeCommand('workbench.action.files.revert');
  world.unsaved.delete(path);
};

/** Undo brings back a text that the note had, or does nothing. In a note that was renamed it may undo that, and ask first. */
const undo: Do = async (world, a) => {
  const path = noteAtHand(world, a);
  if (path === undefined || world.documentOf(path) === undefined || world.renamed.has(path)) return;
  const { document } = await show(path);
  await vscode.commands.executeCommand('undo');
  await adopt(world, path, document);
};

const closeEditors: Do = async (world) => {
  for (const path of [...world.unsaved.keys()]) await save(world, [...world.unsaved.keys()].indexOf(path), 0);
  if (world.unsaved.size === 0) await vscode.commands.executeCommand('workbench.action.closeAllEditors');
};

const renameInEditor: Do = async (world, a, b) => {
  const path = pick(world.notes, a);
  const to = newPath(b);
  if (path === undefined || world.files.has(to) || world.isUnsaved(path) || world.isUnsaved(to)) return;
  const change = new vscode.WorkspaceEdit();
  change.renameFile(inJournal(path), inJournal(to));
  assert.ok(await vscode.workspace.applyEdit(change));
  world.renamed.add(to);
  world.files.set(to, world.files.get(path) ?? '');
  world.files.delete(path);
};

const deleteInEditor: Do = async (world, a) => {
  const path = pick(world.notes, a);
  if (path === undefined || world.isUnsaved(path)) return;
  const change = new vscode.WorkspaceEdit();
  change.deleteFile(inJournal(path));
  assert.ok(await vscode.workspace.applyEdit(change));
  world.files.delete(path);
};

/** A New … command opens the note that there is, or makes one (and its person's) and changes nothing else. */
const make: Do = async (world, a, b) => {
  if (world.notes.length >= MANY) {
    deleteOutside(world, a, b);
    return;
  }
  const command = pick(NEW, a) ?? 'newReflection';
  const uri = await run(command, undefined, given(command, b));
  assert.ok(uri, `${command} makes or opens a note`);
  const now = world.team.all();
  for (const [path, text] of now) {
    if (world.files.get(path) === '' || !world.files.has(path)) {
      const entry = world.entry(path);
      if (world.files.has(path) && text === '') continue;
      assert.notEqual(text, '', `${path} has its text`);
      world.files.set(path, text);
      assert.equal(world.entry(path).kind, 'note', `${path}, which was ${entry.kind}, is a note`);
    }
  }
  assert.ok(now.has(pathOf(uri)), `${pathOf(uri)} is there`);
};

/** The product writes front matter: these keys, and not one byte of the body. */
async function writeKeys(world: World, path: string, keys: readonly string[], act: () => Promise<unknown>) {
  const before = world.text(path);
  const was = world.entry(path);
  const wasUnsaved = world.unsaved.get(path);
  await act();
  // What was unsaved stays so; anything else is on the disk now.
  const after = wasUnsaved ? world.documentOf(path)?.getText() : world.team.read(path);
  assert.ok(after !== undefined, 'what was unsaved is still in its editor');
  if (after === before) return { was, is: was };
  assert.equal(was.kind, 'note', 'only a note is written to');
  assert.equal(bodyOf(after), bodyOf(before), 'the body');
  if (wasUnsaved) world.change(path, after);
  else keep(world, path, after);
  const is = world.entry(path);
  assert.deepEqual(valuesBut(is, keys), valuesBut(was, keys), 'the other keys');
  return { was, is };
}

const markDone: Do = async (world, a) => {
  const path = noteAtHand(world, a);
  if (path === undefined) return;
  const { was, is } = await writeKeys(world, path, ['status', 'date'], async () => {
    await show(path);
    await run('markDone');
  });
  if (is !== was && is.kind === 'note') assert.equal(is.status, 'done');
};

const skip: Do = async (world, a, b) => {
  const path = noteAtHand(world, a);
  if (path === undefined) return;
  const { was, is } = await writeKeys(world, path, ['status', 'reason'], async () => {
    await show(path);
    await run('skipNote', undefined, `Left: "for good" ${b}`);
  });
  if (is !== was && is.kind === 'note') assert.equal(is.status, 'skipped');
};

const tick: Do = async (world, a, b) => {
  const path = pick(world.notes, a);
  const entry = path === undefined ? undefined : world.entry(path);
  if (path === undefined || entry?.kind !== 'note') return;
  const topic = topicOf(entry.type, b);
  const { was, is } = await writeKeys(world, path, ['status', 'covered'], () =>
    run('toggleTopic', at('manager-journal'), path, topic, b % 3 !== 0),
  );
  if (is === was || is.kind !== 'note') return;
  const isKnown = findType(noteTypes, is.type) !== undefined;
  assert.ok(isKnown);
  if (b % 3 === 0) assert.ok(!is.covered.includes(topic));
};

const createJournal: Do = async (world) => {
  await run('createJournal');
  for (const [path, text] of world.team.all()) {
    if (text === '' || (world.files.get(path) ?? '') !== '') continue;
    world.files.set(path, text);
  }
};

const refresh: Do = () => run<undefined>('refreshProgress');

/** Other programs change notes that no editor shows, and nobody hears of it until the refresh button is pressed. */
const loseEvents: Do = async (world, a, b) => {
  const closed = world.notes.filter((path) => world.documentOf(path) === undefined);
  world.team.faults.loseEvents();
  const path = pick(closed, a);
  if (path !== undefined) world.delete(path);
  const unseen = newPath(b);
  if (world.documentOf(unseen) === undefined) world.write(unseen, noteText(a));
  world.team.faults.mend();
  await run('refreshProgress');
};

const doubleEvents: Happen = (world, a, b) => {
  world.team.faults.doubleEvents();
  editOutside(world, a, b);
  writeOutside(world, b, a);
  world.team.faults.mend();
};

const reverseEvents: Happen = (world, a, b) => {
  const tell = world.team.faults.reverseEvents();
  editOutside(world, a, b);
  deleteOutside(world, b, a);
  writeOutside(world, b, a);
  tell();
  world.team.faults.mend();
};

/** A note can't be read while it is changed; once it can, any event brings the truth. */
const denyReading: Do = async (world, a, b) => {
  const path = pick(world.notes, a);
  if (path === undefined || world.documentOf(path) !== undefined) return;
  world.team.faults.denyReading(new RegExp(`/${path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
  editOutside(world, a, b);
  await world.api.progress(at(''));
  world.team.faults.mend();
  world.write('touched.md', `# ${b}\n`);
};

/** The window crashes while the product writes a new person's note: then there is a whole note or none. */
const crash: Do = async (world, _a, b) => {
  if (world.notes.length >= MANY || world.isUnsaved('')) return;
  world.team.faults.crashIn(/\/people\/\.[^/]*$/);
  await run('newCoachingNote', undefined, given('newCoachingNote', b));
  world.team.faults.mend();
  for (const [path, text] of world.team.all()) {
    if (world.files.has(path)) continue;
    if (/(?:^|\/)\.[^/]*\.new$/.test(path)) world.team.delete(path);
    else if (text !== '') world.files.set(path, text);
    else world.delete(path);
  }
};

/** By how often they come: what happens every day more often than what hardly ever does. */
const weights: readonly (readonly [number, Record<string, Do | Happen>])[] = [
  [6, { writeOutside, editOutside, type, tick, markDone }],
  [4, { save, undo, deleteOutside, renameOutside }],
  [
    2,
    {
      make,
      renameInEditor,
      deleteInEditor,
      skip,
      revert,
      homeOutside,
      renameFolder,
      loseEvents,
      doubleEvents,
      reverseEvents,
      denyReading,
    },
  ],
  [1, { closeEditors, moveJournal, checkout, createJournal, refresh, crash }],
];

const byName = new Map(weights.flatMap(([, group]) => Object.entries(group)));
const urn = weights.flatMap(([weight, group]) =>
  Object.keys(group).flatMap((name) => new Array<string>(weight).fill(name)),
);

/** One thing that happens, as it can be printed and replayed. */
export type Operation = readonly [name: string, a: number, b: number];

export function randomOperation(next: () => number): Operation {
  return [pick(urn, next()) ?? 'refresh', next(), next()];
}

/** Does it, and waits until everything is as it must be. */
export async function perform(world: World, [name, a, b]: Operation): Promise<void> {
  const act = byName.get(name);
  if (act === undefined) throw new RangeError(`There is no operation ${name}.`);
  await act(world, a, b);
  await world.check();
}

function newPath(number: number): string {
  const folder = pick(FOLDERS, number) ?? '';
  return `${folder === '' ? '' : `${folder}/`}n${(number >> 4) % 60}.md`;
}

/** Most often the note that is before one's eyes: to show another is what takes longest of all. */
function noteAtHand(world: World, number: number): string | undefined {
  const shown = vscode.window.activeTextEditor?.document.uri;
  const path = shown?.scheme === 'memory-files' ? pathOf(shown) : undefined;
  return path !== undefined && world.notes.includes(path) && number % 4 !== 0
    ? path
    : pick(world.notes, number);
}

async function show(path: string) {
  const active = vscode.window.activeTextEditor;
  if (active?.document.uri.toString() === inJournal(path).toString())
    return { document: active.document, edit: active.edit.bind(active) };
  const editor = await vscode.window.showTextDocument(inJournal(path), { preview: false });
  return { document: editor.document, edit: editor.edit.bind(editor) };
}

/** The text is on the disk and nothing is unsaved. */
function keep(world: World, path: string, text: string): void {
  world.files.set(path, text);
  world.unsaved.delete(path);
}

/** After an undo: what the editor has is what is unsaved, if anything is. */
async function adopt(world: World, path: string, document: vscode.TextDocument): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  if (document.isDirty) world.change(path, document.getText());
  else world.unsaved.delete(path);
}

function bodyOf(text: string): string {
  return /^(?:\uFEFF)?---\r?\n[^]*?\r?\n---\r?\n([^]*)$/.exec(text)?.[1] ?? text;
}

function valuesBut(entry: Entry, keys: readonly string[]): unknown {
  if (entry.kind !== 'note') return entry.kind;
  return {
    type: entry.type,
    values: new Map([...entry.values].filter(([key]) => !keys.includes(key))),
    covered: keys.includes('covered') ? [] : entry.covered,
  };
}
