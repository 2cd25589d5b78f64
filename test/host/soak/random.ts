// Random choices that a seed repeats, the same in every host.

/**
 * Whole numbers from 0 to 65535, one a call, always the same ones for a seed: Marsaglia's xorshift
 * (https://doi.org/10.18637/jss.v008.i14), which is random enough to choose what to do next.
 */
export function numbersFrom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  const step = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 16;
  };
  for (let n = 0; n < 8; n++) step(); // seeds that are near begin alike
  return step;
}

/** The entry of a list that a number stands for; undefined for an empty list. */
export function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % Math.max(list.length, 1)];
}
