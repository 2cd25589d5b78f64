// The unified plugin without its model: what index.ts binds to the embedded one, and tests to the file.
import type { Root } from 'mdast';
import remarkMessageControl from 'remark-message-control';
import type { VFile } from 'vfile';
import { remarkBlocks } from './blocks/remark-blocks.ts';
import { createLinter, type DealFinding, type Linter } from './lint.ts';
import type { LintOptions } from './options.ts';
import { pointsOf, type Point } from './points.ts';
import { RULE_IDS, RULES } from './rules.ts';

/** The `source` of every message. */
const SOURCE = 'doing-the-deal';

export type Transform = (tree: Root, file: VFile) => void;

/**
 * A plugin with the model whose bytes are given. The model is read when the first file comes.
 * @param root the URL of the package, with a slash at its end: there the pages of the rules are
 */
export function dealPlugin(model: Uint8Array, root: string): (options?: LintOptions | null) => Transform {
  return (options) => {
    let linter: Linter | undefined;
    // With `enable`, what one rule's comments say is independent of those for all rules; without it, a `disable`
    // at the end of a note would hide the messages above it.
    const control = remarkMessageControl({ name: SOURCE, known: [...RULE_IDS], enable: [...RULE_IDS] });
    return (tree, file) => {
      linter ??= createLinter(model);
      const text = String(file);
      const pointAt = pointsOf(text);
      for (const finding of linter.lintBlocks(remarkBlocks(tree, text), options ?? {}))
        report(file, text, { ...finding, url: `${root}${finding.url}` }, pointAt);
      control(tree, file);
    };
  };
}

function report(file: VFile, text: string, finding: DealFinding, pointAt: (offset: number) => Point): void {
  const message = file.message(`${finding.message} ${finding.question}`, {
    place: { start: pointAt(finding.from), end: pointAt(finding.to) },
    ruleId: finding.rule,
    source: SOURCE,
  });
  message.actual = text.slice(finding.from, finding.to);
  message.expected = [finding.question];
  message.note = RULES[finding.rule].why;
  message.url = finding.url;
  // A hint informs; all else is a warning, so that `remark --frail` fails on it.
  if (finding.severity === 'hint') message.fatal = undefined;
}
