// Looks every token up: what it may mean, and whether it is a name, a number or a word.
import type { WordEntry } from '../lexicon/lexicon.ts';
import { isNameByWhatFollows, isNameWord } from './name-words.ts';
import { ROLE } from './roles.ts';
import type { Token } from './tokens.ts';

/** A token of which its neighbours and the journal have been asked too. */
export type Tagged = Readonly<Token>;

/** Names that the journal knows, in lower case: reps and customers. */
export type NameKinds = ReadonlyMap<string, 'rep' | 'customer'>;

/**
 * Tags the tokens of one sentence, in place: each is taken for what its spelling says until something else is found. No
 * token's tag depends on another's.
 */
export function tag(tokens: Token[], names?: NameKinds): readonly Tagged[] {
  const known = names && names.size > 0 ? names : undefined;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token) tagOne(tokens, token, index, known);
  }
  return tokens;
}

function tagOne(tokens: readonly Token[], token: Token, index: number, names?: NameKinds): void {
  const { entry, kind } = token;
  const isWord = kind === 'word';
  const named = names && isWord && (token.capital || !entry.known) ? names.get(token.text) : undefined;
  if (named) {
    call(token, named === 'rep' ? REP : CUSTOMER);
    return;
  }
  if (!token.capital && entry.isPlain && !isMention(before(tokens, index), token)) return;
  const isName =
    isWord &&
    ((token.capital && token.text !== 'i' && isNameHere(tokens, index, entry)) ||
      isMention(before(tokens, index), token));
  let { nounClasses } = entry;
  for (const longer of entry.longer) {
    if (follows(tokens, index + 1, longer.rest)) nounClasses = [...nounClasses, ...longer.classes];
  }
  if (nounClasses.includes('customer') && isOurs(tokens, index))
    nounClasses = [...nounClasses.filter((name) => name !== 'customer'), 'internal'];
  if (isName) call(token, nounClasses);
  else token.nounClasses = nounClasses;
}

/** Takes a token for the name of somebody or something. */
function call(token: Token, nounClasses: readonly string[]): void {
  token.isName = true;
  token.fold = '<name>';
  token.nounClasses = nounClasses;
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
