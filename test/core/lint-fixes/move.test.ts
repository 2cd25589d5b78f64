// Moving a sentence of a reflection under "Where I stepped in", found by its comments and not by its heading.
import assert from 'node:assert/strict';
import { moveFix } from '../../../src/core/lint/fixes/stepped-in.ts';
import type { LintOptions } from '../../../src/core/lint/options.ts';
import { fixed, linter, said, SENTENCES, SHAPES, structure } from './support.ts';

const around: LintOptions = { people: ['Sam', 'Maria'] };

const FREE = `<!-- doing-the-deal disable -->

## Wo ich eingesprungen bin

> Nothing in this part is held against you.

I told Sam the price.

<!-- doing-the-deal enable -->
`;

function move(note: string): string {
  return fixed(note, moveFix(note, linter.lint(note, around)[0] ?? assert.fail('no finding')));
}

describe('a slip in a reflection', () => {
  const slip = "I'll close the Acme deal myself.";

  it('moves to the end of the free part, and out of its paragraph', () => {
    assert.equal(
      move(`${FREE}\n## Next week\n\nMaria leads. ${slip} All is well.\n`),
      `${FREE.replace('price.\n', `price.\n\n${slip}\n`)}\n## Next week\n\nMaria leads. All is well.\n`,
    );
  });

  it('takes its paragraph and one blank line along when it is alone', () => {
    assert.equal(
      move(`## A\n\n${slip}\n\n## B\n\n${FREE}`),
      `## A\n\n## B\n\n${FREE.replace('price.\n', `price.\n\n${slip}\n`)}`,
    );
  });

  it('moves as the list item that it is, with what is nested in it', () => {
    assert.equal(
      move(`${FREE}\n- Maria leads.\n  - ${slip}\n    - On Friday.\n- All is well.\n`),
      `${FREE.replace('price.\n', `price.\n\n- ${slip}\n  - On Friday.\n`)}\n- Maria leads.\n- All is well.\n`,
    );
  });

  it('joins the list that is there', () => {
    const free = FREE.replace('I told Sam the price.', '* Told Sam the price.');
    assert.equal(
      move(`${free}\n- ${slip}\n- All is well.\n`),
      `${free.replace('price.\n', `price.\n* ${slip}\n`)}\n- All is well.\n`,
    );
  });

  it('is not moved where there is no such part, or it already stands in it', () => {
    const bare = `${slip}\n`;
    assert.equal(moveFix(bare, linter.lint(bare)[0] ?? assert.fail()), undefined);
    const named = `<!-- doing-the-deal disable super-seller -->\n\n${slip}\n\n<!-- doing-the-deal enable -->\n`;
    assert.equal(moveFix(named, linter.lint(named)[0] ?? assert.fail()), undefined);
  });

  it('moves out of every shape of note: the finding is gone, no word is lost, nothing new is found', () => {
    let tried = 0;
    for (const [shape, noteOf] of Object.entries(SHAPES)) {
      for (const sentence of SENTENCES) {
        for (const eol of ['\n', '\r\n']) {
          const text = noteOf(sentence).trimEnd();
          const note = `${text}\n\n${FREE}`.replaceAll('\n', eol);
          for (const finding of linter.lint(note, around)) {
            const fix = moveFix(note, finding);
            if (!fix) continue;
            tried += 1;
            const after = fixed(note, fix);
            assert.ok(said(after, around).length < said(note, around).length, `${shape}\n${after}`);
            assert.ok(
              said(after, around).every((one) => said(note, around).includes(one)),
              shape,
            );
            assert.deepEqual(words(after), words(note), `${shape}\n${after}`);
            if (eol === '\r\n') assert.doesNotMatch(after, /(?<!\r)\n/);
            assert.equal(count(structure(after), 'html'), count(structure(note), 'html'));
          }
        }
      }
    }
    assert.ok(tried > 180, String(tried));
  });
});

/** The words of a note in any order; marks of lists and pipes are none. */
function words(note: string): string[] {
  return (note.match(/[\p{L}\d’']+/gu) ?? []).filter((word) => !/^\d+$/.test(word)).sort();
}

const count = (lines: readonly string[], what: string): number =>
  lines.filter((line) => line.trim() === what).length;
