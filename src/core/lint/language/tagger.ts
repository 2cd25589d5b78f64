// Looks every token up: what it may mean, and whether it is a name, a number or a word.
import type { WordEntry } from '../lexicon/lexicon.ts';
import { isNameByWhatFollows, isNameWord } from './name-words.ts';
import { ROLE } from './roles.ts';
import { FOLDS } from './token-kinds.ts';
import type { Token } from './tokens.ts';

/** A token with what the lexicon and its spelling say. */
export interface Tagged {
  readonly token: Token;
  readonly entry: WordEntry;
  /** What the token counts as when words are compared: itself, or `<name>`, `<number>`, `<object>`. */
  readonly fold: string;
  readonly isName: boolean;
  /** Classes of nouns it belongs to, longer expressions included (these stand on their first word). */
  readonly nounClasses: readonly string[];
}

/** Names that the journal knows, in lower case: reps and customers. */
export type NameKinds = ReadonlyMap<string, 'rep' | 'customer'>;

/** Tags the tokens of one sentence. */
export function tag(tokens: readonly Token[], names?: NameKinds): Tagged[] {
  const known = names && names.size > 0 ? names : undefined;
  return tokens.map((token, index) => tagOne(tokens, token, index, known));
}

function tagOne(tokens: readonly Token[], token: Token, index: number, names?: NameKinds): Tagged {
  const { entry, kind } = token;
  const isWord = kind === 'word';
  const named = names && isWord && (token.capital || !entry.known) ? names.get(token.text) : undefined;
  if (named) {
    return { token, entry, fold: '<name>', isName: true, nounClasses: named === 'rep' ? REP : CUSTOMER };
  }
  if (!token.capital && entry.isPlain && !isMention(before(tokens, index), token))
    return { token, entry, fold: FOLDS[kind] ?? token.text, isName: false, nounClasses: entry.nounClasses };
  const isName =
    isWord &&
    ((token.capital && token.text !== 'i' && isNameHere(tokens, index, entry)) ||
      isMention(before(tokens, index), token));
  const fold = isName ? '<name>' : (FOLDS[kind] ?? token.text);
  let nounClasses = isName && entry.nounClasses.length === 0 ? NONE : entry.nounClasses;
  for (const longer of entry.longer) {
    if (follows(tokens, index + 1, longer.rest)) nounClasses = [...nounClasses, ...longer.classes];
  }
  if (nounClasses.includes('customer') && isOurs(tokens, index))
    nounClasses = [...nounClasses.filter((name) => name !== 'customer'), 'internal'];
  return { token, entry, fold, isName, nounClasses };
}

const REP: readonly string[] = ['rep'];
const CUSTOMER: readonly string[] = ['customer', 'deal'];

/** "Our finance director", "my VP": a title of the writer's own company. */
function isOurs(tokens: readonly Token[], index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - 3); back -= 1) {
    const text = tokens[back]?.text;
    if (text === 'our') return true;
    if (text === 'my') return TITLES.has(tokens[index]?.text ?? '');
    if (tokens[back]?.kind === 'mark') return false;
  }
  return false;
}

const TITLES = new Set(
  'cfo cio cto ceo coo cmo ciso vp director procurement purchasing lawyer lawyers counsel board chairman owner engineer engineers secretary assistant pa'.split(
    ' ',
  ),
);

function before(tokens: readonly Token[], index: number): Token | undefined {
  return index > 0 ? tokens[index - 1] : undefined;
}

/** "@maria": the mark touches the name, which may be in lower case. */
function isMention(mark: Token | undefined, token: Token): boolean {
  return mark?.text === '@' && mark.to === token.from;
}

const NONE: readonly string[] = [];

/** Whether these words stand at `at`, in the singular or with an s. */
function follows(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let ahead = 0; ahead < words.length; ahead += 1)
    if (!matches(tokens[at + ahead], words[ahead] ?? '')) return false;
  return true;
}

function matches(token: Token | undefined, word: string): boolean {
  return (
    token !== undefined &&
    (token.text === word || (token.text.length === word.length + 1 && token.text === `${word}s`))
  );
}

/** Capitals mean a name inside a sentence; at its beginning only where the word is no other. */
function isNameHere(tokens: readonly Token[], index: number, entry: WordEntry): boolean {
  if ((entry.roles & ROLE.nameLike) === 0) return false;
  const token = tokens[index];
  const previous = before(tokens, index);
  const opens =
    previous === undefined || (previous.kind === 'mark' && (previous.entry.roles & ROLE.opens) !== 0);
  if (!token) return false;
  if (!opens) return isNameWord(token) || (!entry.functionClass && !isAcronymOfTrade(entry));
  if (isNameByWhatFollows(token, tokens[index + 1])) return true;
  return !entry.known && !looksLikeVerb(entry, tokens[index + 1]);
}

/** "Decreed", "Reshuffled" at the beginning of a note: a past form that the lexicon does not know. */
function looksLikeVerb(entry: WordEntry, next: Token | undefined): boolean {
  if ((entry.roles & ROLE.verbLike) === 0) return false;
  return next !== undefined && next.kind !== 'mark' && next.text !== "'s" && next.text !== 'and';
}

function isAcronymOfTrade(entry: WordEntry): boolean {
  return entry.nounClasses.length > 0 && entry.forms === 0;
}
