// Notes that are the same one: which of them counts.
import type { Assessed } from './assessed.ts';
import { compare } from './order.ts';

/** Notes with one identity: the one that counts, and the others in the order in which they would. */
export interface Duplicates {
  readonly identity: string;
  readonly counted: Assessed;
  readonly others: readonly Assessed[];
}

/** The notes that count, one for each identity, and the sets of duplicates, A–Z by identity. */
export function withoutDuplicates(notes: readonly Assessed[]): {
  counted: readonly Assessed[];
  duplicates: readonly Duplicates[];
} {
  const sets = new Map<string, Assessed[]>();
  for (const note of notes) {
    const set = sets.get(note.key);
    if (set === undefined) sets.set(note.key, [note]);
    else set.push(note);
  }
  if (sets.size === notes.length) return { counted: notes, duplicates: [] };
  const counted: Assessed[] = [];
  const duplicates: Duplicates[] = [];
  for (const [identity, set] of sets) {
    const [first, ...others] = set.sort(byClaim);
    if (first === undefined) continue;
    counted.push(first);
    if (others.length > 0) duplicates.push({ identity, counted: first, others });
  }
  return { counted, duplicates: duplicates.sort((one, other) => compare(one.identity, other.identity)) };
}

/** DESIGN §4: done > in-progress > planned > skipped, then the later date, then the path A–Z. */
function byClaim(one: Assessed, other: Assessed): number {
  return (
    claim[other.status] - claim[one.status] ||
    compare(other.date ?? '', one.date ?? '') ||
    compare(one.note.path, other.note.path)
  );
}

/** A note that says *done* and lacks something stands where it scores: with those in progress. */
const claim = { done: 3, 'in-progress': 2, planned: 1, skipped: 0 } as const;
