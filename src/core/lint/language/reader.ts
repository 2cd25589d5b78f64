// Reads one sentence: tokens, tags, events, features, each step in its own module.
import { Lexicon } from '../lexicon/lexicon.ts';
import { events } from './clauses.ts';
import type { Event } from './event.ts';
import { features, type Setting, type Sink } from './features.ts';
import { quotations } from './sentences.ts';
import { tag, type Tagged, type NameKinds } from './tagger.ts';
import { tokens } from './tokens.ts';

export interface Analysis {
  readonly words: readonly Tagged[];
  readonly events: readonly Event[];
}

/** The reader of a linter: owns the lexicon. */
export class Reader {
  readonly #lexicon = new Lexicon();

  /** Words and events of the sentence at `from` to `to` of a block's text. */
  analyse(text: string, from: number, to: number, names?: NameKinds): Analysis {
    const found = tokens(text, from, to);
    for (const quote of quotations(text)) {
      for (const token of found) if (quote.from < token.from && token.to < quote.to) token.quoted = true;
    }
    const words = tag(found, this.#lexicon, names);
    return { words, events: events(words) };
  }

  /** Hands the features of an analysed sentence to `sink`. */
  features(analysis: Analysis, setting: Setting, sink: Sink): void {
    features(analysis.words, analysis.events, setting, sink);
  }
}
