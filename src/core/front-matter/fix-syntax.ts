// Mends front matter that can't be read: a closing line that is missing, a value that needs quotes.
import type { Span, TextEdit } from '../text.ts';
import { applyEdits } from '../text.ts';
import { endOfOpenBlock, lineBreakOf } from './block.ts';
import { lineStart } from './edit-context.ts';
import { readFrontMatter } from './front-matter.ts';
import { scalarText } from './scalar.ts';

/** Ends front matter that is never closed: at the line `...`, the first blank line, or the end of the text. */
export function closeBlock(text: string): readonly TextEdit[] | undefined {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind !== 'not-closed') return undefined;
  const { from, to } = endOfOpenBlock(text, frontMatter.yaml);
  if (text.startsWith('...', from)) return [{ offset: from, length: to - from, text: '---' }];
  const lineBreak = lineBreakOf(text);
  return [{ offset: from, length: 0, text: `${text[from - 1] === '\n' ? '' : lineBreak}---${lineBreak}` }];
}

/**
 * Puts the value on a broken line in quotes, as `ask: Goal: none` wants it. Undefined where that does not help: the
 * whole can be read then, or at least what is broken lies further down.
 */
export function quoteLine(text: string, place: Span): readonly TextEdit[] | undefined {
  const start = lineStart(text, place.from);
  const end = text.indexOf('\n', place.from);
  const line = text.slice(start, end === -1 ? text.length : end).trimEnd();
  const [, before = '', value = ''] = /^([ \t]*(?:-[ \t]+)?[\w-]+:[ \t]+)([^ \t].*)$/.exec(line) ?? [];
  if (value === '') return undefined;
  const unquoted = value.replace(/^(["'])(.*)\1$/, '$2');
  const quoted = scalarText(unquoted, { style: 'double' });
  const edits = [{ offset: start + before.length, length: value.length, text: quoted }];
  const after = readFrontMatter(applyEdits(text, edits));
  const nextLine = start + before.length + quoted.length;
  const mended = after.kind === 'mapping' || (after.kind === 'broken' && after.problem.from > nextLine);
  return mended ? edits : undefined;
}
