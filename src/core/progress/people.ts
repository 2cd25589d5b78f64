// The people of a team, as their notes name them, and the notes that name a person.
import type { Day } from '../note.ts';
import type { Assessed } from './assessed.ts';
import { plainName } from './identity.ts';
import { byContent, compare } from './order.ts';
import type { Item } from './report.ts';
import type { Schedule } from './schedule.ts';
import { textOf } from './score.ts';
import { Cell } from './cell.ts';

/** What follows from the notes that name one person. */
export interface AboutPerson {
  /** Of their own note; missing for a type that asks for none. */
  readonly item: Item | undefined;
  /** How each kind of conversation stands; none where nothing is asked for. */
  readonly cadences: readonly Item[];
}

/** A direct report, from their note. */
export interface Person {
  readonly assessed: Assessed;
  /** The value of `person`, by which other notes refer to them; missing when the note has none. */
  readonly slug: string | undefined;
  /** As written; else the slug; empty where the note has neither. */
  readonly name: string;
  /** By which people are sorted. */
  readonly plainName: string;
  /** Whether they are on the team: unless the note says `active: false`. */
  readonly active: boolean;
  /** The day from which their dates count; missing without a start date of the journal. */
  readonly begin: Day | undefined;
  /** What followed from the notes that name them. */
  readonly about: Cell<AboutPerson>;
}

/** Whom a note is about. */
export function personOf(assessed: Assessed, schedule: Schedule): Person {
  const { note } = assessed;
  const slug = textOf(note, 'person');
  const name = textOf(note, 'name') ?? slug ?? '';
  return {
    assessed,
    slug,
    name,
    plainName: plainName(name),
    active: !hasLeft(assessed),
    begin: schedule.beginOf(textOf(note, 'since')),
    about: new Cell(),
  };
}

/** Whether a note says that the person is not on the team any more. */
export function hasLeft({ note }: Assessed): boolean {
  return note.values.get('active') === false;
}

/** Those on the team first, A–Z. */
export function byTeam(one: Person, other: Person): number {
  return (
    Number(other.active) - Number(one.active) ||
    compare(one.plainName, other.plainName) ||
    byContent(one.assessed, other.assessed)
  );
}
