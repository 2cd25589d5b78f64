// Cuts a sentence into words: lower case, contractions apart, each with its place and what its spelling says of it.
import type { WordEntry } from '../lexicon/lexicon.ts';
import type { Form, Forms } from './forms.ts';
import type { TokenKind } from './token-kinds.ts';
import type { Shape } from './shapes.ts';

export interface Token {
  /** As the reader compares it: lower case, straight apostrophe. */
  readonly text: string;
  readonly kind: TokenKind;
  /** Range in the block's text. */
  readonly from: number;
  readonly to: number;
  /** Written with a capital first letter. */
  readonly capital: boolean;
  /** What the lexicon says of it. */
  readonly entry: WordEntry;
  /** What it is to the model, unless it is a name or its neighbours change what it means. */
  readonly plain: Shape;
  /** Part of a quotation: another person's words, or a title. */
  quoted: boolean;
  /** What it counts as when words are compared: itself, or `<name>`, `<number>`, `<object>`. */
  fold: string;
  isName: boolean;
  /** Classes of nouns it belongs to, longer expressions included (these stand on their first word). */
  nounClasses: readonly string[];
}

/** The grammar of tokens. What it says of texts without addresses and beyond surrogates, the scan below does faster. */
const TOKEN =
  /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+|[$€£₹¥]?\d[\d.,]*(?:%|[kKmM]\b)?|\p{L}[\p{L}\p{M}\d]*(?:['’][\p{L}\p{M}]+)*(?:-\p{L}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*)*|[\uFFFC]|[^\s\p{L}\d]/gu;

const OBJECT = 0xfffc;
const HYPHEN = 45;
const AT = 64;
const SMALL_H = 104;
const SMALL_W = 119;

/** Kinds of characters, as bits. */
const LETTER = 1;
const MARK = 2;
const DIGIT = 4;
const SPACE = 8;
const APOSTROPHE = 16;
const CURRENCY = 32;
const SURROGATE = 64;
const IN_FIGURE = 128;
const IN_WORD = LETTER | MARK | DIGIT;

/** Cuts sentences into tokens. Owns what it has learnt of characters. */
export class Tokenizer {
  readonly #forms: Forms;
  /** Kinds of UTF-16 units; 0 where none was asked for yet. */
  readonly #kinds = new Uint16Array(0x10000);

  constructor(forms: Forms) {
    this.#forms = forms;
  }

  /** The tokens of `text` from `from` to `to`. */
  tokens(text: string, from: number, to: number): Token[] {
    return this.#scan(text, from, to) ?? this.#match(text, from, to);
  }

  /** Undefined where only the pattern can tell. */
  #scan(text: string, from: number, to: number): Token[] | undefined {
    const found: Token[] = [];
    let at = from;
    while (at < to) {
      const code = text.charCodeAt(at);
      const kind = this.#kindOf(code);
      if ((kind & SPACE) !== 0) at += 1;
      else if ((kind & LETTER) !== 0) {
        if (isAddress(text, at, code)) return undefined;
        const end = this.#wordEnd(text, at, to);
        for (const form of this.#forms.word(text, at, end)) add(found, form, at);
        at = end;
      } else if ((kind & SURROGATE) !== 0 || code === AT) return undefined;
      else {
        const figure = (kind & CURRENCY) !== 0 ? at + 1 : at;
        if (figure < to && (this.#kindOf(text.charCodeAt(figure)) & DIGIT) !== 0) {
          const end = this.#figureEnd(text, figure, to);
          add(found, this.#forms.other(text.slice(at, end), 'number'), at);
          at = end;
        } else {
          const sign = text.charAt(at);
          add(found, code === OBJECT ? this.#forms.other(sign, 'object') : this.#forms.mark(sign), at);
          at += 1;
        }
      }
    }
    return found;
  }

  #wordEnd(text: string, from: number, to: number): number {
    let at = this.#afterClitics(text, this.#after(text, from + 1, to, IN_WORD), to);
    while (at + 1 < to && text.charCodeAt(at) === HYPHEN && this.#is(text, at + 1, LETTER))
      at = this.#afterClitics(text, this.#after(text, at + 2, to, LETTER | MARK), to);
    return at;
  }

  #afterClitics(text: string, from: number, to: number): number {
    let at = from;
    while (at + 1 < to && this.#is(text, at, APOSTROPHE) && this.#is(text, at + 1, LETTER | MARK))
      at = this.#after(text, at + 2, to, LETTER | MARK);
    return at;
  }

  #figureEnd(text: string, from: number, to: number): number {
    const at = this.#after(text, from + 1, to, IN_FIGURE);
    if (at >= to) return at;
    const suffix = text.charAt(at);
    if (suffix === '%') return at + 1;
    return /[kKmM]/.test(suffix) && !(at + 1 < to && /\w/.test(text.charAt(at + 1))) ? at + 1 : at;
  }

  #after(text: string, from: number, to: number, kinds: number): number {
    let at = from;
    while (at < to && this.#is(text, at, kinds)) at += 1;
    return at;
  }

  #is(text: string, at: number, kinds: number): boolean {
    return (this.#kindOf(text.charCodeAt(at)) & kinds) !== 0;
  }

  #kindOf(code: number): number {
    const kind = this.#kinds[code] ?? 0;
    if (kind !== 0) return kind;
    return (this.#kinds[code] = kindOf(code));
  }

  #match(text: string, from: number, to: number): Token[] {
    const found: Token[] = [];
    for (const match of text.slice(from, to).matchAll(TOKEN)) {
      const [raw] = match;
      const at = from + match.index;
      if (/^(?:https?:|www\.).*-/.test(raw) && !raw.includes('@'))
        for (const part of raw.matchAll(/-|[^-]+/g)) this.#addRaw(found, part[0], at + part.index);
      else this.#addRaw(found, raw, at);
    }
    return found;
  }

  #addRaw(found: Token[], raw: string, at: number): void {
    if (/^[$€£₹¥]?\d/.test(raw)) add(found, this.#forms.other(raw, 'number'), at);
    else if (/^(?:\uFFFC|https?:|www\.)/.test(raw) || (raw.includes('@') && raw.length > 1))
      add(found, this.#forms.other(raw, 'object'), at);
    else if (!/\p{L}/u.test(raw)) add(found, this.#forms.mark(raw), at);
    else for (const form of this.#forms.word(raw, 0, raw.length)) add(found, form, at);
  }
}

/** Whether an address may begin at `at`. */
function isAddress(text: string, at: number, code: number): boolean {
  return (
    (code === SMALL_H && text.startsWith('http', at)) || (code === SMALL_W && text.startsWith('www.', at))
  );
}

const OTHER = 256;

function kindOf(code: number): number {
  const sign = String.fromCharCode(code);
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE;
  if (/\p{L}/u.test(sign)) return LETTER;
  if (/\p{M}/u.test(sign)) return MARK;
  if (/\d/.test(sign)) return DIGIT | IN_FIGURE;
  if (/\s/.test(sign)) return SPACE;
  if (/['’]/.test(sign)) return APOSTROPHE;
  if (/[$€£₹¥]/.test(sign)) return CURRENCY;
  return /[.,]/.test(sign) ? IN_FIGURE : OTHER;
}

function add(found: Token[], form: Form, at: number): void {
  found.push({
    text: form.text,
    kind: form.kind,
    from: at + form.start,
    to: at + form.end,
    capital: form.capital,
    entry: form.entry,
    plain: form.plain,
    quoted: false,
    fold: form.fold,
    isName: false,
    nounClasses: form.entry.nounClasses,
  });
}
