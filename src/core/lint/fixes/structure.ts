// Holds a note before and after a fix against each other: what the fix is not about must read as before.
import type { Block } from '../blocks/block.ts';
import { lezerBlocks } from '../blocks/lezer-blocks.ts';
import { normalise } from '../options.ts';
import { applied, type Fix } from './fix.ts';
import type { Place } from './place.ts';

/** The fix, if the note then reads as `expected`: the texts of the blocks before, changed by the caller. */
export function ifReads(place: Place, fix: Fix, expected: (before: string[]) => string[]): Fix | undefined {
  const before = place.blocks.map(signature);
  const after = lezerBlocks(applied(place.note, fix.edits)).blocks.map(signature);
  const wanted = expected(before);
  return wanted.length === after.length && wanted.every((text, at) => text === after[at]) ? fix : undefined;
}

/** A block as it is compared: what it is, and its text. */
export function signature({ kind, task, text }: Pick<Block, 'kind' | 'task' | 'text'>): string {
  return `${kind} ${task ?? ''}: ${normalise(text)}`;
}
