// A note with what the rules of progress ask of it, on one day.
import type { NoteType } from '../catalogue/model.ts';
import type { Day, Note } from '../note.ts';
import { identifier, plainName } from './identity.ts';
import type { FollowUp, NoteRow } from './report.ts';
import { dateOf, missingIn, scoreOf, textOf, topicStates } from './score.ts';

/** An open follow-up with the note that set it. */
export interface Open {
  readonly followUp: FollowUp;
  readonly by: Assessed;
}

/** A function that looks at notes of one type on one day. */
export function assessor(type: NoteType, today: Day): (note: Note) => Assessed {
  const identityOf = identifier(type);
  return (note) => new Assessed(note, type, identityOf(note), today);
}

/** The day of the last of some notes that counts as done. */
export function lastDone(notes: readonly Assessed[]): Day | undefined {
  let last: Day | undefined;
  for (const { score, date } of notes) {
    if (score === 1 && date !== undefined && (last === undefined || last < date)) last = date;
  }
  return last;
}

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
  /** Those that are open, which other notes have a say in. */
  readonly followUps: readonly FollowUp[];
  readonly #today: Day;
  #content: string | undefined;
  #row: NoteRow | undefined;
  #open: readonly Open[] | undefined;

  constructor(
    note: Note,
    type: NoteType,
    identity: string | undefined,
    today: Day,
    followUps: readonly FollowUp[] = [],
  ) {
    this.note = note;
    this.type = type;
    this.score = scoreOf(note, type, today);
    this.date = dateOf(note);
    this.person = plainName(textOf(note, 'person') ?? '');
    this.title = titleOf(note, type);
    this.identity = identity;
    this.key = identity ?? `${type.id}@${note.path}`;
    this.followUps = followUps;
    this.#today = today;
  }

  /** The same note with these follow-ups. */
  withFollowUps(followUps: readonly FollowUp[]): Assessed {
    return new Assessed(this.note, this.type, this.identity, this.#today, followUps);
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

  /** What keeps the note from being done; nothing for one that is, or that leaves the sum. */
  get missing(): NoteRow['missing'] {
    return this.score === 1 || this.isSkipped ? [] : missingIn(this.note, this.type, this.#today);
  }

  get open(): readonly Open[] {
    return (this.#open ??= this.followUps.map((followUp) => ({ followUp, by: this })));
  }

  /** As a note that is shown below an item or beside the items. */
  get row(): NoteRow {
    return (this.#row ??= this.#makeRow());
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

  #makeRow(): NoteRow {
    const { note, type, key, title, status, score, date, missing, followUps } = this;
    return {
      key,
      type: type.id,
      ...(title !== undefined && { title }),
      path: note.path,
      status,
      score,
      ...(date !== undefined && { date }),
      missing,
      topics: topicStates(type, note.values, note.covered),
      followUps,
    };
  }
}

function titleOf(note: Note, { identity }: NoteType): string | undefined {
  for (const key of identity?.keys ?? []) {
    const value = key === 'date' ? undefined : textOf(note, key);
    if (value !== undefined) return value;
  }
  return textOf(note, 'person');
}
