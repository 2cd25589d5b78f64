// The lint as a unified plugin: `remark().use(remarkFrontmatter).use(remarkGfm).use(remarkDoingTheDeal, options)`.
import model from './model/lint-model.bin';
import type { LintOptions } from './options.ts';
import { dealPlugin, type Transform } from './plugin.ts';

export type { LintOptions, Severity } from './options.ts';
export { RULES, RULE_IDS, type Rule, type RuleId } from './rules.ts';
export { createLinter, type DealFinding, type Linter } from './lint.ts';

/**
 * Finds the sentences in which a sales manager does the rep's job, and adds a message for each, with
 * `source` *doing-the-deal*, the rule's id, the sentence's place, and the question that a coach would ask.
 *
 * Runs after remark-parse, remark-frontmatter and remark-gfm, in Node and in browsers. Heeds control comments:
 * `<!-- doing-the-deal disable take-over-deal -->`, `enable`, and `ignore` for the next node.
 */
export default function remarkDoingTheDeal(options?: LintOptions | null): Transform {
  return dealPlugin(model, PACKAGE)(options);
}

/** Where the package lies of which this file is `dist/lint.js`: the pages of the rules come along, and open offline. */
const PACKAGE = /^(.*\/)dist\/[^/]*$/.exec(ownUrl())?.[1] ?? '';

/** Empty where somebody's bundler has no such thing. */
function ownUrl(): string {
  return (import.meta as { readonly url?: string }).url ?? '';
}
