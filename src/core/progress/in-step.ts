// Lists made of other lists, kept in step with them at the cost of what has changed.
import { Bag, changeBetween, type Order } from './bag.ts';

/** What a function gives for each member of a list: asked only for the part that has changed since the last list. */
export class Mapped<T, U> {
  readonly #map: (member: T) => U;
  #from: readonly T[] = [];
  #to: readonly U[] = [];

  constructor(map: (member: T) => U) {
    this.#map = map;
  }

  of(list: readonly T[]): readonly U[] {
    const { front, back } = sameEnds(this.#from, list);
    const middle = list.slice(front, list.length - back).map(this.#map);
    this.#to = [...this.#to.slice(0, front), ...middle, ...this.#to.slice(this.#to.length - back)];
    this.#from = list;
    return this.#to;
  }
}

/** The members of a bag that are wanted, kept in step with it. */
export class Wanted<T> {
  readonly #isWanted: (member: T) => boolean;
  readonly #order: Order<T>;
  #from: readonly T[] = [];
  #wanted = new Bag<T>();

  /** `order`: one in which the members are asked for anyway. */
  constructor(isWanted: (member: T) => boolean, order: Order<T>) {
    this.#isWanted = isWanted;
    this.#order = order;
  }

  of(bag: Bag<T>): Bag<T> {
    const all = bag.in(this.#order);
    const { gone, come } = changeBetween(this.#from, all);
    this.#wanted = this.#wanted.with({
      gone: gone.filter(this.#isWanted),
      come: come.filter(this.#isWanted),
    });
    this.#from = all;
    return this.#wanted;
  }
}

/** How many members two lists have in common at their beginning, and at their end. */
function sameEnds<T>(one: readonly T[], other: readonly T[]): { front: number; back: number } {
  if (one === other) return { front: one.length, back: 0 };
  const shorter = Math.min(one.length, other.length);
  let front = 0;
  while (front < shorter && one[front] === other[front]) front++;
  let back = 0;
  while (back < shorter - front && one[one.length - 1 - back] === other[other.length - 1 - back]) back++;
  return { front, back };
}
