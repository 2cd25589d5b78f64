// What says that two notes are the same one: their front matter, never where they lie.
import { weekOf } from '../calendar.ts';
import type { NoteType } from '../catalogue/model.ts';
import type { Note } from '../note.ts';
import { dateOf, textOf } from './score.ts';

/**
 * A function that gives the identity of notes of one type: the type and the values of the keys that the catalogue
 * names. Undefined for a note that lacks one of them, and for types without identity. White space, case and the
 * way an accent is encoded make no difference.
 */
export function identifier(type: NoteType): (note: Note) => string | undefined {
  const rule = type.identity;
  if (rule === undefined) return () => undefined;
  const { keys, except } = rule;
  const usual = keys.map((key) => valueGetter(type, key));
  const exceptional = except && [except.key, ...except.keys].map((key) => valueGetter(type, key));
  return (note) => {
    const isException = except !== undefined && note.values.get(except.key) === except.value;
    let identity = type.id;
    for (const valueOf of (isException ? exceptional : undefined) ?? usual) {
      const value = valueOf(note);
      if (value === undefined || value === '') return undefined;
      identity += `/${plainName(value).replaceAll('%', '%25').replaceAll('/', '%2F')}`;
    }
    return identity;
  };
}

/** The week of a note: its own, or where that is missing the week of its date. */
export function weekOfNote(note: Note): string | undefined {
  const date = dateOf(note);
  return textOf(note, 'week') ?? (date === undefined ? undefined : weekOf(date));
}

/** A name without the differences that people don't mean: case, white space, the encoding of accents. */
export function plainName(name: string): string {
  return /^[\w-]*$/.test(name)
    ? name.toLowerCase()
    : name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The value of a key; a missing week is the week of the date. Empty and blank values count as missing. */
function valueGetter(type: NoteType, key: string): (note: Note) => string | undefined {
  const kind = type.keys.find(({ name }) => name === key)?.kind.kind;
  return kind === 'week' ? weekOfNote : (note) => textOf(note, key);
}
