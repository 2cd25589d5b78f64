// What was reckoned of a journal the last time, so that a changed note costs what it touches and not the whole journal.
import type { Catalogue } from '../catalogue/model.ts';
import { HOME_PAGE } from '../journal-path.ts';
import type { Day, Entry } from '../note.ts';
import { changeBetween } from './bag.ts';
import { findJournal, Inventory } from './inventory.ts';
import { Workings } from './workings.ts';

/** A journal on a day, with what was made of it so far. */
export interface Reckoning {
  readonly inventory: Inventory;
  readonly workings: Workings;
}

/**
 * Made once for a journal and handed to each reckoning of its progress; forgetting it costs time only. Entries are
 * known by their object. With another day, catalogue or home page everything is looked at anew.
 */
export class Memory {
  #entries: readonly Entry[] = [];
  /** The entries among which the home page is. */
  #pages = new Set<Entry>();
  #reckoning: Reckoning | undefined;

  /** The journal as it is now; `entries` hold each entry once. */
  recall(entries: Iterable<Entry>, catalogue: Catalogue, today: Day): Reckoning {
    const before = this.#reckoning;
    this.#reckoning = undefined; // should it fail half-way, nothing is built upon what was left
    const all = [...entries];
    const change = changeBetween(before === undefined ? [] : this.#entries, all);
    if (before === undefined) this.#pages.clear();
    for (const entry of change.gone) this.#pages.delete(entry);
    for (const entry of change.come) if (canBeHome(entry)) this.#pages.add(entry);
    const home = findJournal(this.#pages);
    const isSame = before?.inventory.isOf(home, catalogue, today) === true;
    const reckoning = isSame
      ? before
      : { inventory: new Inventory(home, catalogue, today), workings: new Workings() };
    reckoning.inventory.change(isSame ? change : { gone: [], come: all });
    this.#entries = all;
    this.#reckoning = reckoning;
    return reckoning;
  }
}

function canBeHome({ kind, path }: Entry): boolean {
  return kind === 'journal' || path === HOME_PAGE;
}
