// Whether a coach's question may begin at a place in a note: at the start of a line, a list item or a quote, in prose.
import { findBlock } from '../front-matter/block.ts';
import type { Span } from '../text.ts';

/** Where a question goes in: the word typed so far, which it replaces, and what it is going to be part of. */
export interface PromptPlace extends Span {
  /** `list`: an item, a task, or a quote within either. */
  readonly in: 'paragraph' | 'quote' | 'list';
  /** Whether a space has to come first: `>` has none behind it yet. */
  readonly needsSpace: boolean;
}

/** Nobody begins a sentence further right; what is longer is not looked at. In UTF-16 units. */
const DEEPEST = 200;

/** Marks of quotes, lists and tasks, then at most one word. */
const START = /^[ \t]*((?:(?:>|(?:[-*+]|\d{1,9}[.)]|\[[ xX]\])[ \t])[ \t]*)*)(\p{L}*)$/u;

/** The place at an offset; undefined in front matter, code and comments, and in the middle of a sentence. */
export function promptPlaceAt(text: string, offset: number): PromptPlace | undefined {
  const body = bodyStart(text);
  if (body === undefined || offset < body) return undefined;
  const lineStart = Math.max(body, text.lastIndexOf('\n', offset - 1) + 1);
  if (offset - lineStart > DEEPEST || restOfLine(text, offset).trim() !== '') return undefined;
  const match = START.exec(text.slice(lineStart, offset));
  if (match === null || !isProse(text.slice(body, lineStart))) return undefined;
  const [, marks = '', word = ''] = match;
  const from = offset - word.length;
  return {
    from,
    to: offset,
    in: marks === '' ? 'paragraph' : marks.trim() === '>' ? 'quote' : 'list',
    needsSpace: from > lineStart && text[from - 1] === '>',
  };
}

/** What follows an offset on its line. */
export function restOfLine(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end === -1 ? text.length : end);
}

/** Where the Markdown begins; undefined while front matter is not closed or can't be read. */
function bodyStart(text: string): number | undefined {
  const block = findBlock(text);
  if (block.kind === 'none') return 0;
  return block.kind === 'yaml' ? block.close.to + 1 : undefined;
}

const FENCE = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*(`{3,}|~{3,})(.*)/;

/** Whether a line that follows this Markdown is neither in a fenced code block nor in a comment. */
function isProse(before: string): boolean {
  let fence: string | undefined;
  let inComment = false;
  for (const line of before.split('\n')) {
    const [, marks, info = ''] = FENCE.exec(line) ?? [];
    if (fence !== undefined) {
      if (marks?.startsWith(fence) === true && info.trim() === '') fence = undefined;
    } else if (!inComment && marks !== undefined && !(marks.startsWith('`') && info.includes('`'))) {
      fence = marks;
    } else {
      const [open, close] = [line.lastIndexOf('<!--'), line.lastIndexOf('-->')];
      inComment = open > close || (inComment && close === -1);
    }
  }
  return fence === undefined && !inComment;
}
