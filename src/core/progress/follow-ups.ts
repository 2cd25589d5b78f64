// Dates on which a note asks to come back to something: small items of their own, due on their date, never in a score.
import type { NoteType } from '../catalogue/model.ts';
import type { Day, Note } from '../note.ts';
import type { Assessed } from './assessed.ts';
import { plainName } from './identity.ts';
import { compare } from './order.ts';
import type { FollowUp, FollowUpKind } from './report.ts';
import type { Schedule } from './schedule.ts';
import { textOf } from './score.ts';

/** The keys that set a follow-up, and the topic that answers it when it is covered. */
const kinds: readonly { readonly key: FollowUpKind; readonly answeredBy?: string }[] = [
  { key: 'follow_up' },
  { key: 'check_on' },
  { key: 'try_by', answeredBy: 'tried' },
];

/**
 * The open follow-ups of each note that has any: ticked by clearing the key, or by a later note on the same thing.
 * `notes` are the ones that count; `offTeam` the people (their plain slugs) for whom nothing is due any more.
 */
export function openFollowUps(
  schedule: Schedule,
  notes: readonly Assessed[],
  offTeam: ReadonlySet<string>,
): ReadonlyMap<Assessed, readonly FollowUp[]> {
  const lastDone = lastDoneOn(notes);
  const open = new Map<Assessed, readonly FollowUp[]>();
  for (const assessed of notes) {
    const { note, date, person } = assessed;
    if (note.status === 'skipped' || offTeam.has(person)) continue;
    const set = kinds.filter(({ key, answeredBy }) => note.values.has(key) && !isAnswered(note, answeredBy));
    if (set.length === 0) continue;
    const last = lastDone.get(subjectOf(assessed));
    if (last !== undefined && date !== undefined && last > date) continue;
    open.set(
      assessed,
      set.flatMap(({ key }) => followUpOf(schedule, assessed, key)),
    );
  }
  return open;
}

function followUpOf(schedule: Schedule, assessed: Assessed, kind: FollowUpKind): FollowUp | [] {
  const { note, type, key } = assessed;
  const due = textOf(note, kind);
  if (due === undefined) return [];
  const title = titleOf(assessed);
  return {
    key: `${key}#${kind}`,
    kind,
    type: type.id,
    ...(title !== undefined && { title }),
    due,
    path: note.path,
    overdue: schedule.isOverdue(due),
  };
}

function isAnswered(note: Note, topic: string | undefined): boolean {
  return topic !== undefined && note.covered.includes(topic);
}

/** For each thing that notes with follow-ups are about, the day of the last note on it that counts as done. */
function lastDoneOn(notes: readonly Assessed[]): ReadonlyMap<string, Day> {
  const lastDone = new Map<string, Day>();
  const types = new Set(notes.map(({ type }) => type).filter(hasFollowUps));
  for (const assessed of notes) {
    const { score, date, type } = assessed;
    if (score !== 1 || date === undefined || !types.has(type)) continue;
    const subject = subjectOf(assessed);
    const last = lastDone.get(subject);
    if (last === undefined || last < date) lastDone.set(subject, date);
  }
  return lastDone;
}

/** Whom or what a note is about, as its front matter says it: `with`, `source`, `person` and the like. */
export function titleOf({ note, type }: Assessed): string | undefined {
  const keys = [...(type.identity?.keys ?? []), 'person'];
  const key = keys.find((name) => name !== 'date' && textOf(note, name) !== undefined);
  return key === undefined ? undefined : textOf(note, key);
}

/** Open follow-ups by their date, then by what they are about. */
export function byDue(one: FollowUp, other: FollowUp): number {
  return (
    compare(one.due, other.due) || compare(one.title ?? '', other.title ?? '') || compare(one.key, other.key)
  );
}

function hasFollowUps(type: NoteType): boolean {
  return kinds.some(({ key }) => type.keys.some(({ name }) => name === key));
}

/** What a later note must share: the type and whom or what it is about; for lack of that only the note itself. */
function subjectOf(assessed: Assessed): string {
  const title = titleOf(assessed);
  return title === undefined ? assessed.key : `${assessed.type.id}/${plainName(title)}`;
}
