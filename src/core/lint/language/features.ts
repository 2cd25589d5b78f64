// What the model sees of a sentence: its words, its words by meaning, and who does what to what.
import { hashText, mix } from '../model/hash.ts';
import type { Event } from './clauses.ts';
import type { Tagged } from './tagger.ts';

/** Takes features: a hash and the tokens (first, last) that it was read from. */
export type Sink = (feature: number, first: number, last: number) => void;

/** Where a sentence stands, as far as it matters to who acts. */
export interface Setting {
  readonly kind: 'paragraph' | 'item' | 'cell';
  readonly task: 'open' | 'done' | undefined;
}

/** Kinds of features; part of the model's format, so numbers are never reused. */
const KIND = {
  setting: 1,
  word: 2,
  pair: 3,
  triple: 4,
  skip: 5,
  wideSkip: 6,
  stem: 7,
  grams: 8,
  cls: 10,
  clsPair: 11,
  clsSkip: 12,
  clsTriple: 13,
  scopedWord: 20,
  scopedCls: 21,
  scopedPair: 22,
  scopedClsPair: 23,
  event: 30,
  eventLemma: 31,
  eventCls: 32,
  eventObj: 33,
  lemmaObj: 34,
  eventGov: 35,
  eventOwner: 36,
  coarse: 37,
  coarseObj: 38,
  any: 40,
  eventTime: 41,
  eventPair: 42,
  firstEvent: 43,
  lastEvent: 44,
  lemmaWord: 45,
} as const;

export const OPTIONS = { chars: true, words: true, cls: true, scoped: true, events: true };

export function features(
  words: readonly Tagged[],
  events: readonly Event[],
  setting: Setting,
  sink: Sink,
): void {
  const folded = words.map((word) => hashText(word.fold));
  sink(mix(KIND.setting, hashText(setting.kind), hashText(setting.task ?? '')), 0, 0);
  if (OPTIONS.words) ngrams(words, folded, sink);
  const classes = words.map(classIds);
  if (OPTIONS.cls) classGrams(classes, folded, sink);
  const scopes = scopeOf(words, events);
  if (OPTIONS.scoped) scoped(folded, classes, scopes, sink);
  if (OPTIONS.events) eventFeatures(words, events, classes, folded, sink);
}

function ngrams(words: readonly Tagged[], folded: readonly number[], sink: Sink): void {
  const START = 1;
  const END = 2;
  const count = folded.length;
  const id = (at: number): number => (at < 0 ? START : at >= count ? END : (folded[at] ?? 0));
  for (let at = -1; at <= count; at += 1) {
    const first = id(at);
    if (at >= 0 && at < count) sink(mix(KIND.word, first), at, at);
    sink(mix(KIND.pair, first, id(at + 1)), at, at + 1);
    if (at + 2 <= count) {
      sink(mix(KIND.triple, first, id(at + 1), id(at + 2)), at, at + 2);
      sink(mix(KIND.skip, first, id(at + 2)), at, at + 2);
    }
    if (at + 3 <= count) sink(mix(KIND.wideSkip, first, id(at + 3)), at, at + 3);
  }
  for (const [at, word] of words.entries()) {
    if (word.token.kind !== 'word' || word.isName) continue;
    sink(mix(KIND.stem, word.entry.lemmaId), at, at);
    if (OPTIONS.chars && !word.entry.functionClass) {
      const text = `^${word.token.text}$`;
      for (let from = 0; from + 4 <= text.length; from += 1)
        sink(mix(KIND.grams, hashText(text.slice(from, from + 4))), at, at);
    }
  }
}

function classIds(word: Tagged): number[] {
  const names = new Set<string>();
  if (word.isName) names.add('NAME');
  if (word.isName && word.nounClasses.length === 0) return [hashText('NAME')];
  for (const name of word.nounClasses) names.add('n:' + name);
  for (const name of word.entry.verbClasses) names.add('v:' + name);
  if (word.entry.functionClass && !word.isName) names.add('f:' + word.entry.functionClass);
  if (word.token.kind === 'number') names.add('NUMBER');
  if (word.token.kind === 'mark') names.add('m:' + word.token.text);
  return Array.from(names, hashText);
}

function classGrams(classes: readonly number[][], folded: readonly number[], sink: Sink): void {
  for (let at = 0; at < classes.length; at += 1) {
    for (const one of classes[at] ?? []) {
      sink(mix(KIND.cls, one), at, at);
      for (const two of classes[at + 1] ?? []) sink(mix(KIND.clsPair, one, two), at, at + 1);
      for (const two of classes[at + 2] ?? []) sink(mix(KIND.clsSkip, one, two), at, at + 2);
      for (const two of classes[at + 3] ?? []) sink(mix(KIND.clsSkip, one, two, 1), at, at + 3);
      if (at + 1 < folded.length) sink(mix(KIND.clsPair, one, folded[at + 1] ?? 0, 1), at, at + 1);
      if (at > 0) sink(mix(KIND.clsPair, one, folded[at - 1] ?? 0, 2), at - 1, at);
    }
  }
}

/** Agent and shadow in one number, coarse: who, and whether it is said to happen. */
function stanceCode(event: Event): string {
  const who =
    event.agent === 'i' || event.agent === 'dropped'
      ? 'me'
      : event.agent === 'we'
        ? 'we'
        : event.agent === 'name' || event.agent === 'she' || event.agent === 'rep'
          ? 'they'
          : event.agent;
  return `${who}${event.negated ? '-' : ''}${event.wished ? 'w' : ''}${event.hypothetical ? 'h' : ''}${event.reported ? 'r' : ''}${event.quoted ? 'q' : ''}`;
}

function scopeOf(words: readonly Tagged[], events: readonly Event[]): number[] {
  const scopes = new Array<number>(words.length).fill(0);
  for (const event of events) {
    const code = hashText(stanceCode(event));
    for (let at = event.at; at < event.to; at += 1) scopes[at] = code;
  }
  return scopes;
}

function scoped(
  folded: readonly number[],
  classes: readonly number[][],
  scopes: readonly number[],
  sink: Sink,
): void {
  for (let at = 0; at < folded.length; at += 1) {
    const scope = scopes[at] ?? 0;
    sink(mix(KIND.scopedWord, scope, folded[at]), at, at);
    sink(mix(KIND.scopedPair, scope, folded[at], folded[at + 1] ?? 2), at, at + 1);
    for (const one of classes[at] ?? []) {
      sink(mix(KIND.scopedCls, scope, one), at, at);
      for (const two of classes[at + 1] ?? []) sink(mix(KIND.scopedClsPair, scope, one, two), at, at + 1);
    }
  }
}

function eventFeatures(
  words: readonly Tagged[],
  events: readonly Event[],
  classes: readonly number[][],
  folded: readonly number[],
  sink: Sink,
): void {
  for (const [index, event] of events.entries()) {
    const word = words[event.at];
    if (!word) continue;
    const code = hashText(stanceCode(event));
    const full = hashText(`${event.agent}/${stanceCode(event)}/${event.form}`);
    const lemma = hashText(word.entry.lemma + (event.particle ? '_' + event.particle : ''));
    const verbs = event.classes.map((name) => hashText('v:' + name));
    sink(mix(KIND.event, full), event.at, event.at);
    sink(mix(KIND.eventTime, code, hashText(event.time)), event.at, event.at);
    sink(mix(KIND.eventLemma, code, lemma), event.at, event.at);
    sink(mix(KIND.eventLemma, full, lemma, 1), event.at, event.at);
    if (index === 0) sink(mix(KIND.firstEvent, full), event.at, event.at);
    if (index === events.length - 1) sink(mix(KIND.lastEvent, full), event.at, event.at);
    for (const cls of verbs) {
      sink(mix(KIND.eventCls, code, cls), event.at, event.at);
      sink(mix(KIND.eventCls, full, cls, 1), event.at, event.at);
      sink(mix(KIND.eventTime, code, cls, hashText(event.time)), event.at, event.at);
    }
    const seen = new Set<number>();
    for (let at = event.from; at < event.to; at += 1) {
      for (const object of classes[at] ?? []) {
        if (seen.has(object)) continue;
        seen.add(object);
        sink(mix(KIND.lemmaObj, code, lemma, object), event.at, at);
        sink(mix(KIND.coarseObj, code, object), event.at, at);
        for (const cls of verbs) sink(mix(KIND.eventObj, code, cls, object), event.at, at);
      }
      sink(mix(KIND.lemmaWord, code, lemma, folded[at]), event.at, at);
    }
    const governor = events[event.governor];
    if (governor) {
      const above = words[governor.at]?.entry.lemmaId ?? 0;
      sink(mix(KIND.eventGov, above, code), governor.at, event.at);
      for (const cls of verbs) sink(mix(KIND.eventGov, above, code, cls), governor.at, event.at);
      for (const up of governor.classes)
        for (const cls of verbs)
          sink(mix(KIND.eventGov, hashText('v:' + up), code, cls), governor.at, event.at);
    }
    const next = events[index + 1];
    if (next) {
      const following = hashText(stanceCode(next));
      sink(mix(KIND.eventPair, code, following), event.at, next.at);
      for (const one of event.classes)
        for (const two of next.classes)
          sink(
            mix(KIND.eventPair, mix(1, code, hashText(one)), mix(1, following, hashText(two))),
            event.at,
            next.at,
          );
    }
  }
}
