// The journal's own page: its settings as values, with what counts where one is missing (DESIGN §3).
import { findKey } from '../catalogue/lookup.ts';
import type { NoteType } from '../catalogue/model.ts';
import type { FrontMatterFinding, Journal, Period, Value } from '../note.ts';

/** Monday to Friday. */
const WORKDAYS = [1, 2, 3, 4, 5];
const FRIDAY = 5;

/** Makes a journal from the good values of its page; missing or bad ones are what the design says they count as. */
export function toJournal(
  path: string,
  type: NoteType,
  values: ReadonlyMap<string, Value>,
  findings: readonly FrontMatterFinding[],
): Journal {
  const text = (key: string): string | undefined => {
    const value = values.get(key);
    return typeof value === 'string' ? value : undefined;
  };
  const startDate = text('start_date');
  const created = text('created');
  const timezone = text('timezone');
  const teamSize = values.get('team_size');
  const workdays = texts(values.get('workdays')).map((day) => weekdayOf(type, day));
  return {
    kind: 'journal',
    path,
    ...(startDate === undefined ? {} : { startDate }),
    ...(created === undefined ? {} : { created }),
    ...(timezone === undefined ? {} : { timezone }),
    workdays: workdays.length > 0 ? workdays.sort() : WORKDAYS,
    reflectionDay: values.has('reflection_day') ? weekdayOf(type, text('reflection_day') ?? '') : FRIDAY,
    away: periods(values.get('away')),
    ...(typeof teamSize === 'number' ? { teamSize } : {}),
    accounts: texts(values.get('accounts')),
    findings,
  };
}

/** The ISO weekday of an option of `workdays` or `reflection_day`: the catalogue lists the days from Monday on. */
function weekdayOf(type: NoteType, id: string): number {
  const kind = findKey(type, 'reflection_day')?.kind;
  return kind?.kind === 'choice' ? kind.options.findIndex((option) => option.id === id) + 1 : FRIDAY;
}

function texts(value: Value | undefined): string[] {
  return listOf(value).flatMap((item) => (typeof item === 'string' ? [item] : []));
}

function periods(value: Value | undefined): Period[] {
  return listOf(value).flatMap((item) => (typeof item === 'object' ? [item] : []));
}

function listOf(value: Value | undefined): readonly (string | Period)[] {
  return typeof value === 'object' ? value : [];
}
