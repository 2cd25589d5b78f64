// A small network with one hidden layer: looks at measures together and says what they add to a score.

export interface Network {
  /** Per measure, what it adds by itself. */
  readonly direct: Float32Array;
  /** Per unit of the hidden layer a row of weights, one a measure, in units of `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
  /** Per unit: what it begins with, and what it adds for each step above 0. */
  readonly starts: Float32Array;
  readonly worths: Float32Array;
  readonly bias: number;
}

/** A network made ready to score many: its weights as the processor multiplies them. */
export class Scorer {
  readonly #network: Network;
  readonly #weights: Float64Array;

  constructor(network: Network) {
    this.#network = network;
    this.#weights = Float64Array.from(network.weights, (weight) => weight * network.scale);
  }

  /** What the network adds for something with these measures, which are in spreads from their means. */
  score(values: Float64Array): number {
    const { direct, starts, worths, bias } = this.#network;
    const weights = this.#weights;
    const count = values.length;
    let sum = bias;
    for (let at = 0; at < count; at += 1) sum += (values[at] ?? 0) * (direct[at] ?? 0);
    for (let unit = 0; unit < starts.length; unit += 1) {
      const level = product(values, weights, unit * count) + (starts[unit] ?? 0);
      if (level > 0) sum += level * (worths[unit] ?? 0);
    }
    return sum;
  }
}

/** The values times the weights from `row` on. In four sums, none of which waits for the others. */
function product(values: Float64Array, weights: Float64Array, row: number): number {
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  let at = 0;
  for (; at + 3 < values.length; at += 4) {
    one += (values[at] ?? 0) * (weights[row + at] ?? 0);
    two += (values[at + 1] ?? 0) * (weights[row + at + 1] ?? 0);
    three += (values[at + 2] ?? 0) * (weights[row + at + 2] ?? 0);
    four += (values[at + 3] ?? 0) * (weights[row + at + 3] ?? 0);
  }
  for (; at < values.length; at += 1) one += (values[at] ?? 0) * (weights[row + at] ?? 0);
  return one + two + (three + four);
}

/** The number of measures and of units, the scale and the bias. */
const HEAD = 12;
const FLOAT = 4;

function sizeFor(measures: number, units: number): number {
  return HEAD + (measures + 2 * units) * FLOAT + measures * units;
}

/** How many bytes {@link writeNetwork} takes. */
export function sizeOfNetwork({ direct, starts }: Network): number {
  return sizeFor(direct.length, starts.length);
}

/** Fills `view` with a network. */
export function writeNetwork(view: DataView, network: Network): void {
  const { direct, starts, worths } = network;
  view.setUint16(0, direct.length, true);
  view.setUint16(2, starts.length, true);
  view.setFloat32(4, network.scale, true);
  view.setFloat32(8, network.bias, true);
  let next = HEAD;
  for (const value of [direct, starts, worths].flatMap((list) => [...list])) {
    view.setFloat32(next, value, true);
    next += FLOAT;
  }
  for (const weight of network.weights) view.setInt8(next++, weight);
}

/** Reads a network that fills `view`. Undefined where these bytes are none. */
export function readNetwork(view: DataView): Network | undefined {
  if (view.byteLength < HEAD) return undefined;
  const measures = view.getUint16(0, true);
  const units = view.getUint16(2, true);
  if (view.byteLength !== sizeFor(measures, units)) return undefined;
  let next = HEAD;
  const floats = (length: number): Float32Array => {
    const from = next;
    next += length * FLOAT;
    return Float32Array.from({ length }, (_, index) => view.getFloat32(from + index * FLOAT, true));
  };
  return {
    scale: view.getFloat32(4, true),
    bias: view.getFloat32(8, true),
    direct: floats(measures),
    starts: floats(units),
    worths: floats(units),
    weights: Int8Array.from({ length: measures * units }, (_, index) => view.getInt8(next + index)),
  };
}
