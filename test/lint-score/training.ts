// From examples to a model file: fit, choose the features that matter and fit the file, fit again, quantise.
import { GLANCE_BITS } from '../../src/core/lint/language/glance.ts';
import {
  bucketOf,
  glanceLoudness,
  loudness,
  markOf,
  SLOTS,
  writeModel,
  type GlanceParts,
  type ModelParts,
} from '../../src/core/lint/model/model.ts';
import { Weights } from '../../src/core/lint/model/weights.ts';
import { RULE_IDS } from '../../src/core/lint/rules.ts';
import type { Example } from './examples.ts';
import { fitDetection, fitRules, probability, UNIT, type Fit, type Row } from './regression.ts';

/** 19,250 buckets of 8 slots of two bytes, 2^13 rows of 7 rules, 2^16 half bytes: a little under 400,000 bytes. */
const BUCKETS = 19_250;
const RULE_BITS = 13;
/** The log-odds from which on a sentence is a finding. */
export const THRESHOLD = 0.55;
/** The log-odds of a glance below which a sentence is not read: lower, more is read in vain; higher, more is missed. */
const GLANCE_LEAST = -1.15;

/** Trains on the examples and returns the bytes of the model file. The same examples give the same bytes. */
export function trainModel(
  examples: readonly Example[],
  thresholds = RULE_IDS.map(() => THRESHOLD),
): Uint8Array {
  const { rows, features } = numbered(examples);
  const first = fitDetection(rows, features.length, { epochs: 10 });
  const slots = seats(features, worthOf(first, rows));
  const kept = rows.map((row) => ({ ...row, ids: row.ids.filter((id) => (slots[id] ?? -1) >= 0) }));
  const fit = fitDetection(kept, features.length, { epochs: 20 });
  const table = layOut(features, slots, fit);
  const rules = quantise(fitRules(examples, RULE_BITS));
  const detection = { buckets: BUCKETS, bias: fit.bias, ...table, scale: table.scale * UNIT };
  return writeModel({
    ...detection,
    ruleBits: RULE_BITS,
    ruleWeights: rules.values,
    ruleScale: rules.scale * UNIT,
    thresholds,
    glance: trainGlance(examples, scorer(detection)),
  });
}

/** What the first regression of the file gives an example, in log-odds. */
function scorer(model: Pick<ModelParts, 'buckets' | 'marks' | 'weights' | 'bias' | 'scale'>) {
  const weights = new Weights(model);
  return ({ features }: Example): number =>
    model.bias + weights.sum(Int32Array.from(features)) * model.scale * loudness(features.length);
}

/**
 * A glance learns from the reader, not from the labels: it need not see what the reader would miss anyhow. Of what the
 * reader finds with an author left out, it loses one in two hundred.
 */
function trainGlance(examples: readonly Example[], score: (example: Example) => number): GlanceParts {
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
