// Keeps count of a sentence's features: what they weigh together, by family and by word, for and against.
import type { Evidence } from './evidence.ts';
import { FAMILIES, type Analysis } from './language/features.ts';
import { ruleSums, type FirstLook } from './model/model.ts';
import type { Shape } from './language/shapes.ts';
import type { Weights } from './model/weights.ts';

/** What words weigh by themselves: as they are written, by class, by stem, by their letters. */
const ALONE = { word: 0, cls: 1, stem: 2, grams: 3 };
const KINDS_ALONE = Object.keys(ALONE).length;

/** Takes measures one after the other. */
export class Gauge {
  readonly #values: Float32Array;
  #next = 0;

  constructor(values: Float32Array) {
    this.#values = values;
  }

  put(...values: readonly number[]): void {
    for (const value of values) this.#values[this.#next++] = value;
  }
}

/** Sums up the weights of a sentence's features in units of the model's scale. */
export class Tally {
  /** How many features there are. */
  readonly count: number;
  sum = 0;
  /** By the token from which a feature was read on. */
  readonly tokens: Float64Array;
  /** What each rule got. */
  readonly rules: Float64Array;
  readonly #families = new Float64Array(FAMILIES.length);
  readonly #alone = new Float64Array(KINDS_ALONE);
  #for = 0;
  #against = 0;
  #most = 0;
  #least = 0;
  #countFor = 0;
  #countAgainst = 0;

  /** @param evidence of the sentence, weighed */
  constructor(model: FirstLook, weights: Weights, { words, shapes }: Analysis, evidence: Evidence) {
    // Features may begin one beyond the sentence.
    this.tokens = new Float64Array(words.length + 1);
    this.#addAll(evidence);
    this.count = evidence.listWords(shapes);
    this.rules = ruleSums(model, evidence.features, this.count);
    for (let at = 0; at < shapes.length; at += 1) {
      const shape = shapes[at];
      if (shape) this.#addWord(shape, weights, at);
    }
  }

  /**
   * What each family weighs, words by themselves, all that speaks for a finding and against it, the heaviest features and
   * tokens, and how many features there are.
   * @param scale what one unit is worth
   */
  measure(scale: number, into: Gauge): void {
    for (const sum of this.#families) into.put(sum * scale);
    for (const sum of this.#alone) into.put(sum * scale);
    into.put(this.#for * scale, this.#against * scale, this.#most * scale, this.#least * scale);
    into.put(Math.max(...this.tokens) * scale, Math.min(...this.tokens) * scale);
    into.put(this.#countFor, this.#countAgainst, this.count);
  }

  #addWord({ alone, classes }: Shape, weights: Weights, at: number): void {
    for (let index = 0; index < alone.length; index += 1) {
      const weight = weights.of(alone[index] ?? 0);
      const kind = kindOf(index, classes.length);
      this.#alone[kind] = (this.#alone[kind] ?? 0) + weight;
      this.#add(weight, at);
    }
  }

  #addAll({ weights, firsts, ends }: Evidence): void {
    let at = 0;
    for (let family = 0; family < ends.length; family += 1) {
      const end = ends[family] ?? at;
      let sum = 0;
      for (; at < end; at += 1) {
        const weight = weights[at] ?? 0;
        sum += weight;
        this.#add(weight, firsts[at] ?? 0);
      }
      this.#families[family] = sum;
    }
  }

  #add(weight: number, first: number): void {
    if (weight === 0) return;
    const last = this.tokens.length - 1;
    const token = first < 0 ? 0 : first > last ? last : first;
    this.tokens[token] = (this.tokens[token] ?? 0) + weight;
    this.sum += weight;
    if (weight > 0) {
      this.#for += weight;
      this.#countFor += 1;
      if (weight > this.#most) this.#most = weight;
    } else {
      this.#against += weight;
      this.#countAgainst += 1;
      if (weight < this.#least) this.#least = weight;
    }
  }
}

/** What a word's feature is about, by its place: the word, then its classes, its stem, its letters. */
function kindOf(index: number, classes: number): number {
  if (index === 0) return ALONE.word;
  if (index <= classes) return ALONE.cls;
  return index === classes + 1 ? ALONE.stem : ALONE.grams;
}
