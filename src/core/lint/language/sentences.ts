// Splits a block of prose into sentences: ranges of its text, white space trimmed.
import { HARD_BREAK } from '../blocks/block.ts';

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A quotation longer than this is taken for a quote sign that nobody closed. */
const QUOTE_AT_MOST = 600;

/** Abbreviations that a full stop belongs to, and after which a sentence goes on. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st sr jr sen rep gen col capt rev hon messrs mx ing dipl herr frau mme mlle sra srta ' +
    'e.g i.e eg ie cf vs v viz approx ca c incl excl esp resp max min avg est tel ext fig figs nr no nos vol ch pp p par para ' +
    'dept div mfg mgr mgmt dir asst assoc govt intl natl corp inc ltd llc plc gmbh bros co cie ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'a.m p.m am pm u.s u.k u.n e.u b.v n.v s.a s.p.a s.r.l ph.d m.d b.a m.a hr hrs wk wks qtr yr yrs mo mos qty ref re attn w acct opp cust ' +
    'z.b d.h bzw usw u.a zzgl inkl'
  ).split(' '),
);
/** Of these, the ones that often close a sentence too: a capital after them begins a new one. */
const MAY_CLOSE = new Set(
  'inc ltd llc plc gmbh co corp bros a.m p.m am pm u.s u.k e.u b.v n.v s.a hrs hr yrs yr wks usw acct opp dept jr sr mgmt no max min w c p v re ref mo sat sun mon'.split(
    ' ',
  ),
);

const WORD_BEFORE = /[\p{L}\d][\p{L}\p{M}\d.'’&-]*$/u;
const STARTS_SENTENCE =
  /^[\s\u2028]*(?:["'“‘«([*_#]|\p{Lu}|\d|@|\p{Extended_Pictographic}|\p{Lo}|I\b|i['’ ]|\uFFFC)/u;
const SPEAKER_LINE = /^\s*[\p{Lu}@][\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*)?\s?[:：]\s/u;

/** The sentences of a block's text, in order. Never splits inside a quotation of ordinary length. */
export function sentences(text: string): Range[] {
  const found: Range[] = [];
  let start = 0;
  const quotes = quotations(text);
  for (let at = 0; at < text.length; at += 1) {
    const kind = endKind(text.charCodeAt(at));
    if (kind === NO_END) continue;
    const end = kind === LINE_END ? at + 1 : afterEnd(text, at);
    const splits = kind === LINE_END ? splitsLine(text, at, quotes) : splitsText(text, at, end, quotes);
    if (splits) {
      push(found, text, start, end);
      start = end;
    }
    at = end - 1;
  }
  push(found, text, start, text.length);
  return found;
}

const NO_END = 0;
const LINE_END = 1;
const STOP = 2;

/** Whether a character ends a line of the block, or is one of `.!?…。！？`, which may end a sentence. */
function endKind(code: number): number {
  if (code < 64) return code === 46 || code === 33 || code === 63 ? STOP : code === 10 ? LINE_END : NO_END;
  if (code < 0x2026) return NO_END;
  if (code === 0x2028) return LINE_END;
  return code === 0x2026 || code === 0x3002 || code === 0xff01 || code === 0xff1f ? STOP : NO_END;
}

/** Closing quotes and brackets, which belong to the sentence before them. */
const CLOSERS = ')]"\'”’»*_';

function afterEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && endKind(text.charCodeAt(at)) === STOP) at += 1;
  while (at < text.length && CLOSERS.includes(text.charAt(at))) at += 1;
  return at;
}

/** Whether a sentence ends with the line. */
function splitsLine(text: string, at: number, quotes: readonly Range[]): boolean {
  const next = text.slice(at + 1, at + 61);
  const isHard = text.charAt(at) === HARD_BREAK && STARTS_SENTENCE.test(next);
  return (isHard || SPEAKER_LINE.test(next)) && !isInside(quotes, at);
}

/** Whether a sentence ends with the stops and closing marks from `at` to `end`. */
function splitsText(text: string, at: number, end: number, quotes: readonly Range[]): boolean {
  if (end >= text.length) return false;
  if (
    text.charAt(end) !== ' ' &&
    !/[\s\u2028\uFFFC]/.test(text.charAt(end)) &&
    !/\p{Extended_Pictographic}/u.test(text.slice(end, end + 2))
  ) {
    return false;
  }
  if (isInside(quotes, end - 1) || !startsSentence(text, end)) return false;
  const isOneStop = text.charAt(at) === '.' && text.charAt(at + 1) !== '.';
  return !isOneStop || !isAbbreviation(text, at, end);
}

/** Whether what follows `from` can begin a sentence. Letters of English are told apart without the pattern. */
function startsSentence(text: string, from: number): boolean {
  const code = text.charCodeAt(text.charAt(from) === ' ' ? from + 1 : from);
  if (code >= 65 && code <= 90) return true;
  if (code >= 97 && code <= 122 && code !== 105) return false;
  return STARTS_SENTENCE.test(text.slice(from, from + 40));
}

/** Whether the full stop at `dot` belongs to the word before it. What follows begins at `end`. */
function isAbbreviation(text: string, dot: number, end: number): boolean {
  const word = wordBefore(text, dot);
  if (word === '') return false;
  if (word.length > LONGEST_ABBREVIATION && !/\d$/.test(word)) return false;
  const next = text.slice(end, end + 40);
  if (/^\p{Lu}$/u.test(word) && word !== 'I')
    return !/^\s*(?:I|The|He|She|They|We|It|My|Then|But|And)\b/.test(next);
  // "3. Send it": a number that opens the text is a list mark, elsewhere it closes the sentence.
  if (/^\d+$/.test(word)) return text.slice(0, dot).trim() === word;
  const folded = word.toLowerCase();
  if (!ABBREVIATIONS.has(folded)) return false;
  const capitalNext = /^\s*["'“‘(]?\p{Lu}/u.test(next);
  return !(capitalNext && MAY_CLOSE.has(folded));
}

const LONGEST_ABBREVIATION = Math.max(...Array.from(ABBREVIATIONS, (word) => word.length));

/** The word that ends at `end`, abbreviations with dots in them included. Words of English need no pattern. */
function wordBefore(text: string, end: number): string {
  const least = Math.max(0, end - 24);
  let from = end;
  while (from > least && isAsciiLetter(text.charCodeAt(from - 1))) from -= 1;
  if (from < end && (from === least || /[\s(]/.test(text.charAt(from - 1)))) return text.slice(from, end);
  return WORD_BEFORE.exec(text.slice(least, end))?.[0] ?? '';
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/**
 * The double-quoted stretches of a text, curly, straight or French; one that never closes is none.
 * @param from where in the text to begin, and `to` where to end
 */
export function quotations(text: string, from = 0, to = text.length): Range[] {
  const found: Range[] = [];
  let open = -1;
  let closing = '';
  for (let at = from; at < to; at += 1) {
    if (!isQuote(text.charCodeAt(at))) continue;
    const mark = text.charAt(at);
    if (open >= 0 && at - open > QUOTE_AT_MOST) open = -1;
    if (open < 0) {
      if (mark === '”' || mark === '»') continue;
      open = at;
      closing = mark === '“' ? '”"“' : mark === '„' ? '“”"' : mark === '«' ? '»' : '"”';
    } else if (closing.includes(mark)) {
      found.push({ from: open, to: at + 1 });
      open = -1;
    }
  }
  return found;
}

/** Whether a character is one of `"“”„«»`. */
function isQuote(code: number): boolean {
  if (code < 0xab) return code === 34;
  return code === 0xab || code === 0xbb || (code >= 0x201c && code <= 0x201e);
}

function isInside(quotes: readonly Range[], at: number): boolean {
  return quotes.some((quote) => quote.from < at && at < quote.to - 1);
}

function push(found: Range[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) from += 1;
  while (to > from && isSpace(text, to - 1)) to -= 1;
  if (from === to) return;
  if (isAsciiLetter(text.charCodeAt(from)) || /[\p{L}\d]/u.test(text.slice(from, to)))
    found.push({ from, to });
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || ((code < 33 || code > 127) && /\s/.test(text.charAt(at)));
}
