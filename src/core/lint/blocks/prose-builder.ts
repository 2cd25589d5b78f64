// Collects slices of a note into the text of one block, remembering where each stretch came from.
import { HARD_BREAK, OBJECT, type Block } from './block.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const TAB = 9;
const BACKSLASH = 92;
const AMPERSAND = 38;

/** The character references that people write in notes; others become a space. */
const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['euro', '€'],
  ['pound', '£'],
]);
const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;
/** Everything that may be copied without a second look. */
const PLAIN = /[^\r\n\\&[\]]+/y;

const isBlank = (code: number): boolean => code === SPACE || code === TAB;
const isLineEnd = (code: number): boolean => code === LINE_FEED || code === CARRIAGE_RETURN;

function isPunctuation(code: number): boolean {
  return (
    (code > 32 && code < 48) ||
    (code > 57 && code < 65) ||
    (code > 90 && code < 97) ||
    (code > 122 && code < 127)
  );
}

export class ProseBuilder {
  readonly #note: string;
  readonly #base: number;
  #text = '';
  /** The last letter of the text: to look for it there would put the whole text together each time. */
  #last = '';
  #starts: number[] = [];
  #offsets: number[] = [];
  /** The offset that would continue the last run, or -1 to begin a new one. */
  #next = -1;

  /** @param base the offset in the note from which the runs of the blocks count theirs */
  constructor(note: string, base = 0) {
    this.#note = note;
    this.#base = base;
  }

  /** Adds the characters of the note from `from` to `to`, undoing escapes and references, joining lines. */
  prose(from: number, to: number): void {
    const note = this.#note;
    let at = from;
    while (at < to) {
      const code = note.charCodeAt(at);
      if (isLineEnd(code)) at = this.#lineBreak(at, to);
      else if (code === BACKSLASH && at + 1 < to && isPunctuation(note.charCodeAt(at + 1))) {
        this.#add(note.charAt(at + 1), at + 1);
        at += 2;
      } else if (code === AMPERSAND) at = this.#reference(at, to);
      else if (code === BACKSLASH) {
        if (isLineEnd(note.charCodeAt(at + 1))) this.break(at);
        else this.#add('\\', at);
        at += 1;
      } else if (code === 91 || code === 93) {
        // Brackets are links half-written or wiki links: markup to the reader, whatever the parser made of them.
        at += 1;
      } else at = this.#plain(at, to);
    }
  }

  /** Marks the place of something that is not prose. */
  object(from: number): void {
    this.#add(OBJECT, from);
  }

  /** A break that the note writes as markup. */
  break(at: number): void {
    if (!this.#isAtLineStart()) this.#add(HARD_BREAK, at);
  }

  /** The finished block, or undefined if there was no prose; the builder is empty again. */
  finish(context: Omit<Block, 'text' | 'runStarts' | 'runOffsets'>): Block | undefined {
    const text = this.#text.trimEnd();
    // Runs of the white space that was trimmed.
    while ((this.#starts.at(-1) ?? 0) >= Math.max(text.length, 1)) {
      this.#starts.pop();
      this.#offsets.pop();
    }
    const block =
      text === '' ? undefined : { ...context, text, runStarts: this.#starts, runOffsets: this.#offsets };
    this.#text = '';
    this.#last = '';
    this.#starts = [];
    this.#offsets = [];
    this.#next = -1;
    return block;
  }

  #plain(at: number, to: number): number {
    PLAIN.lastIndex = at;
    const match = PLAIN.exec(this.#note);
    const end = Math.min(to, at + (match ? match[0].length : 1));
    let start = at;
    if (this.#isAtLineStart()) {
      while (start < end && isBlank(this.#note.charCodeAt(start))) start += 1;
    }
    let last = end;
    if (isLineEnd(this.#note.charCodeAt(end))) {
      while (last > start && isBlank(this.#note.charCodeAt(last - 1))) last -= 1;
    }
    if (start < last) this.#add(this.#note.slice(start, last), start);
    return end;
  }

  #lineBreak(at: number, to: number): number {
    const note = this.#note;
    const after =
      note.charCodeAt(at) === CARRIAGE_RETURN && note.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
    if (!this.#isAtLineStart()) this.#add('\n', at);
    let next = after;
    while (next < to && isBlank(note.charCodeAt(next))) next += 1;
    return next;
  }

  #isAtLineStart(): boolean {
    return this.#last === '' || this.#last === '\n' || this.#last === HARD_BREAK;
  }

  #reference(at: number, to: number): number {
    REFERENCE.lastIndex = at;
    const match = REFERENCE.exec(this.#note);
    if (!match || at + match[0].length > to) {
      this.#add('&', at);
      return at + 1;
    }
    const sign = REFERENCES.get(match[0].slice(1, -1)) ?? ' ';
    if (sign !== ' ' || !this.#isAtLineStart()) this.#add(sign, at);
    this.#next = -1;
    return at + match[0].length;
  }

  #add(text: string, offset: number): void {
    if (offset !== this.#next) {
      this.#starts.push(this.#text.length);
      this.#offsets.push(offset - this.#base);
    }
    this.#text += text;
    this.#last = text.charAt(text.length - 1);
    this.#next = offset + text.length;
  }
}
