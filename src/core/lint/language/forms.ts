// What a word as it is written comes apart into, and what the lexicon says of each part: worked out once per spelling.
import type { Lexicon, WordEntry } from '../lexicon/lexicon.ts';
import type { Shape, Shapes } from './shapes.ts';
import { FOLDS, type TokenKind } from './token-kinds.ts';
import { Spellings } from './spellings.ts';

/** A token without its place: all that its spelling decides. */
export interface Form {
  /** As the reader compares it: lower case, straight apostrophe. */
  readonly text: string;
  readonly kind: TokenKind;
  /** Written with a capital first letter. */
  readonly capital: boolean;
  readonly entry: WordEntry;
  /** What it counts as when words are compared, unless it is a name: itself, or `<number>`, `<object>`. */
  readonly fold: string;
  /** What it is to the model, unless it is a name or its neighbours change what it means. */
  readonly plain: Shape;
  /** Where it begins and ends in the word as written. */
  readonly start: number;
  readonly end: number;
}

const CLITIC = /^(.+?)(n't|'(?:ll|ve|re|d|m|s))$/;
/** Whole words whose apostrophe is dropped in haste. */
const UNAPOSTROPHED: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['im', ['i', "'m"]],
  ['ive', ['i', "'ve"]],
  ['dont', ['do', "n't"]],
  ['didnt', ['did', "n't"]],
  ['wont', ['will', "n't"]],
  ['cant', ['can', "n't"]],
  ['doesnt', ['does', "n't"]],
  ['wasnt', ['was', "n't"]],
  ['wouldnt', ['would', "n't"]],
  ['shouldnt', ['should', "n't"]],
  ['couldnt', ['could', "n't"]],
  ['havent', ['have', "n't"]],
  ['isnt', ['is', "n't"]],
]);
const CONTRACTED_STEMS: ReadonlyMap<string, string> = new Map([
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall'],
]);
/** Marks kept before the memory is emptied. */
const MEMORY = 20_000;

export class Forms {
  readonly #lexicon: Lexicon;
  readonly #shapes: Shapes;
  readonly #words = new Spellings((raw) => this.#parts(raw));
  readonly #marks = new Map<string, Form>();

  constructor(lexicon: Lexicon, shapes: Shapes) {
    this.#lexicon = lexicon;
    this.#shapes = shapes;
  }

  /** The parts of the word in `text` from `from` to `to`: clitics, and what hyphens join. */
  word(text: string, from: number, to: number): readonly Form[] {
    return this.#words.at(text, from, to);
  }

  /** Words with hyphens come apart unless the lexicon knows the whole ("cold-called"). */
  #parts(raw: string): readonly Form[] {
    const found: Form[] = [];
    if (raw.includes('-') && !this.#lexicon.word(raw.toLowerCase()).known) {
      for (const { 0: part, index } of raw.matchAll(/-|[^-]+/g)) {
        if (part === '-') found.push(this.#form('-', 'mark', false, index, index + 1));
        else this.#addWord(found, part, index);
      }
    } else this.#addWord(found, raw, 0);
    return found;
  }

  /** A mark of one character. There are few, but a text may hold any. */
  mark(raw: string): Form {
    const known = this.#marks.get(raw);
    if (known) return known;
    if (this.#marks.size >= MEMORY) this.#marks.clear();
    const form = this.#form(raw, 'mark', false, 0, raw.length);
    this.#marks.set(raw, form);
    return form;
  }

  /** A number, an address or something that is not prose: hardly ever written twice, so not remembered. */
  other(raw: string, kind: 'number' | 'object'): Form {
    const entry = this.#lexicon.figure(raw);
    const plain = this.#shapes.plain(raw, kind, entry);
    return { text: raw, kind, capital: false, entry, fold: FOLDS[kind], plain, start: 0, end: raw.length };
  }

  #addWord(found: Form[], raw: string, at: number): void {
    const text = (raw.includes('’') ? raw.replaceAll('’', "'") : raw).toLowerCase();
    const capital = text !== raw && /^\p{Lu}/u.test(raw);
    const hasty = UNAPOSTROPHED.get(text);
    const clitic = !hasty && text.includes("'") ? CLITIC.exec(text) : undefined;
    if (!clitic && !hasty) {
      found.push(this.#form(text, 'word', capital, at, at + raw.length));
      return;
    }
    const written = clitic?.[1] ?? text;
    const stem = hasty?.[0] ?? CONTRACTED_STEMS.get(written) ?? written;
    const tail = hasty?.[1] ?? clitic?.[2] ?? '';
    const cut = clitic ? written.length : Math.min(stem.length, raw.length);
    found.push(
      this.#form(stem, 'word', capital, at, at + cut),
      this.#form(tail, 'word', false, at + cut, at + raw.length),
    );
  }

  #form(text: string, kind: 'word' | 'mark', capital: boolean, start: number, end: number): Form {
    const entry = this.#lexicon.word(text);
    const plain = this.#shapes.plain(text, kind, entry);
    return { text, kind, capital, entry, fold: text, plain, start, end };
  }
}
