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
  const first = new Map<string, Assessed>();
  const sets = new Map<string, Assessed[]>();
  for (const note of notes) {
    if (note.identity === undefined) continue;
    const known = first.get(note.identity);
    if (known === undefined) {
      first.set(note.identity, note);
      continue;
    }
    const set = sets.get(note.identity);
    if (set === undefined) sets.set(note.identity, [known, note]);
    else set.push(note);
  }
  if (sets.size === 0) return { counted: notes, duplicates: [] };
  const duplicates = [...sets].flatMap(([identity, set]): Duplicates[] => {
    const [counted, ...others] = set.sort(byClaim);
    return counted === undefined ? [] : [{ identity, counted, others }];
  });
  const left = new Set(duplicates.flatMap(({ others }) => others));
  return {
    counted: notes.filter((note) => !left.has(note)),
    duplicates: duplicates.sort((one, other) => compare(one.identity, other.identity)),
  };
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
