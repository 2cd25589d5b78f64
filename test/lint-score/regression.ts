// Logistic regression over hashed features, fitted by AdaGrad. Deterministic: the same examples give the same weights.
import { RULE_IDS } from '../../src/core/lint/rules.ts';
import type { Example } from './examples.ts';

/** Weights while training are looked up by the first bits of a feature's hash. */
export const TRAINING_BITS = 21;

export interface Fit {
  readonly bias: number;
  /** By the first {@link TRAINING_BITS} bits of the hash. */
  readonly weights: Float32Array;
}

export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
}

const DETECTION: Settings = { epochs: 20, rate: 0.12, decay: 1e-3 };
const RULES: Settings = { epochs: 10, rate: 0.12, decay: 1e-3 };
const FIRST_STEP = 1e-5;
/**
 * What a feature is worth, the same in short and long sentences. Dividing by the root of the sentence's length, as is
 * usual, cost 0.03 to 0.05 of recall: short sentences stayed near the bias.
 */
export const UNIT = 0.05;

/** Numbers from 0 to 1 that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(items: unknown[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other], items[last]];
  }
}

/**
 * Learns which sentences are findings.
 * @param weightOf how much an example counts
 * @param allowed 1 for each weight that may be other than 0; without it, all may
 */
export function fitDetection(
  examples: readonly Example[],
  weightOf: (example: Example) => number,
  allowed?: Uint8Array,
  settings = DETECTION,
): Fit {
  const size = 2 ** TRAINING_BITS;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(FIRST_STEP);
  const rows = examples.map((example) => ({
    at: indices(example, allowed),
    target: example.flag ? 1 : 0,
    weight: weightOf(example),
  }));
  const random = seeded(20_260_301);
  let bias = 0;
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(rows, random);
    for (const { at, target, weight } of rows) {
      let sum = 0;
      for (const index of at) sum += weights[index] ?? 0;
      const error = (1 / (1 + Math.exp(-(bias + sum * UNIT))) - target) * weight;
      bias -= 0.02 * error;
      const step = error * UNIT;
      for (const index of at) {
        const now = weights[index] ?? 0;
        const gradient = step + settings.decay * now;
        const square = (squares[index] ?? 0) + gradient * gradient;
        squares[index] = square;
        weights[index] = now - (settings.rate * gradient) / Math.sqrt(square);
      }
    }
  }
  return { bias, weights };
}

function indices(example: Example, allowed: Uint8Array | undefined): Uint32Array {
  const all = example.features.map((feature) => feature >>> (32 - TRAINING_BITS));
  return allowed ? all.filter((index) => allowed[index] === 1) : all;
}

/** Learns which rule a finding is of: a row of weights, one per rule, for each of 2^bits hashes. */
export function fitRules(
  examples: readonly Example[],
  bits: number,
  weightOf: (example: Example) => number,
  settings = RULES,
): Float32Array {
  const count = RULE_IDS.length;
  const weights = new Float32Array(2 ** bits * count);
  const squares = new Float32Array(weights.length).fill(FIRST_STEP);
  const rows = examples.flatMap((example) =>
    example.flag && example.rule
      ? [
          {
            example,
            rule: RULE_IDS.indexOf(example.rule),
            at: example.features.map((feature) => (feature >>> (32 - bits)) * count),
          },
        ]
      : [],
  );
  const random = seeded(7);
  const scores = new Float64Array(count);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(rows, random);
    for (const { example, rule, at } of rows) {
      scores.fill(0);
      for (const row of at)
        for (let k = 0; k < count; k += 1) scores[k] = (scores[k] ?? 0) + (weights[row + k] ?? 0) * UNIT;
      softmax(scores);
      for (let k = 0; k < count; k += 1)
        scores[k] = ((scores[k] ?? 0) - (k === rule ? 1 : 0)) * UNIT * weightOf(example);
      for (const row of at) {
        for (let k = 0; k < count; k += 1) {
          const now = weights[row + k] ?? 0;
          const gradient = (scores[k] ?? 0) + settings.decay * now;
          const square = (squares[row + k] ?? 0) + gradient * gradient;
          squares[row + k] = square;
          weights[row + k] = now - (settings.rate * gradient) / Math.sqrt(square);
        }
      }
    }
  }
  return weights;
}

function softmax(scores: Float64Array): void {
  const highest = Math.max(...scores);
  let sum = 0;
  for (let k = 0; k < scores.length; k += 1) sum += scores[k] = Math.exp((scores[k] ?? 0) - highest);
  for (let k = 0; k < scores.length; k += 1) scores[k] = (scores[k] ?? 0) / sum;
}
