// What may be written at a place in front matter, and what stands there means: for completion and hover.
import { quarterOf, weekOf } from '../calendar.ts';
import { findKey, findType, topicsOf } from '../catalogue/lookup.ts';
import type { Catalogue, Key, NoteType, Option } from '../catalogue/model.ts';
import type { Day } from '../note.ts';
import type { Span } from '../text.ts';
import { findBlock } from './block.ts';

/** One thing that may be written; it replaces the text from `from` to `to`. */
export interface Suggestion extends Span {
  readonly kind: 'key' | 'value';
  readonly text: string;
  /** The catalogue's words on it. */
  readonly doc: string;
  /** Keys that a note needs come first. */
  readonly needed: boolean;
}

export interface AssistOptions {
  readonly catalogue: Catalogue;
  readonly today: Day;
  /** Slugs of the people with a note, for `person`. */
  readonly people: readonly string[];
}

/** What a key or a value in front matter means, and where it stands. */
export interface Meaning extends Span {
  readonly title: string;
  readonly doc: string;
  readonly needed?: 'always' | 'done';
  readonly options: readonly Option[];
}

/** A line of front matter as somebody is typing it: YAML that is not finished has no syntax tree. */
interface Line extends Span {
  readonly text: string;
  /** The key before the colon, or that of the list whose item this line is. */
  readonly key: string | undefined;
  /** Where the key's name ends and its value begins; undefined while the key is being typed. */
  readonly valueFrom: number | undefined;
}

/** The suggestions at an offset, in the order in which the catalogue has them; none outside of front matter. */
export function suggestionsAt(text: string, offset: number, options: AssistOptions): readonly Suggestion[] {
  const yaml = yamlAround(text, offset);
  if (yaml === undefined) return [];
  const line = lineAt(text, offset, yaml);
  const type = typeIn(text, yaml, options.catalogue);
  if (line.valueFrom === undefined || offset < line.valueFrom) {
    return /^\s/.test(line.text) ? [] : keySuggestions(text, line, yaml, type, options.catalogue);
  }
  const key = line.key === 'type' ? typeKey(options.catalogue) : type && findKey(type, line.key ?? '');
  return key === undefined ? [] : valueSuggestions(text, offset, line, yaml, key, type, options);
}

/** What stands at an offset; undefined outside of front matter and for what the catalogue does not know. */
export function meaningAt(text: string, offset: number, catalogue: Catalogue): Meaning | undefined {
  const yaml = yamlAround(text, offset);
  if (yaml === undefined) return undefined;
  const line = lineAt(text, offset, yaml);
  const type = typeIn(text, yaml, catalogue);
  const key = line.key === 'type' ? typeKey(catalogue) : type && findKey(type, line.key ?? '');
  if (key === undefined || line.valueFrom === undefined) return undefined;
  const options = optionsOf(key, type, text, yaml, catalogue);
  if (offset < line.valueFrom) {
    const needed = key.needed === undefined ? {} : { needed: key.needed };
    return {
      from: line.from,
      to: line.from + key.name.length,
      title: key.name,
      doc: key.doc,
      ...needed,
      options,
    };
  }
  const word = wordAt(text, offset, line.valueFrom, line.to);
  const option = options.find(({ id }) => id === text.slice(word.from, word.to));
  return option && { ...word, title: option.id, doc: option.doc, options: [] };
}

/** The lines between the dashes, also while the closing ones are missing. */
function yamlAround(text: string, offset: number): Span | undefined {
  const block = findBlock(text);
  if (block.kind !== 'yaml' && block.kind !== 'not-closed') return undefined;
  return offset >= block.yaml.from && offset <= block.yaml.to ? block.yaml : undefined;
}

function lineAt(text: string, offset: number, yaml: Span): Line {
  const from = Math.max(yaml.from, text.lastIndexOf('\n', offset - 1) + 1);
  const lineEnd = text.indexOf('\n', offset);
  const to = Math.min(yaml.to, lineEnd === -1 ? text.length : lineEnd);
  const line = text.slice(from, to).replace(/\r$/, '');
  const span = { from, to: from + line.length, text: line };
  const field = /^([\w-]+):/.exec(line);
  if (field) return { ...span, key: field[1], valueFrom: from + field[0].length };
  const item = /^\s*- ?/.exec(line);
  if (item) return { ...span, key: keyAbove(text.slice(yaml.from, from)), valueFrom: from + item[0].length };
  return { ...span, key: undefined, valueFrom: undefined };
}

/** The last key at the margin above a list item. */
function keyAbove(above: string): string | undefined {
  return above
    .split('\n')
    .findLast((line) => /^[\w-]+:/.test(line))
    ?.split(':', 1)[0];
}

function typeIn(text: string, yaml: Span, catalogue: Catalogue): NoteType | undefined {
  const id = valueIn(text, yaml, 'type');
  return id === undefined ? undefined : findType(catalogue, id);
}

/** A plain value at the margin, without quotes and comments. */
function valueIn(text: string, yaml: Span, key: string): string | undefined {
  const line = text
    .slice(yaml.from, yaml.to)
    .split('\n')
    .find((each) => each.startsWith(`${key}:`));
  return line
    ?.slice(key.length + 1)
    .replace(/\s#[^]*$/, '')
    .trim()
    .replaceAll(/^["']|["']$/g, '');
}

function typeKey(catalogue: Catalogue): Key | undefined {
  return catalogue.map((type) => findKey(type, 'type')).find((key) => key !== undefined);
}

function keySuggestions(
  text: string,
  line: Line,
  yaml: Span,
  type: NoteType | undefined,
  catalogue: Catalogue,
): readonly Suggestion[] {
  const keys = type?.keys ?? [typeKey(catalogue)].filter((key) => key !== undefined);
  const others = text.slice(yaml.from, line.from) + text.slice(line.to, yaml.to);
  const taken = new Set(others.split('\n').map((each) => each.split(':', 1)[0]));
  const { from } = line;
  const to = line.valueFrom ?? line.to;
  return keys
    .filter(({ name }) => !taken.has(name))
    .map(({ name, doc, needed }) => ({
      kind: 'key',
      from,
      to,
      text: `${name}: `,
      doc,
      needed: needed !== undefined,
    }));
}

function valueSuggestions(
  text: string,
  offset: number,
  line: Line,
  yaml: Span,
  key: Key,
  type: NoteType | undefined,
  options: AssistOptions,
): readonly Suggestion[] {
  const { from, to } = wordAt(text, offset, line.valueFrom ?? line.from, line.to);
  const space = text[from - 1] === ':' || text[from - 1] === '-' ? ' ' : '';
  const known = [...optionsOf(key, type, text, yaml, options.catalogue), ...reckoned(key, options)];
  return known.map(({ id, doc }) => ({ kind: 'value', from, to, text: `${space}${id}`, doc, needed: false }));
}

function optionsOf(
  key: Key,
  type: NoteType | undefined,
  text: string,
  yaml: Span,
  catalogue: Catalogue,
): readonly Option[] {
  switch (key.kind.kind) {
    case 'choice':
    case 'choices':
      return key.kind.options;
    case 'type':
      return catalogue.map(({ id, doc }) => ({ id, doc }));
    case 'topics': {
      const by = type?.topics.by?.key;
      const value = by === undefined ? undefined : valueIn(text, yaml, by);
      const values = new Map(by === undefined || value === undefined ? [] : [[by, value]]);
      return type === undefined ? [] : topicsOf(type, values).topics;
    }
    default:
      return [];
  }
}

/** Values that depend on the day or on the journal. */
function reckoned(key: Key, { today, people }: AssistOptions): readonly Option[] {
  switch (key.kind.kind) {
    case 'date':
      return [{ id: today, doc: 'Today.' }];
    case 'week':
      return [{ id: weekOf(today), doc: 'This week.' }];
    case 'quarter':
      return [{ id: quarterOf(today), doc: 'This quarter.' }];
    case 'yes-no':
      return [
        { id: 'true', doc: 'Yes.' },
        { id: 'false', doc: 'No.' },
      ];
    case 'slug':
      return people.map((id) => ({ id, doc: '' }));
    default:
      return [];
  }
}

/** The value or item around an offset: up to a comma, a bracket or white space. */
function wordAt(text: string, offset: number, min: number, max: number): Span {
  const isEnd = (at: number) => /[\s,[\]]/.test(text.charAt(at));
  let from = Math.max(offset, min);
  let to = from;
  while (from > min && !isEnd(from - 1)) from--;
  while (to < max && !isEnd(to)) to++;
  return { from, to };
}
