// Turns labelled sentences into the features that the reader sees, the same way as the linter does.
import { lezerBlocks } from '../../src/core/lint/blocks/lezer-blocks.ts';
import { Reader } from '../../src/core/lint/language/reader.ts';
import type { RuleId } from '../../src/core/lint/rules.ts';
import type { Sentence } from './corpus.ts';

export interface Example {
  readonly author: string;
  readonly flag: boolean;
  readonly rule: RuleId | undefined;
  /** Hashes, 32 bits, each once. */
  readonly features: Uint32Array;
}

/** The examples of the sentences that stand in prose; headings, quotes and comments are never read. */
export function examplesOf(sentences: readonly Sentence[]): Example[] {
  const reader = new Reader();
  return sentences.flatMap((sentence) => {
    const features = new Set<number>();
    for (const block of lezerBlocks(sentence.text).blocks) {
      const analysis = reader.analyse(block.text, 0, block.text.length);
      reader.features(analysis, { kind: block.kind, task: block.task }, (feature) => features.add(feature));
    }
    if (features.size === 0) return [];
    return [
      {
        author: sentence.author,
        flag: sentence.flag,
        rule: sentence.rule,
        features: Uint32Array.from(features),
      },
    ];
  });
}
