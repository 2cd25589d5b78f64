// What the model sees of a sentence: its words, its words by meaning, and who does what to what.
import { hashText, mix } from '../model/hash.ts';
import type { Event } from './event.ts';
import type { Tagged } from './tagger.ts';

/** Takes features: a hash, the tokens (first, last) that it was read from, and its kind ({@link KIND}). */
export type Sink = (feature: number, first: number, last: number, kind: number) => void;

/** Where a sentence stands, as far as it matters to who acts. */
export interface Setting {
  readonly kind: 'paragraph' | 'item' | 'cell';
  readonly task: 'open' | 'done' | undefined;
}

/** Kinds of features; part of the model's format, so numbers are never reused. */
export const KIND = {
  setting: 1,
  word: 2,
  pair: 3,
  skip: 5,
  stem: 7,
  grams: 8,
  cls: 10,
  clsPair: 11,
  clsSkip: 12,
  clsWord: 13,
  skeleton2: 14,
  skeleton3: 15,
  skeletonSkip: 17,
  scopedWord: 20,
  scopedCls: 21,
  event: 30,
  eventLemma: 31,
  eventCls: 32,
  eventObj: 33,
  lemmaObj: 34,
  eventGov: 35,
  coarseObj: 38,
  eventTime: 41,
  eventPair: 42,
  edge: 43,
  signature: 46,
} as const;

/** Feeds `sink` with everything that the model may weigh. */
export function features(
  words: readonly Tagged[],
  events: readonly Event[],
  setting: Setting,
  sink: Sink,
): void {
  const emit = new Emitter(words, events, sink);
  emit.add(KIND.setting, 0, 0, hashText(setting.kind), hashText(setting.task ?? ''));
  emit.words();
  emit.classes();
  emit.skeleton();
  emit.scoped();
  emit.events();
}

const START = 1;
const END = 2;

class Emitter {
  readonly #words: readonly Tagged[];
  readonly #events: readonly Event[];
  readonly #sink: Sink;
  readonly #folded: readonly number[];
  readonly #classes: readonly (readonly number[])[];

  constructor(words: readonly Tagged[], events: readonly Event[], sink: Sink) {
    this.#words = words;
    this.#events = events;
    this.#sink = sink;
    this.#folded = words.map((word) => hashText(word.fold));
    this.#classes = words.map(classIds);
  }

  add(kind: number, first: number, last: number, one: number, two = 0, three = 0): void {
    this.#sink(mix(kind, one, two, three), first, last, kind);
  }

  #fold(at: number): number {
    return at < 0 ? START : (this.#folded[at] ?? END);
  }

  words(): void {
    const count = this.#folded.length;
    for (let at = -1; at <= count; at += 1) {
      const first = this.#fold(at);
      if (at >= 0 && at < count) this.add(KIND.word, at, at, first);
      this.add(KIND.pair, at, at + 1, first, this.#fold(at + 1));
      if (at + 2 <= count) this.add(KIND.skip, at, at + 2, first, this.#fold(at + 2));
    }
    for (const [at, word] of this.#words.entries()) {
      if (word.token.kind !== 'word' || word.isName) continue;
      this.add(KIND.stem, at, at, word.entry.lemmaId);
      if (word.entry.functionClass) continue;
      const text = `^${word.token.text}$`;
      for (let from = 0; from + 4 <= text.length; from += 1) {
        this.add(KIND.grams, at, at, hashText(text.slice(from, from + 4)));
      }
    }
  }

  classes(): void {
    for (let at = 0; at < this.#classes.length; at += 1) {
      for (const one of this.#classes[at] ?? []) {
        this.add(KIND.cls, at, at, one);
        for (const two of this.#classes[at + 1] ?? []) this.add(KIND.clsPair, at, at + 1, one, two);
        for (const two of this.#classes[at + 2] ?? []) this.add(KIND.clsSkip, at, at + 2, one, two);
        for (const two of this.#classes[at + 3] ?? []) this.add(KIND.clsSkip, at, at + 3, one, two, 1);
        this.add(KIND.clsWord, at, at + 1, one, this.#fold(at + 1), 1);
        this.add(KIND.clsWord, at - 1, at, one, this.#fold(at - 1), 2);
      }
    }
  }

  /** One symbol a word: little words as themselves, the others by their first meaning. */
  skeleton(): void {
    const symbols = this.#words.map(symbolOf).map(hashText);
    const at = (index: number): number => (index < 0 ? START : (symbols[index] ?? END));
    for (let index = -1; index < symbols.length; index += 1) {
      const two = mix(1, at(index), at(index + 1));
      this.add(KIND.skeleton2, index, index + 1, two);
      this.add(KIND.skeleton3, index, index + 2, two, at(index + 2));
      this.add(KIND.skeletonSkip, index, index + 3, two, at(index + 3));
      this.add(KIND.skeletonSkip, index, index + 3, at(index), at(index + 2), mix(2, at(index + 3), 0));
    }
  }

  scoped(): void {
    const scopes = this.#scopes();
    for (let at = 0; at < this.#folded.length; at += 1) {
      const scope = scopes[at] ?? 0;
      this.add(KIND.scopedWord, at, at, scope, this.#fold(at));
      for (const one of this.#classes[at] ?? []) this.add(KIND.scopedCls, at, at, scope, one);
    }
  }

  #scopes(): number[] {
    const scopes = new Array<number>(this.#words.length).fill(0);
    for (const event of this.#events) {
      const code = hashText(stanceCode(event));
      for (let at = event.at; at < event.to; at += 1) scopes[at] = code;
    }
    return scopes;
  }

  events(): void {
    const last = this.#events.length - 1;
    for (const [index, event] of this.#events.entries()) {
      const code = hashText(stanceCode(event));
      const full = hashText(`${event.agent}/${stanceCode(event)}/${event.form}`);
      if (index === 0) this.add(KIND.edge, event.at, event.at, full, 1);
      if (index === last) this.add(KIND.edge, event.at, event.at, full, 2);
      this.#event(event, code, full);
      this.#governed(event, code);
      const next = this.#events[index + 1];
      if (next) this.#sequence(event, next);
    }
    this.add(KIND.signature, 0, 0, hashText(this.#events.map(stanceCode).join(' ')));
  }

  #event(event: Event, code: number, full: number): void {
    const { at } = event;
    const lemma = hashText(
      (this.#words[at]?.entry.lemma ?? '') + (event.particle === '' ? '' : `_${event.particle}`),
    );
    const time = hashText(event.time);
    const verbs = event.classes.map((name) => hashText(`v:${name}`));
    this.add(KIND.event, at, at, full);
    this.add(KIND.eventTime, at, at, code, time);
    this.add(KIND.eventLemma, at, at, code, lemma);
    this.add(KIND.eventLemma, at, at, full, lemma, 1);
    for (const cls of verbs) {
      this.add(KIND.eventCls, at, at, code, cls);
      this.add(KIND.eventCls, at, at, full, cls, 1);
      this.add(KIND.eventTime, at, at, code, cls, time);
    }
    const seen = new Set<number>();
    for (let index = event.from; index < event.to; index += 1) {
      for (const object of this.#classes[index] ?? []) {
        if (seen.has(object)) continue;
        seen.add(object);
        this.add(KIND.lemmaObj, at, index, code, lemma, object);
        this.add(KIND.coarseObj, at, index, code, object);
        for (const cls of verbs) this.add(KIND.eventObj, at, index, code, cls, object);
      }
    }
  }

  #governed(event: Event, code: number): void {
    const governor = this.#events[event.governor];
    if (!governor) return;
    const above = this.#words[governor.at]?.entry.lemmaId ?? 0;
    this.add(KIND.eventGov, governor.at, event.at, above, code);
    for (const name of event.classes) {
      const cls = hashText(`v:${name}`);
      this.add(KIND.eventGov, governor.at, event.at, above, code, cls);
      for (const up of governor.classes)
        this.add(KIND.eventGov, governor.at, event.at, hashText(`v:${up}`), code, cls);
    }
  }

  #sequence(event: Event, next: Event): void {
    const code = hashText(stanceCode(event));
    const following = hashText(stanceCode(next));
    this.add(KIND.eventPair, event.at, next.at, code, following);
    for (const one of event.classes) {
      for (const two of next.classes) {
        this.add(
          KIND.eventPair,
          event.at,
          next.at,
          mix(1, code, hashText(one)),
          mix(1, following, hashText(two)),
        );
      }
    }
  }
}

function classIds(word: Tagged): number[] {
  if (word.isName && word.nounClasses.length === 0) return [hashText('NAME')];
  const names = new Set<string>(word.isName ? ['NAME'] : []);
  for (const name of word.nounClasses) names.add(`n:${name}`);
  for (const name of word.entry.verbClasses) names.add(`v:${name}`);
  if (word.entry.functionClass && !word.isName) names.add(`f:${word.entry.functionClass}`);
  if (word.token.kind === 'number') names.add('NUMBER');
  if (word.token.kind === 'mark') names.add(`m:${word.token.text}`);
  return Array.from(names, hashText);
}

function symbolOf(word: Tagged): string {
  if (word.token.kind !== 'word' || word.isName) return word.fold;
  if (word.entry.functionClass) return word.token.text;
  const noun = word.nounClasses[0];
  const verb = word.entry.verbClasses[0];
  if (noun && verb) return `${noun}|${verb}`;
  return noun ?? verb ?? (word.entry.forms > 0 ? 'verb' : word.token.text.endsWith('ly') ? 'ly' : 'word');
}

/** Agent and shadow, coarse: who, and whether it is said to happen. */
function stanceCode(event: Event): string {
  return `${WHO[event.agent]}${event.negated ? '-' : ''}${event.wished ? 'w' : ''}${event.hypothetical ? 'h' : ''}${event.reported ? 'r' : ''}${event.quoted ? 'q' : ''}`;
}

const WHO: Readonly<Record<Event['agent'], string>> = {
  i: 'me',
  dropped: 'me',
  we: 'we',
  name: 'they',
  she: 'they',
  rep: 'they',
  you: 'you',
  customer: 'customer',
  internal: 'internal',
  thing: 'thing',
  nobody: 'nobody',
};
