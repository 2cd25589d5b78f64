// The journal's folder in a workspace, and what in it is a note: whatever a setting or a file system says.
import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { canBeNote, journalFolder, leadsToNoNotes } from '../../../src/core/journal-path.ts';
import { inherited } from './corpora.ts';
import { fuzz } from './fuzz.ts';
import { wild } from './mutations.ts';

const part = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '..',
      '.',
      '',
      ' ',
      '...',
      'a',
      'manager-journal',
      '~',
      '.git',
      'templates',
      'node_modules',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'C:',
      'c|',
      '\\\\?\\C:',
      '%2e%2e',
      '．．',
      '..\0',
      'a.md',
      'A.MD',
      'b.md/..',
      '$HOME',
      '%TEMP%',
      ...inherited,
    ),
  },
  { weight: 1, arbitrary: wild },
);
const path = fc
  .array(fc.tuple(part, fc.constantFrom('/', '\\', '//', '\\\\', '/./', '')), { maxLength: 6 })
  .map((parts) => parts.flat().join(''));

describe('fuzz: paths', () => {
  fuzz(
    'in the setting lead to a folder below the workspace folder, or nowhere',
    1000,
    [fc.oneof(path, wild)],
    (setting) => {
      const folder = journalFolder(setting);
      if (folder === undefined) return;
      assert.ok(!folder.split('/').some((one) => one === '..' || one === '.'));
      for (const [system, root] of [
        [posix, '/w/s'],
        [win32, 'D:\\w\\s'],
      ] as const) {
        const inside = system.relative(root, system.resolve(root, folder));
        assert.ok(
          !system.isAbsolute(inside) && !/^\.\.(?:[/\\]|$)/.test(inside),
          `${setting} → ${folder} → ${inside}`,
        );
      }
      assert.equal(journalFolder(folder === '' ? '.' : folder), folder, 'what was read stays what it is');
    },
    [['!/ /'], ['a/.. /..\\b'], ['. /x']],
  );

  fuzz('of notes end in .md and lead through no folder of templates or tools', 500, [path], (text) => {
    const isNote = canBeNote(text);
    assert.equal(isNote, /\.md$/i.test(text) && !leadsToNoNotes(text));
    if (isNote)
      assert.ok(!text.startsWith('templates/') && !/(?:^|\/)(?:\.|node_modules(?:\/|$))/.test(text));
  });
});
