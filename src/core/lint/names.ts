// What the journal knows of people and customers, in the form in which the reader looks names up.
import type { NameKinds } from './language/tagger.ts';
import type { LintOptions } from './options.ts';

/** Words of company names that are also words of every day, or legal forms. */
const TOO_COMMON =
  /^(?:the|and|of|de|la|le|van|von|der|inc|ltd|llc|gmbh|ag|plc|co|corp|group|sa|bv|nv|ab|as|oy)$/;

/** Each word of a known name → what it names; a name of a person wins over one of a customer. */
export function nameKinds(options: LintOptions): NameKinds {
  const kinds = new Map<string, 'rep' | 'customer'>();
  for (const account of options.accounts ?? [])
    for (const word of wordsOf(account)) kinds.set(word, 'customer');
  for (const person of [...(options.people ?? []), options.person ?? ''])
    for (const word of wordsOf(person)) kinds.set(word, 'rep');
  return kinds;
}

/** The names of people, whole and word by word, in lower case. */
export function personNames(options: LintOptions): ReadonlySet<string> {
  const names = [...(options.people ?? []), options.person ?? ''].filter((name) => name.trim() !== '');
  return new Set(names.flatMap((name) => [name.trim().toLowerCase(), ...wordsOf(name)]));
}

function wordsOf(name: string): string[] {
  const words = name.toLowerCase().split(/[\s&,/()]+/);
  return words.filter((word) => word.length > 1 && !TOO_COMMON.test(word));
}
