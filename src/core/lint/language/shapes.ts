// What a word is to the model, as numbers: worked out once for each word, since notes repeat themselves.
import { hashText, mix } from '../model/hash.ts';
import { KIND } from './kinds.ts';
import type { WordEntry } from '../lexicon/lexicon.ts';
import { FOLDS, type TokenKind } from './token-kinds.ts';

export interface Shape {
  /** The word itself, or `<name>`, `<number>`, `<object>`. */
  readonly word: number;
  /** Its classes: kinds of noun, of verb, of function word. The same array for all words of the same classes. */
  readonly classes: readonly number[];
  /** One symbol: a little word as itself, another by its first meaning. */
  readonly symbol: number;
  /** Features that need no neighbour. */
  readonly alone: Int32Array;
  /** What these weigh together for whom the reader reads. */
  readonly weight: number;
}

/** What a word means in its place. */
interface Meaning {
  readonly entry: WordEntry;
  readonly fold: string;
  readonly isName: boolean;
  readonly nounClasses: readonly string[];
}

/** A word in its place, with the shape that it has by itself. */
interface Placed extends Meaning {
  readonly text: string;
  readonly kind: TokenKind;
  readonly plain: Shape;
}

/** What features weigh together. */
export type Weigh = (features: Int32Array) => number;

/** Shapes kept before the memory is emptied. */
const MEMORY = 20_000;
const GRAM = 4;

export class Shapes {
  readonly #shapes = new Map<string, Shape>();
  /** Few, and asked for with every word: shared, they stay in the processor's cache. */
  readonly #classes = new Map<string, readonly number[]>();
  readonly #weigh: Weigh;

  constructor(weigh: Weigh) {
    this.#weigh = weigh;
  }

  of(word: Placed): Shape {
    const { entry, fold, isName, nounClasses } = word;
    if (!isName && nounClasses === entry.nounClasses) return word.plain;
    const key = nounClasses.length === 0 ? fold : `${fold} ${nounClasses.join(' ')}`;
    return this.#remembered(key, word, word.text, word.kind);
  }

  /** The shape of a word that is no name and means what it means alone. */
  plain(text: string, kind: TokenKind, entry: WordEntry): Shape {
    const fold = kind === 'number' || kind === 'object' ? FOLDS[kind] : text;
    const key =
      fold === text || entry.nounClasses.length === 0 ? fold : `${fold} ${entry.nounClasses.join(' ')}`;
    return this.#remembered(key, { entry, fold, isName: false, nounClasses: entry.nounClasses }, text, kind);
  }

  #remembered(key: string, word: Meaning, text: string, kind: TokenKind): Shape {
    const known = this.#shapes.get(key);
    if (known) return known;
    if (this.#shapes.size >= MEMORY) this.#shapes.clear();
    const shape = shapeOf(word, text, kind, this.#classesOf(word, text, kind), this.#weigh);
    this.#shapes.set(key, shape);
    return shape;
  }

  #classesOf(word: Meaning, text: string, kind: TokenKind): readonly number[] {
    if (kind === 'word' && isWithoutClass(word)) return NO_CLASSES;
    const names = classNames(word, text, kind);
    const key = names.join(' ');
    const known = this.#classes.get(key);
    if (known) return known;
    if (this.#classes.size >= MEMORY) this.#classes.clear();
    const classes = names.map((name) => hashText(name));
    this.#classes.set(key, classes);
    return classes;
  }
}

/** As most words that are met for the first time. */
function isWithoutClass({ isName, nounClasses, entry }: Meaning): boolean {
  return (
    !isName && nounClasses.length === 0 && entry.verbClasses.length === 0 && entry.functionClass === undefined
  );
}

const NO_CLASSES: readonly number[] = [];

function shapeOf(
  word: Meaning,
  text: string,
  kind: TokenKind,
  classes: readonly number[],
  weigh: Weigh,
): Shape {
  const id = hashText(word.fold);
  const alone = [mix(KIND.word, id), ...classes.map((one) => mix(KIND.cls, one))];
  if (kind === 'word' && !word.isName) {
    alone.push(mix(KIND.stem, word.entry.lemmaId));
    if (!word.entry.functionClass) addGrams(text, alone);
  }
  const features = new Int32Array(alone);
  return {
    word: id,
    classes,
    symbol: hashText(symbolOf(word, text, kind)),
    alone: features,
    weight: weigh(features),
  };
}

/** Four letters in a row, the edges of the word marked. */
function addGrams(word: string, features: number[]): void {
  const text = `^${word}$`;
  for (let from = 0; from + GRAM <= text.length; from += 1)
    features.push(mix(KIND.grams, hashText(text, from, from + GRAM)));
}

function classNames(word: Meaning, text: string, kind: TokenKind): string[] {
  const nouns = word.nounClasses.map((name) => `n:${name}`);
  if (word.isName) return ['NAME', ...nouns];
  const names = new Set([...nouns, ...word.entry.verbClasses.map((name) => `v:${name}`)]);
  if (word.entry.functionClass) names.add(`f:${word.entry.functionClass}`);
  if (kind === 'number') names.add('NUMBER');
  if (kind === 'mark') names.add(`m:${text}`);
  return [...names];
}

function symbolOf(word: Meaning, text: string, kind: TokenKind): string {
  if (kind !== 'word' || word.isName) return word.fold;
  if (word.entry.functionClass) return text;
  const noun = word.nounClasses[0];
  const verb = word.entry.verbClasses[0];
  if (noun && verb) return `${noun}|${verb}`;
  return noun ?? verb ?? (word.entry.forms > 0 ? 'verb' : text.endsWith('ly') ? 'ly' : 'word');
}
