// The shape of the catalogue: what a note type is, as data that validation, completion, the tree and the docs derive from.

/** The parts of the progress tree that notes belong to, in the order of DESIGN §4. */
export type Group = 'understand' | 'learn' | 'people' | 'coach' | 'build' | 'reflect';

/** One value that a key or a list may have, or one topic; `doc` is shown in completion and hover. */
export interface Option {
  readonly id: string;
  readonly doc: string;
}

/**
 * An open question that a coach would ask, for the body of a note. `{name}` stands for the person whom the note is about;
 * `words` are those besides its own by which completion finds it.
 */
export interface Question {
  readonly words: readonly string[];
  readonly text: string;
}

/** What a key's value is. Days, weeks and quarters are text: `YYYY-MM-DD`, `YYYY-Www`, `YYYY-Q1` to `YYYY-Q4`. */
export type KeyKind =
  | { readonly kind: 'type' | 'text' | 'date' | 'week' | 'quarter' | 'time-zone' }
  | { readonly kind: 'texts' }
  /** A name for files and references: lower-case letters and digits of any script, joined by hyphens. */
  | { readonly kind: 'slug' }
  | { readonly kind: 'yes-no' }
  | NumberKind
  | { readonly kind: 'choices'; readonly options: readonly Option[] }
  /** `ignoreCase`: `Done` is read as `done`. */
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly ignoreCase?: boolean }
  /** A list of the type's topics; which ones may depend on another key, see {@link TopicRule}. */
  | { readonly kind: 'topics' }
  /** A list of `{from, to}`, both days included. */
  | { readonly kind: 'periods' };

/** A number from `min` to `max`, both included. */
export interface NumberKind {
  readonly kind: 'number';
  readonly min: number;
  readonly max?: number;
  /** Whether 2.5 is refused. */
  readonly whole: boolean;
}

/** What is written for a key when a note is made; never assumed when one is read. */
type Default =
  | { readonly value: string | number | boolean | readonly string[] }
  | { readonly from: 'type' | 'today' | 'this-week' | 'this-quarter' | 'machine-time-zone' };

export interface Key {
  readonly name: string;
  readonly kind: KeyKind;
  readonly doc: string;
  /** `always`: missing it is a finding; `done`: the note is not done without it. */
  readonly needed?: 'always' | 'done';
  readonly default?: Default;
}

/** A list of topics, and how many of them a note needs before it counts as done. */
export interface Topics {
  readonly topics: readonly Option[];
  /** How many must be covered; at most `topics.length`. */
  readonly enough: number;
  /** Topics that must be among them. */
  readonly including: readonly string[];
}

/** A type's topics; `by` names the key on whose value they depend, `when` its values with topics of their own. */
interface TopicRule extends Topics {
  readonly by?: { readonly key: string; readonly when: Readonly<Record<string, Topics>> };
}

/**
 * Which keys, beside the type, say that two notes are the same one; an empty list: the journal has one such note.
 * A note that lacks one of them is never a duplicate.
 */
interface Identity {
  readonly keys: readonly string[];
  readonly except?: { readonly key: string; readonly value: string; readonly keys: readonly string[] };
}

/** When notes of a type are due; `day` n is `start_date` + n − 1 (DESIGN §3 and §4). */
export type Plan =
  /** One note, due on a day. */
  | { readonly kind: 'once'; readonly day: number }
  /** One note for each value of `key`; then one with the value `then.value` every so many months. */
  | {
      readonly kind: 'milestones';
      readonly key: string;
      readonly milestones: readonly { readonly value: string; readonly day: number }[];
      readonly then?: { readonly value: string; readonly months: number };
    }
  /** As many notes as days; `oneWith`: the last slot is done only when one of them has this value. */
  | {
      readonly kind: 'slots';
      readonly days: readonly number[];
      readonly oneWith?: { readonly key: string; readonly value: string };
    }
  /** A note on each direct report. */
  | { readonly kind: 'each-report'; readonly createdBy: number; readonly doneBy: number }
  /** For each active person, from a day on, every so many days (`everyKey`: a key of the person's note says how many). */
  | {
      readonly kind: 'person-cadence';
      readonly firstDay: number;
      readonly everyDays: number;
      readonly everyKey?: string;
      /** Overdue only after so many days more. */
      readonly graceDays: number;
      /** Days away are left out of the count of days. */
      readonly withoutDaysAway?: boolean;
    }
  /** On some days, then every so many months; `situations` of the boss alignment may have days of their own. */
  | {
      readonly kind: 'recurring';
      readonly days: readonly number[];
      readonly instead?: { readonly situations: readonly string[]; readonly days: readonly number[] };
      readonly thenMonths: number;
    }
  /** Every working week. */
  | { readonly kind: 'weekly' };

/** One kind of note: one entry in the catalogue and one template of the name `<id>.md`. */
export interface NoteType {
  readonly id: string;
  readonly label: string;
  readonly doc: string;
  /** None for the journal's own page, which is no note. */
  readonly group?: Group;
  /** Inside the journal, `/` between parts, empty for the top. */
  readonly folder: string;
  /** Without `.md`; `{key}` stands for a key's value, `{date}` for today where the note has no date yet. */
  readonly fileName: string;
  /** Missing: two notes of this type are never the same one. */
  readonly identity?: Identity;
  /** All of them, in the order in which a note lists them. */
  readonly keys: readonly Key[];
  readonly topics: TopicRule;
  /** What completion offers to ask in notes of this type: English, as the templates are. */
  readonly questions?: readonly Question[];
  readonly plan?: Plan;
}

export type Catalogue = readonly NoteType[];
