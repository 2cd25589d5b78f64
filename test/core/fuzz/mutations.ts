// Texts made from other texts: cut, doubled, swapped, spliced, with junk in them, and with other line ends.
import fc from 'fast-check';
import { inherited, keys, naughty } from './corpora.ts';

/** A place in a text whose length is not known yet. */
const place = fc.nat({ max: 1_000_000 });
const few = fc.nat({ max: 60 });

/** What notes, YAML, templates and scripts give a meaning to. */
const signs = [
  ...['\n', '\r\n', '\r', '\n\n', ' ', '\t', '    ', '\0', '\u0007', '\u0085', '\u2028', '\uFEFF', '\u00A0'],
  ...[
    '\u200B',
    '\u200D',
    '\u202E',
    '\u061C',
    '\uFFFC',
    '\uFFFD',
    '\uD83D',
    '\uDE42',
    '🦄',
    'e\u0301',
    'שלום',
    'ﷺ',
  ],
  ...[
    '---',
    '\n---\n',
    '...',
    '\n...\n',
    '# ',
    '## ',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '> ',
    '```',
    '~~~',
    '|',
    '\n| - |\n',
  ],
  ...[
    '- [ ] ',
    '- [x] ',
    '[',
    ']',
    '](u)',
    '[^1]',
    '[^1]: ',
    '![',
    '*',
    '**',
    '_',
    '`',
    '<',
    '<!--',
    '-->',
    '&amp;',
    '\\',
  ],
  ...[
    ': ',
    ':',
    ' #',
    '"',
    "'",
    '{',
    '}',
    '[]',
    '{}',
    ',',
    '&a ',
    '*a',
    '!!js ',
    '!',
    '|\n',
    '>-\n',
    '? ',
    '%',
    '@',
    '~',
  ],
  ...[
    '${',
    '${1}',
    '${1:',
    '${1|a,b|}',
    '${JOURNAL_WITH}',
    '${JOURNAL_',
    '$CLIPBOARD',
    '${TM_FILENAME}',
    '$',
    '$0',
  ],
  ...[
    '<!-- when meeting: a -->\n',
    '<!-- end when -->\n',
    '<!-- doing-the-deal disable -->',
    '<!-- doing-the-deal enable -->',
  ],
  ...[
    '2026-02-30',
    '0000-00-00',
    '9999-12-31',
    '2026-W54',
    '2026-Q5',
    '-1',
    '1e999',
    '0x1f',
    '.nan',
    'null',
    'true',
    'No',
  ],
  ...['../', '..\\', '/', 'C:', 'CON', 'file://', '%2e%2e%2f', '\\\\host\\share'],
  ...['I’ll close the Acme deal myself. ', 'I told Sam to offer ten percent. ', 'Me: ', 'Sam: '],
];

/** A piece of text as nobody should write it. */
export const junk: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...signs) },
  { weight: 2, arbitrary: fc.constantFrom(...naughty) },
  { weight: 1, arbitrary: fc.constantFrom(...inherited, ...keys) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...inherited), fc.constantFrom('’s ', "n't ", '-', ': '))
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...signs), fc.integer({ min: 2, max: 200 }))
      .map(([sign, n]) => sign.repeat(n)),
  },
);

/** A short text that a person, or somebody who wants to do harm, may type. */
export const wild: fc.Arbitrary<string> = fc.oneof(
  junk,
  fc.array(junk, { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(...naughty),
);

type Mutation = (text: string) => string;

const mutation = (others: readonly string[]): fc.Arbitrary<Mutation> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(place, junk).map(
        ([at, piece]) =>
          (text: string) =>
            put(text, at, 0, piece),
      ),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(place, few).map(
        ([at, n]) =>
          (text: string) =>
            put(text, at, n, ''),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(place, few, junk).map(
        ([at, n, piece]) =>
          (text: string) =>
            put(text, at, n, piece),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(place, place, few).map(
        ([at, to, n]) =>
          (text: string) =>
            put(text, to, 0, piece(text, at, n)),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(place, few, fc.integer({ min: 2, max: 60 })).map(
        ([at, n, times]) =>
          (text: string) =>
            put(text, at, n, piece(text, at, n).repeat(times)),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.nat(), fc.nat()).map(
        ([a, b]) =>
          (text: string) =>
            swapLines(text, a, b),
      ),
    },
    { weight: 1, arbitrary: place.map((at) => (text: string) => text.slice(0, at % (text.length + 1))) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(...others), place, place).map(
        ([other, at, to]) =>
          (text: string) =>
            text.slice(0, at % (text.length + 1)) + other.slice(to % (other.length + 1)),
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('\r\n', '\r', '\n\n', '\u2028')
        .map((end) => (text: string) => text.replaceAll('\n', end)),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('> ', '- ', '  ', '\t', '#')
        .map((mark) => (text: string) => text.replaceAll(/^/gm, mark)),
    },
    {
      weight: 1,
      arbitrary: fc.constant((text: string) =>
        text.replaceAll(/\n/g, (end, at: number) => (at % 2 === 0 ? '\r\n' : end)),
      ),
    },
  );

/** Larger texts have tests of their own. In UTF-16 units. */
const LONGEST = 12_000;

/** One of the texts, with a few things done to it. */
export function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(mutation(texts), { maxLength: 5 }))
    .map(([text, mutations]) => mutations.reduce((done, mutate) => mutate(done).slice(0, LONGEST), text));
}

function put(text: string, at: number, length: number, piece: string): string {
  const from = at % (text.length + 1);
  return text.slice(0, from) + piece + text.slice(from + length);
}

function piece(text: string, at: number, length: number): string {
  const from = at % (text.length + 1);
  return text.slice(from, from + length);
}

function swapLines(text: string, a: number, b: number): string {
  const lines = text.split('\n');
  const [i, j] = [a % lines.length, b % lines.length];
  [lines[i], lines[j]] = [lines[j] ?? '', lines[i] ?? ''];
  return lines.join('\n');
}
