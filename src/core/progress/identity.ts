// Which notes are the same one: by their front matter, never by where they lie; and which of them counts.
import { weekOf } from '../calendar.ts';
import type { NoteType } from '../catalogue/model.ts';
import type { Day, Note } from '../note.ts';
import { dateOf, scoreOf, textOf } from './score.ts';

/** A note with what the rules of progress ask of it, on one day. */
export interface Assessed {
  readonly note: Note;
  readonly type: NoteType;
  /** 0 to 1. */
  readonly score: number;
  readonly date: Day | undefined;
  /** The plain slug of the person whom the note names; empty for none. */
  readonly person: string;
  /** Missing for notes that are never the same as another (DESIGN §4, *Identity*). */
  readonly identity: string | undefined;
  /** Unique among notes that count: the identity where there is one, which a renaming does not change. */
  readonly key: string;
}

/** Notes with one identity: the one that counts, and the others in the order in which they would. */
export interface Duplicates {
  readonly identity: string;
  readonly counted: Assessed;
  readonly others: readonly Assessed[];
}

/** A function that looks at notes of one type on one day. */
export function assessor(type: NoteType, today: Day): (note: Note) => Assessed {
  const identityOf = identifier(type);
  return (note) => {
    const identity = identityOf(note);
    return {
      note,
      type,
      score: scoreOf(note, type, today),
      date: dateOf(note),
      person: plainName(textOf(note, 'person') ?? ''),
      identity,
      key: identity ?? `${type.id}@${note.path}`,
    };
  };
}

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

/** The notes that count, one for each identity, and the sets of duplicates, A–Z by identity. */
export function withoutDuplicates(notes: readonly Assessed[]): {
  counted: Assessed[];
  duplicates: Duplicates[];
} {
  const sets = new Map<string, Assessed[]>();
  for (const note of notes) {
    const set = sets.get(note.key);
    if (set === undefined) sets.set(note.key, [note]);
    else set.push(note);
  }
  const counted: Assessed[] = [];
  const duplicates: Duplicates[] = [];
  for (const [identity, set] of sets) {
    const [first, ...others] = set.length > 1 ? set.sort(byClaim) : set;
    if (first === undefined) continue;
    counted.push(first);
    if (others.length > 0) duplicates.push({ identity, counted: first, others });
  }
  duplicates.sort((one, other) => compare(one.identity, other.identity));
  return { counted, duplicates };
}

/** A total order of texts that is the same on every machine. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Later days first, notes without a day after them. */
export function newestFirst(one: Assessed, other: Assessed): number {
  return compare(other.date ?? '', one.date ?? '');
}

/** DESIGN §4: done > in-progress > planned > skipped, then the later date, then the path A–Z. */
function byClaim(one: Assessed, other: Assessed): number {
  return claim(other) - claim(one) || newestFirst(one, other) || compare(one.note.path, other.note.path);
}

/** A note that says *done* and lacks something stands where it scores: with those in progress. */
function claim({ note, score }: Assessed): number {
  if (score === 1) return 3;
  return { done: 2, 'in-progress': 2, planned: 1, skipped: 0 }[note.status];
}

/** The value of a key; a missing week is the week of the date. Empty and blank values count as missing. */
function valueGetter(type: NoteType, key: string): (note: Note) => string | undefined {
  const kind = type.keys.find(({ name }) => name === key)?.kind.kind;
  return kind === 'week' ? weekOfNote : (note) => textOf(note, key);
}
