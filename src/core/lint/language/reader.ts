// Reads one sentence: tokens, tags, events, each step in its own module.
import { Lexicon } from '../lexicon/lexicon.ts';
import { events } from './clauses.ts';
import type { Analysis } from './features.ts';
import { quotations } from './sentences.ts';
import { Shapes } from './shapes.ts';
import { tag, type NameKinds } from './tagger.ts';
import { tokens } from './tokens.ts';

/** The reader of a linter: owns the lexicon and what has been worked out for words. */
export class Reader {
  readonly #lexicon = new Lexicon();
  readonly #shapes = new Shapes();

  /** Words and events of the sentence at `from` to `to` of a block's text; no quotation reaches beyond it. */
  analyse(text: string, from: number, to: number, names?: NameKinds): Analysis {
    const found = tokens(text, from, to, (word) => this.#lexicon.word(word).known);
    for (const quote of quotations(text.slice(from, to))) {
      for (const token of found) {
        if (from + quote.from < token.from && token.to < from + quote.to) token.quoted = true;
      }
    }
    const words = tag(found, this.#lexicon, names);
    return { words, shapes: words.map((word) => this.#shapes.of(word)), events: events(words) };
  }
}
