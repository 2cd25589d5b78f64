// Collections that never change, and what one has that another has not: how progress knows what a changed note touches.

/** What left a collection, and what came into it. */
export interface Change<T> {
  readonly gone: readonly T[];
  readonly come: readonly T[];
}

/** A total order: 0 only for members that nothing tells apart. */
export type Order<T> = (one: T, other: T) => number;

/** With more changes than this, sorting anew is quicker than finding the place of each. */
const FEW = 24;

/**
 * Members without an order of their own, each once, and sorted in any order that somebody has asked for. Two bags that
 * are the same object hold the same: whoever keeps what was made of a bag need not look into it.
 */
export class Bag<T> {
  #members: readonly T[];
  readonly #sorted = new Map<Order<T>, readonly T[]>();

  constructor(members: readonly T[] = []) {
    this.#members = members;
  }

  get size(): number {
    return this.#members.length;
  }

  /** All members, in no order that means anything. */
  get members(): readonly T[] {
    return this.#members;
  }

  in(order: Order<T>): readonly T[] {
    const known = this.#sorted.get(order);
    if (known !== undefined) return known;
    const sorted = this.#members.toSorted(order);
    this.#sorted.set(order, sorted);
    this.#members = sorted; // one list less to keep, and to keep in step
    return sorted;
  }

  /** The bag after a change, sorted in the same orders; the same bag when nothing has changed. */
  with(change: Change<T>): Bag<T> {
    if (isNone(change)) return this;
    const result = new Bag<T>();
    for (const [order, list] of this.#sorted) result.#sorted.set(order, sortedWith(list, change, order));
    const [sorted] = result.#sorted.values();
    result.#members = sorted ?? changed(this.#members, change);
    return result;
  }
}

export const NONE: Change<never> = { gone: [], come: [] };

export function isNone({ gone, come }: Change<unknown>): boolean {
  return gone.length === 0 && come.length === 0;
}

/**
 * What changed from one list to another, whose order means nothing. What went, came or was replaced here and there is
 * found by going through both side by side; members are looked up only from where the lists part ways.
 */
export function changeBetween<T>(before: readonly T[], after: readonly T[]): Change<T> {
  if (before === after) return NONE;
  const gone: T[] = [];
  const come: T[] = [];
  let [old, now] = [0, 0];
  for (; old < before.length && now < after.length; old++, now++) {
    const [last, next] = [before[old], after[now]] as [T, T];
    if (last === next) continue;
    if (before[old + 1] === next) {
      gone.push(last);
      old++; // the next member of the old list is the one that stands here now
    } else if (last === after[now + 1]) {
      come.push(next);
      now++;
    } else if (before[old + 1] === after[now + 1]) {
      gone.push(last);
      come.push(next);
    } else break;
  }
  return difference([...gone, ...before.slice(old)], [...come, ...after.slice(now)]);
}

function difference<T>(before: readonly T[], after: readonly T[]): Change<T> {
  if (before.length === 0 || after.length === 0) return { gone: before, come: after };
  return { gone: without(before, after), come: without(after, before) };
}

/** Several changes of different members as one. */
export function joined<T>(changes: readonly Change<T>[]): Change<T> {
  return { gone: changes.flatMap(({ gone }) => gone), come: changes.flatMap(({ come }) => come) };
}

/** Sorted lists as one. */
export function inOrder<T>(lists: readonly (readonly T[])[], order: Order<T>): readonly T[] {
  const [only, ...others] = lists.filter(({ length }) => length > 0);
  return only !== undefined && others.length === 0 ? only : lists.flat().sort(order);
}

/** A change of members, by what they have in common. */
export function changesBy<T, Key>({ gone, come }: Change<T>, keyOf: (member: T) => Key): Map<Key, Change<T>> {
  const left = groupedBy(gone, keyOf);
  const result = new Map<Key, Change<T>>();
  for (const [key, members] of groupedBy(come, keyOf)) {
    result.set(key, { gone: left.get(key) ?? NONE.gone, come: members });
    left.delete(key);
  }
  for (const [key, members] of left) result.set(key, { gone: members, come: NONE.come });
  return result;
}

/** Members by what they have in common. */
export function groupedBy<T, Key>(members: readonly T[], keyOf: (member: T) => Key): Map<Key, T[]> {
  const result = new Map<Key, T[]>();
  for (const member of members) {
    const key = keyOf(member);
    const group = result.get(key);
    if (group === undefined) result.set(key, [member]);
    else group.push(member);
  }
  return result;
}

/** A list after a change, in no order that means anything. */
export function changed<T>(list: readonly T[], { gone, come }: Change<T>): readonly T[] {
  return [...without(list, gone), ...come];
}

function without<T>(list: readonly T[], members: readonly T[]): readonly T[] {
  if (members.length === 0) return list;
  const left = new Set(members);
  return list.filter((member) => !left.has(member));
}

function sortedWith<T>(list: readonly T[], change: Change<T>, order: Order<T>): readonly T[] {
  const { gone, come } = change;
  if (gone.length + come.length > FEW) return changed(list, change).toSorted(order);
  const result = [...list];
  for (const member of gone) {
    const at = result.indexOf(member, placeOf(result, member, order));
    if (at >= 0) result.splice(at, 1);
  }
  for (const member of come) result.splice(placeOf(result, member, order), 0, member);
  return result;
}

/** The first place at which nothing stands that belongs before a member. */
function placeOf<T>(list: readonly T[], member: T, order: Order<T>): number {
  let low = 0;
  for (let high = list.length; low < high;) {
    const middle = (low + high) >> 1;
    const there = list[middle];
    if (there !== undefined && order(there, member) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
