// The tagged words of a sentence as the clause reader asks about them: by index, never out of bounds.
import { ROLE } from './roles.ts';
import type { Tagged } from './tagger.ts';

/** Verbs whose object does what the bare verb after it says: "let Sam close", "watched her pitch". */
const BARE_CONTROL = new Set(['let', 'make', 'have', 'help', 'watch', 'see', 'hear']);

export class SentenceView {
  readonly words: readonly Tagged[];

  constructor(words: readonly Tagged[]) {
    this.words = words;
  }

  get length(): number {
    return this.words.length;
  }

  /** The word at `at`. To ask an array for -1 costs ten times as much as to look first. */
  word(at: number): Tagged | undefined {
    return at >= 0 && at < this.words.length ? this.words[at] : undefined;
  }

  text(at: number): string {
    return this.word(at)?.text ?? '';
  }

  /** The class of a function word; undefined for any other and for names. */
  fn(at: number): string | undefined {
    const word = this.word(at);
    return word?.isName ? undefined : word?.entry.functionClass;
  }

  /** The forms of a verb that the word can be, 0 for none. */
  forms(at: number): number {
    return this.word(at)?.entry.forms ?? 0;
  }

  lemma(at: number): string {
    return this.word(at)?.entry.lemma ?? '';
  }

  isName(at: number): boolean {
    return this.word(at)?.isName ?? false;
  }

  isNoun(at: number, name: string): boolean {
    return this.word(at)?.nounClasses.includes(name) ?? false;
  }

  /** Whether the word at `at` has one of the roles, whether or not it is a name. */
  #has(at: number, roles: number): boolean {
    const word = this.word(at);
    return word !== undefined && (word.entry.roles & roles) !== 0;
  }

  /** Whether the word at `at` has one of the roles that a name has not. */
  #hasUnlessName(at: number, roles: number): boolean {
    const word = this.word(at);
    return word !== undefined && !word.isName && (word.entry.roles & roles) !== 0;
  }

  isMark(at: number): boolean {
    return this.#has(at, ROLE.mark);
  }

  /** Whether no verb before `at` reaches beyond it. */
  isEnd(at: number): boolean {
    return this.#has(at, ROLE.end);
  }

  /** Whether the word at `at` may change what a verb before it means. */
  isHead(at: number): boolean {
    return this.#has(at, ROLE.head);
  }

  /** Whether a clause may begin after the token at `at`. */
  isBoundary(at: number): boolean {
    return (
      at < 0 ||
      this.#has(at, ROLE.mark) ||
      this.word(at)?.kind === 'mark' ||
      this.#hasUnlessName(at, ROLE.boundaryUnlessName)
    );
  }

  isAdverb(at: number): boolean {
    return this.#has(at, ROLE.adverb);
  }

  isModal(at: number): boolean {
    return this.#hasUnlessName(at, ROLE.modalUnlessName);
  }

  /** Whether what follows the word at `at` is a verb if it can be one. */
  precedesVerb(at: number): boolean {
    return this.#hasUnlessName(at, ROLE.verbAfterUnlessName);
  }

  /** Forms of be, have and do, modals, negations: what may stand between a subject and its verb. */
  isAuxiliary(at: number): boolean {
    return this.#hasUnlessName(at, ROLE.auxiliary | ROLE.auxiliaryUnlessName);
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
