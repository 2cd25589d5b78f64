// What the tests of the lint share: the linter with the model that ships, both readers, sentences beyond doubt.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block } from '../../../src/core/lint/blocks/block.ts';
import { lezerBlocks } from '../../../src/core/lint/blocks/lezer-blocks.ts';
import { remarkBlocks } from '../../../src/core/lint/blocks/remark-blocks.ts';
import { createLinter } from '../../../src/core/lint/lint.ts';
import type { LintOptions } from '../../../src/core/lint/options.ts';

export const ROOT = join(import.meta.dirname, '../../..');

/** The bytes of the model that ships. */
export const model = readFileSync(join(ROOT, 'src/core/lint/model/lint-model.bin'));

export const linter = createLinter(model);

/** No reader doubts that this does the deal. */
export const DEED = "I'll close the Acme deal myself.";
/** No reader doubts that these don't. */
export const INNOCENT = ['Maria closed the Acme deal.', 'I asked Sam how she would close the deal.'];

/** The sentences of a note that are findings, as they stand in it. */
export function found(note: string, options?: LintOptions): string[] {
  return linter.lint(note, options).map(({ from, to }) => note.slice(from, to));
}

const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();

/** The blocks that the unified plugin reads. */
export const fromRemark = (note: string): Block[] => remarkBlocks(markdown.parse(note), note);
/** The blocks that the editor reads. */
export const fromLezer = (note: string): Block[] => lezerBlocks(note).blocks;
