// The front matter that a new note of a type has before anyone fills it in, as the catalogue says.
import { quarterOf, weekOf } from '../calendar.ts';
import { allTopics } from '../catalogue/lookup.ts';
import type { Key, NoteType } from '../catalogue/model.ts';
import type { Day, Value } from '../note.ts';
import { valueText } from './edit-field.ts';

/** What defaults that are reckoned depend on. */
export interface DefaultFacts {
  readonly today: Day;
  /** IANA name. */
  readonly timezone?: string;
}

/** A key's default, undefined where it has none that can be reckoned. */
export function defaultValue(key: Key, type: NoteType, { today, timezone }: DefaultFacts): Value | undefined {
  const { default: given } = key;
  if (given === undefined) return undefined;
  if ('value' in given) return given.value;
  switch (given.from) {
    case 'type':
      return type.id;
    case 'today':
      return today;
    case 'this-week':
      return weekOf(today);
    case 'this-quarter':
      return quarterOf(today);
    case 'machine-time-zone':
      return timezone;
  }
}

/**
 * Front matter with its lines of dashes: the given values, the defaults, and empty lines to fill in for keys that are
 * needed and have none; keys that are optional and have none are left out. In the catalogue's order.
 */
export function frontMatterOf(
  type: NoteType,
  values: Readonly<Record<string, string>>,
  facts: DefaultFacts,
): string {
  const hasTopics = allTopics(type).length > 0;
  const lines = type.keys.flatMap((key) => {
    if (key.kind.kind === 'topics' && !hasTopics) return [];
    const given = Object.hasOwn(values, key.name) ? values[key.name] : undefined;
    const value = given ?? defaultValue(key, type, facts);
    if (value === undefined) return key.needed === undefined ? [] : [`${key.name}:`];
    return [`${key.name}: ${valueText(value, false)}`];
  });
  return `---\n${lines.join('\n')}\n---\n`;
}
