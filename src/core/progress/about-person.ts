// What follows from the notes that name one person: the item of their own note, and how their conversations stand.
import type { NoteType } from '../catalogue/model.ts';
import { lastDone, type Assessed } from './assessed.ts';
import { Bag } from './bag.ts';
import { rowsOf } from './items.ts';
import type { AboutPerson, Person } from './people.ts';
import { planPerson } from './plans/each-report.ts';
import { planPersonCadence } from './plans/person-cadence.ts';
import type { Item } from './report.ts';
import type { Schedule } from './schedule.ts';

/** The notes of one type of conversation that name the person. */
export interface Conversations {
  readonly type: NoteType;
  readonly notes: Bag<Assessed>;
}

export function aboutPerson(
  schedule: Schedule,
  person: Person,
  conversations: readonly Conversations[],
): AboutPerson {
  const { plan } = person.assessed.type;
  const rows = rowsOf(new Bag(conversations.flatMap(({ notes }) => notes.members)));
  return {
    item: plan?.kind === 'each-report' ? planPerson(schedule, plan, person, rows) : undefined,
    cadences: cadencesOf(schedule, person, conversations),
  };
}

function cadencesOf(schedule: Schedule, person: Person, conversations: readonly Conversations[]): Item[] {
  const slug = person.assessed.person;
  if (!person.active || slug === '') return [];
  const lastConversation = lastDone(conversations.flatMap(({ notes }) => notes.members));
  return conversations.flatMap(({ type, notes }) =>
    type.plan?.kind === 'person-cadence'
      ? planPersonCadence(schedule, type, type.plan, { person, slug, notes, lastConversation })
      : [],
  );
}
