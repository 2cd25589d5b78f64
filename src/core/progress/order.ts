// The orders of notes: each a total one, so that neither the order of files nor, but for twins, their names matter.
import type { Assessed } from './assessed.ts';

/** A total order of texts that is the same on every machine. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** By score, then by date (DESIGN §4, *Slots*): the best first, of equals the earlier; skipped ones last. */
export function byRank(one: Assessed, other: Assessed): number {
  return other.score - one.score || Number(one.isSkipped) - Number(other.isSkipped) || byDate(one, other);
}

/** The earlier first; notes without a date last, they are still to come. */
export function byDate(one: Assessed, other: Assessed): number {
  return compare(one.date ?? '~', other.date ?? '~') || byContent(one, other);
}

/** The later first; notes without a date last, nothing is known of when. */
export function newestFirst(one: Assessed, other: Assessed): number {
  return compare(other.date ?? '', one.date ?? '') || byContent(one, other);
}

/** As a list shows them: notes without a date first, they are still to come; then the later first. */
export function asListed(one: Assessed, other: Assessed): number {
  return compare(other.date ?? '~', one.date ?? '~') || byContent(one, other);
}

/** By what they are, then by what they say; of notes that say the same by their path. */
export function byContent(one: Assessed, other: Assessed): number {
  return (
    compare(one.identity ?? '', other.identity ?? '') ||
    compare(one.content, other.content) ||
    compare(one.note.path, other.note.path)
  );
}
