// Reads one sentence: tokens, tags, events, each step in its own module.
import { Lexicon } from '../lexicon/lexicon.ts';
import { events } from './clauses.ts';
import type { Analysis } from './features.ts';
import { Forms } from './forms.ts';
import { quotations } from './sentences.ts';
import { Shapes, type Weigh } from './shapes.ts';
import { tag, type NameKinds, type Tagged } from './tagger.ts';
import { Tokenizer } from './tokens.ts';

/** The reader of a linter: owns the lexicon and what has been worked out for words. */
export class Reader {
  readonly #shapes: Shapes;
  readonly #tokenizer: Tokenizer;

  /** @param weigh what features that words have by themselves weigh together: asked once per word */
  constructor(weigh: Weigh = () => 0) {
    this.#shapes = new Shapes(weigh);
    this.#tokenizer = new Tokenizer(new Forms(new Lexicon(), this.#shapes));
  }

  /** Words and events of the sentence at `from` to `to` of a block's text; no quotation reaches beyond it. */
  analyse(text: string, from: number, to: number, names?: NameKinds): Analysis {
    return this.analysis(this.words(text, from, to, names));
  }

  /** The first half of {@link analyse}: enough to tell whom most sentences are not about. */
  words(text: string, from: number, to: number, names?: NameKinds): readonly Tagged[] {
    const found = this.#tokenizer.tokens(text, from, to);
    for (const quote of quotations(text, from, to)) {
      for (const token of found) {
        if (quote.from < token.from && token.to < quote.to) token.quoted = true;
      }
    }
    return tag(found, names);
  }

  /** The second half. */
  analysis(words: readonly Tagged[]): Analysis {
    return { words, shapes: words.map((word) => this.#shapes.of(word)), events: events(words) };
  }
}
