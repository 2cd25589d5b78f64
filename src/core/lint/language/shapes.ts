// What a word is to the model, as numbers: worked out once for each word, since notes repeat themselves.
import { hashText, mix } from '../model/hash.ts';
import { KIND } from './kinds.ts';
import type { Tagged } from './tagger.ts';

export interface Shape {
  /** The word itself, or `<name>`, `<number>`, `<object>`. */
  readonly word: number;
  /** Its classes: kinds of noun, of verb, of function word. */
  readonly classes: Int32Array;
  /** One symbol: a little word as itself, another by its first meaning. */
  readonly symbol: number;
  /** Features that need no neighbour. */
  readonly alone: Int32Array;
  /** What these weigh together for whom the reader reads. */
  readonly weight: number;
}

/** What features weigh together. */
export type Weigh = (features: Int32Array) => number;

/** Shapes kept before the memory is emptied. */
const MEMORY = 20_000;
const GRAM = 4;

export class Shapes {
  readonly #shapes = new Map<string, Shape>();
  readonly #weigh: Weigh;

  constructor(weigh: Weigh) {
    this.#weigh = weigh;
  }

  of(word: Tagged): Shape {
    const key = keyOf(word);
    const known = this.#shapes.get(key);
    if (known) return known;
    if (this.#shapes.size >= MEMORY) this.#shapes.clear();
    const shape = shapeOf(word, this.#weigh);
    this.#shapes.set(key, shape);
    return shape;
  }
}

/** What decides the shape of a word: itself, unless it is a name or its neighbours change what it means. */
function keyOf({ token, entry, fold, isName, nounClasses }: Tagged): string {
  const isUsual = nounClasses === entry.nounClasses && fold === token.text && !isName;
  return isUsual || nounClasses.length === 0 ? fold : `${fold} ${nounClasses.join(' ')}`;
}

function shapeOf(word: Tagged, weigh: Weigh): Shape {
  const id = hashText(word.fold);
  const classes = Int32Array.from(classNames(word), hashText);
  const alone = [mix(KIND.word, id), ...Array.from(classes, (one) => mix(KIND.cls, one))];
  if (word.token.kind === 'word' && !word.isName) {
    alone.push(mix(KIND.stem, word.entry.lemmaId));
    if (!word.entry.functionClass)
      for (const gram of grams(word.token.text)) alone.push(mix(KIND.grams, hashText(gram)));
  }
  const features = Int32Array.from(alone);
  return { word: id, classes, symbol: hashText(symbolOf(word)), alone: features, weight: weigh(features) };
}

/** Four letters in a row, the edges of the word marked. */
function grams(word: string): string[] {
  const text = `^${word}$`;
  return Array.from({ length: Math.max(0, text.length - GRAM + 1) }, (_, from) =>
    text.slice(from, from + GRAM),
  );
}

function classNames(word: Tagged): string[] {
  const nouns = word.nounClasses.map((name) => `n:${name}`);
  if (word.isName) return ['NAME', ...nouns];
  const names = new Set([...nouns, ...word.entry.verbClasses.map((name) => `v:${name}`)]);
  if (word.entry.functionClass) names.add(`f:${word.entry.functionClass}`);
  if (word.token.kind === 'number') names.add('NUMBER');
  if (word.token.kind === 'mark') names.add(`m:${word.token.text}`);
  return [...names];
}

function symbolOf(word: Tagged): string {
  if (word.token.kind !== 'word' || word.isName) return word.fold;
  if (word.entry.functionClass) return word.token.text;
  const noun = word.nounClasses[0];
  const verb = word.entry.verbClasses[0];
  if (noun && verb) return `${noun}|${verb}`;
  return noun ?? verb ?? (word.entry.forms > 0 ? 'verb' : word.token.text.endsWith('ly') ? 'ly' : 'word');
}
