// From examples to a model file: fit, keep the features that matter, quantise, lay out in buckets.
import { bucketOf, markOf, SLOTS, writeModel, type ModelParts } from '../../src/core/lint/model/model.ts';
import { RULE_IDS } from '../../src/core/lint/rules.ts';
import type { Example } from './examples.ts';
import { fitDetection, fitRules, TRAINING_BITS, UNIT, type Fit } from './regression.ts';

/** 2^14 buckets of 8 slots: 131,072 features at two bytes each. */
const BUCKET_BITS = 14;
const RULE_BITS = 14;
/** How full the buckets may get on average: beyond it, too many features find theirs full. */
const FILL = 0.85;
/** The log-odds from which on a sentence is a finding. */
export const THRESHOLD = 0.2;

export interface TrainingOptions {
  readonly weightOf?: (example: Example) => number;
  readonly thresholds?: readonly number[];
}

/** Trains on the examples and returns the bytes of the model file. */
export function trainModel(examples: readonly Example[], options: TrainingOptions = {}): Uint8Array {
  const weightOf = options.weightOf ?? (() => 1);
  const chosen = heaviest(
    fitDetection(examples, weightOf, undefined, { epochs: 10, rate: 0.12, decay: 1e-3 }),
  );
  const fit = fitDetection(examples, weightOf, chosen, { epochs: 20, rate: 0.12, decay: 1e-3 });
  const table = layOut(examples, fit);
  const rules = quantise(fitRules(examples, RULE_BITS, weightOf));
  const parts: ModelParts = {
    bucketBits: BUCKET_BITS,
    ruleBits: RULE_BITS,
    bias: fit.bias,
    ...table,
    scale: table.scale * UNIT,
    ruleWeights: rules.values,
    ruleScale: rules.scale * UNIT,
    thresholds: options.thresholds ?? RULE_IDS.map(() => THRESHOLD),
  };
  return writeModel(parts);
}

/** The weights worth keeping: as many as the buckets hold with some room to spare. */
function heaviest(fit: Fit): Uint8Array {
  const keep = Math.floor(2 ** BUCKET_BITS * SLOTS * FILL);
  const sizes = fit.weights.map(Math.abs).sort();
  const least = sizes[sizes.length - keep] ?? 0;
  return Uint8Array.from(fit.weights, (weight) => (weight !== 0 && Math.abs(weight) >= least ? 1 : 0));
}

/** Puts the heaviest features of the examples into the buckets; a full bucket turns the lightest away. */
function layOut(examples: readonly Example[], fit: Fit): Pick<ModelParts, 'marks' | 'weights' | 'scale'> {
  const seen = new Map<number, number>();
  for (const example of examples) {
    for (const feature of example.features) {
      if (!seen.has(feature)) seen.set(feature, fit.weights[feature >>> (32 - TRAINING_BITS)] ?? 0);
    }
  }
  const ranked = [...seen].sort((one, other) => Math.abs(other[1]) - Math.abs(one[1]) || one[0] - other[0]);
  const { scale } = scaleOf(ranked.map(([, weight]) => weight));
  const marks = new Uint8Array(2 ** BUCKET_BITS * SLOTS);
  const weights = new Int8Array(marks.length);
  const filled = new Uint8Array(2 ** BUCKET_BITS);
  for (const [feature, weight] of ranked) {
    const bucket = bucketOf(feature, BUCKET_BITS);
    const used = filled[bucket] ?? 0;
    const quantised = Math.round(weight / scale);
    const start = bucket * SLOTS;
    if (used >= SLOTS || quantised === 0 || marks.subarray(start, start + used).includes(markOf(feature)))
      continue;
    marks[start + used] = markOf(feature);
    weights[start + used] = Math.max(-127, Math.min(127, quantised));
    filled[bucket] = used + 1;
  }
  return { marks, weights, scale };
}

function quantise(values: Float32Array): { values: Int8Array; scale: number } {
  const { scale } = scaleOf(values);
  return {
    values: Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value / scale)))),
    scale,
  };
}

/** One step of the quantised weights: the few largest are cut off at 127 steps. */
function scaleOf(values: ArrayLike<number>): { scale: number } {
  const sizes = Float64Array.from(values, Math.abs).sort();
  return { scale: (sizes[Math.floor(sizes.length * 0.9995)] ?? 1) / 127 || 1 };
}
