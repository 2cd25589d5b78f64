// Keeps count of a sentence's features: what they weigh together, by family and by word, for and against.
import { FAMILIES, type Sink } from './language/features.ts';
import type { Shape } from './language/shapes.ts';
import { addRuleWeights, type FirstLook } from './model/model.ts';
import type { Weights } from './model/weights.ts';
import { RULE_IDS } from './rules.ts';

/** What words weigh by themselves: as they are written, by class, by stem, by their letters. */
const ALONE = { word: 0, cls: 1, stem: 2, grams: 3 };

/** Sums up the weights of a sentence's features in units of the model's scale. */
export class Tally implements Sink {
  /** The family of the features that come next. */
  family = 0;
  count = 0;
  sum = 0;
  /** By the token from which a feature was read on. */
  readonly tokens: Float64Array;
  readonly rules = new Float64Array(RULE_IDS.length);
  readonly #families = new Float64Array(FAMILIES.length);
  readonly #alone = new Float64Array(Object.keys(ALONE).length);
  readonly #model: FirstLook;
  readonly #weights: Weights;
  #for = 0;
  #against = 0;
  #most = 0;
  #least = 0;
  #countFor = 0;
  #countAgainst = 0;

  constructor(model: FirstLook, weights: Weights, words: number) {
    this.#model = model;
    this.#weights = weights;
    // Features may begin one beyond the sentence.
    this.tokens = new Float64Array(words + 1);
  }

  add(feature: number, first: number): void {
    this.#families[this.family] = (this.#families[this.family] ?? 0) + this.#weigh(feature, first);
  }

  addWord({ alone, classes }: Shape, at: number): void {
    for (let index = 0; index < alone.length; index += 1) {
      const kind = kindOf(index, classes.length);
      this.#alone[kind] = (this.#alone[kind] ?? 0) + this.#weigh(alone[index] ?? 0, at);
    }
  }

  /**
   * What each family weighs, words by themselves, all that speaks for a finding and against it, the heaviest features and
   * tokens, and how many features there are.
   * @param scale what one unit is worth
   */
  measures(scale: number): number[] {
    const sums = [...this.#families, ...this.#alone, this.#for, this.#against, this.#most, this.#least];
    return [
      ...[...sums, Math.max(...this.tokens), Math.min(...this.tokens)].map((sum) => sum * scale),
      this.#countFor,
      this.#countAgainst,
      this.count,
    ];
  }

  #weigh(feature: number, first: number): number {
    const weight = this.#weights.of(feature);
    const token = Math.max(0, Math.min(first, this.tokens.length - 1));
    this.tokens[token] = (this.tokens[token] ?? 0) + weight;
    addRuleWeights(this.#model, feature, this.rules);
    this.count += 1;
    this.sum += weight;
    if (weight > 0) {
      this.#for += weight;
      this.#countFor += 1;
    } else if (weight < 0) {
      this.#against += weight;
      this.#countAgainst += 1;
    }
    this.#most = Math.max(this.#most, weight);
    this.#least = Math.min(this.#least, weight);
    return weight;
  }
}

/** What a word's feature is about, by its place: the word, then its classes, its stem, its letters. */
function kindOf(index: number, classes: number): number {
  if (index === 0) return ALONE.word;
  if (index <= classes) return ALONE.cls;
  return index === classes + 1 ? ALONE.stem : ALONE.grams;
}
