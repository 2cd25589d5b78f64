// The orders in which notes fill the places that a plan has.
import type { Assessed } from '../identity.ts';
import { compare } from '../identity.ts';
import { isSkipped } from '../items.ts';

/** By score, then by date (DESIGN §4, *Slots*): the best first, of equals the earlier; skipped ones last. */
export function byRank(one: Assessed, other: Assessed): number {
  return other.score - one.score || Number(isSkipped(one)) - Number(isSkipped(other)) || byDate(one, other);
}

/** The earlier first; notes without a date last, they are still to come. */
export function byDate(one: Assessed, other: Assessed): number {
  return compare(one.date ?? '~', other.date ?? '~') || compare(one.key, other.key);
}
