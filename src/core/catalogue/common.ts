// The words in which the catalogue's entries are written: kinds, needs and the keys that every note has.
import type { Key, KeyKind, NoteType, NumberKind, Option, Question, Topics } from './model.ts';

/** Options from pairs of id and documentation. */
export function options(docs: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(docs).map(([id, doc]) => ({ id, doc }));
}

export const text: KeyKind = { kind: 'text' };
export const texts: KeyKind = { kind: 'texts' };
export const date: KeyKind = { kind: 'date' };
export const slug: KeyKind = { kind: 'slug' };
/** Counts and minutes are whole numbers from 0. */
export const count: NumberKind = { kind: 'number', min: 0, whole: true };

/** One value out of a list. */
export function choice(docs: Readonly<Record<string, string>>): KeyKind {
  return { kind: 'choice', options: options(docs) };
}

/** All of these topics are needed. */
export function allOf(docs: Readonly<Record<string, string>>): Topics {
  const topics = options(docs);
  return { topics, enough: topics.length, including: [] };
}

/** Some of these topics are enough, whichever, as long as `including` are among them. */
export function someOf(
  docs: Readonly<Record<string, string>>,
  enough: number,
  including: readonly string[] = [],
): Topics {
  return { topics: options(docs), enough, including };
}

export const noTopics: Topics = { topics: [], enough: 0, including: [] };

/** Questions from pairs of the words by which they are found, parted by spaces, and what they ask. */
export function questions(texts: Readonly<Record<string, string>>): readonly Question[] {
  return Object.entries(texts).map(([words, text]) => ({ words: words.split(' '), text }));
}

const type: Key = {
  name: 'type',
  kind: { kind: 'type' },
  needed: 'always',
  default: { from: 'type' },
  doc: 'What kind of note this is.',
};

/** The keys of every note (DESIGN §3), in the order in which a note lists them. */
const everyNote: readonly Key[] = [
  type,
  {
    name: 'status',
    kind: {
      kind: 'choice',
      ignoreCase: true,
      options: options({
        planned: 'Not begun yet.',
        'in-progress': 'Begun; some of it is still open.',
        done: 'Finished. It counts once the date, the topics and the needed keys are there.',
        skipped: 'Left out on purpose; say why in `reason`.',
      }),
    },
    needed: 'always',
    default: { value: 'planned' },
    doc: 'Where this note stands.',
  },
  {
    name: 'date',
    kind: date,
    needed: 'done',
    doc: 'The day it happened, YYYY-MM-DD; for a planned note, the day it will.',
  },
  { name: 'due', kind: date, doc: 'The day by which you want it done; wins over the plan.' },
  { name: 'reason', kind: text, doc: 'Why it was skipped; needed when the status is skipped.' },
  {
    name: 'covered',
    kind: { kind: 'topics' },
    default: { value: [] },
    doc: 'The topics that were talked through, the checklist of this note.',
  },
];

/** An entry for a note, with the keys of every note in front of its own. */
export function note(entry: NoteType): NoteType {
  return { ...entry, keys: [...everyNote, ...entry.keys] };
}

/** An entry for the journal's own page, which has a type and no status. */
export function page(entry: NoteType): NoteType {
  return { ...entry, keys: [type, ...entry.keys] };
}

/** Documentation that several types share. */
export const docs = {
  person: 'The short name of the person, as in the `person` key of their note.',
  takeaway: 'What you take away, in a sentence; it may go into the summary for your manager.',
  ask: 'One thing to ask for, in a sentence; it may go into the summary for your manager.',
} as const;
