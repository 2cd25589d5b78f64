// The people of a team, as their notes name them, and the notes that name a person.
import type { Day } from '../note.ts';
import type { Assessed } from './assessed.ts';
import { plainName } from './identity.ts';
import { byContent, compare } from './order.ts';
import type { Schedule } from './schedule.ts';
import { textOf } from './score.ts';

/** A direct report, from their note. */
export interface Person {
  readonly assessed: Assessed;
  /** The value of `person`, by which other notes refer to them; missing when the note has none. */
  readonly slug: string | undefined;
  /** As written; else the slug; empty where the note has neither. */
  readonly name: string;
  /** Whether they are on the team: unless the note says `active: false`. */
  readonly active: boolean;
  /** The day from which their dates count; missing without a start date of the journal. */
  readonly begin: Day | undefined;
}

/** Whom the notes of a team are about: those on the team first, A–Z. */
export function peopleIn(notes: readonly Assessed[], schedule: Schedule): Person[] {
  const people = notes.map((assessed): Person => {
    const { note } = assessed;
    const slug = textOf(note, 'person');
    return {
      assessed,
      slug,
      name: textOf(note, 'name') ?? slug ?? '',
      active: note.values.get('active') !== false,
      begin: schedule.beginOf(textOf(note, 'since')),
    };
  });
  return people.sort(
    (one, other) =>
      Number(other.active) - Number(one.active) ||
      compare(plainName(one.name), plainName(other.name)) ||
      byContent(one.assessed, other.assessed),
  );
}

/** Notes by the plain slug of the person whom they name; notes without one under the empty text. */
export function byPerson(notes: readonly Assessed[]): Map<string, Assessed[]> {
  const result = new Map<string, Assessed[]>();
  for (const assessed of notes) {
    const list = result.get(assessed.person);
    if (list === undefined) result.set(assessed.person, [assessed]);
    else list.push(assessed);
  }
  return result;
}
