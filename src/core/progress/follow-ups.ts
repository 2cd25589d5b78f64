// Dates on which a note asks to come back to something: small items of their own, due on their date, never in a score.
import type { NoteType } from '../catalogue/model.ts';
import type { Day, Note } from '../note.ts';
import type { Assessed } from './assessed.ts';
import { plainName } from './identity.ts';
import { compare } from './order.ts';
import type { FollowUp, FollowUpKind } from './report.ts';
import type { Schedule } from './schedule.ts';
import { textOf } from './score.ts';

interface Kind {
  readonly key: FollowUpKind;
  readonly answeredBy?: string;
}

/** The keys that set a follow-up, and the topic that answers it when it is covered. */
const kinds: readonly Kind[] = [
  { key: 'follow_up' },
  { key: 'check_on' },
  { key: 'try_by', answeredBy: 'tried' },
];

/**
 * The open follow-ups of each note that has any: ticked by clearing the key, or by a later note on the same thing.
 * `notes` are the ones that count of the types that can; `offTeam` the people (their plain slugs) for whom nothing is due any more.
 */
export function openFollowUps(
  schedule: Schedule,
  notes: readonly Assessed[],
  offTeam: ReadonlySet<string>,
): ReadonlyMap<Assessed, readonly FollowUp[]> {
  const open = new Map<Assessed, readonly FollowUp[]>();
  const lastDone = lastDoneOn(notes);
  for (const assessed of notes) {
    const { note, date, person } = assessed;
    if (note.status === 'skipped' || offTeam.has(person) || !hasAny(note)) continue;
    const last = lastDone.get(subjectOf(assessed));
    if (last !== undefined && date !== undefined && last > date) continue;
    const followUps = kinds.flatMap((kind) => followUpOf(schedule, assessed, kind));
    if (followUps.length > 0) open.set(assessed, followUps);
  }
  return open;
}

function followUpOf(schedule: Schedule, { note, type, key, title }: Assessed, kind: Kind): FollowUp | [] {
  const due = textOf(note, kind.key);
  if (due === undefined || (kind.answeredBy !== undefined && note.covered.includes(kind.answeredBy)))
    return [];
  return {
    key: `${key}#${kind.key}`,
    kind: kind.key,
    type: type.id,
    ...(title !== undefined && { title }),
    due,
    path: note.path,
    overdue: schedule.isOverdue(due),
  };
}

/** For each thing that notes are about, the day of the last note on it that counts as done. */
function lastDoneOn(notes: readonly Assessed[]): ReadonlyMap<string, Day> {
  const lastDone = new Map<string, Day>();
  for (const assessed of notes) {
    const { score, date } = assessed;
    if (score !== 1 || date === undefined) continue;
    const subject = subjectOf(assessed);
    const last = lastDone.get(subject);
    if (last === undefined || last < date) lastDone.set(subject, date);
  }
  return lastDone;
}

/** Open follow-ups by their date, then by what they are about; ties keep the order they come in, which must not be that of files. */
export function byDue(one: FollowUp, other: FollowUp): number {
  return (
    compare(one.due, other.due) ||
    compare(one.title ?? '', other.title ?? '') ||
    compare(one.kind, other.kind)
  );
}

/** Whether notes of a type can set a follow-up. */
export function canFollowUp({ keys }: NoteType): boolean {
  return keys.some(({ name }) => kinds.some(({ key }) => key === name));
}

function hasAny({ values }: Note): boolean {
  return kinds.some(({ key }) => values.has(key));
}

/** What a later note must share: the type and whom or what it is about; for lack of that only the note itself. */
function subjectOf({ type, key, title }: Assessed): string {
  return title === undefined ? key : `${type.id}/${plainName(title)}`;
}
