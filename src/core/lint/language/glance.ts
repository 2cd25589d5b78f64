// What a glance takes in of a sentence: its bare words and their neighbours, without a lexicon or a thought.
import { hashText, mix } from '../model/hash.ts';

/** Features of a glance are numbers below 2 to this power. */
export const GLANCE_BITS = 16;

/** Longer sentences are glanced at as far as this many words, and then a second glance is due in any case. */
export const GLANCE_WORDS = 400;

const NAME = hashText('<name>');
const NUMBER = hashText('<number>');
const START = 1;
const END = 2;

const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;
const SMALL_I = 105;

/** Kinds of characters. */
const BLANK = 0;
const LETTER = 1;
const DIGIT = 2;
const SIGN = 3;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code <= 32) return BLANK;
  const sign = String.fromCharCode(code);
  return /[a-z]/i.test(sign) ? LETTER : /\d/.test(sign) ? DIGIT : SIGN;
});

/** Reads words into a memory of its own, which the next sentence overwrites. */
export class Glance {
  /** The features of the sentence that was glanced at last. */
  readonly features = new Uint16Array(2 * GLANCE_WORDS + 1);
  readonly #words = new Int32Array(GLANCE_WORDS + 2);

  /** Glances at the sentence and returns how many features it has; -1 where it has too many words. */
  at(text: string, from: number, to: number): number {
    const words = this.#words;
    const count = this.#read(text, from, to);
    if (count < 0) return -1;
    let last = START;
    let next = 0;
    for (let at = 1; at <= count + 1; at += 1) {
      const word = words[at] ?? END;
      if (at <= count) this.features[next++] = mix(1, word) >>> (32 - GLANCE_BITS);
      this.features[next++] = mix(2, last, word) >>> (32 - GLANCE_BITS);
      last = word;
    }
    return next;
  }

  /** How many words there are; they stand in the memory between a start and an end. */
  #read(text: string, from: number, to: number): number {
    const words = this.#words;
    words[0] = START;
    let count = 0;
    let at = from;
    while (at < to) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if (kind === BLANK) {
        at += 1;
        continue;
      }
      if (count === GLANCE_WORDS) return -1;
      count += 1;
      if (kind === LETTER) {
        const end = wordEnd(text, at, to);
        words[count] = count > 1 && isCapital(code) && !isI(text, at, end) ? NAME : hashLower(text, at, end);
        at = end;
      } else if (kind === DIGIT) {
        words[count] = NUMBER;
        at = figureEnd(text, at, to);
      } else {
        words[count] = code;
        at += 1;
      }
    }
    words[count + 1] = END;
    return count;
  }
}

function kindOf(code: number): number {
  if (code < 128) return ASCII[code] ?? SIGN;
  if (code === 0xa0) return BLANK;
  return code < 0xc0 || (code >= 0x2000 && code < 0x2c00) || code >= 0xfff0 ? SIGN : LETTER;
}

/** A word with what an apostrophe ties to it: "I'll" is one. */
function wordEnd(text: string, from: number, to: number): number {
  let at = from + 1;
  while (at < to) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === LETTER || kind === DIGIT) at += 1;
    else if (isApostrophe(code) && at + 1 < to && kindOf(text.charCodeAt(at + 1)) === LETTER) at += 2;
    else return at;
  }
  return at;
}

function figureEnd(text: string, from: number, to: number): number {
  let at = from + 1;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (kindOf(code) === DIGIT) at += 1;
    else if ((code === 44 || code === 46) && at + 1 < to && kindOf(text.charCodeAt(at + 1)) === DIGIT)
      at += 2;
    else return at;
  }
  return at;
}

function isApostrophe(code: number): boolean {
  return code === APOSTROPHE || code === CURLY_APOSTROPHE;
}

function isCapital(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde);
}

function lower(code: number): number {
  return isCapital(code) ? code + 32 : code === CURLY_APOSTROPHE ? APOSTROPHE : code;
}

/** "I", "I'll": no name, although it has a capital. */
function isI(text: string, from: number, to: number): boolean {
  return (
    lower(text.charCodeAt(from)) === SMALL_I && (to === from + 1 || isApostrophe(text.charCodeAt(from + 1)))
  );
}

/** As `hashText` of the word in lower case, without making it; the last mixing is left to the features. */
function hashLower(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ lower(text.charCodeAt(at)), 0x01000193);
  return hash;
}
