// The quick fixes on the findings in whole notes of many managers, as they come.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreedFix } from '../../../src/core/lint/fixes/agreed.ts';
import { askFix } from '../../../src/core/lint/fixes/ask.ts';
import { moveFix } from '../../../src/core/lint/fixes/stepped-in.ts';
import { fixed, linter, said, structure } from './support.ts';

const corpus = join(import.meta.dirname, '../../corpus');
const FREE =
  '\n\n<!-- doing-the-deal disable -->\n\n## Where I stepped in\n\n<!-- doing-the-deal enable -->\n';

describe('the quick fixes on whole notes', () => {
  const notes = globSync('{dev/notes,notes}/**/*.md', { cwd: corpus }).map((path) => ({
    path,
    note: readFileSync(join(corpus, path), 'utf8').trimEnd() + FREE,
  }));
  const cases = notes.flatMap(({ path, note }) =>
    linter.lint(note).map((finding) => ({ path, note, finding })),
  );

  it('have enough to do', () => {
    assert.ok(notes.length >= 50, String(notes.length));
    assert.ok(cases.length >= 100, String(cases.length));
  });

  for (const [name, fixOf] of Object.entries({
    ask: (note: string, finding: (typeof cases)[number]['finding']) => askFix(note, finding, {}),
    agree: (note: string, finding: (typeof cases)[number]['finding']) =>
      agreedFix(note, finding, 'Agreed: Zoë'),
    move: moveFix,
  })) {
    it(`${name}: every one can be applied, its finding is gone, and nothing new is found`, () => {
      for (const { path, note, finding } of cases) {
        const after = fixed(note, fixOf(note, finding));
        const [before, left] = [said(note), said(after)];
        const gone = `${finding.rule}: ${note.slice(finding.from, finding.to)}`;
        const times = (all: readonly string[]): number => all.filter((one) => one === gone).length;
        assert.equal(times(left), times(before) - 1, `${path}: ${gone}`);
        assert.ok(
          left.every((one) => before.includes(one)),
          `${path}: ${gone}`,
        );
        if (name === 'agree') assert.deepEqual(structure(after, false), structure(note, false), path);
      }
    }).timeout(60_000);
  }
});
