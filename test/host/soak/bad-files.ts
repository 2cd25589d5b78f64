// A file system that fails while other things happen, and is well again after it.
import { run } from '../support/journal.ts';
import { at } from '../support/workspace.ts';
import { MANY, newPath, type Do, type Happen } from './act.ts';
import { deleteOutside, editOutside, writeOutside } from './other-programs.ts';
import { pick } from './random.ts';
import { given, noteText } from './texts.ts';

/** Other programs change notes that no editor shows, and nobody hears of it until the refresh button is pressed. */
export const loseEvents: Do = async (world, a, b) => {
  const closed = world.notes.filter((path) => world.documentOf(path) === undefined);
  world.team.faults.loseEvents();
  const path = pick(closed, a);
  if (path !== undefined) world.delete(path);
  const unseen = newPath(b);
  if (world.documentOf(unseen) === undefined) world.write(unseen, noteText(a));
  world.team.faults.mend();
  await run('refreshProgress');
};

export const doubleEvents: Happen = (world, a, b) => {
  world.team.faults.doubleEvents();
  editOutside(world, a, b);
  writeOutside(world, b, a);
  world.team.faults.mend();
};

export const reverseEvents: Happen = (world, a, b) => {
  const tell = world.team.faults.reverseEvents();
  editOutside(world, a, b);
  deleteOutside(world, b, a);
  writeOutside(world, b, a);
  tell();
  world.team.faults.mend();
};

/** A note can't be read while it is changed; once it can, any event brings the truth. */
export const denyReading: Do = async (world, a, b) => {
  const path = pick(world.notes, a);
  if (path === undefined || world.documentOf(path) !== undefined) return;
  world.team.faults.denyReading(new RegExp(`/${path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
  editOutside(world, a, b);
  await world.api.progress(at(''));
  world.team.faults.mend();
  world.write('touched.md', `# ${b}\n`);
};

/** The window crashes while the product writes a new person's note: then there is a whole note or none. */
export const crash: Do = async (world, _a, b) => {
  if (world.notes.length >= MANY || world.isUnsaved('')) return;
  world.team.faults.crashIn(/\/people\/\.[^/]*$/);
  await run('newCoachingNote', undefined, given('newCoachingNote', b));
  world.team.faults.mend();
  for (const [path, text] of world.team.all()) {
    if (world.files.has(path)) continue;
    if (/(?:^|\/)\.[^/]*\.new$/.test(path)) world.team.delete(path);
    else world.files.set(path, text);
  }
};
