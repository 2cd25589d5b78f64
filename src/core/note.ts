// What a note is once its front matter has been read: the one shape that validation, progress and the editor share.
import type { Span } from './text.ts';

/** A calendar day, `YYYY-MM-DD`, that exists; never an instant. */
export type Day = string;

/** An ISO 8601 week, `YYYY-Www`, that exists. */
export type Week = string;

/** A quarter of a calendar year, `YYYY-Q1` to `YYYY-Q4`. */
export type Quarter = string;

/** Where a note stands; anything else in the file reads as `planned`, with a finding. */
export type Status = 'planned' | 'in-progress' | 'done' | 'skipped';

/** A value of a known key, checked against its kind in the catalogue. */
export type Value = string | number | boolean | readonly string[] | readonly Period[];

/** Days off, both ends included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/**
 * Something wrong in a note's front matter, with a place as narrow as the value. `code` is stable (it is the
 * diagnostic's code); `facts` are the values that a message names. Words are put on it in `src/editor`.
 */
export interface FrontMatterFinding extends Span {
  readonly code: FrontMatterCode;
  readonly key?: string;
  readonly facts: Readonly<Record<string, string | readonly string[]>>;
}

export type FrontMatterCode =
  | 'no-access'
  | 'broken-yaml'
  | 'not-yaml'
  | 'not-a-mapping'
  | 'front-matter-too-large'
  | 'front-matter-not-closed'
  | 'duplicate-key'
  | 'unknown-type'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-kind'
  | 'not-in-list'
  | 'impossible-date'
  | 'future-date'
  | 'invalid-week'
  | 'invalid-quarter'
  | 'invalid-slug'
  | 'unknown-time-zone'
  | 'skipped-without-reason'
  | 'duplicate-note'
  | 'done-without-keys';

/** A note of one of the catalogue's types. */
export interface Note {
  readonly kind: 'note';
  /** Path inside the journal, with `/` between its parts; says where the note is, never what it is. */
  readonly path: string;
  /** The id of its entry in the catalogue. */
  readonly type: string;
  /** Trimmed, case ignored; unknown or missing counts as planned. */
  readonly status: Status;
  /** Topics of the catalogue that were talked through, each once, in the catalogue's order. */
  readonly covered: readonly string[];
  /**
   * Well-formed values of known keys only (also `date`, `due` and `reason`): what is missing, of the wrong
   * kind, outside its list or impossible is not here but in `findings`. A missing key is missing: defaults are
   * written when a note is made, not assumed when it is read.
   */
  readonly values: ReadonlyMap<string, Value>;
  readonly findings: readonly FrontMatterFinding[];
}

/** The journal's home page, `journal.md`, with its settings. */
export interface Journal {
  readonly kind: 'journal';
  readonly path: string;
  /** Missing when the file has none that is usable; then nothing is due. */
  readonly startDate?: Day;
  readonly created?: Day;
  /** IANA name; the machine's when missing. */
  readonly timezone?: string;
  /** ISO weekdays, Monday = 1; Monday to Friday when missing. */
  readonly workdays: readonly number[];
  /** ISO weekday, Friday when missing. */
  readonly reflectionDay: number;
  readonly away: readonly Period[];
  readonly teamSize?: number;
  /** Customers' names that the lint should know. */
  readonly accounts: readonly string[];
  readonly findings: readonly FrontMatterFinding[];
}

/**
 * A file whose front matter can't be read as a note, or that can't be opened at all (`no-access`): listed under "Needs
 * attention", counted nowhere.
 */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly path: string;
  readonly findings: readonly FrontMatterFinding[];
}

/** A Markdown file without front matter: not the journal's business. */
export interface Plain {
  readonly kind: 'plain';
  readonly path: string;
}

export type Entry = Note | Journal | Unreadable | Plain;
