// Other programs and windows: they write, move and delete notes, folders and the whole journal past VS Code.
import { HOME_PAGE } from '../../../src/core/journal-path.ts';
import { run } from '../support/journal.ts';
import { at, eventually } from '../support/workspace.ts';
import { MANY, newPath, type Do, type Happen } from './act.ts';
import { pick } from './random.ts';
import { edited, homeText, noteText } from './texts.ts';

/** Another program writes a note: a new one, or over one that is there. */
export const writeOutside: Happen = (world, a, b) => {
  if (world.notes.length >= MANY) {
    deleteOutside(world, a, b);
    return;
  }
  world.write(newPath(a), noteText(b));
};

export const editOutside: Happen = (world, a, b) => {
  const path = pick(world.notes, a);
  if (path !== undefined) world.write(path, edited(world.files.get(path) ?? '', b));
};

export const deleteOutside: Happen = (world, a) => {
  const path = pick(world.notes, a);
  if (path !== undefined) world.delete(path);
};

export const renameOutside: Happen = (world, a, b) => {
  const path = pick(world.notes, a);
  const to = newPath(b);
  if (path === undefined || world.files.has(to) || world.isUnsaved(path) || world.isUnsaved(to)) return;
  const text = world.files.get(path) ?? '';
  world.delete(path);
  world.write(to, text);
};

export const homeOutside: Happen = (world, a) => {
  world.write(HOME_PAGE, homeText(a));
};

/** A folder is renamed, looked at, and renamed back. */
export const renameFolder: Do = async (world, a) => {
  const folder = pick([...new Set(world.notes.map((path) => path.split('/')[0] ?? ''))], a);
  if (folder === undefined || folder.endsWith('.md') || world.isUnsaved(folder)) return;
  world.move(folder, `${folder}-moved`);
  if (a % 2 === 0) await world.check();
  world.move(`${folder}-moved`, folder);
};

/** The whole journal is moved away, found missing, and moved back. */
export const moveJournal: Do = async (world, a) => {
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
export const checkout: Happen = (world, a) => {
  for (const [n, path] of world.notes.entries()) {
    if (n % 3 === 0) world.delete(path);
    else world.write(path, noteText(a + n));
  }
};
