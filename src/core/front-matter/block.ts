// Finds where a text's front matter stands, before any parser sees it.
import type { Span } from '../text.ts';

/** Front matter longer than this, in UTF-16 code units, is not read: YAML parsers are quadratic in places. */
const MAX_LENGTH = 64 * 1024;

/** gray-matter looks for comments by a pattern that is quadratic in a run of white space: 64 K of it took 3.5 s. */
const MAX_BLANK_RUN = 1000;

/**
 * What stands at the top of a text: `open` is the opening line, `yaml` what lies between the lines (its last line
 * break included), `close` the closing line; lines without their line breaks.
 */
export type Block =
  | { readonly kind: 'none' }
  | { readonly kind: 'yaml'; readonly open: Span; readonly yaml: Span; readonly close: Span }
  /** No closing line: a thematic break, or front matter that is still being written. */
  | { readonly kind: 'not-closed'; readonly open: Span; readonly yaml: Span }
  | { readonly kind: 'too-large'; readonly open: Span; readonly yaml: Span }
  /** `---js` and the like: nothing in a note is ever run. */
  | { readonly kind: 'other-language'; readonly open: Span; readonly language: string };

/** Finds the front matter of a text; a byte order mark in front of it is skipped. Linear in the text. */
export function findBlock(text: string): Block {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const opener = /---[ \t]*(?:([A-Za-z][\w+-]*)[ \t]*)?\r?\n/y;
  opener.lastIndex = start;
  const opening = opener.exec(text);
  if (opening === null) return { kind: 'none' };
  const open = { from: start, to: start + opening[0].trimEnd().length };
  const from = start + opening[0].length;
  const close = findClosingLine(text, from);
  const language = opening[1];
  if (language !== undefined && !/^ya?ml$/i.test(language)) {
    // Without a closing line, `--- word` is front matter to nobody.
    return close === undefined ? { kind: 'none' } : { kind: 'other-language', open, language };
  }
  const yaml = { from, to: Math.min(close?.from ?? text.length, from + MAX_LENGTH) };
  if (close === undefined) return { kind: 'not-closed', open, yaml };
  if (yaml.to < close.from || hasLongBlankRun(text.slice(yaml.from, yaml.to))) {
    return { kind: 'too-large', open, yaml };
  }
  return { kind: 'yaml', open, yaml, close };
}

/** The first line that is `---` and nothing else: `---foo: bar` and `----` are not it, nor is YAML's `...`. */
function findClosingLine(text: string, from: number): Span | undefined {
  const line = /---[ \t]*(?=\r?\n|$)/y;
  for (let at = from - 1; at !== -1; at = text.indexOf('\n---', at + 1)) {
    line.lastIndex = at + 1;
    const match = line.exec(text);
    if (match !== null) return { from: at + 1, to: line.lastIndex };
  }
  return undefined;
}

function hasLongBlankRun(text: string): boolean {
  return text.split(/\S+/).some((blank) => blank.length > MAX_BLANK_RUN);
}

/**
 * Where front matter that is never closed would end: its first line that is blank or YAML's `...`, else the end of
 * what there is of it.
 */
export function endOfOpenBlock(text: string, yaml: Span): Span {
  const line = /(?<=\n)(?:\.\.\.)?[ \t]*(?=\r?\n|$)/g;
  line.lastIndex = yaml.from;
  const match = line.exec(text);
  if (match === null || match.index > yaml.to) return { from: yaml.to, to: yaml.to };
  return { from: match.index, to: line.lastIndex };
}

/** The line break that a text uses, by its first one; `\n` when it has none. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}
