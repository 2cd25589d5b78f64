// Hashes for features: text to 32 bits, and the mixing of several such into one.

/** FNV-1a over UTF-16 units, finished as in MurmurHash3. A signed 32-bit number, as cheap as numbers are in JavaScript. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = from; at < to; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return finish(hash);
}

/** One hash of a kind of feature and what it is about; the order counts. */
export function mix(kind: number, first: number, second = 0, third = 0): number {
  return mixRest(mixFirst(kind, first), second, third);
}

/** The first half of {@link mix}, for many features that begin alike. */
export function mixFirst(kind: number, first: number): number {
  const hash = Math.imul(Math.imul((kind + 0x9e3779b9) | 0, 0x85ebca6b) ^ first, 0xc2b2ae35);
  return (Math.imul((hash << 13) | (hash >>> 19), 5) + 0x52dce729) | 0;
}

/** The second half of {@link mix}. */
export function mixRest(begun: number, second = 0, third = 0): number {
  let hash = Math.imul(begun ^ second, 0xcc9e2d51);
  hash = (Math.imul((hash << 15) | (hash >>> 17), 5) + 0x38495ab5) | 0;
  hash = Math.imul(hash ^ third, 0x1b873593);
  return finish(hash);
}

function finish(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
