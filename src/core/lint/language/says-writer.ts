// Whether a sentence names the writer of the note by a word.
import { ROLE } from './roles.ts';
import type { Tagged } from './tagger.ts';

/** Whether one of the words is "I", "me", "my" or the like. */
export function saysWriter(words: readonly Tagged[]): boolean {
  return words.some(({ entry }, at) => (entry.roles & ROLE.writer) !== 0 && !isIdEst(words, at));
}

/** "i.e." */
function isIdEst(words: readonly Tagged[], at: number): boolean {
  const [one, dot, other] = words.slice(at, at + 3);
  return one?.text === 'i' && dot?.text === '.' && other?.text === 'e' && one.to === other.from - 1;
}
