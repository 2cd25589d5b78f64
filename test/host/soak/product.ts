// The product's own commands: what they write is front matter alone, or a whole new note, and nothing else changes.
import { strict as assert } from 'node:assert';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { findType, topicsOf } from '../../../src/core/catalogue/lookup.ts';
import type { Entry, Note } from '../../../src/core/note.ts';
import { run } from '../support/journal.ts';
import { at } from '../support/workspace.ts';
import { MANY, type Do } from './act.ts';
import { deleteOutside } from './other-programs.ts';
import { noteAtHand, show } from './person.ts';
import { pick } from './random.ts';
import { given, topicOf } from './texts.ts';
import { pathOf, type World } from './world.ts';

const NEW = [
  ...['newReflection', 'newBossAlignmentMeeting', 'newPeerInterview', 'newLearningNote'],
  ...['addPerson', 'newCoachingNote', 'newOneOnOne', 'newEnablementReview', 'newStrategyPage'],
];

/** A New … command opens the note that there is, or makes one (and its person's) and changes nothing else. */
export const make: Do = async (world, a, b) => {
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

export const markDone: Do = async (world, a) => {
  const path = noteAtHand(world, a);
  if (path === undefined) return;
  const { was, is } = await writeKeys(world, path, ['status', 'date'], async () => {
    await show(path);
    await run('markDone');
  });
  if (is !== was && is.kind === 'note') assert.equal(is.status, 'done');
};

export const skip: Do = async (world, a, b) => {
  const path = noteAtHand(world, a);
  if (path === undefined) return;
  const { was, is } = await writeKeys(world, path, ['status', 'reason'], async () => {
    await show(path);
    await run('skipNote', undefined, `Left: "for good" ${b}`);
  });
  if (is !== was && is.kind === 'note') assert.equal(is.status, 'skipped');
};

export const tick: Do = async (world, a, b) => {
  const path = pick(world.notes, a);
  const entry = path === undefined ? undefined : world.entry(path);
  if (path === undefined || entry?.kind !== 'note') return;
  const topic = topicOf(entry.type, b);
  const { was, is } = await writeKeys(world, path, ['status', 'covered'], () =>
    run('toggleTopic', at('manager-journal'), path, topic, b % 3 !== 0),
  );
  if (is === was || is.kind !== 'note') return;
  const isTopic = topicsIn(is).includes(topic);
  assert.equal(is.covered.includes(topic), isTopic && b % 3 !== 0, topic);
};

export const createJournal: Do = async (world) => {
  await run('createJournal');
  for (const [path, text] of world.team.all()) {
    if (text === '' || (world.files.get(path) ?? '') !== '') continue;
    world.files.set(path, text);
  }
};

export const refresh: Do = () => run<undefined>('refreshProgress');

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
  else world.keep(path, after);
  const is = world.entry(path);
  assert.deepEqual(valuesBut(is, keys), valuesBut(was, keys), 'the other keys');
  return { was, is };
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

function topicsIn(note: Note): string[] {
  const type = findType(noteTypes, note.type);
  return type === undefined ? [] : topicsOf(type, note.values).topics.map(({ id }) => id);
}
