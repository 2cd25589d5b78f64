// Ends a table at a thematic break: lezer takes `---` beneath one for the underline of a heading made of the table.
import type { BlockContext, LeafBlock, Line, MarkdownConfig } from '@lezer/markdown';

const DELIMITER_ROW_SECOND = /^[^\n]*\|[^\n]*\n[> \t]*(?:\|[ \t]*)?:?-[-:| \t]*(?:\n|$)/;

export const TableEnd: MarkdownConfig = {
  parseBlock: [
    {
      name: 'TableEnd',
      endLeaf: (_cx: BlockContext, line: Line, leaf: LeafBlock) =>
        /^-{3,}\s*$/.test(line.text.slice(line.pos)) && DELIMITER_ROW_SECOND.test(leaf.content),
    },
  ],
};
