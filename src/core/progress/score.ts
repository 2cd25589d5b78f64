// What one note is worth on one day: its score, what it still needs, and the values that every other rule asks it for.
import { topicsOf } from '../catalogue/lookup.ts';
import type { NoteType, Topics } from '../catalogue/model.ts';
import type { Day, Note, Value } from '../note.ts';
import type { Missing, TopicState } from './report.ts';

/** The most that a note can score that is not done. */
const UNDONE_AT_MOST = 0.9;
/** What a note in progress scores that has no topics to count. */
const WITHOUT_TOPICS = 0.5;

/** The score of a note, 0 to 1 (DESIGN §4, *Score*); 1 only when it is done and nothing is missing. */
export function scoreOf(note: Note, type: NoteType, today: Day): number {
  if (note.status === 'planned' || note.status === 'skipped') return 0;
  if (note.status === 'done' && isComplete(note, type, today)) return 1;
  return scoreUndone(note, type);
}

/** The score of a note that is begun and not done: its share of topics, at most 0.9; 0.5 where there is no list. */
export function scoreUndone(note: Note, type: NoteType): number {
  const topics = topicsOf(type, note.values);
  if (topics.enough === 0) return WITHOUT_TOPICS;
  return Math.min(UNDONE_AT_MOST, countCovered(note, topics) / topics.enough);
}

/** What keeps a note from being done, in the order in which the note lists it. */
export function missingIn(note: Note, type: NoteType, today: Day): Missing[] {
  const missing: Missing[] = [];
  for (const { name, needed } of type.keys) {
    if (needed === 'done' && !note.values.has(name)) missing.push({ kind: 'key', key: name });
  }
  const date = dateOf(note);
  const saysDone = note.status === 'done'; // a planned note may lie in the future
  if (saysDone && date !== undefined && date > today) missing.push({ kind: 'future-date', date });
  return [...missing, ...missingTopics(note, topicsOf(type, note.values))];
}

/** The topics of a note with these values, and which of them were talked through. */
export function topicStates(
  type: NoteType,
  values: ReadonlyMap<string, Value>,
  covered: readonly string[],
): TopicState[] {
  return topicsOf(type, values).topics.map(({ id }) => ({ id, covered: covered.includes(id) }));
}

/** The day of a note, where it has one. */
export function dateOf(note: Note): Day | undefined {
  return textOf(note, 'date');
}

/** The value of a key that holds text (also days, weeks, slugs), where it has one that is not blank. */
export function textOf(note: Note, key: string): string | undefined {
  const value = note.values.get(key);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The value of a key that holds a number, where it has one. */
export function numberOf(note: Note, key: string): number | undefined {
  const value = note.values.get(key);
  return typeof value === 'number' ? value : undefined;
}

function isComplete(note: Note, type: NoteType, today: Day): boolean {
  const date = dateOf(note);
  if (date !== undefined && date > today) return false;
  const topics = topicsOf(type, note.values);
  if (countCovered(note, topics) < topics.enough) return false;
  return type.keys.every(({ name, needed }) => needed !== 'done' || note.values.has(name));
}

/**
 * Topics covered that *done* needs: those that must be among them, and of the others only as many as it takes
 * beside them, so that four others never stand in for one that is needed.
 */
function countCovered(note: Note, topics: Topics): number {
  let needed = 0;
  let others = 0;
  for (const { id } of topics.topics) {
    if (!note.covered.includes(id)) continue;
    if (topics.including.includes(id)) needed++;
    else others++;
  }
  return needed + Math.min(others, topics.enough - topics.including.length);
}

function missingTopics(note: Note, topics: Topics): Missing[] {
  const uncovered = topics.topics.map(({ id }) => id).filter((id) => !note.covered.includes(id));
  const needed = uncovered.filter((id) => topics.including.includes(id));
  const others = uncovered.filter((id) => !topics.including.includes(id));
  const count = topics.enough - countCovered(note, topics) - needed.length;
  const missing: Missing[] = needed.map((topic) => ({ kind: 'topic', topic }));
  if (count <= 0) return missing;
  if (count >= others.length)
    return [...missing, ...others.map((topic) => ({ kind: 'topic', topic }) as const)];
  return [...missing, { kind: 'more-topics', count, topics: others }];
}
