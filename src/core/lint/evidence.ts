// The features of one sentence with what each weighs, in a memory that serves all sentences one after the other.
import { FAMILIES, type Analysis, type Setting, type Sink } from './language/features.ts';
import type { Shape } from './language/shapes.ts';
import type { Weights } from './model/weights.ts';

const FIRST_SIZE = 1024;

export class Evidence implements Sink {
  /** Features of more than one word, family by family. */
  features = new Int32Array(FIRST_SIZE);
  /** The first and the last token that each was read from; these may lie one beyond the sentence. */
  firsts = new Int32Array(FIRST_SIZE);
  lasts = new Int32Array(FIRST_SIZE);
  /** What each weighs, once {@link weigh} was asked. */
  weights = new Int8Array(FIRST_SIZE);
  count = 0;
  /** Where in the list each family of features ends. */
  readonly ends = new Uint32Array(FAMILIES.length);
  /** What the features of words by themselves weigh, which are not listed, and how many these are. */
  ofWords = 0;
  countOfWords = 0;

  /** Reads a sentence; what was read before is forgotten. */
  read(analysis: Analysis, setting: Setting): void {
    this.count = 0;
    this.ofWords = 0;
    this.countOfWords = 0;
    for (let family = 0; family < FAMILIES.length; family += 1) {
      FAMILIES[family]?.(analysis, setting, this);
      this.ends[family] = this.count;
    }
  }

  /** Lists the features of words by themselves behind the others, and returns how many there are in all. */
  listWords(shapes: readonly Shape[]): number {
    const { count } = this;
    let end = count;
    for (const { alone } of shapes) {
      while (end + alone.length > this.features.length) this.#grow();
      this.features.set(alone, end);
      end += alone.length;
    }
    return end;
  }

  /** What all features weigh together, in units of the model's scale. */
  weigh(weights: Weights): number {
    return weights.weigh(this.features, this.count, this.weights) + this.ofWords;
  }

  add(feature: number, first: number, last: number): void {
    const { count } = this;
    if (count === this.features.length) this.#grow();
    this.features[count] = feature;
    this.firsts[count] = first;
    this.lasts[count] = last;
    this.count = count + 1;
  }

  addWord(shape: Shape): void {
    this.ofWords += shape.weight;
    this.countOfWords += shape.alone.length;
  }

  #grow(): void {
    const larger = (list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(list.length * 2);
      next.set(list);
      return next;
    };
    this.features = larger(this.features);
    this.firsts = larger(this.firsts);
    this.lasts = larger(this.lasts);
    const weights = new Int8Array(this.features.length);
    weights.set(this.weights);
    this.weights = weights;
  }
}
