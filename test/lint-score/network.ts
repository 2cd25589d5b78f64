// Fits the network of the second look by stochastic gradient descent. Deterministic, as the regression is.
import type { Network } from '../../src/core/lint/model/network.ts';
import { probability, seeded, shuffle } from './regression.ts';

/** One sentence as the second look sees it. */
export interface Case {
  readonly flag: boolean;
  /** Its log-odds by the first look, to which the second adds. */
  readonly score: number;
  /** Its measures, in spreads from their means. */
  readonly values: Float64Array;
}

const UNITS = 24;
const EPOCHS = 12;
const RATE = 0.005;
/** How much slower the last epoch goes than the first. */
const SLOWING = 0.9;
const DECAY = 4e-3;
/** How much the units count at first. */
const FIRST_WORTH = 0.1;

/** Fits a network that corrects the scores of the cases. @param seed where it begins, and in which order it learns */
export function fitNetwork(cases: readonly Case[], seed: number): Network {
  const random = seeded(seed);
  const learner = new Learner(cases[0]?.values.length ?? 0, random);
  const rows = [...cases];
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const rate = RATE * (1 - (SLOWING * epoch) / EPOCHS);
    shuffle(rows, random);
    for (const { flag, score, values } of rows) learner.learn(values, score, flag, rate);
  }
  return learner.quantised();
}

/** A network while it learns, its weights not yet in whole steps. */
class Learner {
  #bias = 0;
  readonly #direct: Float32Array;
  readonly #weights: Float32Array;
  readonly #starts = new Float32Array(UNITS);
  readonly #worths: Float32Array;
  readonly #levels = new Float32Array(UNITS);

  constructor(inputs: number, random: () => number) {
    // The sum of four draws is near enough to a bell curve of spread 1.
    const bell = (): number => Math.sqrt(3) * (random() + random() + random() + random() - 2);
    this.#direct = new Float32Array(inputs);
    this.#weights = Float32Array.from({ length: UNITS * inputs }, () => bell() / Math.sqrt(inputs));
    this.#worths = Float32Array.from({ length: UNITS }, () => bell() * FIRST_WORTH);
  }

  learn(values: Float64Array, score: number, flag: boolean, rate: number): void {
    const error = probability(score + this.#forward(values)) - (flag ? 1 : 0);
    const count = values.length;
    this.#bias -= rate * error;
    descend(this.#direct, 0, values, error, rate);
    for (let unit = 0; unit < UNITS; unit += 1) {
      const level = this.#levels[unit] ?? 0;
      if (level <= 0) continue;
      const worth = this.#worths[unit] ?? 0;
      this.#worths[unit] = worth - rate * (error * level + DECAY * worth);
      this.#starts[unit] = (this.#starts[unit] ?? 0) - rate * error * worth;
      descend(this.#weights, unit * count, values, error * worth, rate);
    }
  }

  #forward(values: Float64Array): number {
    const count = values.length;
    let sum = this.#bias + dot(this.#direct, 0, values);
    for (let unit = 0; unit < UNITS; unit += 1) {
      const level = Math.max(0, (this.#starts[unit] ?? 0) + dot(this.#weights, unit * count, values));
      this.#levels[unit] = level;
      sum += level * (this.#worths[unit] ?? 0);
    }
    return sum;
  }

  quantised(): Network {
    const largest = this.#weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    const scale = Math.fround(largest / 127) || 1;
    return {
      bias: Math.fround(this.#bias),
      direct: this.#direct,
      weights: Int8Array.from(this.#weights, (weight) => Math.round(weight / scale)),
      scale,
      starts: this.#starts,
      worths: this.#worths,
    };
  }
}

function dot(weights: Float32Array, from: number, values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += (weights[from + at] ?? 0) * (values[at] ?? 0);
  return sum;
}

/** One step down the slope `error × values`, and a little towards 0. */
function descend(
  weights: Float32Array,
  from: number,
  values: Float64Array,
  error: number,
  rate: number,
): void {
  for (let at = 0; at < values.length; at += 1) {
    const now = weights[from + at] ?? 0;
    weights[from + at] = now - rate * (error * (values[at] ?? 0) + DECAY * now);
  }
}
