// Footnotes for @lezer/markdown, which knows those of no dialect: marks are not prose, definitions hold blocks of it.
import type { BlockContext, InlineContext, Line, MarkdownConfig } from '@lezer/markdown';

const DEFINITION = /^\[\^[^\]\s[]{1,999}\]:[ \t]*/;
const MARK = /^\[\^[^\]\s[]{1,999}\]/;
const CARET = 94;
const BRACKET = 91;

export const Footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: 'FootnoteDefinition',
      block: true,
      composite: (_cx: BlockContext, line: Line) => {
        const blank = line.next < 0 || line.pos >= line.text.trimEnd().length;
        if (blank) return true;
        if (line.indent < line.baseIndent + 4) return false;
        line.moveBaseColumn(line.baseIndent + 4);
        return true;
      },
    },
    'FootnoteMark',
    'FootnoteReference',
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse(cx: BlockContext, line: Line) {
        if (line.next !== BRACKET || line.text.charCodeAt(line.pos + 1) !== CARET) return false;
        const match = DEFINITION.exec(line.text.slice(line.pos));
        if (!match) return false;
        const from = cx.lineStart + line.pos;
        cx.startComposite('FootnoteDefinition', line.pos);
        cx.addElement(cx.elt('FootnoteMark', from, from + match[0].trimEnd().length));
        line.moveBase(line.pos + match[0].length);
        return null;
      },
      endLeaf: (_cx: BlockContext, line: Line) =>
        line.next === BRACKET &&
        line.text.charCodeAt(line.pos + 1) === CARET &&
        DEFINITION.test(line.text.slice(line.pos)),
    },
  ],
  parseInline: [
    {
      name: 'FootnoteReference',
      before: 'Link',
      parse(cx: InlineContext, next: number, pos: number) {
        if (next !== BRACKET || cx.char(pos + 1) !== CARET) return -1;
        const match = MARK.exec(cx.slice(pos, Math.min(cx.end, pos + 1002)));
        return match ? cx.addElement(cx.elt('FootnoteReference', pos, pos + match[0].length)) : -1;
      },
    },
  ],
};
