// The trained model: a file of weights, read into tables that score a sentence's features.
import { GLANCE_BITS } from '../language/glance.ts';
import { RULE_IDS } from '../rules.ts';
import { readSecondLook, sizeOfSecondLook, writeSecondLook, type SecondLook } from './second-look.ts';

/** "MJLM", then the version of the format and of the features. */
const MAGIC = 0x4d4c4a4d;
const MODEL_VERSION = 4;
const HEADER_BYTES = 64;
/** Slots of a bucket: a feature stands in one of these or nowhere. */
export const SLOTS = 8;

/** What gives every sentence its first score, and a finding its rule. */
export interface FirstLook {
  /** How many buckets of {@link SLOTS} there are. */
  readonly buckets: number;
  /** Per slot: 8 bits of the feature's hash, 0 for an empty slot. */
  readonly marks: Uint8Array;
  readonly weights: Int8Array;
  readonly bias: number;
  /** What one unit of a weight is worth. */
  readonly scale: number;
  /** log2 of the number of rows of the rule table; a row has a weight per rule. */
  readonly ruleBits: number;
  readonly ruleWeights: Int8Array;
  readonly ruleScale: number;
}

export interface ModelParts extends FirstLook {
  /** The score from which on a sentence is a finding, per rule in the order of RULE_IDS. */
  readonly thresholds: readonly number[];
  readonly secondLook: SecondLook;
  readonly glance: GlanceParts;
}

/** What tells at a glance that a sentence is plainly innocent. */
export interface GlanceParts {
  /** From -7 to 7, for each feature of a glance. */
  readonly weights: Int8Array;
  readonly bias: number;
  readonly scale: number;
  /** The score from which on a sentence is read. */
  readonly least: number;
}

/** Two weights of a glance are one byte of the file. */
const GLANCE_BYTES = 2 ** GLANCE_BITS / 2;

/** A model file that is not one, or of another version. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/** Reads a model file. Throws {@link ModelError} on anything else. */
export function readModel(bytes: Uint8Array): ModelParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEADER_BYTES || view.getUint32(0, true) !== MAGIC)
    throw new ModelError('Not a model of the deal lint');
  if (view.getUint16(4, true) !== MODEL_VERSION)
    throw new ModelError('A model of another version of the deal lint');
  const buckets = view.getUint32(48, true);
  const ruleBits = view.getUint8(7);
  const slots = buckets * SLOTS;
  const ruleCells = 2 ** ruleBits * RULE_IDS.length;
  const glanceFrom = HEADER_BYTES + slots * 2 + ruleCells;
  const secondLook = readSecondLook(bytes.subarray(glanceFrom + GLANCE_BYTES));
  if (secondLook === undefined) throw new ModelError('A damaged model of the deal lint');
  const start = bytes.byteOffset + HEADER_BYTES;
  return {
    buckets,
    ruleBits,
    bias: view.getFloat32(8, true),
    scale: view.getFloat32(12, true),
    ruleScale: view.getFloat32(16, true),
    thresholds: RULE_IDS.map((_, index) => view.getFloat32(20 + index * 4, true)),
    marks: new Uint8Array(bytes.buffer, start, slots),
    weights: new Int8Array(bytes.buffer, start + slots, slots),
    ruleWeights: new Int8Array(bytes.buffer, start + slots * 2, ruleCells),
    glance: {
      bias: view.getFloat32(52, true),
      scale: view.getFloat32(56, true),
      least: view.getFloat32(60, true),
      weights: unpacked(new Uint8Array(bytes.buffer, bytes.byteOffset + glanceFrom, GLANCE_BYTES)),
    },
    secondLook,
  };
}

/** Two signed numbers of four bits each, the first in the lower half. */
function unpacked(bytes: Uint8Array): Int8Array {
  const numbers = new Int8Array(bytes.length * 2);
  for (const [at, byte] of bytes.entries()) {
    numbers[2 * at] = (byte << 28) >> 28;
    numbers[2 * at + 1] = (byte << 24) >> 28;
  }
  return numbers;
}

function packed(numbers: Int8Array): Uint8Array {
  return Uint8Array.from(
    { length: numbers.length / 2 },
    (_, at) => ((numbers[2 * at] ?? 0) & 15) | (((numbers[2 * at + 1] ?? 0) & 15) << 4),
  );
}

/** The bytes of a model file. */
export function writeModel(parts: ModelParts): Uint8Array {
  const rules = HEADER_BYTES + parts.marks.length * 2;
  const glance = rules + parts.ruleWeights.length;
  const secondLook = glance + GLANCE_BYTES;
  const bytes = new Uint8Array(secondLook + sizeOfSecondLook(parts.secondLook));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, MODEL_VERSION, true);
  view.setUint8(7, parts.ruleBits);
  view.setFloat32(8, parts.bias, true);
  view.setFloat32(12, parts.scale, true);
  view.setFloat32(16, parts.ruleScale, true);
  view.setUint32(48, parts.buckets, true);
  for (const [index, threshold] of parts.thresholds.entries())
    view.setFloat32(20 + index * 4, threshold, true);
  view.setFloat32(52, parts.glance.bias, true);
  view.setFloat32(56, parts.glance.scale, true);
  view.setFloat32(60, parts.glance.least, true);
  bytes.set(parts.marks, HEADER_BYTES);
  bytes.set(
    new Uint8Array(parts.weights.buffer, parts.weights.byteOffset, parts.weights.length),
    HEADER_BYTES + parts.marks.length,
  );
  bytes.set(
    new Uint8Array(parts.ruleWeights.buffer, parts.ruleWeights.byteOffset, parts.ruleWeights.length),
    rules,
  );
  bytes.set(packed(parts.glance.weights), glance);
  writeSecondLook(bytes.subarray(secondLook), parts.secondLook);
  return bytes;
}

/** The mark of a feature: never 0, which means an empty slot. */
export function markOf(feature: number): number {
  return feature & 0xff || 1;
}

/** The bucket of a feature: its hash as a share of all hashes. Whole numbers only: there are at most 2^16 buckets. */
export function bucketOf(feature: number, buckets: number): number {
  const low = Math.imul(feature & 0xffff, buckets) >>> 16;
  return ((Math.imul(feature >>> 16, buckets) >>> 0) + low) >>> 16;
}

/** Sentences with fewer features than this speak up, each feature the louder the fewer there are. */
const FULL = 260;
const LOUDEST = 3.5;

/**
 * How much louder than in a long sentence a feature is in one with so many features: without it "I closed Acme." has too
 * few of them to leave the bias behind. Longer sentences are not muffled, which cost 0.03 to 0.05 of recall.
 */
export function loudness(features: number): number {
  return Math.min(LOUDEST, Math.max(1, FULL / Math.max(1, features)));
}

/** The first score of a sentence: the log-odds that it is a finding. @param sum what its features weigh together */
export function logOdds({ bias, scale }: FirstLook, sum: number, features: number): number {
  return bias + sum * scale * loudness(features);
}

/** As {@link loudness}, for the features of a glance. */
export function glanceLoudness(features: number): number {
  return 4 * Math.min(4, Math.max(1, 30 / Math.max(1, features)));
}

/** What the first `count` of some features weigh together for each rule, in units of `ruleScale`. */
export function ruleSums(
  { ruleBits, ruleWeights }: FirstLook,
  features: Int32Array,
  count: number,
): Float64Array {
  const rules = RULE_IDS.length;
  const sums = new Float64Array(rules);
  const rows = new Int32Array(count);
  for (let at = 0; at < count; at += 1) rows[at] = ((features[at] ?? 0) >>> (32 - ruleBits)) * rules;
  // Rule by rule: a sum that is kept in one variable is many times as fast as seven in a list.
  for (let rule = 0; rule < rules; rule += 1) {
    let sum = 0;
    for (let at = 0; at < count; at += 1) sum += ruleWeights[(rows[at] ?? 0) + rule] ?? 0;
    sums[rule] = sum;
  }
  return sums;
}
