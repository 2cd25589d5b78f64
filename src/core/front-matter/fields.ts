// Reads a note's keys as its type in the catalogue says: values by key, and a finding for each key that is wrong.
import { findKey, allTopics, topicsOf } from '../catalogue/lookup.ts';
import type { Key, NoteType, Option } from '../catalogue/model.ts';
import type { FrontMatterFinding, Value } from '../note.ts';
import type { Span } from '../text.ts';
import { nearest } from './nearest.ts';
import type { FieldSyntax, MapSyntax } from './syntax.ts';
import { isEmpty, readValue } from './values.ts';

/** The keys of a note: those that are good, where each is written, and what is wrong with the others. */
export interface Fields {
  readonly values: ReadonlyMap<string, Value>;
  /** Keys that are written down with a value, good or not. */
  readonly written: ReadonlyMap<string, FieldSyntax>;
  readonly findings: readonly FrontMatterFinding[];
}

/** The fields of a mapping by name. Of a key that is there twice the first one counts, the others are findings. */
export function uniqueFields(mapping: MapSyntax): {
  readonly fields: ReadonlyMap<string, FieldSyntax>;
  readonly findings: readonly FrontMatterFinding[];
} {
  const fields = new Map<string, FieldSyntax>();
  const findings: FrontMatterFinding[] = [];
  for (const field of mapping.fields) {
    if (!fields.has(field.name)) fields.set(field.name, field);
    else findings.push({ code: 'duplicate-key', ...spanOf(field.key), key: field.name, facts: {} });
  }
  return { fields, findings };
}

/** Reads the fields as keys of a type; `typePlace` is where a key that is missing altogether is reported. */
export function readFields(
  fields: ReadonlyMap<string, FieldSyntax>,
  type: NoteType,
  typePlace: Span,
): Fields {
  const values = new Map<string, Value>();
  const written = new Map<string, FieldSyntax>();
  const findings: FrontMatterFinding[] = [];
  // Topics may depend on another key, so they are read last.
  const topicsLast = [...fields.values()].sort((a, b) => isTopics(type, a) - isTopics(type, b));
  for (const field of topicsLast) {
    const key = findKey(type, field.name);
    if (key === undefined) {
      findings.push(unknownKey(field, type, fields));
      continue;
    }
    if (!isEmpty(field.value)) written.set(key.name, field);
    const { value, problems } = readValue(field.value, key.kind, topicOptions(type, values));
    if (value !== undefined) values.set(key.name, value);
    for (const { code, place, facts } of problems) findings.push({ code, ...place, key: key.name, facts });
  }
  for (const key of type.keys) {
    if (key.needed !== 'always' || written.has(key.name)) continue;
    findings.push({
      code: 'missing-key',
      ...placeOfMissing(key, fields, typePlace),
      key: key.name,
      facts: {},
    });
  }
  return { values, written, findings };
}

/** A key that has no value yet is reported itself, one that is not there at the note's type. */
function placeOfMissing(key: Key, fields: ReadonlyMap<string, FieldSyntax>, typePlace: Span): Span {
  const field = fields.get(key.name);
  return spanOf(field === undefined ? typePlace : field.key);
}

function isTopics(type: NoteType, field: FieldSyntax): number {
  return findKey(type, field.name)?.kind.kind === 'topics' ? 1 : 0;
}

function topicOptions(type: NoteType, values: ReadonlyMap<string, Value>): readonly Option[] {
  const by = type.topics.by?.key;
  return by === undefined || values.has(by) ? topicsOf(type, values).topics : allTopics(type);
}

function unknownKey(
  field: FieldSyntax,
  type: NoteType,
  fields: ReadonlyMap<string, FieldSyntax>,
): FrontMatterFinding {
  const free = type.keys.map((key) => key.name).filter((name) => !fields.has(name));
  const meant = nearest(field.name, free);
  const facts = meant === undefined ? {} : { nearest: meant };
  return { code: 'unknown-key', ...spanOf(field.key), key: field.name, facts };
}

/** Only the place of something that has one. */
export function spanOf({ from, to }: Span): Span {
  return { from, to };
}
