// What the notes that exist say about the one to be made: is it there already, who is on the team, what was promised.
import { identifier, plainName } from '../../core/progress/identity.ts';
import type { NoteType } from '../../core/catalogue/model.ts';
import type { Day, Entry, Note } from '../../core/note.ts';
import { assessor } from '../../core/progress/assessed.ts';
import { byClaim } from '../../core/progress/duplicates.ts';

type Entries = ReadonlyMap<string, Entry>;

/** Someone on the team. */
export interface KnownPerson {
  readonly slug: string;
  readonly name: string;
  readonly active: boolean;
}

/** The notes of a type. */
function notesOf(entries: Entries, type: string): Note[] {
  return [...entries.values()].filter((entry): entry is Note => entry.kind === 'note' && entry.type === type);
}

/** The note of a type that has the same identity as these values, wherever it lies; of several the one that counts. */
export function sameNote(
  entries: Entries,
  type: NoteType,
  values: Readonly<Record<string, string>>,
  today: Day,
): Note | undefined {
  const identityOf = identifier(type);
  const wanted = identityOf({
    kind: 'note',
    path: '',
    type: type.id,
    status: 'planned',
    covered: [],
    values: new Map(Object.entries(values)),
    findings: [],
  });
  if (wanted === undefined) return undefined;
  const same = notesOf(entries, type.id).filter((note) => identityOf(note) === wanted);
  return same.map(assessor(type, today)).sort(byClaim)[0]?.note;
}

/** The people with a note of their own, by name. */
export function knownPeople(entries: Entries): KnownPerson[] {
  return notesOf(entries, 'person')
    .flatMap((note) => {
      const slug = textOf(note, 'person');
      return slug === ''
        ? []
        : [{ slug, name: textOf(note, 'name') || slug, active: note.values.get('active') !== false }];
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The person that a name means: by slug, name or alias. */
export function personCalled(entries: Entries, name: string): KnownPerson | undefined {
  const wanted = plainName(name);
  return knownPeople(entries).find((person) => {
    const note = notesOf(entries, 'person').find((candidate) => textOf(candidate, 'person') === person.slug);
    const aliases = note?.values.get('aliases');
    const names = [
      person.slug,
      person.name,
      ...(Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : []),
    ];
    return names.some((known) => plainName(known) === wanted);
  });
}

/** The newest note of a type, by the week or the day in its front matter; about one person, where one is named. */
export function latest(entries: Entries, type: string, person?: string): Note | undefined {
  let last: Note | undefined;
  for (const note of notesOf(entries, type)) {
    if (person !== undefined && textOf(note, 'person') !== person) continue;
    if (last === undefined || when(note) > when(last)) last = note;
  }
  return last;
}

/** A text value of a note, empty when it has none. */
export function textOf(note: Note | undefined, key: string): string {
  const value = note?.values.get(key);
  return typeof value === 'string' ? value : '';
}

function when(note: Note): string {
  return textOf(note, 'week') || textOf(note, 'date');
}
