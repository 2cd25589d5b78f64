// Dates on which a note asks to come back to something: small items of their own, due on their date, never in a score.
import type { Day } from '../note.ts';
import type { Assessed } from './identity.ts';
import { compare, plainName } from './identity.ts';
import type { FollowUp, FollowUpKind } from './report.ts';
import type { Schedule } from './schedule.ts';
import { textOf } from './score.ts';

/** The keys that set a follow-up, and the topic that answers it when it is covered. */
const kinds: readonly { readonly key: FollowUpKind; readonly answeredBy?: string }[] = [
  { key: 'follow_up' },
  { key: 'check_on' },
  { key: 'try_by', answeredBy: 'tried' },
];

/** The follow-ups of notes, and what ticks them. */
export class FollowUps {
  readonly #schedule: Schedule;
  readonly #offTeam: ReadonlySet<string>;
  /** For each thing that notes are about, the day of the last note on it that counts as done. */
  readonly #lastDone = new Map<string, Day>();

  /** `notes` are the ones that count; `offTeam` the people (their plain slugs) for whom nothing is due any more. */
  constructor(schedule: Schedule, notes: readonly Assessed[], offTeam: ReadonlySet<string>) {
    this.#schedule = schedule;
    this.#offTeam = offTeam;
    for (const note of notes) {
      if (note.score !== 1 || note.date === undefined || !canFollowUp(note)) continue;
      const about = subjectOf(note);
      const last = this.#lastDone.get(about);
      if (last === undefined || last < note.date) this.#lastDone.set(about, note.date);
    }
  }

  /** The open follow-ups of a note: ticked by clearing the key, or by a later note on the same thing. */
  of(assessed: Assessed): readonly FollowUp[] {
    const { note, type, key, date } = assessed;
    if (note.status === 'skipped' || !canFollowUp(assessed)) return [];
    const last = this.#lastDone.get(subjectOf(assessed));
    if (last !== undefined && date !== undefined && last > date) return [];
    const title = titleOf(assessed);
    const person = textOf(note, 'person');
    if (person !== undefined && this.#offTeam.has(plainName(person))) return [];
    return kinds.flatMap(({ key: kind, answeredBy }) => {
      const due = textOf(note, kind);
      if (due === undefined || (answeredBy !== undefined && note.covered.includes(answeredBy))) return [];
      const overdue = this.#schedule.isOverdue(due);
      return [
        {
          key: `${key}#${kind}`,
          kind,
          type: type.id,
          ...(title !== undefined && { title }),
          due,
          path: note.path,
          overdue,
        },
      ];
    });
  }
}

/** Whom or what a note is about, as its front matter says it: `with`, `source`, `person` and the like. */
export function titleOf({ note, type }: Assessed): string | undefined {
  const keys = [...(type.identity?.keys ?? []), 'person'];
  const key = keys.find((name) => name !== 'date' && textOf(note, name) !== undefined);
  return key === undefined ? undefined : textOf(note, key);
}

/** Open follow-ups by their date, then by their note. */
export function byDue(one: FollowUp, other: FollowUp): number {
  return compare(one.due, other.due) || compare(one.key, other.key);
}

function canFollowUp({ type }: Assessed): boolean {
  return kinds.some(({ key }) => type.keys.some(({ name }) => name === key));
}

/** What a later note must share: the type and whom or what it is about; for lack of that only the note itself. */
function subjectOf(assessed: Assessed): string {
  const title = titleOf(assessed);
  return title === undefined ? assessed.key : `${assessed.type.id}/${plainName(title)}`;
}
