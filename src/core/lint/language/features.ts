// What the model sees of a sentence: its words, its words by meaning, and who does what to what.
import { VERBS } from '../lexicon/verbs.ts';
import { hashText, mix, mixFirst, mixRest } from '../model/hash.ts';
import { shadowOf, WHO, type Event } from './event.ts';
import { KIND } from './kinds.ts';
import type { Shape } from './shapes.ts';
import type { Tagged } from './tagger.ts';

/** Takes features. */
export interface Sink {
  /** A feature, read from the tokens `first` to `last`; these may lie one beyond the sentence. */
  add(feature: number, first: number, last: number): void;
  /** All features that the word at `at` has by itself. */
  addWord(shape: Shape, at: number): void;
}

/** Where a sentence stands, as far as it matters to who acts. */
export interface Setting {
  readonly kind: 'paragraph' | 'item' | 'cell';
  readonly task: 'open' | 'done' | undefined;
}

/** A sentence as it has been read. */
export interface Analysis {
  readonly words: readonly Tagged[];
  readonly shapes: readonly Shape[];
  readonly events: readonly Event[];
}

/** Feeds `sink` with everything that the model may weigh. */
export function features(sentence: Analysis, setting: Setting, sink: Sink): void {
  for (const family of FAMILIES) family(sentence, setting, sink);
}

/** The features by what they are about. */
export const FAMILIES: readonly ((sentence: Analysis, setting: Setting, sink: Sink) => void)[] = [
  settingFeature,
  wordFeatures,
  classFeatures,
  skeletonFeatures,
  scopedFeatures,
  eventFeatures,
];

function settingFeature(_sentence: Analysis, { kind, task }: Setting, sink: Sink): void {
  sink.add(mix(KIND.setting, KINDS[kind], task === undefined ? NO_TASK : TASKS[task]), 0, 0);
}

const KINDS = { paragraph: hashText('paragraph'), item: hashText('item'), cell: hashText('cell') };
const TASKS = { open: hashText('open'), done: hashText('done') };
const NO_TASK = hashText('');

const START = 1;
const END = 2;

function wordAt(shapes: readonly Shape[], at: number): number {
  return at < 0 ? START : (shapes[at]?.word ?? END);
}

function wordFeatures({ shapes }: Analysis, _setting: Setting, sink: Sink): void {
  for (let at = -1; at <= shapes.length; at += 1) {
    const shape = at < 0 ? undefined : shapes[at];
    if (shape) sink.addWord(shape, at);
    const first = wordAt(shapes, at);
    sink.add(mix(KIND.pair, first, wordAt(shapes, at + 1)), at, at + 1);
    if (at + 2 <= shapes.length) sink.add(mix(KIND.skip, first, wordAt(shapes, at + 2)), at, at + 2);
  }
}

function classFeatures({ shapes }: Analysis, _setting: Setting, sink: Sink): void {
  for (let at = 0; at < shapes.length; at += 1) {
    const classes = classesAt(shapes, at);
    for (const one of classes) {
      const skip = mixFirst(KIND.clsSkip, one);
      addAll(mixFirst(KIND.clsPair, one), classesAt(shapes, at + 1), 0, at, at + 1, sink);
      addAll(skip, classesAt(shapes, at + 2), 0, at, at + 2, sink);
      addAll(skip, classesAt(shapes, at + 3), 1, at, at + 3, sink);
      const word = mixFirst(KIND.clsWord, one);
      sink.add(mixRest(word, wordAt(shapes, at + 1), 1), at, at + 1);
      sink.add(mixRest(word, wordAt(shapes, at - 1), 2), at - 1, at);
    }
  }
}

/** A feature for each class. */
function addAll(
  begun: number,
  classes: readonly number[],
  third: number,
  first: number,
  last: number,
  sink: Sink,
): void {
  for (const one of classes) sink.add(mixRest(begun, one, third), first, last);
}

function classesAt(shapes: readonly Shape[], at: number): readonly number[] {
  return shapes[at]?.classes ?? NONE;
}

const NONE: readonly number[] = [];

function skeletonFeatures({ shapes }: Analysis, _setting: Setting, sink: Sink): void {
  let here = START;
  let next = symbolAt(shapes, 0);
  let second = symbolAt(shapes, 1);
  for (let at = -1; at < shapes.length; at += 1) {
    const third = symbolAt(shapes, at + 3);
    const two = mix(1, here, next);
    sink.add(mix(KIND.skeleton2, two), at, at + 1);
    sink.add(mix(KIND.skeleton3, two, second), at, at + 2);
    sink.add(mix(KIND.skeletonSkip, two, third), at, at + 3);
    sink.add(mix(KIND.skeletonSkip, here, second, third), at, at + 3);
    here = next;
    next = second;
    second = third;
  }
}

function symbolAt(shapes: readonly Shape[], at: number): number {
  return shapes[at]?.symbol ?? END;
}

function scopedFeatures({ shapes, events }: Analysis, _setting: Setting, sink: Sink): void {
  const scopes = new Array<number>(shapes.length).fill(0);
  for (const event of events) {
    const stance = stanceOf(event);
    for (let at = event.at; at < event.to; at += 1) scopes[at] = stance;
  }
  for (let at = 0; at < shapes.length; at += 1) {
    const shape = shapes[at];
    if (!shape) continue;
    const { word, classes } = shape;
    const scope = scopes[at] ?? 0;
    sink.add(mix(KIND.scopedWord, scope, word), at, at);
    const scoped = mixFirst(KIND.scopedCls, scope);
    addAll(scoped, classes, 0, at, at, sink);
  }
}

function eventFeatures(sentence: Analysis, _setting: Setting, sink: Sink): void {
  const { words, events } = sentence;
  let all = 0;
  for (const [index, event] of events.entries()) {
    const code = stanceOf(event);
    all = mix(2, all, code);
    const full = mix(3, WHO_EXACTLY[event.agent], code, FORMS[event.form]);
    if (index === 0) sink.add(mix(KIND.edge, full, 1), event.at, event.at);
    if (index === events.length - 1) sink.add(mix(KIND.edge, full, 2), event.at, event.at);
    const classes = event.classes.map(verbClass);
    oneEvent(sentence, { event, code, full, classes }, sink);
    const governor = event.governor < 0 ? undefined : events[event.governor];
    if (governor)
      governed(words[governor.at]?.entry.lemmaId ?? 0, governor, { event, code, full, classes }, sink);
    const next = events[index + 1];
    if (next) sequence({ event, code, full, classes }, next, sink);
  }
  sink.add(mix(KIND.signature, all), 0, 0);
}

interface Coded {
  readonly event: Event;
  /** Agent and stance, coarse. */
  readonly code: number;
  /** Agent exactly, stance and form. */
  readonly full: number;
  readonly classes: readonly number[];
}

function oneEvent({ words, shapes }: Analysis, { event, code, full, classes }: Coded, sink: Sink): void {
  const { at } = event;
  const lemma = mix(4, words[at]?.entry.lemmaId ?? 0, event.particle === '' ? 0 : hashText(event.particle));
  const time = TIMES[event.time];
  sink.add(mix(KIND.event, full), at, at);
  sink.add(mix(KIND.eventTime, code, time), at, at);
  sink.add(mix(KIND.eventLemma, code, lemma), at, at);
  sink.add(mix(KIND.eventLemma, full, lemma, 1), at, at);
  for (const cls of classes) {
    sink.add(mix(KIND.eventCls, code, cls), at, at);
    sink.add(mix(KIND.eventCls, full, cls, 1), at, at);
    sink.add(mix(KIND.eventTime, code, cls, time), at, at);
  }
  const withLemma = mixFirst(KIND.lemmaObj, code);
  const coarse = mixFirst(KIND.coarseObj, code);
  const withClass = mixFirst(KIND.eventObj, code);
  for (let index = event.from; index < event.to; index += 1) {
    for (const object of classesAt(shapes, index)) {
      sink.add(mixRest(withLemma, lemma, object), at, index);
      sink.add(mixRest(coarse, object), at, index);
      for (const cls of classes) sink.add(mixRest(withClass, cls, object), at, index);
    }
  }
}

function governed(lemma: number, governor: Event, { event, code, classes }: Coded, sink: Sink): void {
  sink.add(mix(KIND.eventGov, lemma, code), governor.at, event.at);
  for (const cls of classes) {
    sink.add(mix(KIND.eventGov, lemma, code, cls), governor.at, event.at);
    for (const name of governor.classes)
      sink.add(mix(KIND.eventGov, verbClass(name), code, cls), governor.at, event.at);
  }
}

function sequence({ event, code, classes }: Coded, next: Event, sink: Sink): void {
  const following = stanceOf(next);
  sink.add(mix(KIND.eventPair, code, following), event.at, next.at);
  for (const one of classes) {
    for (const two of next.classes) {
      sink.add(mix(KIND.eventPair, mix(1, code, one), mix(1, following, verbClass(two))), event.at, next.at);
    }
  }
}

/** The same number as the class has among a word's classes. */
function verbClass(name: string): number {
  return VERB_CLASSES.get(name) ?? hashText(`v:${name}`);
}

const VERB_CLASSES: ReadonlyMap<string, number> = new Map(
  Object.keys(VERBS).map((name) => [name, hashText(`v:${name}`)]),
);

/** Agent and shadow, coarse: who, and whether it is said to happen. */
function stanceOf(event: Event): number {
  return mix(5, WHO[event.agent], shadowOf(event));
}

const WHO_EXACTLY: Readonly<Record<Event['agent'], number>> = {
  i: 1,
  dropped: 2,
  we: 3,
  name: 4,
  she: 5,
  rep: 6,
  you: 7,
  customer: 8,
  internal: 9,
  thing: 10,
  nobody: 11,
};
const FORMS: Readonly<Record<Event['form'], number>> = { finite: 1, infinitive: 2, gerund: 3, passive: 4 };
const TIMES: Readonly<Record<Event['time'], number>> = { past: 1, present: 2, future: 3 };
