// What was found out about notes the last time: a note that has not changed since is not looked at again that day.
import type { NoteType } from '../catalogue/model.ts';
import type { Day, Note } from '../note.ts';
import { Assessed } from './assessed.ts';
import { identifier } from './identity.ts';
import type { NoteRow } from './report.ts';

/**
 * Made once for a journal and handed to each reckoning of its progress. It knows a note by its object and so holds
 * nothing that its owner does not; forgetting it costs time only.
 */
export class Memory {
  #today: Day | undefined;
  #assessed = new WeakMap<Note, Assessed>();
  #rows = new WeakMap<Assessed, NoteRow>();

  /** A function that looks at notes of one type on one day. */
  assessor(type: NoteType, today: Day): (note: Note) => Assessed {
    if (today !== this.#today) this.#forget(today);
    const identityOf = identifier(type);
    return (note) => {
      const known = this.#assessed.get(note);
      if (known?.type === type) return known;
      const assessed = new Assessed(note, type, identityOf(note), today);
      this.#assessed.set(note, assessed);
      return assessed;
    };
  }

  /** The row of a note without its follow-ups, which depend on other notes; made by `make` the first time. */
  row(assessed: Assessed, make: (assessed: Assessed) => NoteRow): NoteRow {
    const known = this.#rows.get(assessed);
    if (known !== undefined) return known;
    const row = make(assessed);
    this.#rows.set(assessed, row);
    return row;
  }

  #forget(today: Day): void {
    this.#today = today;
    this.#assessed = new WeakMap();
    this.#rows = new WeakMap();
  }
}
