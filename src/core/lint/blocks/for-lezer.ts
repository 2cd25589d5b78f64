// Readies a note for lezer: spells what lezer would read otherwise than GitHub does in a way on which both agree.

/** Punctuation that means nothing to Markdown here, so that emphasis beside it stays what it was. */
const NEUTRAL = '.';

/** What lezer parses. Nobody reads its letters: prose comes from the note itself. */
export interface LezerText {
  readonly text: string;
  /** The offset in the note (UTF-16 units) of an offset in `text`. */
  readonly noteOffset: (at: number) => number;
}

/** @param start the offset in `note` at which its Markdown begins */
export function forLezer(note: string, start: number): LezerText {
  const body = note.slice(start);
  const { text, noteOffset } = withLineFeeds(body);
  return {
    text: withoutLooseBrackets(closeTags(closeTables(withoutOrnaments(text)))),
    noteOffset: (at) => start + noteOffset(at),
  };
}

/** Lines end in LF: for lezer a carriage return would be a character of the line, and void tables and breaks. */
function withLineFeeds(body: string): LezerText {
  if (!body.includes('\r')) return { text: body, noteOffset: (at) => at };
  /** Where, in the text with line feeds, each line begins that follows a CRLF: one character was dropped before it. */
  const starts: number[] = [];
  for (const match of body.matchAll(/\r\n/g)) starts.push(match.index + 1 - starts.length);
  return {
    text: body.replace(/\r\n?/g, '\n'),
    noteOffset: (at) => at + countUpTo(starts, at),
  };
}

/** How many of the ascending `values` are at most `limit`. */
function countUpTo(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const ORNAMENT = /[*_]{100,}/g;

/** A hundred stars beside a word are no emphasis of emphasis, in which lezer would lose itself. */
function withoutOrnaments(text: string): string {
  return text.replace(ORNAMENT, (stars, at: number) => {
    const neighbours = text.charAt(at - 1) + text.charAt(at + stars.length);
    return neighbours.trim() === '' ? stars : NEUTRAL.repeat(stars.length);
  });
}

/** A pattern that begins with a letter is looked for much faster than one that begins a line. */
const BLANK_BEHIND_PIPE = /\|[ \t]+(?:\n|$)/;
const DELIMITER_ROW = /^([> \t]*(?:\|[ \t]*)?:?-[-:| \t]*)\|([ \t]+)$/gm;

/** Blanks after the last pipe of a table's delimiter row would void the table: they go before the pipe. */
function closeTables(text: string): string {
  if (!BLANK_BEHIND_PIPE.test(text)) return text;
  return text.replace(DELIMITER_ROW, '$1$2|');
}

const CLOSED_TAG = /(<[A-Za-z][\w-]*(?:[ \t][^<>\n]*)?)\/>(?=[ \t]*$)/gm;

/** `<a name="x" />` alone on its line begins HTML: the slash is what lezer does not know. */
function closeTags(text: string): string {
  if (!text.includes('/>')) return text;
  return text.replace(CLOSED_TAG, '$1 >');
}

/** Text in brackets that hold no others (but in code), and the label that may follow. Escapes and code are skipped. */
const BRACKETS =
  /\\.|`[^`\n]*`|<!\[CDATA\[|\[((?:[^\][\\`\n]|\\.|`[^`\n]*`|\n(?!\n)){1,999})\](?:\[((?:[^\][\\\n]|\\.){0,999})\])?(?!\()/g;
const DEFINITION = /^[ \t>*+\d.)-]*\[((?:[^\][\\\n]|\\.){1,999})\]:/gm;
const TASK_MARK = /^\[[ xX]\]$/;

/**
 * Lezer takes every pair of brackets for a link, and a link around another for none. For GitHub a pair without a
 * destination is a link, or a footnote's mark, only if the note defines its label; the brackets of others are text.
 */
function withoutLooseBrackets(text: string): string {
  if (!text.includes('[')) return text;
  const definitions = text.includes(']:') ? text.matchAll(DEFINITION) : [];
  const defined = new Set(Array.from(definitions, (match) => normal(match[1] ?? '')));
  return text.replace(BRACKETS, (found: string, inner: string | undefined, label: string | undefined) => {
    if (inner === undefined || TASK_MARK.test(found) || defined.has(normal(labelOf(inner, label))))
      return found;
    return found.replace(/^\[|\]\[|\]$/g, (brackets) => NEUTRAL.repeat(brackets.length));
  });
}

/** `[text][label]`, `[text][]` and `[text]`: without a label, the text is one. */
const labelOf = (text: string, label = ''): string => (label === '' ? text : label);

/** Labels are compared without regard to case and spacing. */
const normal = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();
