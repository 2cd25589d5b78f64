// Lines that end the block above them for GitHub, and not for @lezer/markdown.
import type { BlockContext, LeafBlock, Line, MarkdownConfig } from '@lezer/markdown';

const RULE = /^-{3,}\s*$/;
const TABLE = /^[^\n|]*\|[^\n]*\n[> \t]*(?:\|[ \t]*)?:?-[-:| \t]*(?:\n|$)/;
const LIST_MARK = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;

/** `---` beneath a table is a rule: for lezer it would make a heading of the whole table. */
function endsTable(_cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
  return RULE.test(line.text.slice(line.pos)) && TABLE.test(leaf.content);
}

/**
 * A line that leaves the item or the quote above begins a list by any mark; only within a paragraph must a list
 * begin at 1.
 */
function beginsList(cx: BlockContext, line: Line): boolean {
  return isOutside(cx, line) && LIST_MARK.test(line.text.slice(line.pos));
}

/** Whether the line continues fewer blocks than are open. Lezer counts them, but does not say so in its types. */
function isOutside(cx: BlockContext, line: Line & { readonly depth?: number }): boolean {
  return line.depth !== undefined && line.depth < cx.depth;
}

export const Interruptions: MarkdownConfig = {
  parseBlock: [
    { name: 'RuleAfterTable', endLeaf: endsTable },
    { name: 'ListAfterContainer', endLeaf: beginsList },
  ],
};
