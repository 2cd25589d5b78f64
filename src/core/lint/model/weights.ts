// The model's weights laid out for speed: a bucket's marks and weights stand together, and its marks are searched at once.
import { bucketOf, markOf, SLOTS, type FirstLook } from './model.ts';

/** 32-bit words of a bucket: two with its eight marks, two with their weights. */
const WORDS = 4;
/** One in each byte, and the highest bit of each byte. */
const ONES = 0x01010101;
const HIGHS = 0x80808080 | 0;

export class Weights {
  readonly #buckets: number;
  readonly #table: Int32Array;

  constructor({ buckets, marks, weights }: FirstLook) {
    this.#buckets = buckets;
    this.#table = new Int32Array(buckets * WORDS);
    for (let bucket = 0; bucket < buckets; bucket += 1) {
      for (let half = 0; half < 2; half += 1) {
        const slot = bucket * SLOTS + half * 4;
        this.#table[bucket * WORDS + half] = packed(marks, slot);
        this.#table[bucket * WORDS + 2 + half] = packed(weights, slot);
      }
    }
  }

  /** The weight of a feature in units of the model's scale; 0 for one it does not know. A bucket holds a mark once. */
  of(feature: number): number {
    const table = this.#table;
    const start = bucketOf(feature, this.#buckets) * WORDS;
    const mark = Math.imul(markOf(feature), ONES);
    // No branches: whether a feature is known is a coin toss, which processors guess badly.
    return (
      weightIn((table[start] ?? 0) ^ mark, table[start + 2] ?? 0) +
      weightIn((table[start + 1] ?? 0) ^ mark, table[start + 3] ?? 0)
    );
  }

  /** What some features weigh together. */
  sum(features: Int32Array): number {
    let sum = 0;
    for (const feature of features) sum += this.of(feature);
    return sum;
  }

  /** What the first `count` of some features weigh together; what each of them weighs stands in `each` afterwards. */
  weigh(features: Int32Array, count: number, each: Int8Array): number {
    let sum = 0;
    for (let at = 0; at < count; at += 1) {
      const weight = this.of(features[at] ?? 0);
      each[at] = weight;
      sum += weight;
    }
    return sum;
  }
}

/** The byte of `weights` that stands where `marks` has a byte of 0; 0 if none is. */
function weightIn(marks: number, weights: number): number {
  // The lowest bit that is left belongs to the first byte of 0.
  const empty = (marks - ONES) & ~marks & HIGHS;
  const isAny = (empty | -empty) >> 31;
  return ((weights << Math.clz32(empty & -empty)) >> 24) & isAny;
}

/** Four bytes as one word, the first in its lowest bits. */
function packed(bytes: Uint8Array | Int8Array, at: number): number {
  const byte = (ahead: number): number => ((bytes[at + ahead] ?? 0) & 0xff) << (8 * ahead);
  return byte(0) | byte(1) | byte(2) | byte(3);
}
