// What a manager may tell their own manager about a period: progress, what was learned, what the team needs, what is next.
import type { Catalogue, Group } from './catalogue/model.ts';
import { findType } from './catalogue/lookup.ts';
import { withoutNames } from './mentions.ts';
import type { Day, Entry, Note, Period } from './note.ts';
import { compare } from './progress/order.ts';
import type { Item, ProgressReport } from './progress/report.ts';

/** Something that a note's author marked as worth telling. */
export interface Marked {
  readonly type: string;
  /** Whom or what the note is about; only for notes about no person, or with the user's consent. */
  readonly title?: string;
  readonly text: string;
}

export interface Summary {
  readonly period: Period;
  readonly report: ProgressReport;
  /** Takeaways, oldest first. */
  readonly learned: readonly Marked[];
  /** Asks, oldest first. */
  readonly asks: readonly Marked[];
  /** What is due next, soonest first. */
  readonly next: readonly Item[];
  /** How many conversations of each kind were held with whom; only with consent. */
  readonly people: readonly { readonly name: string; readonly type: string; readonly count: number }[];
}

export interface SummaryInput {
  readonly entries: Iterable<Entry>;
  readonly report: ProgressReport;
  readonly catalogue: Catalogue;
  readonly period: Period;
  /** Whether people may be named, and what was done with them told. */
  readonly names: boolean;
  /** What stands for a name that may not be told, such as “[someone]”. */
  readonly someone: string;
}

/** Groups whose notes are about people: nothing of theirs without consent. */
const aboutPeople: readonly Group[] = ['people', 'coach'];

/** Titles that are names of people. */
const namingKeys = ['with', 'person'];

/** How many next steps a summary has. */
const NEXT = 5;

export function summarise(input: SummaryInput): Summary {
  const { report, catalogue, period, names, someone } = input;
  const notes = [...input.entries].filter((entry): entry is Note => entry.kind === 'note');
  const hidden = names ? [] : knownNames(notes);
  const isPrivate = (type: string) => {
    const group = findType(catalogue, type)?.group;
    return group !== undefined && aboutPeople.includes(group);
  };
  const told = notes
    .filter((note) => isIn(dateOf(note), period))
    .filter(({ type, status }) => status !== 'skipped' && (names || !isPrivate(type)))
    .sort((a, b) => compare(dateOf(a), dateOf(b)) || compare(a.path, b.path));
  const tell = (one: Marked) => ({ ...one, text: withoutNames(one.text, hidden, someone) });
  const items = report.groups.flatMap((group) => group.items);
  return {
    period,
    report,
    learned: marked(told, 'takeaway', names).map(tell),
    asks: marked(told, 'ask', names).map(tell),
    next: items
      .filter((item) => item.due !== undefined && item.score < 1 && item.status !== 'skipped')
      .filter((item) => names || !isPrivate(item.type))
      .sort((a, b) => compare(a.due ?? '', b.due ?? ''))
      .slice(0, NEXT),
    people: names ? conversations(items, period) : [],
  };
}

function marked(notes: readonly Note[], key: string, names: boolean): Marked[] {
  return notes.flatMap((note) => {
    const text = note.values.get(key);
    if (typeof text !== 'string') return [];
    const title = titleOf(note, names);
    return [{ type: note.type, text, ...(title === undefined ? {} : { title }) }];
  });
}

/** Whom or what a note is about. Somebody who was shadowed is a person too. */
function titleOf(note: Note, names: boolean): string | undefined {
  const isPerson = note.values.get('kind') === 'shadowing';
  const keys = names ? ['source', ...namingKeys] : isPerson ? [] : ['source'];
  const title = keys.map((key) => note.values.get(key)).find((value) => typeof value === 'string');
  return typeof title === 'string' ? title : undefined;
}

/** Everybody whom the notes know: as written, by alias, and by first name. */
function knownNames(notes: readonly Note[]): string[] {
  return notes.flatMap(({ values }) => {
    const told = [values.get('name'), values.get('with')].filter((value) => typeof value === 'string');
    const aliases = values.get('aliases');
    const others = Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : [];
    // A first word in lower case is none: “a friend of Dana”.
    const first = told.flatMap((name) => name.split(/[\s,]/u, 1)).filter((word) => /^\p{Lu}/u.test(word));
    return [...told, ...others, ...first];
  });
}

function conversations(items: readonly Item[], period: Period): Summary['people'] {
  return items.flatMap(({ subject, type, cadence }) => {
    if (subject.kind !== 'cadence' || cadence === undefined) return [];
    const count = cadence.held.filter((day) => isIn(day, period)).length;
    return count === 0 ? [] : [{ name: subject.name, type, count }];
  });
}

function dateOf(note: Note): Day {
  const date = note.values.get('date');
  return typeof date === 'string' ? date : '';
}

function isIn(day: Day, { from, to }: Period): boolean {
  return day !== '' && from <= day && day <= to;
}
