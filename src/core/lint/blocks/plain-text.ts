// Lets @lezer/markdown leap over letters that mean nothing to Markdown, where it would ask a dozen parsers about each.
import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

const LINE_FEED = 10;
const SPACE = 32;
const STOP = 46;
/** Characters at which an inline parser may begin. */
const MARKUP = new Set(Array.from('\\&`<*_![]~', (sign) => sign.charCodeAt(0)));
/** Characters within or behind the beginning of an address: `name@`, `https:`, `mailto:`. */
const IN_ADDRESS = new Set([64, 58]);
/** Whether a character of ASCII may end a leap; no other does. */
const MAY_END = Uint8Array.from({ length: 128 }, (_, code) =>
  MARKUP.has(code) || IN_ADDRESS.has(code) || code === STOP || code === LINE_FEED ? 1 : 0,
);

/** What an address may begin with, which is why nothing may be leapt over within it. */
function isAddressWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 45 && code <= 57) ||
    code === 95 ||
    code === 43
  );
}

export const PlainText: MarkdownConfig = {
  parseInline: [{ name: 'PlainText', before: 'Escape', parse: leap }],
};

/** The place of the next character that may matter; -1 if that is the one at `pos`. */
function leap(cx: InlineContext, next: number, pos: number): number {
  if (MARKUP.has(next) || (isAddressWord(next) && pos > cx.offset && isAddressWord(cx.char(pos - 1))))
    return -1;
  const { text, offset } = cx;
  for (let index = pos - offset; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 126 || MAY_END[code] === 0) continue;
    const at = offset + index;
    if (MARKUP.has(code)) return at > pos ? at : -1;
    const stop =
      IN_ADDRESS.has(code) || (code === STOP && at - pos > 2 && cx.slice(at - 3, at) === 'www')
        ? before(cx, pos, at, isAddressWord)
        : code === LINE_FEED
          ? before(cx, pos, at, isSpace)
          : at;
    // One blank before the end of a line is no break.
    if (stop < at && !(code === LINE_FEED && stop === at - 1)) return stop > pos ? stop : -1;
  }
  return cx.end;
}

const isSpace = (code: number): boolean => code === SPACE;

/** Where the characters of a kind begin that stand right before `end`; not before `from`. */
function before(cx: InlineContext, from: number, end: number, isKind: (code: number) => boolean): number {
  let at = end;
  while (at > from && isKind(cx.char(at - 1))) at -= 1;
  return at;
}
