// The lint as a function of text: blocks of prose → sentences → verdicts → findings.
import { askedIn } from './asked.ts';
import type { Block } from './blocks/block.ts';
import { controlGate } from './blocks/controls.ts';
import { lezerBlocks } from './blocks/lezer-blocks.ts';
import { Detector } from './detector.ts';
import { findingOf, frameOf, judgeBlock, type DealFinding } from './finding.ts';
import { NoteLinter } from './note-linter.ts';
import type { LintOptions } from './options.ts';

export type { DealFinding } from './finding.ts';

export interface Linter {
  /** The findings in a note, in order. Never throws on any text. */
  lint(text: string, options?: LintOptions): DealFinding[];
  /** The same for blocks that somebody else has read; control comments are theirs to heed. */
  lintBlocks(blocks: readonly Block[], options?: LintOptions): DealFinding[];
  /** Begins to read one note again and again as it changes. */
  follow(): NoteLinter;
}

/**
 * A linter with a trained model.
 * @param model the bytes of the model file (`dist/lint-model.bin`); throws a ModelError on any other
 */
export function createLinter(model: Uint8Array): Linter {
  const detector = new Detector(model);
  const lintBlocks = (blocks: readonly Block[], options: LintOptions = {}): DealFinding[] => {
    const frame = frameOf(options);
    const isAsked = askedIn(blocks);
    return blocks.flatMap((block, at) =>
      judgeBlock(detector, block, frame)
        .filter(({ range, verdict }) => !isAsked(verdict.rule, at, range.to))
        .map((judged) => findingOf(block, judged, frame)),
    );
  };
  return {
    lintBlocks,
    lint(text, options = {}) {
      const { blocks, comments } = lezerBlocks(text);
      const isShown = controlGate(comments, text);
      return lintBlocks(blocks, options).filter((finding) => isShown(finding.rule, finding.from));
    },
    follow: () => new NoteLinter(detector),
  };
}
