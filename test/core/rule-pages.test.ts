// The pages of the rules: one for each, with ten examples each way that hold, and clean as Markdown.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lint as markdownlint } from 'markdownlint/sync';
import { createLinter } from '../../src/core/lint/lint.ts';
import { RULE_IDS, RULES } from '../../src/core/lint/rules.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/rules');
const linter = createLinter(readFileSync(join(root, 'src/core/lint/model/lint-model.bin')));

/** The list items under a heading of a page, marks of tasks included, those of the list left out. */
function examples(page: string, heading: string): string[] {
  const part = page.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? '';
  return [...part.matchAll(/^- (.*)$/gm)].map(([, example = '']) => example);
}

/** An example as it would stand in a note: a task as a task, anything else as a paragraph. */
const asNote = (example: string): string => (example.startsWith('[ ]') ? `- ${example}` : example);

describe('the pages of the rules', () => {
  it('are one for each rule and no other', () => {
    assert.deepEqual(readdirSync(folder).sort(), RULE_IDS.map((id) => `${id}.md`).sort());
  });

  for (const id of RULE_IDS) {
    describe(id, () => {
      const page = readFileSync(join(folder, `${id}.md`), 'utf8');
      const marked = examples(page, 'Marked');
      const leftAlone = examples(page, 'Left alone');

      it('is clean Markdown under the title that the rule has', () => {
        const found = markdownlint({ strings: { page }, config: { default: true, MD013: false } });
        assert.deepEqual(found['page'], []);
        assert.ok(page.startsWith(`# ${RULES[id].title}\n`));
      });

      it('says what it means, why, what to ask, and how to turn it off', () => {
        const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
        assert.deepEqual(headings, [
          'What it means',
          'Why it matters',
          'Marked',
          'Left alone',
          'What to ask instead',
          'When you mean it',
        ]);
        assert.ok(page.includes(`{ "${id}": "off" }`));
        assert.ok(examples(page, 'What to ask instead').every((question) => question.endsWith('?')));
      });

      it('has ten examples each way, none of them twice', () => {
        assert.equal(marked.length, 10);
        assert.equal(new Set([...marked, ...leftAlone]).size, 20);
      });

      it('leaves alone what it says is left alone', () => {
        for (const example of leftAlone) assert.deepEqual(linter.lint(asNote(example)), [], example);
      });

      it('marks at least six of those that it says are marked, most of them as this rule', () => {
        const found = marked.map((example) => linter.lint(asNote(example))[0]);
        const missed = marked.filter((_, at) => found[at] === undefined);
        const asThis = found.filter((finding) => finding?.rule === id).length;
        console.log(
          `        ${10 - missed.length} of 10 found, ${asThis} as ${id}; missed: ${missed.join(' | ')}`,
        );
        assert.ok(missed.length <= 4, missed.join('\n'));
        assert.ok(asThis >= 5, String(asThis));
      });
    });
  }
});
