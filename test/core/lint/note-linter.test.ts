// A note that is read again as it changes: the findings are those of a fresh reading, whatever was typed before.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Detector } from '../../../src/core/lint/detector.ts';
import { NoteLinter } from '../../../src/core/lint/note-linter.ts';
import type { LintOptions } from '../../../src/core/lint/options.ts';
import { runs } from '../fuzz-runs.ts';
import { notes, rubble } from './markdown.ts';
import { DEED, INNOCENT, linter, model, ROOT } from './support.ts';

interface Edit {
  /** Where in the text, as a share of its length. */
  readonly place: number;
  readonly remove: number;
  readonly insert: string;
}

const edits = fc.array(
  fc.record({
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 40 })),
    insert: fc.oneof(
      fc.constantFrom(
        ...[
          'a',
          ' ',
          '\n',
          '\n\n',
          '\r\n',
          '- ',
          '  - ',
          '> ',
          '# ',
          '```\n',
          '~~~',
          '---\n',
          '===\n',
          '<!--',
          '-->',
        ],
        ...[
          '<div>\n',
          '[x]',
          '[x]: u\n',
          '*',
          '**',
          '_',
          '`',
          '| a |\n| - |\n',
          '[^1]: ',
          '    ',
          '\t',
          '1. ',
          ':',
        ],
        ...[
          '<!-- doing-the-deal disable -->\n',
          '<!-- doing-the-deal ignore -->\n',
          '\n\n<!-- doing-the-deal enable -->\n\n',
        ],
        ...[
          DEED,
          ...INNOCENT,
          'Sam:\n',
          '- Sam to\n',
          '“',
          '?',
          'Whose deal is it, and what is their own next step?',
        ],
      ),
      notes,
      fc.string({ maxLength: 8 }),
    ),
  }),
  { minLength: 1, maxLength: 12 },
);

function edited(text: string, { place, remove, insert }: Edit): string {
  const at = Math.floor(place * text.length);
  return text.slice(0, at) + insert + text.slice(at + remove);
}

/** Follows a note through some edits, and compares each state with a fresh reading. */
function assertFollows(start: string, changes: readonly Edit[], options: LintOptions = {}): void {
  const follower = linter.follow();
  let text = start;
  assert.deepEqual(follower.lint(text, options), linter.lint(text, options));
  for (const change of changes) {
    text = edited(text, change);
    assert.deepEqual(follower.lint(text, options), linter.lint(text, options), JSON.stringify(text));
  }
}

const corpus = join(ROOT, 'test/corpus/notes/notes');
const written = readdirSync(corpus)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(corpus, name), 'utf8'));

describe('lint: following a note', () => {
  it('finds what a fresh reading finds, after any edits of any text', () => {
    fc.assert(
      fc.property(fc.oneof(notes, rubble), edits, (note, changes) => {
        assertFollows(note, changes);
      }),
      { numRuns: runs(300) },
    );
  });

  it('finds what a fresh reading finds, after any edits of a real note', () => {
    fc.assert(
      fc.property(fc.constantFrom(...written), edits, (note, changes) => {
        assertFollows(note, changes, { people: ['Sam'], person: 'Sam' });
      }),
      { numRuns: runs(60) },
    );
  });

  it('heeds other options at once', () => {
    const follower = linter.follow();
    const text = `${DEED}\n\n${DEED}`;
    assert.equal(follower.lint(text).length, 2);
    assert.equal(follower.lint(text, { acceptedPhrases: ['close the acme deal'] }).length, 0);
    assert.equal(follower.lint(text, { rules: { 'take-over-deal': 'hint' } })[0]?.severity, 'hint');
    assert.deepEqual(follower.lint(text), linter.lint(text));
  });

  it('judges only the sentences of the block that was changed', () => {
    const judged: string[] = [];
    class Witness extends Detector {
      override isWorthReading(...[text, range]: Parameters<Detector['isWorthReading']>): boolean {
        judged.push(text.slice(range.from, range.to));
        return super.isWorthReading(text, range);
      }
    }
    const follower = new NoteLinter(new Witness(model));
    const note = (second: string): string =>
      `# A\n\nOne came.\n\n- First item.\n- ${second}\n- Third item.\n\nLast.`;
    follower.lint(note('Second item.'));
    judged.length = 0;
    follower.lint(note('Second items.'));
    assert.deepEqual(judged, ['Second items.']);
  });
});
