// All that can happen to a journal, how often it does, and doing it: one operation, then a look at everything.
import * as badFiles from './bad-files.ts';
import * as otherPrograms from './other-programs.ts';
import * as person from './person.ts';
import * as product from './product.ts';
import type { Do, Happen } from './act.ts';
import { pick } from './random.ts';
import type { World } from './world.ts';

const { writeOutside, editOutside, deleteOutside, renameOutside } = otherPrograms;
const { homeOutside, renameFolder, moveJournal, checkout } = otherPrograms;
const { type, save, undo, revert, closeEditors, renameInEditor, deleteInEditor } = person;
const { make, tick, markDone, skip, createJournal, refresh } = product;
const { loseEvents, doubleEvents, reverseEvents, denyReading, crash } = badFiles;

const seldom = {
  ...{ make, renameInEditor, deleteInEditor, skip, revert, homeOutside, renameFolder },
  ...{ loseEvents, doubleEvents, reverseEvents, denyReading },
};

/** By how often they come: what happens every day more often than what hardly ever does. */
const weights: readonly (readonly [number, Record<string, Do | Happen>])[] = [
  [6, { writeOutside, editOutside, type, tick, markDone }],
  [4, { save, undo, deleteOutside, renameOutside }],
  [2, seldom],
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
