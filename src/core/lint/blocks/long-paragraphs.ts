// Keeps @lezer/markdown from looking for markup in paragraphs without end, in some of which it would look for minutes.
import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

/**
 * Nobody writes a longer one, in UTF-16 units; lezer is quadratic in a paragraph's brackets, stars and backticks. What is
 * longer is read as it stands, its markup taken for text.
 */
const LONGEST = 10_000;

export const LongParagraphs: MarkdownConfig = {
  parseInline: [
    {
      name: 'LongParagraph',
      before: 'Escape',
      parse: (cx: InlineContext) => (cx.end - cx.offset > LONGEST ? cx.end : -1),
    },
  ],
};
