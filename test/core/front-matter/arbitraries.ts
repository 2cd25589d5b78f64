// Front matter as people write it, generated: every style of value, comments, blank lines, both line ends.
import fc from 'fast-check';

/** A key as it is written, with the lines around it that belong to it. */
interface Segment {
  readonly key: string;
  readonly text: string;
  /** How the value is written. */
  readonly style:
    'plain' | 'single' | 'double' | 'literal' | 'flow' | 'flow-lines' | 'lines' | 'empty' | 'map';
  /** The comment on the key's line, as written. */
  readonly comment: string;
}

export interface Written {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly head: string;
  readonly tail: string;
  readonly lineBreak: string;
}

/** Text as people put it into a value, and as they should not. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    ...[
      'yes',
      'null',
      '~',
      'true',
      '42',
      '1e3',
      '0x1f',
      '.inf',
      '- a',
      'a: b',
      'a #b',
      '#',
      "it's",
      '"',
      '{a}',
    ],
    ...[
      '[x',
      '@me',
      '`x',
      '%x',
      '!x',
      '&x',
      '*x',
      '|',
      '>',
      '?',
      '? x',
      ':',
      'a:',
      ' a',
      'a ',
      '\ta',
      'a\nb',
      'a\r\nb',
    ],
    ...[
      '---',
      '...',
      '--- a',
      '\u2028',
      '\uFEFF',
      '\0',
      '\u0085',
      '\uD800',
      'Zoë O’Brien',
      '$50k',
      '\\',
      '2026-03-01',
    ],
    ...[
      'a\\nb',
      'x'.repeat(300),
      'a, b',
      '1:30',
      '010',
      '__proto__',
      '<<',
      '=',
      'é\u0301',
      '🦄',
      'مرحبا',
      '',
    ],
  ),
);

const names = ['key_a', 'key_b', 'key_c', 'key_d', 'key_e', 'key_f', 'key_g', 'key_h'];
const word = fc.stringMatching(/^[a-z][a-z0-9 ]{0,10}[a-z]$/);
const comment = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.constantFrom(' # why', '   # see: "x" [y', '\t# tab'),
);
const above = fc.array(fc.constantFrom('# a comment: with colon', ''), { maxLength: 2 });

/** A value's lines; the first stands on the key's line, behind the colon. */
const value = fc.oneof(
  word.map((text) => ({ style: 'plain' as const, lines: [` ${text}`] })),
  word.map((text) => ({ style: 'plain' as const, lines: [`   ${text}`] })),
  fc.integer().map((n) => ({ style: 'plain' as const, lines: [` ${n}`] })),
  word.map((text) => ({ style: 'single' as const, lines: [` '${text}''s: #1'`] })),
  word.map((text) => ({ style: 'double' as const, lines: [` "${text}\\n\\"x\\""`] })),
  fc.constantFrom('', ' ', ' ~', ' null').map((text) => ({ style: 'empty' as const, lines: [text] })),
  fc
    .array(word, { maxLength: 4 })
    .map((items) => ({ style: 'flow' as const, lines: [` [${items.join(', ')}]`] })),
  fc
    .array(word, { minLength: 1, maxLength: 4 })
    .map((items) => ({ style: 'flow' as const, lines: [` [ ${items.join(' ,')}, ]`] })),
  fc.array(word, { minLength: 1, maxLength: 4 }).map((items) => ({
    style: 'flow-lines' as const,
    lines: [' [', ...items.map((item) => `    ${item},`), '  ]'],
  })),
  fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom('- ', '  - ', '    -   '))
    .map(([items, dash]) => ({
      style: 'lines' as const,
      lines: ['', ...items.map((item) => `${dash}${item}`)],
    })),
  fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.constantFrom(' |', ' >-', ' |2-'))
    .map(([items, head]) => ({
      style: 'literal' as const,
      lines: [head, ...items.map((item) => `  ${item}`)],
    })),
  word.map((text) => ({ style: 'map' as const, lines: [` {from: ${text}, to: "x"}`] })),
);

type Draft = Omit<Segment, 'text'> & { readonly above: readonly string[]; readonly lines: readonly string[] };

/** What stands above a key; below a literal, blank lines would be the literal's. */
function linesAbove(draft: Draft, previous: Draft | undefined): readonly string[] {
  return previous?.style === 'literal' ? draft.above.filter((line) => line.startsWith('#')) : draft.above;
}

const segment = (key: string): fc.Arbitrary<Draft> =>
  fc
    .record({ key: fc.constant(key), value, comment, above })
    .map(({ key, value: { style, lines }, comment, above }) => {
      const [first = '', ...rest] = lines;
      // Behind `[` and a literal's header a comment is a comment too; an empty value needs no blank before it.
      const shown = style === 'literal' && comment.startsWith('\t') ? '' : comment;
      return { key, style, comment: shown, above, lines: [`${key}:${first}${shown}`, ...rest] };
    });

/** A note with front matter; its keys are some of `key_a` to `key_h`, in any order. */
export const written: fc.Arbitrary<Written> = fc
  .record({
    keys: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 6 }),
    lineBreak: fc.constantFrom('\n', '\r\n'),
    bom: fc.constantFrom('', '\uFEFF'),
    closing: fc.constantFrom('---', '---  '),
    body: fc.constantFrom('', 'Body', '\n# Title\n\n---\n\nkey_a: no front matter\n', 'mixed\r\nends\n'),
    end: fc.boolean(),
  })
  .chain(({ keys, lineBreak, bom, closing, body, end }) =>
    fc.tuple(...keys.map(segment)).map((list) => {
      const segments = list.map((draft, index) => {
        const { key, style, comment } = draft;
        const lines = [...linesAbove(draft, list[index - 1]), ...draft.lines];
        return { key, style, comment, text: lines.map((line) => line + lineBreak).join('') };
      });
      const head = `${bom}---${lineBreak}`;
      const tail = closing + (body === '' && !end ? '' : lineBreak) + body;
      return {
        text: head + segments.map(({ text }) => text).join('') + tail,
        segments,
        head,
        tail,
        lineBreak,
      };
    }),
  );

/** A key that generated front matter may have or not. */
export const anyKey = fc.constantFrom(...names);

export const anyValue = fc.oneof(
  anyText.filter((text) => text !== ''),
  fc.integer({ min: 0, max: 5000 }),
  fc.constantFrom(2.5, 0.25),
  fc.boolean(),
  fc.array(anyText, { maxLength: 4 }).map((items) => [...new Set(items)]),
);
