// The tagged words of a sentence as the clause reader asks about them: by index, never out of bounds.
import type { Tagged } from './tagger.ts';

const BOUNDARY_MARKS = new Set([',', ';', ':', '(', ')', '–', '—', '.', '!', '?', '…', '→', '=', '/', '|']);
const BOUNDARY_CLASSES = new Set(['and', 'or', 'but', 'if', 'when', 'because', 'that', 'then']);
/** Verbs whose object does what the bare verb after it says: "let Sam close", "watched her pitch". */
const BARE_CONTROL = new Set(['let', 'make', 'have', 'help', 'watch', 'see', 'hear']);

const ADVERBS = new Set(
  (
    'just also never always often usually still already again then now simply only really actually finally almost nearly ' +
    'even personally quickly quietly probably maybe perhaps once sometimes happily gladly either soon later myself both'
  ).split(' '),
);
const AUXILIARIES = new Set(
  "not n't all have had has be been 'll 've 'd 'm 're 's will would can could should must may might do did does".split(
    ' ',
  ),
);
const NOT_ADVERBS = new Set(['reply', 'supply', 'apply', 'rally', 'comply', 'imply', 'family', 'italy']);

export class SentenceView {
  readonly words: readonly Tagged[];

  constructor(words: readonly Tagged[]) {
    this.words = words;
  }

  get length(): number {
    return this.words.length;
  }

  text(at: number): string {
    return this.words[at]?.token.text ?? '';
  }

  /** The class of a function word; undefined for any other and for names. */
  fn(at: number): string | undefined {
    const word = this.words[at];
    return word?.isName ? undefined : word?.entry.functionClass;
  }

  /** The forms of a verb that the word can be, 0 for none. */
  forms(at: number): number {
    return this.words[at]?.entry.forms ?? 0;
  }

  lemma(at: number): string {
    return this.words[at]?.entry.lemma ?? '';
  }

  isName(at: number): boolean {
    return this.words[at]?.isName ?? false;
  }

  isNoun(at: number, ...classes: readonly string[]): boolean {
    return classes.some((name) => this.words[at]?.nounClasses.includes(name));
  }

  isMark(at: number): boolean {
    return BOUNDARY_MARKS.has(this.text(at));
  }

  /** Whether a clause may begin after the token at `at`. */
  isBoundary(at: number): boolean {
    return (
      at < 0 ||
      this.isMark(at) ||
      this.words[at]?.token.kind === 'mark' ||
      BOUNDARY_CLASSES.has(this.fn(at) ?? '')
    );
  }

  isAdverb(at: number): boolean {
    const text = this.text(at);
    return ADVERBS.has(text) || (text.length > 4 && text.endsWith('ly') && !NOT_ADVERBS.has(text));
  }

  /** Forms of be, have and do, modals, negations: what may stand between a subject and its verb. */
  isAuxiliary(at: number): boolean {
    const fn = this.fn(at);
    return (
      AUXILIARIES.has(this.text(at)) || fn === 'be' || fn === 'may' || (fn?.startsWith('modal') ?? false)
    );
  }

  skipAdverbsBack(at: number): number {
    let index = at;
    while (index >= 0 && this.isAdverb(index)) index -= 1;
    return index;
  }

  skipAdverbsForward(at: number): number {
    let index = at;
    while (index < this.length && (this.isAdverb(index) || this.fn(index) === 'not')) index += 1;
    return index;
  }

  /** Whether the words before `at` make its noun the agent of a bare verb: "let", "watch", "help". */
  isControlled(at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
      if (this.forms(back) > 0 && BARE_CONTROL.has(this.lemma(back))) return true;
    }
    return false;
  }
}
