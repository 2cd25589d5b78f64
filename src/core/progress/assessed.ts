// A note with what the rules of progress ask of it, on one day.
import type { NoteType } from '../catalogue/model.ts';
import type { Day, Note } from '../note.ts';
import { plainName } from './identity.ts';
import { dateOf, scoreOf, textOf } from './score.ts';

export class Assessed {
  readonly note: Note;
  readonly type: NoteType;
  /** 0 to 1. */
  readonly score: number;
  readonly date: Day | undefined;
  /** The plain slug of the person whom the note names; empty for none. */
  readonly person: string;
  /** Whom or what the note is about, as its front matter says it: `with`, `source`, `person` and the like. */
  readonly title: string | undefined;
  /** Missing for notes that are never the same as another (DESIGN §4, *Identity*). */
  readonly identity: string | undefined;
  /** Unique among notes that count: the identity where there is one, which a renaming does not change. */
  readonly key: string;
  #content: string | undefined;

  constructor(note: Note, type: NoteType, identity: string | undefined, today: Day) {
    this.note = note;
    this.type = type;
    this.score = scoreOf(note, type, today);
    this.date = dateOf(note);
    this.person = plainName(textOf(note, 'person') ?? '');
    this.title = titleOf(note, type);
    this.identity = identity;
    this.key = identity ?? `${type.id}@${note.path}`;
  }

  /** Whether the note leaves the sum. */
  get isSkipped(): boolean {
    return this.note.status === 'skipped';
  }

  /** Where the note stands by its score: one that says *done* and lacks something is still in progress. */
  get status(): 'planned' | 'in-progress' | 'done' | 'skipped' {
    if (this.score === 1) return 'done';
    return this.note.status === 'done' ? 'in-progress' : this.note.status;
  }

  /** All that the front matter says, as one text: an order of notes that does not ask where they lie. */
  get content(): string {
    const { status, covered, values } = this.note;
    this.#content ??= JSON.stringify([
      status,
      covered,
      [...values].sort(([one], [other]) => (one < other ? -1 : 1)),
    ]);
    return this.#content;
  }
}

function titleOf(note: Note, { identity }: NoteType): string | undefined {
  for (const key of identity?.keys ?? []) {
    const value = key === 'date' ? undefined : textOf(note, key);
    if (value !== undefined) return value;
  }
  return textOf(note, 'person');
}
