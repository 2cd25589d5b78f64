// What an operation is: something that can happen to a journal, whatever there is, chosen by two numbers.
import { pick } from './random.ts';
import type { World } from './world.ts';

/** Does it and says in the world what must be there after it; fails at once where something can be seen at once. */
export type Do = (world: World, a: number, b: number) => Promise<void>;

/** What is over when it returns, because it happens outside of VS Code. */
export type Happen = (world: World, a: number, b: number) => void;

/** More notes than this make an operation slow and no likelier to find anything. */
export const MANY = 40;

const FOLDERS = ['people', 'deep/er', 'reflections', ''];

/** The path of a note that need not be there; few enough that some are. */
export function newPath(number: number): string {
  const folder = pick(FOLDERS, number) ?? '';
  return `${folder === '' ? '' : `${folder}/`}n${(number >> 4) % 60}.md`;
}
