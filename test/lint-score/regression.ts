// Logistic regression over hashed features, fitted by AdaGrad. Deterministic: the same examples give the same weights.
import { RULE_IDS } from '../../src/core/lint/rules.ts';
import type { Example } from './examples.ts';

/** An example with its features numbered. */
export interface Row {
  /** How probable it should be, from 0 to 1, that it is a finding. */
  readonly target: number;
  readonly ids: Uint32Array;
  /** What each of its features is worth. */
  readonly worth: number;
}

export interface Fit {
  readonly bias: number;
  /** By the number of the feature. */
  readonly weights: Float32Array;
}

const RATE = 0.12;
const BIAS_RATE = 0.02;
const DECAY = 1e-3;
const FIRST_STEP = 1e-5;
/** What a feature is worth in a long sentence; in a short one more ({@link loudness}). */
export const UNIT = 0.05;

/** Numbers from 0 to 1 that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function shuffle(items: unknown[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other], items[last]];
  }
}

/** Learns which sentences are findings. @param size how many features there are */
export function fitDetection(rows: readonly Row[], size: number, { epochs }: { epochs: number }): Fit {
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(FIRST_STEP);
  const order = [...rows];
  const random = seeded(20_260_301);
  let bias = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const { ids, target, worth } of order) {
      let sum = 0;
      for (const id of ids) sum += weights[id] ?? 0;
      const error = probability(bias + sum * worth) - target;
      bias -= BIAS_RATE * error;
      for (const id of ids) step(weights, squares, id, error * worth);
    }
  }
  return { bias, weights };
}

/** The probability that has these log-odds. */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** One step of AdaGrad: features that few sentences have learn fast from each. */
function step(weights: Float32Array, squares: Float32Array, index: number, slope: number): void {
  const now = weights[index] ?? 0;
  const gradient = slope + DECAY * now;
  const square = (squares[index] ?? 0) + gradient * gradient;
  squares[index] = square;
  weights[index] = now - (RATE * gradient) / Math.sqrt(square);
}

const RULE_EPOCHS = 10;

/** Learns which rule a finding is of: a row of weights, one per rule, for each of 2^bits hashes. */
export function fitRules(examples: readonly Example[], bits: number): Float32Array {
  const count = RULE_IDS.length;
  const weights = new Float32Array(2 ** bits * count);
  const squares = new Float32Array(weights.length).fill(FIRST_STEP);
  const rows = examples.flatMap(({ flag, rule, features }) =>
    flag && rule
      ? [{ rule: RULE_IDS.indexOf(rule), at: features.map((feature) => (feature >>> (32 - bits)) * count) }]
      : [],
  );
  const random = seeded(7);
  const scores = new Float64Array(count);
  for (let epoch = 0; epoch < RULE_EPOCHS; epoch += 1) {
    shuffle(rows, random);
    for (const { rule, at } of rows) {
      scores.fill(0);
      for (const row of at) {
        for (let k = 0; k < count; k += 1) scores[k] = (scores[k] ?? 0) + (weights[row + k] ?? 0) * UNIT;
      }
      softmax(scores);
      scores[rule] = (scores[rule] ?? 0) - 1;
      for (const row of at) {
        for (let k = 0; k < count; k += 1) step(weights, squares, row + k, (scores[k] ?? 0) * UNIT);
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
