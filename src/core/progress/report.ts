// What progress hands back: codes and values only; `src/editor` puts words on them.
import type { Group } from '../catalogue/model.ts';
import type { Day, FrontMatterCode, Quarter, Week } from '../note.ts';

/** The progress of one journal on one day. Everything in it is data that can be sent, stored and compared. */
export interface ProgressReport {
  readonly today: Day;
  readonly header: Header;
  /** Day n of the job: `start_date` + n − 1. Missing before the start and without a usable start date. */
  readonly day?: number;
  /** The items whose due date is not after today, and how many of them are done. */
  readonly due: { readonly done: number; readonly of: number };
  /** Overdue items and follow-ups, which the badge shows. */
  readonly overdue: number;
  readonly next: NextStep;
  /** The six groups in their order; `attention` last, only when it has something. */
  readonly groups: readonly GroupReport[];
  readonly reflections: ReflectionRecord;
  readonly coachingShare: CoachingShare;
  /** Every week that the record looks at, oldest first, without gaps in time: what a chart draws. */
  readonly weeks: readonly WeekReport[];
}

export type Header =
  | { readonly kind: 'no-journal' }
  | { readonly kind: 'no-start-date' }
  | { readonly kind: 'starts-in'; readonly days: number }
  | {
      readonly kind: 'day';
      readonly day: number;
      readonly of: number;
      readonly done: number;
      readonly due: number;
    }
  | { readonly kind: 'after'; readonly day: number; readonly overdue: number };

export interface GroupReport {
  readonly id: Group | 'attention';
  /** Items with score 1 (a cadence: on schedule). */
  readonly done: number;
  /** Items that are not skipped. */
  readonly of: number;
  /** Overdue items and follow-ups. */
  readonly overdue: number;
  readonly items: readonly Item[];
  /** Notes that fill no item, such as a fourth interview: shown, not counted; their follow-ups are due all the same. */
  readonly others: readonly NoteRow[];
  /** Every open follow-up of the group's notes, the first due first; the same objects as below the notes. */
  readonly followUps: readonly FollowUp[];
}

type ItemStatus = 'planned' | 'in-progress' | 'done' | 'skipped' | 'on-schedule' | 'late' | 'problem';

/** One row below a group. */
export interface Item {
  /** The same for the same thing as long as it exists, wherever its note lies: an id for trees. */
  readonly key: string;
  /** The id of its note type; empty for a problem in a file whose type can't be read. */
  readonly type: string;
  readonly subject: Subject;
  /** The note to open; missing when there is none yet. */
  readonly path?: string;
  readonly status: ItemStatus;
  /** 0 to 1. */
  readonly score: number;
  readonly due?: Day;
  /** How `due` came about. */
  readonly why?: DueReason;
  readonly overdue: boolean;
  /** What *done* still needs; empty when there is no note yet. */
  readonly missing: readonly Missing[];
  /** The checklist of the note at `path`, or of the note that is still to be made; a cadence has none. */
  readonly topics: readonly TopicState[];
  readonly followUps: readonly FollowUp[];
  /** Of a person and of a cadence: their notes, those without a date first, then newest first. */
  readonly notes: readonly NoteRow[];
  /** Of a cadence: how it stands. */
  readonly cadence?: Cadence;
}

/** What an item is about. */
export type Subject =
  /** The only note of its type, such as the role-shift page. */
  | { readonly kind: 'page' }
  /** One of the planned notes of a type: `value` of its milestone key, such as `kickoff`; `monthly` notes have a date. */
  | { readonly kind: 'milestone'; readonly value: string; readonly date?: Day }
  /** Slot n of the type; `title` says with whom, or which source, when there is a note. */
  | { readonly kind: 'slot'; readonly n: number; readonly of: number; readonly title?: string }
  /** The nth note of a type that returns; `quarter` for types that have one. */
  | { readonly kind: 'occasion'; readonly n: number; readonly date?: Day; readonly quarter?: Quarter }
  | { readonly kind: 'person'; readonly person?: string; readonly name: string; readonly active: boolean }
  /** Someone of the team who has no note yet: the nth of them. */
  | { readonly kind: 'vacancy'; readonly n: number }
  | { readonly kind: 'cadence'; readonly person: string; readonly name: string }
  | { readonly kind: 'week'; readonly week: Week }
  /** A file that can't be read as a note. */
  | { readonly kind: 'unreadable'; readonly code: FrontMatterCode }
  /** One of several notes with the same identity; `counted` is the path of the one that counts. */
  | { readonly kind: 'duplicate'; readonly counted: string; readonly counts: boolean };

/** The rule that gave a due date, and what moved it from the day that the rule names. */
export type DueReason = DueRule & { readonly shifts: readonly ('journal-created-late' | 'day-off')[] };

export type DueRule =
  /** The note's own `due`. */
  | { readonly rule: 'note' }
  /** Day n of the job. */
  | { readonly rule: 'day'; readonly day: number }
  /** Day n from the day on which this person's dates begin. */
  | { readonly rule: 'person-day'; readonly day: number; readonly from: Day }
  /** So many days after the last one. */
  | { readonly rule: 'days-after'; readonly days: number; readonly last: Day }
  /** So many months after the last one, held or due. */
  | { readonly rule: 'months-after'; readonly months: number; readonly last: Day }
  /** The Sunday of its week. */
  | { readonly rule: 'week'; readonly week: Week };

/** Something that keeps a note from being done. */
export type Missing =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'topic'; readonly topic: string }
  /** So many more topics, whichever of these. */
  | { readonly kind: 'more-topics'; readonly count: number; readonly topics: readonly string[] }
  | { readonly kind: 'future-date'; readonly date: Day }
  /** One of the notes that fill the slots must have this value, such as `relation: outside`. */
  | { readonly kind: 'one-with'; readonly key: string; readonly value: string };

export interface TopicState {
  readonly id: string;
  readonly covered: boolean;
}

export type FollowUpKind = 'follow_up' | 'check_on' | 'try_by';

/** A date that a note set for coming back to something; ticked ones are not listed. */
export interface FollowUp {
  readonly key: string;
  readonly kind: FollowUpKind;
  /** The type of the note that set it, and whom or what that note is about. */
  readonly type: string;
  readonly title?: string;
  readonly due: Day;
  /** The note that set it. */
  readonly path: string;
  readonly overdue: boolean;
}

/** A note shown below an item or beside the items. */
export interface NoteRow {
  readonly key: string;
  readonly type: string;
  /** Whom or what it is about: `with`, `source`, `person` …, as in its front matter. */
  readonly title?: string;
  readonly path: string;
  readonly status: 'planned' | 'in-progress' | 'done' | 'skipped';
  readonly score: number;
  readonly date?: Day;
  readonly missing: readonly Missing[];
  readonly topics: readonly TopicState[];
  readonly followUps: readonly FollowUp[];
}

export interface Cadence {
  /** Days between two. */
  readonly every: number;
  /** The day of the last one that counts. */
  readonly last?: Day;
  /** The days of all that count, newest first. */
  readonly held: readonly Day[];
  /** Set when the last two were skipped: so many days without any conversation, or since the person's dates began. */
  readonly quietDays?: number;
  /** Set when the person has had no conversation of any kind for twice their cadence: so many days. */
  readonly unseenDays?: number;
}

export type NextStep =
  | { readonly kind: 'create-journal' }
  | { readonly kind: 'fix-start-date'; readonly path: string }
  | { readonly kind: 'kickoff'; readonly item: Item }
  | { readonly kind: 'add-team' }
  /** Someone unseen for twice their cadence; the item's `cadence.unseenDays` says for how long. */
  | { readonly kind: 'unseen'; readonly item: Item }
  | { readonly kind: 'overdue' | 'due'; readonly item: Item }
  | { readonly kind: 'overdue-follow-up' | 'due-follow-up'; readonly followUp: FollowUp }
  | { readonly kind: 'reflection'; readonly item: Item }
  /** “Ask someone what they need from you.” */
  | { readonly kind: 'ask' };

/** The record of weekly reflections: the last ten working weeks that can be judged, and the run on time up to now. */
export interface ReflectionRecord {
  readonly kept: number;
  readonly of: number;
  readonly run: number;
}

export interface WeekReport {
  readonly week: Week;
  /** `open` can still be on time; `off` and `optional` are in no record. */
  readonly state: 'kept' | 'late' | 'open' | 'missed' | 'off' | 'optional';
  readonly path?: string;
  /** Hours, by the user's own estimate. */
  readonly coaching?: number;
  readonly doing?: number;
  /** coaching ÷ (coaching + doing), 0 to 1; missing where a value is, or both are 0: a gap stays a gap. */
  readonly share?: number;
  readonly heldBack?: number;
}

/** The share of hours spent coaching; the user's estimate, without target or grade. */
export type CoachingShare =
  | {
      readonly kind: 'not-enough';
      /** Weeks with both values so far. */
      readonly weeks: number;
      readonly heldBack: number;
    }
  | {
      readonly kind: 'share';
      /** 0 to 1: the last four weeks that have both values. */
      readonly now: number;
      /** 0 to 1: the first two. */
      readonly baseline: number;
      /** How many weeks `now` rests on, 2 to 4. */
      readonly weeks: number;
      readonly latest: { readonly week: Week; readonly coaching: number; readonly doing: number };
      /** Three weeks in a row, up to the latest, each fell: “What is pulling you back?” */
      readonly falling: boolean;
      /** How often the user held back, over all recorded weeks. */
      readonly heldBack: number;
    };
