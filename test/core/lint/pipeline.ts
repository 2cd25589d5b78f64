// The unified pipeline as a user sets it up, with the plugin bound to the model file instead of the embedded one.
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { dealPlugin } from '../../../src/core/lint/plugin.ts';
import type { LintOptions } from '../../../src/core/lint/options.ts';
import { model } from './support.ts';

/** Where the package would lie. */
export const PACKAGE = 'file:///package/';

export const remarkDoingTheDeal = dealPlugin(model, PACKAGE);

const withOptions = (options?: LintOptions | null) =>
  unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkDoingTheDeal, options).freeze();

const plain = withOptions();

/** The file after the plugin has run on it, with its messages. */
export async function run(text: string, options?: LintOptions | null): Promise<VFile> {
  const file = new VFile(text);
  const processor = options === undefined ? plain : withOptions(options);
  await processor.run(processor.parse(file), file);
  return file;
}
