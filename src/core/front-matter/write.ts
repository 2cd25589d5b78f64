// Writes keys into front matter as edits of the bytes that must change, and of no others.
import type { Value } from '../note.ts';
import { applyEdits, type Span, type TextEdit } from '../text.ts';
import { endOfOpenBlock, lineBreakOf } from './block.ts';
import { contextOf } from './edit-context.ts';
import { addField, changeField, removeField, valueText } from './edit-field.ts';
import { readFrontMatter } from './front-matter.ts';
import { parseYaml } from './parse.ts';
import { scalarText } from './scalar.ts';
import type { FieldSyntax, MapSyntax, ValueSyntax } from './syntax.ts';

/** Keys with the values that they should have; `undefined` removes a key. */
export type Changes = Readonly<Record<string, Value | undefined>>;

/**
 * The edits that make a text's front matter say `changes`: comments, the order of keys, quotes, indentation, line
 * ends and whatever else is there stay. A new key goes where `order` (a type's keys) has it, else to the end; a text
 * without front matter gets some. Undefined when it can't be done safely: the front matter is broken, in another
 * language, no mapping, or written so that an edit would change what another key says.
 */
export function setKeys(
  text: string,
  changes: Changes,
  order: readonly string[] = [],
): TextEdit[] | undefined {
  const frontMatter = readFrontMatter(text);
  switch (frontMatter.kind) {
    case 'mapping':
      if (hasMarkedKeys(text, frontMatter.root)) return undefined;
      return verified(text, changes, frontMatter.root, editMapping(text, frontMatter.root, changes, order));
    case 'empty': {
      const root = emptyRoot(frontMatter.yaml.to);
      return verified(text, changes, root, editMapping(text, root, changes, order));
    }
    case 'none':
      return addFrontMatter(text, changes, order);
    case 'not-closed':
      return mayBeFrontMatter(text, frontMatter.yaml) ? undefined : addFrontMatter(text, changes, order);
    default:
      return undefined;
  }
}

/** {@link setKeys} for one key. */
export function setKey(
  text: string,
  key: string,
  value: Value,
  order: readonly string[] = [],
): TextEdit[] | undefined {
  return setKeys(text, { [key]: value }, order);
}

/** Removes a key, wherever it stands; a key that is not there needs no edit. */
export function removeKey(text: string, key: string): TextEdit[] | undefined {
  return setKeys(text, { [key]: undefined });
}

/**
 * {@link setKeys} for the checklist of a note: `topics` are the ones that should be ticked, of those that `known`
 * lists; what is in `covered` and not known is left alone, and what stays keeps its place.
 */
export function setCovered(
  text: string,
  topics: readonly string[],
  known: readonly string[],
  order: readonly string[] = [],
): TextEdit[] | undefined {
  const ticked = textsOf(text, 'covered');
  const stay = ticked.filter((topic) => topics.includes(topic) || !known.includes(topic));
  return setKeys(text, { covered: [...stay, ...topics.filter((topic) => !stay.includes(topic))] }, order);
}

function textsOf(text: string, key: string): string[] {
  const frontMatter = readFrontMatter(text);
  const fields = frontMatter.kind === 'mapping' ? frontMatter.root.fields : [];
  const value = fields.find((field) => field.name === key)?.value;
  const items = value?.kind === 'list' ? value.items : [];
  return items.flatMap((item) => (item.kind === 'scalar' && item.value !== null ? [item.text] : []));
}

function editMapping(text: string, root: MapSyntax, changes: Changes, order: readonly string[]): TextEdit[] {
  const context = contextOf(text, root);
  return Object.entries(changes).flatMap(([name, value]) => {
    const fields = root.fields.filter((field) => field.name === name);
    if (value === undefined) return fields.map((field) => removeField(field, context));
    // Of a key that is there twice the first one counts.
    return fields[0] === undefined
      ? [addField(name, value, context, order)]
      : changeField(fields[0], value, context);
  });
}

/** Whether an anchor or a tag stands before a key in braces: it would pass to the key that is put in between. */
function hasMarkedKeys(text: string, root: MapSyntax): boolean {
  if (!root.flow) return false;
  return root.fields.some(({ key }, index) =>
    /[&!]/.test(text.slice(root.fields[index - 1]?.value.to ?? root.from, key.from)),
  );
}

/** Reads the outcome: edits that would not say what they should, or would change another key, are none. */
function verified(
  text: string,
  changes: Changes,
  before: MapSyntax,
  edits: TextEdit[],
): TextEdit[] | undefined {
  const after = readFrontMatter(applyEdits(text, edits));
  const fields = after.kind === 'mapping' ? after.root.fields : after.kind === 'empty' ? [] : undefined;
  if (fields === undefined) return undefined;
  const others = (list: readonly FieldSyntax[]): string =>
    JSON.stringify(list.filter(({ name }) => !Object.hasOwn(changes, name)).map(fieldData));
  const said = Object.entries(changes).every(([name, value]) => {
    const field = fields.find((candidate) => candidate.name === name);
    return value === undefined ? field === undefined : field !== undefined && says(field.value, value);
  });
  if (!said || others(before.fields) !== others(fields)) return undefined;
  return edits.filter((edit) => text.slice(edit.offset, edit.offset + edit.length) !== edit.text);
}

/** What a value says, without where and how. */
function dataOf(value: ValueSyntax): unknown {
  switch (value.kind) {
    case 'scalar':
      return [value.value, value.text];
    case 'list':
      return value.items.map(dataOf);
    case 'map':
      return { fields: value.fields.map(fieldData) };
    case 'other':
      return null;
  }
}

function fieldData(field: FieldSyntax): unknown {
  return [field.name, dataOf(field.value)];
}

function says(syntax: ValueSyntax, value: Value): boolean {
  const wanted = parseYaml(`value: ${valueText(value, false)}`, 0);
  const [field] = wanted.kind === 'mapping' ? wanted.root.fields : [];
  if (field === undefined) return false;
  if (typeof value === 'string')
    return syntax.kind === 'scalar' && syntax.text === value && syntax.value !== null;
  return JSON.stringify(dataOf(syntax)) === JSON.stringify(dataOf(field.value));
}

function emptyRoot(at: number): MapSyntax {
  return { kind: 'map', flow: false, fields: [], from: at, to: at, end: at };
}

function addFrontMatter(text: string, changes: Changes, order: readonly string[]): TextEdit[] | undefined {
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const lines = Object.entries(changes)
    .flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
    .sort(([a], [b]) => place(a) - place(b))
    .map(([name, value]) => `${scalarText(name)}: ${valueText(value, false)}`);
  if (lines.length === 0) return [];
  const offset = text.startsWith('\uFEFF') ? 1 : 0;
  const lineBreak = lineBreakOf(text);
  const blank = text.slice(offset).trim() === '' ? [] : [''];
  const added = ['---', ...lines, '---', ...blank, ''].join(lineBreak);
  return verified(text, changes, emptyRoot(offset), [{ offset, length: 0, text: added }]);
}

/** Whether the lines below a line of dashes that is never closed are keys: then they are not pushed down into the body. */
function mayBeFrontMatter(text: string, yaml: Span): boolean {
  const lines = text.slice(yaml.from, Math.min(endOfOpenBlock(text, yaml).from, yaml.from + 4096));
  return parseYaml(lines, 0).kind === 'mapping';
}
