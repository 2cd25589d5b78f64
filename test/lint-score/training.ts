// From examples to a model file: fit, choose the features that matter and fit the file, fit again, quantise; then the second
// look and the glance.
import { GLANCE_BITS } from '../../src/core/lint/language/glance.ts';
import {
  bucketOf,
  glanceLoudness,
  logOdds,
  loudness,
  markOf,
  SLOTS,
  writeModel,
  type FirstLook,
  type GlanceParts,
  type ModelParts,
} from '../../src/core/lint/model/model.ts';
import { Weights } from '../../src/core/lint/model/weights.ts';
import { RULE_IDS } from '../../src/core/lint/rules.ts';
import type { Example } from './examples.ts';
import { fitDetection, fitRules, probability, UNIT, type Fit, type Row } from './regression.ts';
import { fitSecondLook } from './second-look.ts';

/** 18,550 buckets of 8 slots of two bytes, 2^13 rows of 7 rules, 2^16 half bytes, the second look: below 400,000 bytes. */
const BUCKETS = 18_550;
const RULE_BITS = 13;
/** The log-odds from which on a sentence is a finding. */
export const THRESHOLD = 1.3;
/** The log-odds of a glance below which a sentence is not read: lower, more is read in vain; higher, more is missed. */
const GLANCE_LEAST = -1.15;

/** Trains on the examples and returns the bytes of the model file. The same examples give the same bytes. */
export function trainModel(
  examples: readonly Example[],
  thresholds = RULE_IDS.map(() => THRESHOLD),
): Uint8Array {
  const secondLook = fitSecondLook(examples, fitFirstLook);
  const firstLook = fitFirstLook(examples);
  return writeModel({ ...firstLook, secondLook, thresholds, glance: fitGlance(examples, scorer(firstLook)) });
}

/** The sums: what is a finding, and of which rule. */
function fitFirstLook(examples: readonly Example[]): FirstLook {
  const { rows, features } = numbered(examples);
  const first = fitDetection(rows, features.length, { epochs: 10 });
  const slots = seats(features, worthOf(first, rows));
  const kept = keptOnly(features, slots);
  const keptRows = rows.map((row) => ({
    ...row,
    ids: row.ids.filter((id) => (slots[id] ?? -1) >= 0).map((id) => kept.numbers[id] ?? 0),
  }));
  const fit = fitDetection(keptRows, kept.features.length, { epochs: 20 });
  const table = layOut(kept.features, kept.slots, fit);
  const rules = quantise(fitRules(examples, RULE_BITS));
  return {
    buckets: BUCKETS,
    ruleBits: RULE_BITS,
    bias: fit.bias,
    ...table,
    scale: table.scale * UNIT,
    ruleWeights: rules.values,
    ruleScale: rules.scale * UNIT,
  };
}

/** The features that have a slot, numbered anew: so few fit the processor's cache. */
function keptOnly(
  features: readonly number[],
  slots: Int32Array,
): { features: number[]; slots: Int32Array; numbers: Uint32Array } {
  const ids = [...features.keys()].filter((id) => (slots[id] ?? -1) >= 0);
  const numbers = new Uint32Array(features.length);
  for (const [number, id] of ids.entries()) numbers[id] = number;
  return {
    features: ids.map((id) => features[id] ?? 0),
    slots: Int32Array.from(ids, (id) => slots[id] ?? -1),
    numbers,
  };
}

/** What a first look gives an example, in log-odds. */
function scorer(model: FirstLook) {
  const weights = new Weights(model);
  return ({ features }: Example): number =>
    logOdds(model, weights.sum(Int32Array.from(features)), features.length);
}

/**
 * A glance learns from the first look, not from the labels: it need not see what that would miss anyhow. Of what it finds
 * with an author left out, the glance loses one in two hundred.
 */
function fitGlance(examples: readonly Example[], score: (example: Example) => number): GlanceParts {
  const rows = examples.map((example) => ({
    target: probability(score(example)),
    ids: example.glanced,
    worth: UNIT * glanceLoudness(example.glanced.length),
  }));
  const fit = fitDetection(rows, 2 ** GLANCE_BITS, { epochs: 10 });
  const { values, scale } = quantise(fit.weights, { most: 7, share: 0.999 });
  return { weights: values, bias: fit.bias, scale: scale * UNIT, least: GLANCE_LEAST };
}

/** The examples with their features numbered from 0 in the order in which they come, and the hash of each number. */
function numbered(examples: readonly Example[]): { rows: Row[]; features: number[] } {
  const ids = new Map<number, number>();
  const rows = examples.map(({ flag, features }) => ({
    target: flag ? 1 : 0,
    worth: UNIT * loudness(features.length),
    ids: features.map((feature) => {
      const id = ids.get(feature) ?? ids.size;
      ids.set(feature, id);
      return id;
    }),
  }));
  return { rows, features: [...ids.keys()] };
}

/**
 * How much a feature is worth keeping. A heavy weight counts for more if several examples have its feature, since only
 * then will other people's sentences have it.
 */
function worthOf(fit: Fit, rows: readonly Row[]): Float64Array {
  const frequency = new Uint32Array(fit.weights.length);
  for (const { ids } of rows) for (const id of new Set(ids)) frequency[id] = (frequency[id] ?? 0) + 1;
  return Float64Array.from(fit.weights, (weight, id) => Math.abs(weight) * Math.log1p(frequency[id] ?? 0));
}

/** The slot of each feature in the file, the worthiest first; -1 for one that finds its bucket full or its mark taken. */
function seats(features: readonly number[], worth: Float64Array): Int32Array {
  const slots = new Int32Array(features.length).fill(-1);
  const marks = new Uint8Array(BUCKETS * SLOTS);
  const filled = new Uint8Array(BUCKETS);
  const order = Array.from(features.keys()).sort(
    (one, other) => (worth[other] ?? 0) - (worth[one] ?? 0) || one - other,
  );
  for (const id of order) {
    const feature = features[id] ?? 0;
    const bucket = bucketOf(feature, BUCKETS);
    const used = filled[bucket] ?? 0;
    const start = bucket * SLOTS;
    if (used >= SLOTS || marks.subarray(start, start + used).includes(markOf(feature))) continue;
    marks[start + used] = markOf(feature);
    filled[bucket] = used + 1;
    slots[id] = start + used;
  }
  return slots;
}

function layOut(
  features: readonly number[],
  slots: Int32Array,
  fit: Fit,
): Pick<ModelParts, 'marks' | 'weights' | 'scale'> {
  const marks = new Uint8Array(BUCKETS * SLOTS);
  const kept = new Float32Array(BUCKETS * SLOTS);
  for (const [id, slot] of slots.entries()) {
    if (slot < 0) continue;
    marks[slot] = markOf(features[id] ?? 0);
    kept[slot] = fit.weights[id] ?? 0;
  }
  const { values, scale } = quantise(kept);
  return { marks, weights: values, scale };
}

/** Weights in whole steps from -`most` to `most`; those beyond a share of them, the few largest, are cut off. */
function quantise(
  values: Float32Array,
  { most, share } = { most: 127, share: 0.9995 },
): { values: Int8Array; scale: number } {
  const sizes = Float64Array.from(values, Math.abs).sort();
  const scale = (sizes[Math.floor(sizes.length * share)] ?? 0) / most || 1;
  return {
    values: Int8Array.from(values, (value) => Math.max(-most, Math.min(most, Math.round(value / scale)))),
    scale,
  };
}
