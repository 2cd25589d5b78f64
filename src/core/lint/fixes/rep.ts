// Whom a coaching question goes to: the rep that the sentence names, else the person that the note is about.
import type { Around } from './fix.ts';

/** The name as the sentence, or else the note, has it; undefined where neither says it, or the sentence names two. */
export function repOf(sentence: string, around: Around): string | undefined {
  const person = around.person?.trim() ?? '';
  const known = [...(around.people ?? []), person].map((name) => name.trim()).filter((name) => name !== '');
  const named = new Set(known.flatMap((name) => mention(sentence, name) ?? []));
  const longest = [...named].filter(
    (name) => ![...named].some((other) => other !== name && other.includes(name)),
  );
  if (longest.length === 1) return longest[0];
  return longest.length === 0 && person !== '' ? person : undefined;
}

/** The name, or the given name alone, as the sentence has it. */
function mention(sentence: string, name: string): string | undefined {
  return [name, name.split(/\s+/)[0] ?? ''].find((one) => one.length > 1 && hasWord(sentence, one));
}

function hasWord(sentence: string, word: string): boolean {
  for (let at = sentence.indexOf(word); at >= 0; at = sentence.indexOf(word, at + 1)) {
    const around =
      sentence.slice(Math.max(0, at - 1), at) + sentence.slice(at + word.length, at + word.length + 1);
    if (!/[\p{L}\p{M}\d]/u.test(around)) return true;
  }
  return false;
}
