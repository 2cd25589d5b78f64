// Which words of a sentence a message names: who acts and what they do, with the object that weighed most.
import type { Event } from './language/event.ts';
import type { Analysis } from './language/features.ts';
import type { Range } from './language/sentences.ts';
import type { Tagged } from './language/tagger.ts';

/** Words that lie so close are named with what stands between them: “I’ll close the Acme deal”. */
const CLOSE = 4;
/** A word outside the act is named too when it weighs at least this part of the act's heaviest word. */
const HEAVY = 0.6;
/** How many words are named where nothing is done. */
const FEW = 3;

/**
 * The words that decided, as ranges of the block's text, in order.
 * @param weights what each word of the sentence got from the model
 */
export function decidingWords({ words, events }: Analysis, weights: Float64Array): Range[] {
  const weigh = (at: number): number => (words[at]?.kind === 'mark' ? 0 : (weights[at] ?? 0));
  const act = heaviest(events, (event) => weightOfAct(event, weigh));
  const named = act === undefined ? heaviestFew(words, weigh) : namedIn(act, words, weigh);
  const most = heaviest(named, weigh);
  const other = heaviestBetween(0, words.length, (at) => (named.has(at) ? 0 : weigh(at)));
  if (other !== undefined && (most === undefined || weigh(other) >= HEAVY * weigh(most))) named.add(other);
  return ranges(
    [...named].sort((one, two) => one - two),
    words,
  );
}

/** An act counts by its agent, its verb and what stands behind it. */
function weightOfAct({ agentAt, at, from, to }: Event, weigh: (at: number) => number): number {
  let sum = weigh(at) + (agentAt < 0 ? 0 : weigh(agentAt));
  for (let index = from; index < to; index += 1) sum += Math.max(0, weigh(index));
  return sum;
}

function namedIn(
  { agentAt, at, from, to }: Event,
  words: readonly Tagged[],
  weigh: (at: number) => number,
): Set<number> {
  const object = heaviestBetween(from, to, weigh);
  const named = new Set([at]);
  if (agentAt >= 0) span(named, agentAt, at);
  if (object !== undefined) span(named, at, endOfPhrase(object, to, words));
  return named;
}

/** Without an act, as in “still the best closer”, the few words that weigh most. */
function heaviestFew(words: readonly Tagged[], weigh: (at: number) => number): Set<number> {
  const order = [...words.keys()].filter((at) => weigh(at) > 0).sort((one, two) => weigh(two) - weigh(one));
  const named = new Set<number>();
  const few = order.slice(0, FEW).sort((one, two) => one - two);
  for (const [index, at] of few.entries()) span(named, few[index - 1] ?? at, at);
  return named;
}

/** The noun to which a word belongs that is none itself: “every big” leads on to “call”, “Sara” to her “’s call”. */
function endOfPhrase(at: number, to: number, words: readonly Tagged[]): number {
  let end = at;
  while (end + 1 < to && end < at + CLOSE) {
    const next = words[end + 1];
    const isPossessive = next?.text === "'s";
    if (next?.kind !== 'word' && !isPossessive) break;
    if (isNoun(words[end]) && !isPossessive) break;
    end += 1;
  }
  return isNoun(words[end]) ? end : at;
}

function isNoun(word: Tagged | undefined): boolean {
  return word !== undefined && (word.isName || word.nounClasses.length > 0 || word.kind !== 'word');
}

/** Takes both words, and what stands between them where that is little. */
function span(named: Set<number>, one: number, other: number): void {
  const [from, to] = one < other ? [one, other] : [other, one];
  if (to - from > CLOSE) named.add(one).add(other);
  else for (let at = from; at <= to; at += 1) named.add(at);
}

/** The words as ranges; neighbours are one, and no contraction is cut from its word: “’ll” is named with its “I”. */
function ranges(named: readonly number[], words: readonly Tagged[]): Range[] {
  const found: Range[] = [];
  let last = -1;
  for (const at of named) {
    let first = at;
    while (first > 0 && words[first - 1]?.to === words[first]?.from) first -= 1;
    const from = words[first]?.from ?? 0;
    const to = words[at]?.to ?? from;
    const before = found.at(-1);
    if (before && first <= last + 1) found[found.length - 1] = { from: before.from, to };
    else found.push({ from, to });
    last = at;
  }
  return found;
}

/** The place from `from` to `to` that weighs most, the first of several; undefined where none weighs more than nothing. */
function heaviestBetween(from: number, to: number, weigh: (at: number) => number): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (let at = from; at < to; at += 1) {
    const weight = weigh(at);
    if (weight <= most) continue;
    best = at;
    most = weight;
  }
  return best;
}

function heaviest<T>(list: Iterable<T>, weigh: (one: T) => number): T | undefined {
  let best: T | undefined;
  for (const one of list) if (best === undefined || weigh(one) > weigh(best)) best = one;
  return best;
}
