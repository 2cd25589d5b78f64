// Changes a list in place: items come and go, and the others stay as they are written, in their lines or brackets.
import type { TextEdit } from '../text.ts';
import { lineEnd, lineStart, type Context } from './edit-context.ts';
import { scalarText } from './scalar.ts';
import type { ListSyntax, ScalarSyntax } from './syntax.ts';

/** A list as it is written in brackets: `[a, b]`. */
export function flowList(items: readonly string[]): string {
  return `[${items.map((item) => scalarText(item, { flow: true })).join(', ')}]`;
}

/**
 * The edits that make a list say `wanted`. Items that stay keep their place and bytes when the new ones come last;
 * else the list is written anew, in the style it had. Undefined when lines must become `[]`, which is not theirs to do.
 */
export function editList(
  list: ListSyntax,
  wanted: readonly string[],
  context: Context,
): TextEdit[] | undefined {
  const items = list.items.filter(
    (item): item is ScalarSyntax => item.kind === 'scalar' && item.style !== 'alias',
  );
  const stays = (item: ScalarSyntax, index: number): boolean =>
    wanted.includes(item.text) && items.findIndex((other) => other.text === item.text) === index;
  const kept = items.filter(stays);
  const added = wanted.filter((text) => !items.some((item) => item.text === text));
  const result = [...kept.map((item) => item.text), ...added];
  const inPlace =
    items.length === list.items.length &&
    kept.length > 0 &&
    result.length === wanted.length &&
    result.every((text, index) => text === wanted[index]);
  if (list.flow) return inPlace ? editFlow(items, kept, added) : rewriteFlow(list, wanted, context);
  if (wanted.length === 0) return undefined;
  return inPlace ? editLines(items, kept, added, context) : rewriteLines(list, wanted, context);
}

function editFlow(
  items: readonly ScalarSyntax[],
  kept: readonly ScalarSyntax[],
  added: readonly string[],
): TextEdit[] {
  const last = kept.at(-1);
  if (last === undefined) return [];
  const edits: TextEdit[] = [];
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    if (kept.includes(item) || item.from > last.from || next === undefined) continue;
    edits.push({ offset: item.from, length: next.from - item.from, text: '' });
  }
  // What stands behind the last one that stays goes, and what is new comes, in one edit: they touch.
  const behind = (items.at(-1) ?? last).to - last.to;
  const text = added.map((item) => `, ${scalarText(item, { flow: true })}`).join('');
  if (behind > 0 || text !== '') edits.push({ offset: last.to, length: behind, text });
  return edits;
}

function rewriteFlow(list: ListSyntax, wanted: readonly string[], { text }: Context): TextEdit[] {
  const padding = /^\[( ?)/.exec(text.slice(list.from, list.to))?.[1] ?? '';
  const inner = flowList(wanted).slice(1, -1);
  const padded = inner === '' ? '[]' : `[${padding}${inner}${padding}]`;
  return [{ offset: list.from, length: list.to - list.from, text: padded }];
}

function editLines(
  items: readonly ScalarSyntax[],
  kept: readonly ScalarSyntax[],
  added: readonly string[],
  context: Context,
): TextEdit[] {
  const edits = items
    .filter((item) => !kept.includes(item))
    .map((item) => {
      const offset = lineStart(context.text, item.from);
      return { offset, length: lineEnd(context.text, item.end) - offset, text: '' };
    });
  const last = kept.at(-1);
  if (last === undefined || added.length === 0) return edits;
  const offset = lineEnd(context.text, last.end);
  return [...edits, { offset, length: 0, text: linesOf(last, added, context) }];
}

/** New items in lines that begin as the line of an item that is there. */
function linesOf(model: ScalarSyntax, items: readonly string[], { text, lineBreak }: Context): string {
  const prefix = text.slice(lineStart(text, model.from), model.from);
  return items.map((item) => `${prefix}${scalarText(item)}${lineBreak}`).join('');
}

function rewriteLines(list: ListSyntax, wanted: readonly string[], context: Context): TextEdit[] {
  const first = list.items[0];
  const offset = lineStart(context.text, list.from);
  const end = lineEnd(context.text, list.end);
  const dash = /^[ \t]*-[ \t]+/.exec(context.text.slice(offset, end))?.[0] ?? '- ';
  if (first === undefined) return [];
  const lines = wanted.map((item) => `${dash}${scalarText(item)}${context.lineBreak}`);
  return [{ offset, length: end - offset, text: lines.join('') }];
}
