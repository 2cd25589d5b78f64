// What the tests of the quick fixes share: the real linter, notes of every shape, and a note's structure as remark sees it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { applied, type Fix } from '../../../src/core/lint/fixes/fix.ts';
import { createLinter, type DealFinding } from '../../../src/core/lint/lint.ts';
import type { LintOptions } from '../../../src/core/lint/options.ts';
import { dealPlugin } from '../../../src/core/lint/plugin.ts';

const model = readFileSync(join(import.meta.dirname, '../../../src/core/lint/model/lint-model.bin'));

export const linter = createLinter(model);

/** What the unified plugin reports on a text: rule and sentence, so that comments mean the same there. */
export async function pluginFindings(text: string): Promise<string[]> {
  const file = await remark()
    .use(remarkFrontmatter)
    .use(remarkGfm)
    .use(() => dealPlugin(model, '')({}))
    .process(text);
  return file.messages.map(({ ruleId, actual }) => `${ruleId ?? 'none'}: ${String(actual)}`);
}

/** The shapes in which a sentence stands in notes; each is tried with LF and CRLF. */
export const SHAPES: Readonly<Record<string, (sentence: string) => string>> = {
  'a paragraph': (it) => `# Note\n\n${it}\n\nMaria led the review.\n`,
  'a paragraph at the very end': (it) => it,
  'the middle of a paragraph': (it) => `Maria led the review. ${it} The team was glad.\n`,
  'the beginning of a paragraph': (it) => `${it} The team was glad.\n`,
  'a line within a paragraph': (it) => `Maria led the review.\n${it}\nThe team was glad.\n`,
  'a line after a hard break': (it) => `Maria led the review.\\\n${it}  \nThe team was glad.\n`,
  'a paragraph right above a list': (it) => `${it}\n- Maria led the review.\n`,
  'a list': (it) => `- Maria led the review.\n- ${it}\n- The team was glad.\n`,
  'a loose list': (it) => `* Maria led the review.\n\n* ${it}\n\n* The team was glad.\n`,
  'a nested list': (it) => `- Maria led the review.\n  + ${it}\n    + The team was glad.\n`,
  'an item with items': (it) => `- ${it}\n  - Maria led the review.\n`,
  'an item with numbered items': (it) => `- ${it}\n  1. Maria led the review.\n`,
  'a second paragraph of an item': (it) => `1. Maria led the review.\n\n   ${it}\n\n2. The team was glad.\n`,
  'a numbered list': (it) => `9. Maria led the review.\n10. ${it}\n11. The team was glad.\n`,
  'an item behind a tab': (it) => `-\t${it}\n-\tMaria led the review.\n`,
  'a list in a list item': (it) => `- - ${it}\n`,
  'an open task': (it) => `- [ ] ${it}\n- [ ] Maria: lead the review\n`,
  'a done task': (it) => `- [x] ${it}\n- [x] Maria: lead the review\n`,
  'a table': (it) => `| What | Who |\n| --- | --- |\n| ${it} | Maria |\n| Review | Sam |\n`,
  'a table without outer pipes': (it) => `What | Who\n--- | ---\nReview | ${it}\nPlan | Sam\n`,
  'a footnote': (it) => `The team was glad.[^1]\n\n[^1]: ${it}\n`,
  'bold text': (it) => `Maria led the review. **${it}**\n`,
  'a bold paragraph': (it) => `**${it}**\n`,
  'a link': (it) => `[${it}](https://example.com/a) was the plan.\n`,
  'a note with front matter': (it) => `---\ntype: coaching\n---\n${it}\n`,
  'a text with emoji and accents before it': (it) => `# 🎉 Übung\n\n- 👩‍💼 Zoë won.\n- ${it}\n`,
};

/** Sentences that nobody would take for innocent, a plan and a deed of each kind. */
export const SENTENCES = [
  "I'll close the Acme deal myself.",
  "I'm going to call Globex's CFO.",
  'I took over Sam’s call with Globex.',
  "I'll negotiate the discount with Acme for Sam.",
  'I negotiated the price with Acme for her.',
  'I sent Acme the revised quote myself.',
  'I told Sam to offer ten percent.',
  'Nobody on the team closes like me, so I closed it.',
];

export interface Case {
  readonly shape: string;
  readonly note: string;
  readonly finding: DealFinding;
}

/** Every finding in every shape of note. */
export function everyCase(options: LintOptions): Case[] {
  return Object.entries(SHAPES).flatMap(([shape, noteOf]) =>
    SENTENCES.flatMap((sentence) =>
      ['\n', '\r\n'].flatMap((eol) => {
        const note = noteOf(sentence).replaceAll('\n', eol);
        return linter.lint(note, options).map((finding) => ({ shape, note, finding }));
      }),
    ),
  );
}

/** The findings as what they say, without their places. */
export function said(note: string, options: LintOptions = {}): string[] {
  return linter.lint(note, options).map(({ rule, from, to }) => `${rule}: ${note.slice(from, to)}`);
}

/** The note with the fix applied; no fix is an error, with the note shown. */
export function fixed(note: string, fix: Fix | undefined): string {
  if (!fix) throw new Error(`No fix for ${JSON.stringify(note)}`);
  return applied(note, fix.edits);
}

/** The note's tree as remark reads it, one line a node, texts left out; comments too where told so. */
export function structure(note: string, withComments = true): string[] {
  const lines: string[] = [];
  const visit = (node: Nodes, depth: number): void => {
    if (node.type === 'text' || (node.type === 'html' && !withComments)) return;
    const checked = 'checked' in node && node.checked !== null ? ` ${String(node.checked)}` : '';
    const spread = 'spread' in node && node.spread ? ' spread' : '';
    lines.push(`${'  '.repeat(depth)}${node.type}${checked}${spread}`);
    if ('children' in node) for (const child of node.children) visit(child, depth + 1);
  };
  visit(remark().use(remarkFrontmatter).use(remarkGfm).parse(note), 0);
  return lines;
}
