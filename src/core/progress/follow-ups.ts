// Dates on which a note asks to come back to something: small items of their own, due on their date, never in a score.
import type { NoteType } from '../catalogue/model.ts';
import type { Day, Note } from '../note.ts';
import { lastDone, type Assessed, type Open } from './assessed.ts';
import { type Change, changeBetween, changed, changesBy, joined, NONE } from './bag.ts';
import { plainName } from './identity.ts';
import { byContent, compare } from './order.ts';
import type { FollowUp, FollowUpKind } from './report.ts';
import type { Schedule } from './schedule.ts';
import { textOf } from './score.ts';

interface Kind {
  readonly key: FollowUpKind;
  readonly answeredBy?: string;
}

/** The keys that set a follow-up, and the topic that answers it when it is covered. */
const kinds: readonly Kind[] = [
  { key: 'follow_up' },
  { key: 'check_on' },
  { key: 'try_by', answeredBy: 'tried' },
];

/** Whether a note asks for anything depends on the others on the same thing: the notes of a type, by what they are about. */
export class FollowUps {
  readonly #schedule: Schedule;
  readonly #bySubject = new Map<string, readonly Assessed[]>();
  /** Each note that has open follow-ups, with them. */
  readonly #open = new Map<Assessed, Assessed>();
  #offTeam: ReadonlySet<string> = new Set();

  constructor(schedule: Schedule) {
    this.#schedule = schedule;
  }

  /**
   * Takes notes that count in and out; returns the change among the same notes with their open follow-ups, which are
   * ticked by clearing the key, or by a later note on the same thing. `offTeam` are the people (their plain slugs) for
   * whom nothing is due any more.
   */
  change(change: Change<Assessed>, offTeam: ReadonlySet<string>): Change<Assessed> {
    const changes = changesBy(change, subjectOf);
    const subjects =
      offTeam === this.#offTeam ? changes.keys() : [...this.#bySubject.keys(), ...changes.keys()];
    this.#offTeam = offTeam;
    return joined(
      [...new Set(subjects)].map((subject) => this.#changeSubject(subject, changes.get(subject) ?? NONE)),
    );
  }

  #changeSubject(subject: string, change: Change<Assessed>): Change<Assessed> {
    const before = this.#bySubject.get(subject) ?? [];
    const notes = changed(before, change);
    if (notes.length === 0) this.#bySubject.delete(subject);
    else this.#bySubject.set(subject, notes);
    const shownBefore = before.map((note) => this.#open.get(note) ?? note);
    for (const note of change.gone) this.#open.delete(note);
    const last = lastDone(notes);
    for (const note of notes) this.#settle(note, last);
    return changeBetween(
      shownBefore,
      notes.map((note) => this.#open.get(note) ?? note),
    );
  }

  #settle(assessed: Assessed, last: Day | undefined): void {
    const { note, date, person } = assessed;
    const isOver = last !== undefined && date !== undefined && last > date;
    if (note.status === 'skipped' || isOver || !hasAny(note) || this.#offTeam.has(person)) {
      this.#open.delete(assessed);
    } else if (!this.#open.has(assessed)) {
      const followUps = kinds.flatMap((kind) => followUpOf(this.#schedule, assessed, kind));
      if (followUps.length > 0) this.#open.set(assessed, assessed.withFollowUps(followUps));
    }
  }
}

function followUpOf(schedule: Schedule, { note, type, key, title }: Assessed, kind: Kind): FollowUp | [] {
  const due = textOf(note, kind.key);
  if (due === undefined || (kind.answeredBy !== undefined && note.covered.includes(kind.answeredBy)))
    return [];
  return {
    key: `${key}#${kind.key}`,
    kind: kind.key,
    type: type.id,
    ...(title !== undefined && { title }),
    due,
    path: note.path,
    overdue: schedule.isOverdue(due),
  };
}

/** Open follow-ups by their date, then by what they are about, then by the note, so that the order of files never matters. */
export function asAsked(one: Open, other: Open): number {
  return byDue(one.followUp, other.followUp) || byContent(one.by, other.by);
}

/** Open follow-ups by their date, then by what they are about; ties keep the order they come in, which must not be that of files. */
export function byDue(one: FollowUp, other: FollowUp): number {
  return (
    compare(one.due, other.due) ||
    compare(one.title ?? '', other.title ?? '') ||
    compare(one.kind, other.kind)
  );
}

/** Whether notes of a type can set a follow-up. */
export function canFollowUp({ keys }: NoteType): boolean {
  return keys.some(({ name }) => kinds.some(({ key }) => key === name));
}

function hasAny({ values }: Note): boolean {
  return kinds.some(({ key }) => values.has(key));
}

/** What a later note must share: the type and whom or what it is about; for lack of that only the note itself. */
function subjectOf({ type, key, title }: Assessed): string {
  return title === undefined ? key : `${type.id}/${plainName(title)}`;
}
