// Sizes and depths that nobody writes, but a broken sync, a log file or somebody who means harm may bring: bounded time.
import assert from 'node:assert/strict';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { findType } from '../../../src/core/catalogue/lookup.ts';
import { promptsAt } from '../../../src/core/coach/prompts.ts';
import { suggestionsAt } from '../../../src/core/front-matter/assist.ts';
import { fixes } from '../../../src/core/front-matter/fixes.ts';
import { headOf } from '../../../src/core/front-matter/head.ts';
import { readEntry } from '../../../src/core/front-matter/read.ts';
import { setKeys } from '../../../src/core/front-matter/write.ts';
import { lastAnswer } from '../../../src/core/last-answer.ts';
import { agreedFix } from '../../../src/core/lint/fixes/agreed.ts';
import { askFix } from '../../../src/core/lint/fixes/ask.ts';
import { moveFix } from '../../../src/core/lint/fixes/stepped-in.ts';
import { mentions } from '../../../src/core/mentions.ts';
import { checkTemplate } from '../../../src/core/template/check.ts';
import { toSnippet } from '../../../src/core/template/render.ts';
import { templateVariables } from '../../../src/core/template/variables.ts';
import { slugOf } from '../../../src/core/slug.ts';
import { DEED, linter } from '../lint/support.ts';
import { DEEP, LONG, LONG_SECONDS, LONG_LINE, LONG_LINE_SECONDS, MUCH_FRONT_MATTER } from './bounds.ts';
import { TODAY } from './corpora.ts';
import { withinSeconds } from './fuzz.ts';

const options = { catalogue: noteTypes, today: TODAY, people: [] };
const type = findType(noteTypes, 'learning') ?? assert.fail();
const variables = templateVariables(type, { today: TODAY, timezone: 'UTC' });
const questions = findType(noteTypes, 'coaching')?.questions ?? [];

/** In a long run everything is tried, which takes minutes. */
const thorough = process.env['FUZZ_SIZES'] !== undefined;

/** Everything that is done to a note when it is opened, typed in and saved. */
const parts: Readonly<Record<string, (text: string) => unknown>> = {
  'reading it': (text) => readEntry('a.md', text, options),
  'its head': headOf,
  'mending it': (text) => {
    const entry = readEntry('a.md', text, options);
    return entry.kind === 'plain'
      ? []
      : entry.findings.slice(0, 3).map((finding) => fixes(finding, text, options));
  },
  'writing a key': (text) => setKeys(text, { status: 'done' }),
  'completing a key': (text) => suggestionsAt(text, Math.min(20, text.length), options),
  'a coach’s question': (text) => promptsAt(text, text.length, { questions }),
  'the last answer': lastAnswer,
  'looking for a name': (text) => mentions(text, ['Sam Smith', 'Zoë']),
  'a short name': slugOf,
  'a template': (text) => [checkTemplate(text, type.id, variables, noteTypes), toSnippet(text, variables)],
  'the lint': (text) => linter.lint(text),
  'the lint, with it for a template': (text) =>
    linter.lint(DEED, { template: thorough ? text : text.slice(0, LONG) }),
};

function fixAll(text: string): unknown {
  const findings = linter.lint(text).slice(0, 2);
  return findings.map((one) => [askFix(text, one, {}), agreedFix(text, one, 'why'), moveFix(text, one)]);
}

/** Each part on a text, in its time. */
function assertBounded(text: string, seconds: number): void {
  for (const [name, act] of Object.entries(parts)) {
    try {
      withinSeconds(seconds, () => act(text));
    } catch (error) {
      throw new Error(`${name}: ${String(error)}`, { cause: error });
    }
  }
}

/** Pieces that fill a text in a way over which some reader may stumble. */
const fillers: readonly string[] = [
  ...[
    'a',
    'word ',
    'Maria closed it. ',
    'I closed it. ',
    'I closed it. Why? ',
    'I told Sam, ',
    'e.g. ',
    'A. ',
    'a-b-',
    '1',
    '$1,0',
    '…',
    '?"',
    '"',
    '“',
    '’',
  ],
  ...[
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\u2028',
    '\0',
    '.',
    '-',
    '_',
    '+',
    '=',
    ': ',
    'a@',
    '@sam ',
    '#tag ',
    '🦄',
    '\uD83D',
    '\uFFFC',
  ],
  ...[
    '\u202Eא',
    'e\u0301',
    '\u00AD',
    '>',
    '> ',
    '> - a\n> ',
    '- ',
    '- a\n',
    '- [ ] a\n',
    '1. a\n',
    '- Sam:\n  - I call\n',
    '# ',
    '\n\n# ',
  ],
  ...[
    '*',
    '*a ',
    '_a*',
    '*a _b ',
    '~~a ',
    '`',
    '`a ``',
    '```\n',
    '~~~a\n\n',
    '\\',
    '\\[',
    '&',
    '&#',
    '&lt;',
    'http://',
    '(http://a',
    'www.',
    'a@b.',
  ],
  ...[
    '[',
    ']',
    '[a](',
    '[a](<',
    '[a](b "',
    '![',
    '[^1]',
    '[^1]: ',
    '[a]: b\n',
    '[a]: b "',
    '|',
    '|-|\n',
    '| a ',
    'a|b\n-|-\n',
    '---\n',
  ],
  ...[
    '<',
    '<a ',
    '<a b="',
    '</a ',
    '<!--',
    '<!-- x',
    '<!-- x --> ',
    '<?',
    '<!A',
    '<![CDATA[',
    '<div>\n',
    '<!-- doing-the-deal disable -->\n\n',
  ],
  ...[
    'Me: a\n',
    'Sam: hi\nMe: ho\n',
    '${1:',
    '${1|a,',
    '${JOURNAL_WITH}',
    '${',
    '<!-- when a: ',
    '<!-- when meeting: a -->\n',
    '<!-- end when -->\n',
  ],
  ...['key: value\n', '? ', '{', '{a: ', '[a, ', '&a ', '*a ', "'", '|\n', '!!x '],
];

function filled(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** As front matter and as a body, among sentences. */
function noteOf(text: string): string {
  return `---\ntype: coaching\nx: ${text}\n---\n\n${DEED} ${text} ${DEED}\n`;
}

const nested: Readonly<Record<string, string>> = {
  lists: Array.from({ length: DEEP }, (_, depth) => `${'  '.repeat(depth)}- ${DEED}`).join('\n'),
  quotes: Array.from({ length: DEEP }, (_, depth) => `${'> '.repeat(depth)}${DEED}`).join('\n'),
  'lists in quotes': `${'> - '.repeat(DEEP)}${DEED}`,
  'marks of lists': `${'- '.repeat(DEEP)}${DEED}`,
  brackets: `${'['.repeat(DEEP)}${DEED}${'](u)'.repeat(DEEP)}`,
  emphasis: `${'*_'.repeat(DEEP)}${DEED}${'_*'.repeat(DEEP)}`,
  HTML: `${'<b>'.repeat(DEEP)}${DEED}${'</b>'.repeat(DEEP)}`,
  'flow lists': `---\ntype: coaching\na: ${'['.repeat(DEEP)}${']'.repeat(DEEP)}\n---\n`,
  'flow maps': `---\ntype: coaching\na: ${'{a: '.repeat(DEEP)}x${'}'.repeat(DEEP)}\n---\n`,
  'block lists': `---\ntype: coaching\na:\n  ${'- '.repeat(DEEP)}x\n---\n`,
  'block maps': `---\n${Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n---\n`,
  aliases: `---\na0: &a0 [x, x]\n${Array.from({ length: DEEP }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n')}\ntype: *a${DEEP}\n---\n`,
};

const muchFrontMatter: Readonly<Record<string, (length: number) => string>> = {
  keys: (length) =>
    Array.from({ length: length / 10 }, (_, n) => `k${String(n).padStart(6, '0')}: `).join('\n'),
  'the same key': (length) => filled('covered: []\n', length),
  items: (length) => `covered:\n${filled('  - growth\n', length)}`,
  'a value': (length) => `name: ${filled('x', length)}`,
  'a text in quotes': (length) => `name: "${filled('\\n', length)}"`,
  comments: (length) => filled('# a comment: "x\n', length),
  periods: (length) => `away: [${filled('{from: 2026-01-01, to: 2026-01-02}, ', length)}]`,
};

describe('fuzz: what nobody writes', function () {
  this.timeout(0);
  // Mocha has errors hold their whole stack, which for a thousand errors a thousand calls deep is what takes the time.
  const { stackTraceLimit } = Error;
  before(() => {
    Error.stackTraceLimit = 10;
  });
  after(() => {
    Error.stackTraceLimit = stackTraceLimit;
  });

  it(`is read in its time, in every part: long texts of one thing, ${fillers.length} kinds`, () => {
    for (const piece of fillers) {
      const long = filled(piece, thorough ? LONG * 10 : LONG);
      const short = filled(piece, thorough ? LONG : LONG / 10);
      try {
        assertBounded(noteOf(short), LONG_SECONDS);
        withinSeconds(LONG_SECONDS, () => linter.lint(long));
        withinSeconds(LONG_SECONDS, () => linter.lint(noteOf(long)));
        withinSeconds(LONG_SECONDS, () => fixAll(noteOf(short)));
        withinSeconds(LONG_SECONDS, () => checkTemplate(short, type.id, variables, noteTypes));
      } catch (error) {
        throw new Error(`${JSON.stringify(piece)}: ${String(error)}`, { cause: error });
      }
    }
  });

  it('is read in its time, in every part: lines of ten million letters', () => {
    for (const piece of thorough ? fillers : ['a', ' ']) {
      try {
        assertBounded(filled(piece, LONG_LINE), LONG_LINE_SECONDS);
      } catch (error) {
        throw new Error(`${JSON.stringify(piece)}: ${String(error)}`, { cause: error });
      }
    }
  });

  for (const [name, text] of Object.entries(nested)) {
    it(`is read in its time, in every part: ${name}, nested a thousand deep`, () => {
      assertBounded(text, LONG_LINE_SECONDS);
      if (thorough) assertBounded(text.replaceAll('\n', '\r\n'), LONG_LINE_SECONDS);
    });
  }

  for (const [name, make] of Object.entries(muchFrontMatter)) {
    it(`is read in its time, in every part: 64 KB and more of ${name} as front matter`, () => {
      for (const length of thorough ? MUCH_FRONT_MATTER : MUCH_FRONT_MATTER.slice(1, 3)) {
        assertBounded(`---\ntype: coaching\n${make(length)}\n---\n\n${DEED}\n`, LONG_SECONDS);
      }
    });
  }
});
