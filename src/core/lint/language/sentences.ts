// Splits a block of prose into sentences: ranges of its text, white space trimmed.
import { OBJECT } from '../blocks/block.ts';

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A mark that may end a sentence, with the closing quotes and brackets that belong to it. */
const END = /[.!?…。！？]+[)\]"'”’»*_]*|\n|\u2028/gu;
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
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (end <= start || !isBoundary(text, match.index, end, match[0], quotes)) continue;
    push(found, text, start, end);
    start = end;
  }
  push(found, text, start, text.length);
  return found;
}

function isBoundary(text: string, at: number, end: number, mark: string, quotes: readonly Range[]): boolean {
  if (mark === '\n' || mark === '\u2028') {
    const next = text.slice(end, end + 60);
    const hard = mark === '\u2028' && STARTS_SENTENCE.test(next);
    return (hard || SPEAKER_LINE.test(next)) && !isInside(quotes, at);
  }
  if (
    end < text.length &&
    !/[\s\u2028\uFFFC]/.test(text.charAt(end)) &&
    !/\p{Extended_Pictographic}/u.test(text.slice(end, end + 2))
  ) {
    return false;
  }
  if (isInside(quotes, end - 1)) return false;
  const next = text.slice(end, end + 40);
  if (!STARTS_SENTENCE.test(next)) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  return !isAbbreviation(text, at, next);
}

function isAbbreviation(text: string, dot: number, next: string): boolean {
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, dot - 24), dot))?.[0] ?? '';
  if (word === '') return false;
  const folded = word.toLowerCase();
  const capitalNext = /^\s*["'“‘(]?\p{Lu}/u.test(next);
  if (/^\p{Lu}$/u.test(word) && word !== 'I')
    return !/^\s*(?:I|The|He|She|They|We|It|My|Then|But|And)\b/.test(next);
  // "3. Send it": a number that opens the text is a list mark, elsewhere it closes the sentence.
  if (/^\d+$/.test(word)) return text.slice(0, dot).trim() === word;
  if (!ABBREVIATIONS.has(folded)) return false;
  return !(capitalNext && MAY_CLOSE.has(folded));
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
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  const words = text.slice(from, to).replaceAll(OBJECT, '');
  if (/[\p{L}\d]/u.test(words)) found.push({ from, to });
}
