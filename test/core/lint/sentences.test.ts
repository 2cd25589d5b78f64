// Where sentences begin and end in a block of prose, and in a note.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { noteRange } from '../../../src/core/lint/blocks/block.ts';
import { quotations, sentences } from '../../../src/core/lint/language/sentences.ts';
import { runs } from '../fuzz-runs.ts';
import { fromLezer } from './support.ts';

/** The sentences of a note, as they stand in it. */
function inNote(note: string): string[] {
  return fromLezer(note).flatMap((block) =>
    sentences(block.text).map(({ from, to }) => {
      const range = noteRange(block, from, to);
      return note.slice(range.from, range.to);
    }),
  );
}

const CASES: readonly (readonly [title: string, note: string, expected: readonly string[]])[] = [
  [
    'at full stops, question and exclamation marks',
    'I ran it. Why? Because! Done',
    ['I ran it.', 'Why?', 'Because!', 'Done'],
  ],
  [
    'at an ellipsis before a new sentence, not within one',
    'Well… I ran it. So ... maybe',
    ['Well…', 'I ran it.', 'So ... maybe'],
  ],
  ['not at a title', 'I saw Mr. Lee and Dr. Roy. Then left.', ['I saw Mr. Lee and Dr. Roy.', 'Then left.']],
  [
    'not at abbreviations',
    'Use tools, e.g. Excel, i.e. sheets, vs. Word etc. and go.',
    ['Use tools, e.g. Excel, i.e. sheets, vs. Word etc. and go.'],
  ],
  [
    'at an abbreviation that may close one, before a capital',
    'We met Acme Inc. They liked it.',
    ['We met Acme Inc.', 'They liked it.'],
  ],
  ['not at the initial of a name', 'J. Smith met T. J. Lee. I left.', ['J. Smith met T. J. Lee.', 'I left.']],
  [
    'not within numbers, versions, times and addresses',
    'It costs 3.5 k at 9.30, v1.2.3, see x.y/z.html and go.',
    ['It costs 3.5 k at 9.30, v1.2.3, see x.y/z.html and go.'],
  ],
  ['after a number that closes one', 'We are at 12. I called.', ['We are at 12.', 'I called.']],
  [
    'with closing quotes and brackets kept',
    'He said “go.” I went. (I ran it.) Done.',
    ['He said “go.”', 'I went.', '(I ran it.)', 'Done.'],
  ],
  [
    'not within a quotation',
    '"I ran it. It went well," said Sam. I listened.',
    ['"I ran it. It went well," said Sam.', 'I listened.'],
  ],
  [
    'not within a quotation in smart quotes',
    'Sam: “I ran it. It went well.” I listened.',
    ['Sam: “I ran it. It went well.”', 'I listened.'],
  ],
  [
    'after an emoji',
    'I ran it! 🎉 It went well. 🙂 Sam too.',
    ['I ran it!', '🎉 It went well.', '🙂 Sam too.'],
  ],
  ['not at a line break', 'I ran\nthe demo. It\nwent well.', ['I ran\nthe demo.', 'It\nwent well.']],
  [
    'at a hard break before a capital',
    'Ran the demo  \nCalled the CFO\\\nWrote it up',
    ['Ran the demo', 'Called the CFO', 'Wrote it up'],
  ],
  ['not at a hard break within one', 'I ran  \nthe demo', ['I ran  \nthe demo']],
  [
    'at the lines of a conversation',
    'Sam: I ran it\nMe: how did it go\nSam: well',
    ['Sam: I ran it', 'Me: how did it go', 'Sam: well'],
  ],
  [
    'at each list item and task',
    '- ran it\n- [ ] call Acme. Then write\n  1. Sent it',
    ['ran it', 'call Acme. Then write', 'Sent it'].flatMap((text) => text.split(/(?<=\.) /)),
  ],
  ['at each cell of a table', '| a | b |\n|---|---|\n| I ran it. Well. | x |', ['I ran it.', 'Well.', 'x']],
  [
    'over markup, which stays within',
    'I **ran it. Then** I [left](u). Bye',
    ['I **ran it.', 'Then** I [left](u).', 'Bye'],
  ],
  [
    'in other scripts',
    '我打了电话。 然后写了。 Ça va? Él fue. Öl kam.',
    ['我打了电话。', '然后写了。', 'Ça va?', 'Él fue.', 'Öl kam.'],
  ],
  [
    'with combining characters and right-to-left text',
    'Cafe\u0301 was good. אני סגרתי. טוב.',
    ['Cafe\u0301 was good.', 'אני סגרתי.', 'טוב.'],
  ],
  ['but nothing of marks alone', '… ! ?\n\n🙂\n\n`I ran it`', []],
];

describe('lint: sentences', () => {
  describe('are split', () => {
    for (const [title, note, expected] of CASES) {
      it(title, () => {
        assert.deepEqual(inNote(note), expected);
      });
    }

    it('at the same words with CRLF and a byte order mark', () => {
      for (const [title, note, expected] of CASES) {
        assert.deepEqual(
          inNote(`\uFEFF${note.replaceAll('\n', '\r\n')}`),
          expected.map((text) => text.replaceAll('\n', '\r\n')),
          title,
        );
      }
    });
  });

  it('lie in the text in order, trimmed, and leave out no letter', () => {
    const text = fc
      .array(
        fc.constantFrom(
          'I ran it',
          'e.g.',
          'Mr.',
          '. ',
          '? ',
          '\n',
          '\u2028',
          '“',
          '”',
          '"',
          '«',
          '»',
          ' ',
          '3.5',
          'A',
          '…',
          '\uD83D',
          '🙂',
          ')',
          'Sam: ',
          '\uFFFC',
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (prose) => {
        let end = 0;
        for (const { from, to } of sentences(prose)) {
          assert.ok(from >= end && to > from && to <= prose.length);
          assert.doesNotMatch(prose.slice(end, from), /[\p{L}\d]/u);
          assert.equal(prose.slice(from, to).trim(), prose.slice(from, to));
          end = to;
        }
        assert.doesNotMatch(prose.slice(end), /[\p{L}\d]/u);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('lint: quotations', () => {
  const quoted = (text: string): string[] => quotations(text).map(({ from, to }) => text.slice(from, to));

  it('are found in straight, curly, German and French quotes', () => {
    assert.deepEqual(quoted('a "b" c “d” e „f“ g «h» i'), ['"b"', '“d”', '„f“', '«h»']);
  });

  it('are none where a quote sign is not closed, or where apostrophes stand', () => {
    assert.deepEqual(quoted('a "b, it’s Sam’s and isn\'t'), []);
    assert.deepEqual(quoted(`"${'a '.repeat(400)}"`), []);
  });
});
