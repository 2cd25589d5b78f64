// The port between Markdown and the reader: a block of prose, with every character's place in the note.

/** Stands in a block's text where the note has something that is not prose (inline code, an image, a bare autolink). */
export const OBJECT = '\uFFFC';

/** Stands in a block's text where the note breaks the line by markup: two blanks or a backslash at the end. */
export const HARD_BREAK = '\u2028';

/**
 * A paragraph, list item or table cell as plain text. Markup, escapes, indentation and quote markers are gone,
 * line breaks are `\n` or {@link HARD_BREAK}; the runs say where each stretch of the text stands in the note.
 */
export interface Block {
  readonly text: string;
  /** Index into `text` at which each run begins, ascending; the first is 0. */
  readonly runStarts: readonly number[];
  /** Offset in the note (UTF-16 units) of the first character of each run. */
  readonly runOffsets: readonly number[];
  readonly kind: 'paragraph' | 'item' | 'cell';
  /** Set where the block is the text of a task: `- [ ]` or `- [x]`. */
  readonly task?: 'open' | 'done';
  /** What introduces the block, the nearest first: parent items, a paragraph ending in a colon, the heading above. */
  readonly leads: readonly Lead[];
}

export interface Lead {
  readonly kind: 'item' | 'paragraph' | 'heading';
  readonly text: string;
}

/** The place in the note of the character at `index` of the block's text; for its length, the end of the last one. */
function noteOffset(block: Block, index: number): number {
  const { runStarts, runOffsets } = block;
  let low = 0;
  let high = runStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runStarts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return (runOffsets[low] ?? 0) + index - (runStarts[low] ?? 0);
}

/** The range in the note, UTF-16 units, that covers `from` to `to` of the block's text. */
export function noteRange(block: Block, from: number, to: number): { from: number; to: number } {
  const start = noteOffset(block, from);
  return { from: start, to: to > from ? noteOffset(block, to - 1) + 1 : start };
}
