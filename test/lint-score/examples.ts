// Turns labelled sentences into what the reader sees of them, the same way as the linter does.
import { lezerBlocks } from '../../src/core/lint/blocks/lezer-blocks.ts';
import { features, type Analysis, type Setting } from '../../src/core/lint/language/features.ts';
import { Glance } from '../../src/core/lint/language/glance.ts';
import { Reader } from '../../src/core/lint/language/reader.ts';
import type { Shape } from '../../src/core/lint/language/shapes.ts';
import type { RuleId } from '../../src/core/lint/rules.ts';
import type { Sentence } from './corpus.ts';

export interface Example {
  readonly author: string;
  readonly flag: boolean;
  readonly rule: RuleId | undefined;
  /** Hashes, 32 bits, as often as they occur. */
  readonly features: Uint32Array;
  /** Features of a glance. */
  readonly glanced: Uint32Array;
  /** The sentence as it has been read; the first block of an item that has several. */
  readonly analysis: Analysis;
  readonly setting: Setting;
}

/** The examples of the sentences that stand in prose; headings, quotes and comments are never read. */
export function examplesOf(sentences: readonly Sentence[]): Example[] {
  const reader = new Reader();
  const glance = new Glance();
  return sentences.flatMap(({ author, text, flag, rule }) => {
    const found: number[] = [];
    const glanced: number[] = [];
    const sink = {
      add: (feature: number) => found.push(feature),
      addWord: ({ alone }: Shape) => found.push(...alone),
    };
    const read = lezerBlocks(text).blocks.map((block) => {
      const analysis = reader.analyse(block.text, 0, block.text.length);
      const setting = { kind: block.kind, task: block.task };
      features(analysis, setting, sink);
      const count = glance.at(block.text, 0, block.text.length);
      if (count > 0) glanced.push(...glance.features.subarray(0, count));
      return { analysis, setting };
    });
    const [first] = read;
    if (!first) return [];
    const seen = { features: Uint32Array.from(found), glanced: Uint32Array.from(glanced) };
    return [{ author, flag, rule, ...seen, ...first }];
  });
}
