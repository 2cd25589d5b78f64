// The second look at a sentence that might be a finding: what a committee of small networks adds to its score.
import { readNetwork, Scorer, sizeOfNetwork, writeNetwork, type Network } from './network.ts';

export interface SecondLook {
  /** The first score from which on a sentence is worth it. */
  readonly from: number;
  /** Per measure: its mean, and by how much it spreads about it. */
  readonly means: Float32Array;
  readonly spreads: Float32Array;
  /** Taught the same, each from another beginning: their mean errs less than any of them. All of one size. */
  readonly networks: readonly Network[];
}

/** Measures further out than so many spreads count as no further: none may decide alone because it is rare. */
const FURTHEST = 4;

/** How far each measure lies from its mean, in spreads. @param values where to put it; a new list when not given */
export function standardised(
  { means, spreads }: Pick<SecondLook, 'means' | 'spreads'>,
  measures: Float32Array,
  values: Float64Array = new Float64Array(measures.length),
): Float64Array {
  for (let at = 0; at < values.length; at += 1) {
    const value = ((measures[at] ?? 0) - (means[at] ?? 0)) / (spreads[at] ?? 1);
    values[at] = value < -FURTHEST ? -FURTHEST : value > FURTHEST ? FURTHEST : value;
  }
  return values;
}

/** By how much the first network of a committee must be off for the others to overrule it: they never were so far. */
const BEYOND_DOUBT = 1;

/** The networks of a second look, ready to look at many sentences. */
export class Committee {
  readonly #look: SecondLook;
  readonly #scorers: readonly Scorer[];
  readonly #values: Float64Array;

  constructor(look: SecondLook) {
    this.#look = look;
    this.#scorers = look.networks.map((network) => new Scorer(network));
    this.#values = new Float64Array(look.means.length);
  }

  /**
   * What the second look adds to the first score: the mean of what its networks say. Where the first of them alone comes
   * out far on one side of `enough`, the others are not asked.
   */
  correction(measures: Float32Array, enough = NaN): number {
    const values = standardised(this.#look, measures, this.#values);
    let sum = 0;
    for (const [index, scorer] of this.#scorers.entries()) {
      sum += scorer.score(values);
      if (index === 0 && Math.abs(sum - enough) > BEYOND_DOUBT) return sum;
    }
    return this.#scorers.length === 0 ? 0 : sum / this.#scorers.length;
  }
}

/** The first score, the number of measures and the number of networks. */
const HEAD = 8;
const FLOAT = 4;

/** How many bytes {@link writeSecondLook} takes. */
export function sizeOfSecondLook({ means, networks }: SecondLook): number {
  return networks.reduce((sum, network) => sum + sizeOfNetwork(network), HEAD + 2 * means.length * FLOAT);
}

/** Fills `bytes` with a second look. */
export function writeSecondLook(bytes: Uint8Array, { from, means, spreads, networks }: SecondLook): void {
  const view = viewOf(bytes);
  view.setFloat32(0, from, true);
  view.setUint16(4, means.length, true);
  view.setUint16(6, networks.length, true);
  let at = HEAD;
  for (const value of [...means, ...spreads]) {
    view.setFloat32(at, value, true);
    at += FLOAT;
  }
  for (const network of networks) {
    writeNetwork(viewOf(bytes.subarray(at)), network);
    at += sizeOfNetwork(network);
  }
}

/** Reads a second look that fills `bytes`. Undefined where they are none. */
export function readSecondLook(bytes: Uint8Array): SecondLook | undefined {
  if (bytes.length < HEAD) return undefined;
  const view = viewOf(bytes);
  const measures = view.getUint16(4, true);
  const count = view.getUint16(6, true);
  const start = HEAD + 2 * measures * FLOAT;
  const size = (bytes.length - start) / Math.max(1, count);
  if (size < 0 || !Number.isInteger(size) || (count === 0 && size > 0)) return undefined;
  const networks = Array.from({ length: count }, (_, index) =>
    readNetwork(viewOf(bytes.subarray(start + index * size, start + (index + 1) * size))),
  ).filter((network): network is Network => network?.direct.length === measures);
  const floats = (from: number): Float32Array =>
    Float32Array.from({ length: measures }, (_, index) => view.getFloat32(from + index * FLOAT, true));
  if (networks.length < count) return undefined;
  return {
    from: view.getFloat32(0, true),
    means: floats(HEAD),
    spreads: floats(HEAD + measures * FLOAT),
    networks,
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
