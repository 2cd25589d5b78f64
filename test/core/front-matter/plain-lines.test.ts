// The fast reader of plain lines against YAML's parser: what it reads, it reads the same.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseYaml } from '../../../src/core/front-matter/parse.ts';
import { readPlainLines } from '../../../src/core/front-matter/plain-lines.ts';
import { anyText, written } from './arbitraries.ts';
import { runs } from '../fuzz-runs.ts';

const keys = ['type', 'with', 'a_b', 'a-b', 'x1', 'null', 'true', '__proto__', 'Ünder'];
const values = [
  ...[
    '',
    ' ',
    'word',
    'two words',
    'two  words ',
    'Zoë’s plan (v2), 50 % [x]',
    'a:b',
    'a: b',
    'a:',
    'a#b',
    'a #b',
    '#c',
    'a  # c: d',
  ],
  ...[
    'true',
    'True',
    'FALSE',
    'null',
    'Null',
    '~',
    'yes',
    'no',
    'truey',
    '.inf',
    '-1',
    '+1',
    '1',
    '007',
    '1.50',
    '1.',
    '1e3',
    '0x1F',
  ],
  ...[
    '0o7',
    '1_000',
    '1:30',
    '2026-03-01',
    '2026-3-1',
    '2026-W48',
    '2026-Q4',
    '12345678901234567890',
    '123abc',
    '1 2',
    '3 # c',
    '1-2',
  ],
  ...[
    '"x"',
    '"x: y #z"',
    '"a\\nb"',
    '"x" # c',
    '"x"# c',
    '"x" y',
    "'x'",
    "'it''s'",
    "'x' # c",
    "''",
    '""',
    '"',
    "'",
  ],
  ...[
    '[]',
    '[ ]',
    '[a]',
    '[a, b-c, d_e f]',
    '[ a ,b ]',
    '[a,]',
    '[,a]',
    '[a] # c',
    '[a]# c',
    '[1]',
    '[true]',
    '[a',
    '[a]]',
    '[-a]',
    '[a, [b]]',
  ],
  ...[
    '{a: b}',
    '- a',
    '-',
    '- ',
    '&a x',
    '*a',
    '!t x',
    '|',
    '>',
    '%x',
    '@x',
    '`x',
    '?',
    ': x',
    'x\ty',
    'x\u00A0',
    '\u00A0x',
    'x\u0085y',
  ],
  ...['x\u2028y', '\uFEFFx', '🦄', 'x 🦄', 'é', '٣', '𝟙', 'İ', 'ª', 'x…', '“x”'],
];
const lines = [
  '',
  '   ',
  '# c',
  '  # c',
  '- a',
  '  - a',
  ' x: 1',
  'x',
  'x:y',
  'x : y',
  '"x": y',
  '? x',
  '---',
  '...',
  '%YAML 1.2',
  '\t',
  'x:\ty',
];

const line = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...keys),
        fc.constantFrom(':', ': ', ':  '),
        fc.oneof(fc.constantFrom(...values), anyText),
      )
      .map((parts) => parts.join('')),
  },
  fc.constantFrom(...lines),
);
const source = fc
  .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\n', '\r\n'))
  .map(([parts, lineBreak, end]) => parts.join(lineBreak) + end);

describe('The reader of plain lines', () => {
  it('reads every value that it reads as YAML’s parser does, with the same places', () => {
    for (const value of values) assertSame(`type: x\nwith: ${value}\nlast: y\n`);
    for (const other of lines) assertSame(`a: b\n${other}\nc: d\n`);
  });

  it('reads whatever it reads as YAML’s parser does', () => {
    let read = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          source,
          written.map(({ text }) => text.slice(text.indexOf('\n') + 1, text.lastIndexOf('\n---') + 1)),
        ),
        (text) => {
          if (assertSame(text)) read++;
        },
      ),
      { numRuns: runs(1500) },
    );
    assert.ok(read > 50, `only ${read} were plain`);
  });

  it('reads the notes of the sample, nearly all of them', () => {
    const folder = join(import.meta.dirname, '../../sample/notes');
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .map((text) => /^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '')
      .filter((text) => text !== '')
      .map((text) => text.replaceAll(/\{\{.*?\}\}/g, '2026-03-01'));
    const plain = texts.filter(assertSame);
    assert.ok(plain.length / texts.length > 0.9, `${plain.length} of ${texts.length}`);
  });
});

/** Whether the fast reader reads it; if so, as the parser does. */
function assertSame(text: string): boolean {
  const fast = readPlainLines(text, 7);
  if (fast === undefined) return false;
  assert.deepEqual(fast, parseYaml(text, 7), JSON.stringify(text));
  return true;
}
