// The lint as a function of text: what it finds, where, and what it says; on any text at all.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLinter } from '../../../src/core/lint/lint.ts';
import { factOf, questionOf } from '../../../src/core/lint/message.ts';
import { RULE_IDS, RULES } from '../../../src/core/lint/rules.ts';
import { runs } from '../fuzz-runs.ts';
import { notes, rubble } from './markdown.ts';
import { DEED, found, INNOCENT, linter, model } from './support.ts';

describe('lint: a finding', () => {
  it('is a sentence in which the writer does the deal', () => {
    const text = `${INNOCENT.join(' ')} ${DEED} ${INNOCENT.join(' ')}`;
    assert.deepEqual(found(text), [DEED]);
  });

  it('states the fact with the words that decided, and the question of a coach', () => {
    const [finding] = linter.lint(`Well. ${DEED}`);
    assert.ok(finding);
    assert.equal(finding.rule, 'take-over-deal');
    assert.deepEqual([finding.from, finding.to], [6, 6 + DEED.length]);
    assert.ok(finding.message.startsWith(RULES['take-over-deal'].fact));
    assert.ok(finding.message.endsWith('.'));
    assert.equal(finding.question, RULES['take-over-deal'].question);
    assert.equal(finding.url, RULES['take-over-deal'].url);
    assert.ok(finding.words.length > 0);
    for (const { from, to } of finding.words) {
      assert.ok(from >= finding.from && from < to && to <= finding.to);
      assert.ok(finding.message.includes(`Well. ${DEED}`.slice(from, to)));
    }
  });

  for (const [slip, named] of [
    ["I'll close the Acme deal myself.", "“I'll close the Acme deal myself”"],
    ['On Monday I sent them the new quote.', '“I sent them the new quote”'],
    ['I rewrote Priya’s proposal before it went out.', '“I rewrote Priya’s proposal”'],
  ] as const) {
    it(`names who acts, what they do and to what: ${named}`, () => {
      const [finding] = linter.lint(slip);
      assert.ok(finding?.message.includes(named), finding?.message);
    });
  }

  it('quotes whole words: no “’ll” without its “I”', () => {
    for (const slip of [
      "I'll close the Acme deal for Sam on Friday.",
      'I’ll close the Acme deal for Sam on Friday.',
    ]) {
      const [finding] = linter.lint(slip);
      assert.ok(finding);
      assert.doesNotMatch(finding.message, /“['’]/);
    }
  });

  it('names its words without the markup that stands between them', () => {
    const [finding] = linter.lint("**I'll** *close* the\n  [Acme](u) **deal** `now` ***my**self*.");
    assert.ok(finding);
    assert.doesNotMatch(finding.message, /[*[\]`\n\uFFFC]/);
  });

  it('is none of words that JavaScript gives to every object', () => {
    for (const word of ["constructor's", 'constructor', '__proto__', "hasOwnProperty's", '&constructor;']) {
      assert.deepEqual(found(`${DEED} The ${word} deal is hers. ${DEED}`), [DEED, DEED]);
    }
  });

  it('has its place whatever stands before it', () => {
    for (const before of [
      '\uFEFF',
      '---\ntype: coaching\n---\n\n',
      '\uFEFF---\r\ntype: coaching\r\n---\r\n\r\n',
      '🙂 שלום e\u0301.\r\n\r\n',
      '# Head\r\r- item\r\r',
      '| a |\n| - |\n| b |\n\n',
      '- a\n  - [ ] ',
      '1. **Zoë** said: well.\n\n   ',
      'A line  \n',
    ]) {
      assert.deepEqual(
        linter.lint(before + DEED).map(({ from, to }) => [from, to]),
        [[before.length, before.length + DEED.length]],
        JSON.stringify(before),
      );
    }
  });

  it('covers the markup within its sentence', () => {
    for (const sentence of [
      "**I'll close** the Acme deal *myself.*",
      "I'll close the [Acme](http://x.y) deal myself.",
      "I'll close the [[Acme]] deal myself.",
      'I’ll close the\r\n  Acme deal myself.',
      'I&rsquo;ll close the Acme deal myself.',
    ]) {
      const [one, ...more] = found(`Well. ${sentence}`);
      assert.deepEqual(more, []);
      assert.ok(one !== undefined && sentence.includes(one) && one.length >= sentence.length - 5, sentence);
    }
  });

  it('is found in items, tasks, cells and footnotes, and in each of many notes alike', () => {
    const note = `- ${DEED}\n- [ ] ${DEED}\n\n| a | b |\n| - | - |\n| x | ${DEED} |\n\nx[^1]\n\n[^1]: ${DEED}`;
    assert.equal(found(note).length, 4);
    assert.deepEqual(linter.lint(note), createLinter(model).lint(note));
    assert.deepEqual(linter.lint(note), linter.lint(note));
  });

  it('is not found in headings, code, quotes, HTML, comments, front matter and definitions', () => {
    for (const note of [
      `# ${DEED}`,
      `${DEED}\n===`,
      `\`${DEED}\``,
      `    ${DEED}`,
      `~~~\n${DEED}\n~~~`,
      `> ${DEED}`,
      `> - ${DEED}`,
      `<div>${DEED}</div>`,
      `<!-- ${DEED} -->`,
      `---\nreason: ${DEED}\n---`,
      `[a]: u "${DEED}"`,
      `![${DEED}](u)`,
      `~~${DEED}~~`,
      `| ${DEED} |\n| - |`,
    ]) {
      assert.deepEqual(found(note), [], note);
    }
  });

  it('is not found in what says nothing', () => {
    for (const note of ['', ' ', '\uFEFF', '\n\n', '\0', '\uD83D', '---\n---', '- [ ] ', '|']) {
      assert.deepEqual(linter.lint(note), []);
    }
  });
});

describe('lint: a message', () => {
  it('states the fact, with the words where there are some', () => {
    assert.equal(factOf('tell-not-ask', []), 'You are handing over the answer.');
    assert.equal(
      factOf('tell-not-ask', ['I told', 'to\n offer']),
      'You are handing over the answer (“I told” … “to offer”).',
    );
  });

  it('asks about the person by name wherever the question is about one', () => {
    for (const rule of RULE_IDS) {
      const question = questionOf(rule, 'Zoë');
      assert.match(question, /\?$/);
      assert.equal(question.includes('Zoë'), rule !== 'more-of-the-same');
      assert.equal(questionOf(rule, undefined), RULES[rule].question);
    }
  });
});

describe('lint: any text', () => {
  it('is read without an error, its findings in order, apart and within the text', () => {
    fc.assert(
      fc.property(fc.oneof(notes, rubble, fc.string({ unit: 'binary', maxLength: 200 })), (note) => {
        let end = 0;
        for (const { from, to, words, also, rule } of linter.lint(note)) {
          assert.ok(from >= end && to > from && to <= note.length);
          end = to;
          assert.ok(words.every((word) => word.from >= from && word.to <= to && word.from < word.to));
          assert.ok(!also.includes(rule) && new Set(also).size === also.length);
        }
      }),
      { numRuns: runs(400) },
    );
  });

  it('has its findings in it wherever it stands', () => {
    fc.assert(
      fc.property(notes, (note) => {
        // A comment that is still open, or front matter that closes there, would take in what follows.
        const text = `${DEED}\n\n${note.replace(/^\uFEFF/, '').replaceAll(/<|---/g, '')}`;
        assert.equal(found(text)[0], DEED);
      }),
      { numRuns: runs(100) },
    );
  });

  it('may be nested more than a thousand deep', () => {
    const openings = [
      '> ',
      '- ',
      '1. ',
      '[',
      '*',
      '**a',
      '![',
      '(',
      '<b>',
      '`',
      '|',
      '"',
      '“',
      '[^1]: ',
      '*_',
      '[a ',
    ];
    for (const piece of openings) {
      const nested = [piece.repeat(1_500), `${piece.repeat(1_500)}a${'](u)*_** '.repeat(1_500)}`];
      for (const text of nested) assert.ok(found(`${DEED}\n\n${text}\n`).includes(DEED), piece);
    }
    for (const text of [
      '*'.repeat(50_000) + 'a' + '*'.repeat(50_000),
      '*a '.repeat(5_000) + 'a* '.repeat(5_000),
    ]) {
      assert.equal(found(`${DEED}\n\n${text}`)[0], DEED);
    }
  });

  it('may be one sentence without end', () => {
    assert.ok(Array.isArray(linter.lint('I closed the deal and '.repeat(3_000))));
    assert.ok(Array.isArray(linter.lint('a'.repeat(100_000))));
  });
});
