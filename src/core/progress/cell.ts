// A result that is kept for as long as what it was made of stays the same.

export class Cell<T> {
  #kept: { readonly from: readonly unknown[]; readonly result: T } | undefined;

  /**
   * What `make` gives, which must depend on nothing but what stands in `from`: made anew when any of it is another. The
   * last result is handed to it, so that it can take over what is still true.
   */
  of(from: readonly unknown[], make: (last: T | undefined) => T): T {
    const kept = this.#kept;
    if (kept?.from.length === from.length && kept.from.every((one, index) => Object.is(one, from[index]))) {
      return kept.result;
    }
    const result = make(kept?.result);
    this.#kept = { from, result };
    return result;
  }
}

/** A cell for each key, made when it is first asked for. */
export class Cells<Key, T> {
  readonly #cells = new Map<Key, Cell<T>>();

  at(key: Key): Cell<T> {
    const known = this.#cells.get(key);
    if (known !== undefined) return known;
    const cell = new Cell<T>();
    this.#cells.set(key, cell);
    return cell;
  }
}
