// Notes that are the same one: which of them counts.
import type { Assessed } from './assessed.ts';
import { type Change, changeBetween, changed, changesBy, joined } from './bag.ts';
import { compare } from './order.ts';

/** Notes with one identity: the one that counts, and the others in the order in which they would. */
export interface Duplicates {
  readonly identity: string;
  readonly counted: Assessed;
  readonly others: readonly Assessed[];
}

/** Of these the first counts. */
type Several = readonly [Assessed, ...Assessed[]];

/** The notes of a type by their identity. */
export class Identities {
  /** The one that counts. */
  readonly #counted = new Map<string, Assessed>();
  /** Where there are several: all of them, in the order in which they would count. */
  readonly #sets = new Map<string, Several>();
  #duplicates: readonly Duplicates[] = [];
  #changesOfSets = 0;

  /** The sets of duplicates, A–Z by identity; the same list for as long as they are the same. */
  get duplicates(): readonly Duplicates[] {
    return this.#duplicates;
  }

  /** Takes notes in and out; returns the change among those that count: one for each identity, and all without one. */
  change(change: Change<Assessed>): Change<Assessed> {
    const setsBefore = this.#changesOfSets;
    const result = this.#counted.size === 0 ? this.#fill(change) : joined(this.#changeSets(change));
    if (this.#changesOfSets > setsBefore) {
      this.#duplicates = [...this.#sets].map(duplicatesOf).sort(byIdentity);
    }
    return result;
  }

  /** The first notes: most of them stand alone, and nothing need be compared. */
  #fill({ gone, come }: Change<Assessed>): Change<Assessed> {
    const alone: Assessed[] = [];
    const further: Assessed[] = [];
    for (const note of come) {
      if (note.identity === undefined) alone.push(note);
      else if (this.#counted.has(note.identity)) further.push(note);
      else this.#counted.set(note.identity, note);
    }
    this.#changeSets({ gone: [], come: further });
    return { gone, come: [...alone, ...this.#counted.values()] };
  }

  #changeSets(change: Change<Assessed>): Change<Assessed>[] {
    return [...changesBy(change, (note) => note.identity)].map(([identity, own]) =>
      identity === undefined ? own : this.#changeSet(identity, own),
    );
  }

  /** Takes notes with one identity in and out; returns the change of the one that counts. */
  #changeSet(identity: string, change: Change<Assessed>): Change<Assessed> {
    const only = this.#counted.get(identity);
    const [first, ...more] = change.come;
    if (only === undefined && first !== undefined && more.length === 0) {
      this.#counted.set(identity, first);
      return change;
    }
    const before = this.#sets.get(identity) ?? (only === undefined ? [] : [only]);
    const after = changed(before, change).toSorted(byClaim);
    const [counted, ...others] = after;
    if (counted === undefined) this.#counted.delete(identity);
    else this.#counted.set(identity, counted);
    if (counted !== undefined && others.length > 0) this.#sets.set(identity, [counted, ...others]);
    else this.#sets.delete(identity);
    if (before.length > 1 || after.length > 1) this.#changesOfSets += 1;
    return changeBetween(before.slice(0, 1), after.slice(0, 1));
  }
}

function duplicatesOf([identity, [counted, ...others]]: [string, Several]): Duplicates {
  return { identity, counted, others };
}

function byIdentity(one: Duplicates, other: Duplicates): number {
  return compare(one.identity, other.identity);
}

/** DESIGN §4: done > in-progress > planned > skipped, then the later date, then the path A–Z. */
export function byClaim(one: Assessed, other: Assessed): number {
  return (
    claim[other.status] - claim[one.status] ||
    compare(other.date ?? '', one.date ?? '') ||
    compare(one.note.path, other.note.path)
  );
}

/** A note that says *done* and lacks something stands where it scores: with those in progress. */
const claim = { done: 3, 'in-progress': 2, planned: 1, skipped: 0 } as const;
