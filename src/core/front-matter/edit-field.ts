// Changes, adds and removes one key, touching no byte of another.
import type { Period, Value } from '../note.ts';
import type { TextEdit } from '../text.ts';
import { lineEnd, lineStart, type Context } from './edit-context.ts';
import { editList, flowList } from './edit-list.ts';
import { scalarText } from './scalar.ts';
import type { FieldSyntax, ScalarStyle, ValueSyntax } from './syntax.ts';

/** A value as YAML on one line. */
export function valueText(value: Value, flow: boolean, style?: ScalarStyle): string {
  if (typeof value !== 'object') return scalarText(value, style === undefined ? { flow } : { flow, style });
  const periods = value.filter((item): item is Period => typeof item === 'object');
  if (periods.length > 0)
    return `[${periods.map(({ from, to }) => `{from: ${from}, to: ${to}}`).join(', ')}]`;
  return flowList(value.filter((item) => typeof item === 'string'));
}

/** The edits that give a key another value; none when it has it already. */
export function changeField(field: FieldSyntax, value: Value, context: Context): TextEdit[] {
  const old = field.value;
  const { flow } = context.root;
  if (isTexts(value) && old.kind === 'list') {
    const edits = editList(old, value, context);
    if (edits !== undefined) return edits;
  }
  if (old.kind === 'scalar' && old.from === old.to)
    return [fillEmpty(old.from, valueText(value, flow), context)];
  if (old.kind === 'scalar') {
    if (says(old, value)) return [];
    const text = valueText(value, flow, old.style);
    return [{ offset: old.from, length: old.to - old.from, text }];
  }
  const text = valueText(value, flow);
  return isInLines(old)
    ? replaceLines(field, text, context)
    : [{ offset: old.from, length: old.to - old.from, text }];
}

function isTexts(value: Value): value is readonly string[] {
  return typeof value === 'object' && value.every((item) => typeof item === 'string');
}

/** Whether a single value is already what is wanted; a number in quotes is not the number. */
function says(old: ValueSyntax & { readonly kind: 'scalar' }, value: Value): boolean {
  return typeof value === 'string' ? old.text === value && old.value !== null : old.value === value;
}

function isInLines(value: ValueSyntax): boolean {
  return (value.kind === 'list' || value.kind === 'map') && !value.flow;
}

/** Puts a value behind a colon that has none; blanks that are there already serve, unless a comment needs them. */
function fillEmpty(at: number, value: string, { text }: Context): TextEdit {
  if (text[at - 1] !== ':') return { offset: at, length: 0, text: `: ${value}` };
  const hasBlank = /[ \t](?![ \t]*#)/y;
  hasBlank.lastIndex = at;
  return hasBlank.test(text)
    ? { offset: at + 1, length: 0, text: value }
    : { offset: at, length: 0, text: ` ${value}` };
}

/** Replaces a value that stands in lines of its own below its key by one on the key's line. */
function replaceLines(field: FieldSyntax, value: string, context: Context): TextEdit[] {
  const { text } = context;
  const { from, to } = field.value;
  const colon = text.indexOf(':', field.key.to) + 1;
  const keyLineEnd = lineEnd(text, colon);
  const lineBreak = text[keyLineEnd - 2] === '\r' ? 2 : 1;
  const filled = fillEmpty(colon, value, context);
  // Comments between the key and its lines stay; the line break in front of the lines goes with them.
  const behindComments = Math.max(lineStart(text, from), keyLineEnd) - lineBreak;
  return [filled, { offset: behindComments, length: to - behindComments, text: '' }];
}

/** The edit that adds a key: behind the key that comes before it in `order`, else in front of the one that follows. */
export function addField(name: string, value: Value, context: Context, order: readonly string[]): TextEdit {
  const { text, root, lineBreak } = context;
  const entry = `${scalarText(name, { flow: root.flow })}: ${valueText(value, root.flow)}`;
  const { before, behind } = neighbours(name, root.fields, order);
  if (root.flow) {
    if (before !== undefined) return { offset: before.value.to, length: 0, text: `, ${entry}` };
    if (behind !== undefined) return { offset: behind.key.from, length: 0, text: `${entry}, ` };
    return { offset: root.from + 1, length: 0, text: entry };
  }
  const model = before ?? behind;
  const indent = model === undefined ? '' : /^[ \t]*/.exec(text.slice(lineStart(text, model.key.from)))?.[0];
  const offset =
    before === undefined ? lineStart(text, behind?.key.from ?? root.to) : lineEnd(text, before.value.end);
  return { offset, length: 0, text: `${indent ?? ''}${entry}${lineBreak}` };
}

function neighbours(
  name: string,
  fields: readonly FieldSyntax[],
  order: readonly string[],
): { readonly before?: FieldSyntax | undefined; readonly behind?: FieldSyntax | undefined } {
  const index = order.indexOf(name);
  if (index === -1) return { before: fields.at(-1) };
  const find = (names: readonly string[]): FieldSyntax | undefined =>
    names.map((other) => fields.find((field) => field.name === other)).find((field) => field !== undefined);
  const before = find(order.slice(0, index).reverse());
  return before === undefined ? { behind: find(order.slice(index + 1)) ?? fields[0] } : { before };
}

/** The edit that removes a key with its value and the comment on its line. */
export function removeField(field: FieldSyntax, { text, root }: Context): TextEdit {
  if (!root.flow) {
    const offset = lineStart(text, field.key.from);
    return { offset, length: lineEnd(text, Math.max(field.value.end, field.key.to)) - offset, text: '' };
  }
  const index = root.fields.indexOf(field);
  const next = root.fields[index + 1];
  if (next !== undefined) return { offset: field.key.from, length: next.key.from - field.key.from, text: '' };
  const offset = root.fields[index - 1]?.value.to ?? root.from + 1;
  return { offset, length: field.value.to - offset, text: '' };
}
