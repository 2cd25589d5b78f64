// Names that anybody types, as files: always a valid file inside the journal, never one that is there.
import assert from 'node:assert/strict';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, relative, sep, win32 } from 'node:path';
import fc from 'fast-check';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { noteFileName } from '../../../src/core/file-name.ts';
import { canBeNote } from '../../../src/core/journal-path.ts';
import { isSlug, slugOf, uniqueSlug } from '../../../src/core/slug.ts';
import { inherited } from './corpora.ts';
import { fuzz } from './fuzz.ts';
import { wild } from './mutations.ts';

const typed = fc.oneof(
  { weight: 5, arbitrary: wild },
  { weight: 1, arbitrary: fc.constantFrom(...inherited) },
  {
    weight: 1,
    arbitrary: fc.tuple(wild, fc.integer({ min: 2, max: 400 })).map(([text, times]) => text.repeat(times)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'con',
      'NUL.txt',
      'aux ',
      'COM1',
      'lpt9',
      'con:',
      'clock$',
      'COM¹',
      'nul\u200B',
    ),
  },
);
const type = fc.constantFrom(...noteTypes);

/** The values of a note of any type, each of them the one or the other text. */
const values = fc.tuple(type, typed, typed, fc.nat()).map(([type, one, other, pick]) => ({
  type,
  values: Object.fromEntries(
    type.keys.map((key, index) => [key.name, (pick >> index) % 2 === 0 ? one : other]),
  ),
}));

/** What no file system likes in a name: https://learn.microsoft.com/windows/win32/fileio/naming-a-file. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|\s]|^[.-]|[. -]\.md$/u;
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

describe('fuzz: names', () => {
  fuzz('of notes stay in their folder, on every kind of file system', 1000, [values], ({ type, values }) => {
    const path = noteFileName(type, values, []);
    const name = path.slice(path.lastIndexOf('/') + 1);
    assert.equal(path, type.folder === '' ? name : `${type.folder}/${name}`);
    assert.doesNotMatch(name, FORBIDDEN);
    assert.doesNotMatch(name, DEVICE);
    assert.ok(Buffer.byteLength(name) <= 240, name);
    assert.equal(posix.relative('/j', posix.resolve('/j', path)), path);
    assert.equal(win32.relative('C:\\j', win32.resolve('C:\\j', path)), path.replaceAll('/', '\\'));
    if (type.group !== undefined) assert.ok(canBeNote(path));
  });

  fuzz(
    'of notes are free, however many are taken',
    300,
    [values, fc.integer({ min: 1, max: 20 })],
    ({ type, values }, times) => {
      const taken: string[] = [];
      for (let n = 0; n < times; n += 1) {
        const path = noteFileName(type, values, taken);
        assert.ok(!taken.some((other) => fold(other) === fold(path)), path);
        // As another program may have written it.
        taken.push(n % 2 === 0 ? path.normalize('NFD') : path.toUpperCase().replace(/MD$/, 'md'));
      }
    },
  );

  fuzz(
    'of people are short names, and free',
    800,
    [typed, fc.array(typed, { maxLength: 5 })],
    (text, others) => {
      const slug = slugOf(text);
      assert.ok(slug === '' || isSlug(slug), slug);
      assert.equal(slugOf(slug), slug);
      const taken = new Set([...others.map(slugOf), slug, ...inherited]);
      const unique = uniqueSlug(text, taken, 'person');
      assert.ok(isSlug(unique) && !taken.has(unique));
    },
  );

  describe('on a real disk', () => {
    let root = '';
    before(() => {
      root = realpathSync(mkdtempSync(join(tmpdir(), 'mj-names-')));
    });
    after(() => rmSync(root, { recursive: true }));

    fuzz('make a file that is new, where it should be', 200, [values], ({ type, values }) => {
      const taken: string[] = [];
      for (let n = 0; n < 3; n += 1) {
        const path = noteFileName(type, values, taken);
        const file = join(root, path);
        mkdirSync(dirname(file), { recursive: true });
        if (existsSync(file)) break; // an earlier case has made the same
        writeFileSync(file, '', { flag: 'wx' });
        assert.ok(lstatSync(file).isFile());
        assert.equal(relative(root, realpathSync(file)).split(sep).join('/'), path);
        taken.push(path);
      }
      for (const path of taken) rmSync(join(root, path));
    });
  });
});
