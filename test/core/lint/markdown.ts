// Random notes for property tests: Markdown as people write it, and text that nobody would write.
import fc from 'fast-check';

const phrase = fc.constantFrom(
  'word',
  "I'll close the Acme deal myself.",
  'Maria closed it.',
  '**bold**',
  '*em*',
  '__I__ *ran* it',
  '**a *b* c**',
  '`code [x]`',
  '[a link](http://x.y/z "title")',
  '[ref][a]',
  '[collapsed][]',
  '[nothing defines this]',
  '[text][nor this]',
  '[a]',
  '![image](u.png)',
  '![image][a]',
  '![no image][nowhere]',
  '[a [b] c](u)',
  '<http://a.b>',
  'http://a.b/c',
  'www.example.com',
  'me@example.com',
  '[[Acme]]',
  '[^1]',
  '[^none]',
  '~~gone~~',
  '<b>html</b>',
  '<!-- aside -->',
  '&amp;',
  '&copy;',
  '\\*',
  '\\[x\\]',
  'it’s',
  '“quoted.” ',
  '$50k',
  '3.5 %',
  'e.g. this',
  '🙂',
  'e\u0301',
  'שלום',
  'a | b',
  'a * b',
  'a_b_c',
  '*x',
  'x*',
  '](u)',
  '< 3',
  'AT&T',
  '—',
  '!',
);
const line = fc.array(phrase, { minLength: 1, maxLength: 4 }).map((phrases) => phrases.join(' '));
const lineEnd = fc.constantFrom('\n', '\n', '  \n', '\\\n', ' \n');
const paragraph = fc.array(fc.tuple(line, lineEnd), { minLength: 1, maxLength: 3 }).map((lines) =>
  lines
    .flat()
    .join('')
    .replace(/(?: {1,2}|\\)?\n$/, ''),
);
const standing = fc.constantFrom(
  '```js\ncode [x]\n```',
  '~~~\ncode\n~~~',
  '    indented code',
  '<div>\nhtml\n</div>',
  '<!-- aside [x] -->',
  '<!-- on\n\ntwo -->',
  '***',
  '<a name="x" />',
  '<img src="x">',
  '| a | b |\n| - | :-: |  \n| I ran it | `x` \\| z |\n| [q](u) |',
  'a|b\n-|-\n**c**|[^1]',
);

function indented(text: string, columns: number): string {
  return text.replace(/\n(?!\n)/g, `\n${' '.repeat(columns)}`);
}

function list(mark: string, gap: string, items: readonly string[]): string {
  const bullet = mark.replace(/\[.\] /, '');
  const box = mark.slice(bullet.length);
  // A box before anything but a paragraph makes no task, and then the two readers see different text in it.
  return items
    .map(
      (item) => bullet + (/^(?:[A-Z_a-z](?!\|)|\*\*)/.test(item) ? box : '') + indented(item, bullet.length),
    )
    .join(gap);
}

const tree = fc.letrec<{ blocks: string; block: string }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('\n\n')),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    phrase.map((text) => `## ${text}`),
    standing,
    fc
      .tuple(
        fc.constantFrom('- ', '* ', '+ ', '1. ', '1) ', '-   ', '- [ ] ', '- [x] '),
        fc.constantFrom('\n', '\n\n'),
        fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
      )
      .map(([mark, gap, items]) => list(mark, gap, items)),
    tie('blocks').map((text) => `> ${text.replaceAll('\n', '\n> ')}`),
  ),
}));

/** Notes with front matter or a byte order mark, footnotes and definitions, in LF, CRLF or CR. */
export const notes: fc.Arbitrary<string> = fc
  .record({
    head: fc.constantFrom('', '', '\uFEFF', '---\na: b\n---\n', '\uFEFF---\nx: |\n  y\n---\n\n'),
    body: tree.blocks,
    notes: fc.constantFrom(
      '',
      '\n\n[^1]: A note.\n    Its second line.\n\n    More.\n\n[^2]: Another.',
      '\n\n[a]: http://x.y "t"',
    ),
    end: fc.constantFrom('', '\n'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
  })
  .map((parts) => (parts.head + parts.body + parts.notes + parts.end).replaceAll('\n', parts.newline));

/** Pieces of markup and text in no order at all: lone surrogates, controls, deep nesting, mixed line ends. */
export const rubble: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: phrase },
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          '\n',
          '\r\n',
          '\r',
          '\t',
          ' ',
          '\0',
          '\uD83D',
          '\uDE42',
          '\uFFFC',
          '\u2028',
          '\uFEFF',
          '\u202E',
          '\u200D',
          '- ',
          '> ',
          '# ',
          '1. ',
          '    ',
          '---\n',
          '```\n',
          '|',
          '[',
          ']',
          '(',
          '*',
          '**',
          '_',
          '`',
          '<',
          '<!--',
          '-->',
          '[^',
          ']:',
          '\\',
          '&#0;',
          '&#x110000;',
          '"',
          '“',
          '”',
          '.',
          '?',
          ': ',
          'Me: ',
          '- [ ] ',
          '<!-- doing-the-deal disable -->',
          '<!-- doing-the-deal ignore -->\n\n',
          '<!-- doing-the-deal what -->',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(
            fc.constantFrom('> ', '- ', '[', '*', '<b>', '  ', '![', '('),
            fc.integer({ min: 20, max: 300 }),
          )
          .map(([piece, times]) => piece.repeat(times)),
      },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));
