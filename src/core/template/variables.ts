// The variables that every template may use, by their names.
import { quarterOf, weekOf } from '../calendar.ts';
import type { NoteType } from '../catalogue/model.ts';
import type { Day } from '../note.ts';
import type { Variables } from './filling.ts';
import { variableOf } from './sections.ts';

/** What is known when a note is made. Texts that are not known yet are left out. */
export interface NoteFacts {
  readonly today: Day;
  /** IANA name. */
  readonly timezone: string;
  /** Values of the type's keys, by key: `meeting`, `with`, `person`, `source`… Each is `JOURNAL_<KEY>` in a template. */
  readonly values?: Readonly<Record<string, string>>;
  /** The person's name as it is written, for the types that have a `person`. */
  readonly name?: string;
  /** What was promised last time, and what was to be tried; words for "nothing" are the caller's. */
  readonly lastPromise?: string;
  readonly lastTry?: string;
}

/**
 * `JOURNAL_TODAY`, `_WEEK`, `_QUARTER`, `_TIMEZONE`, `_NAME`, `_LAST_PROMISE`, `_LAST_TRY`, and one for each key of
 * the type. What is not known is an empty text, never a variable that does not exist.
 */
export function templateVariables(type: NoteType, facts: NoteFacts): Variables {
  const { today, timezone, values = {}, name = '', lastPromise = '', lastTry = '' } = facts;
  const keys = type.keys.map((key) => [variableOf(key.name), valueOf(values, key.name)] as const);
  return {
    JOURNAL_NAME: name,
    ...Object.fromEntries(keys),
    ...(name === '' ? {} : { JOURNAL_NAME: name }),
    JOURNAL_TODAY: today,
    JOURNAL_WEEK: valueOf(values, 'week') || weekOf(today),
    JOURNAL_QUARTER: valueOf(values, 'quarter') || quarterOf(today),
    JOURNAL_TIMEZONE: timezone,
    JOURNAL_LAST_PROMISE: lastPromise,
    JOURNAL_LAST_TRY: lastTry,
  };
}

function valueOf(values: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(values, key) ? (values[key] ?? '') : '';
}
