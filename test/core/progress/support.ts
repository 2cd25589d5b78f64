// Builders of notes and journals for the tests of progress: a note says only what its test is about.
import { addDays, isDay } from '../../../src/core/calendar.ts';
import { findType, topicsOf } from '../../../src/core/catalogue/lookup.ts';
import type { Catalogue } from '../../../src/core/catalogue/model.ts';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import type { Day, Entry, Journal, Note, Status, Unreadable, Value } from '../../../src/core/note.ts';
import { progress } from '../../../src/core/progress/progress.ts';
import type { GroupReport, Item, ProgressReport } from '../../../src/core/progress/report.ts';

/** Day 1 of the journals of the tests: a Monday, so that day 5 is a Friday and day 8 the next Monday. */
export const START: Day = '2026-11-23';

/** The calendar day of day n of the job. */
export function day(n: number, start: Day = START): Day {
  return addDays(start, n - 1);
}

export interface NoteParts {
  readonly type: string;
  readonly path?: string;
  readonly status?: Status;
  readonly covered?: readonly string[];
  readonly [key: string]: Value | undefined;
}

/** A note as it is read; its path says its type and first values, which progress never looks at. */
export function note({ type, path, status = 'planned', covered = [], ...values }: NoteParts): Note {
  const given = Object.entries(values).filter((pair): pair is [string, Value] => pair[1] !== undefined);
  const name = given.map(([, value]) => (typeof value === 'object' ? value.length : value)).join('-');
  return {
    kind: 'note',
    type,
    path: path ?? `${type}/${name || 'note'}.md`,
    status,
    covered,
    values: new Map(given),
    findings: [],
  };
}

/** A note that is done by every rule: all topics, all needed keys; the values given win. */
export function done(parts: NoteParts): Note {
  const type = findType(noteTypes, parts.type);
  if (type === undefined) throw new Error(`no type ${parts.type}`);
  const needed: Record<string, Value> = {};
  for (const { name, kind, needed: when } of type.keys) {
    if (when === 'done' && name !== 'date') needed[name] = kind.kind === 'number' ? 1 : 'something';
  }
  const { topics } = topicsOf(type, new Map(Object.entries(parts)));
  return note({ ...needed, status: 'done', covered: topics.map(({ id }) => id), ...parts });
}

/** The journal's page; `start_date` {@link START} unless given. */
export function journal(parts: Partial<Omit<Journal, 'kind'>> = {}): Journal {
  return {
    kind: 'journal',
    path: 'journal.md',
    startDate: START,
    created: START,
    workdays: [1, 2, 3, 4, 5],
    reflectionDay: 5,
    away: [],
    accounts: [],
    findings: [],
    ...parts,
  };
}

/** A journal without some of its settings. */
export function journalWithout(...keys: ('startDate' | 'created' | 'teamSize')[]): Journal {
  return Object.fromEntries(
    Object.entries(journal()).filter(([key]) => !(keys as string[]).includes(key)),
  ) as unknown as Journal;
}

export function broken(
  path: string,
  code: Unreadable['findings'][number]['code'] = 'broken-yaml',
): Unreadable {
  return { kind: 'unreadable', path, findings: [{ code, from: 0, to: 3, facts: {} }] };
}

/** The report on a day of the job (a number), or on a calendar day. */
export function on(
  when: number | Day,
  entries: readonly Entry[],
  catalogue: Catalogue = noteTypes,
): ProgressReport {
  const home = entries.find((entry) => entry.kind === 'journal');
  const start = home?.startDate ?? START;
  const today = typeof when === 'number' ? day(when, start) : when;
  if (!isDay(today)) throw new Error(`${today} is no day`);
  return progress({ entries, today, catalogue });
}

export function group(report: ProgressReport, id: GroupReport['id']): GroupReport {
  const found = report.groups.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no group ${id}`);
  return found;
}

/** The item with this key, wherever it is. */
export function item(report: ProgressReport, key: string): Item {
  const found = findItem(report, key);
  if (found === undefined) throw new Error(`no item ${key}, but ${keys(report).join(', ')}`);
  return found;
}

export function findItem(report: ProgressReport, key: string): Item | undefined {
  return report.groups.flatMap(({ items }) => items).find((one) => one.key === key);
}

export function keys(report: ProgressReport): string[] {
  return report.groups.flatMap(({ items }) => items.map(({ key }) => key));
}
