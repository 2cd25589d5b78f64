// Remembers something for each word as it is written, found by its place in a text without cutting the word out.

/** How many spellings are remembered before the memory is emptied: a long session sees many. */
const MOST = 20_000;
const FIRST_SIZE = 4096;

/** A hash table whose keys are stretches of texts. */
export class Spellings<Value> {
  #keys: (string | undefined)[] = [];
  #values: (Value | undefined)[] = [];
  #size = 0;
  readonly #make: (spelling: string) => Value;

  /** @param make works out what is remembered for a spelling; asked once for each */
  constructor(make: (spelling: string) => Value) {
    this.#make = make;
    this.#empty(FIRST_SIZE);
  }

  /** What is remembered for the stretch of `text` from `from` to `to`. */
  at(text: string, from: number, to: number): Value {
    const mask = this.#keys.length - 1;
    let slot = hashOf(text, from, to) & mask;
    for (let key = this.#keys[slot]; key !== undefined; key = this.#keys[slot]) {
      if (isSame(key, text, from, to)) return this.#values[slot] as Value;
      slot = (slot + 1) & mask;
    }
    const spelling = text.slice(from, to);
    const value = this.#make(spelling);
    this.#add(spelling, value);
    return value;
  }

  #add(spelling: string, value: Value): void {
    if (this.#size >= MOST) this.#empty(FIRST_SIZE);
    else if (this.#size * 2 >= this.#keys.length) this.#grow();
    this.#size += 1;
    const mask = this.#keys.length - 1;
    let slot = hashOf(spelling, 0, spelling.length) & mask;
    while (this.#keys[slot] !== undefined) slot = (slot + 1) & mask;
    this.#keys[slot] = spelling;
    this.#values[slot] = value;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#empty(keys.length * 2);
    for (const [slot, key] of keys.entries()) if (key !== undefined) this.#add(key, values[slot] as Value);
  }

  #empty(length: number): void {
    this.#keys = new Array<string | undefined>(length).fill(undefined);
    this.#values = new Array<Value | undefined>(length).fill(undefined);
    this.#size = 0;
  }
}

/** FNV-1a over UTF-16 units, its high bits folded into the low ones. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isSame(key: string, text: string, from: number, to: number): boolean {
  if (key.length !== to - from) return false;
  for (let at = 0; at < key.length; at += 1)
    if (key.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}
