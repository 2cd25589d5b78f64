// Questions to the catalogue that every reader of it asks: which type, which key, which topics.
import type { Catalogue, Key, NoteType, Topics } from './model.ts';

/** The type with this id, exactly as written. */
export function findType(catalogue: Catalogue, id: string): NoteType | undefined {
  return catalogue.find((type) => type.id === id);
}

/** The key of this name. */
export function findKey(type: NoteType, name: string): Key | undefined {
  return type.keys.find((key) => key.name === name);
}

/**
 * The topics of a note with these values, and how many of them *done* needs. Where they depend on a key, a value
 * without topics of its own (or none at all) has the type's usual ones.
 */
export function topicsOf(type: NoteType, values: ReadonlyMap<string, unknown>): Topics {
  const { by } = type.topics;
  if (by === undefined) return type.topics;
  const value = values.get(by.key);
  return (
    (typeof value === 'string' && Object.hasOwn(by.when, value) ? by.when[value] : undefined) ?? type.topics
  );
}

/** Every topic that a note of this type may have, whatever its other keys say; each once. */
export function allTopics(type: NoteType): Topics['topics'] {
  const lists = [type.topics, ...Object.values(type.topics.by?.when ?? {})];
  const byId = new Map(lists.flatMap((list) => list.topics).map((topic) => [topic.id, topic]));
  return [...byId.values()];
}
