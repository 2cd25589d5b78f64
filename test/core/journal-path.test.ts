// Where a journal may lie: inside the workspace folder, whatever the setting says.
import assert from 'node:assert/strict';
import { canBeNote, ignorePattern, journalFolder, leadsToNoNotes } from '../../src/core/journal-path.ts';

describe('the folder setting', () => {
  it('names a folder inside the workspace folder', () => {
    assert.equal(journalFolder('manager-journal'), 'manager-journal');
    assert.equal(journalFolder(' notes/my journal/ '), 'notes/my journal');
    assert.equal(journalFolder('notes\\journal'), 'notes/journal');
    assert.equal(journalFolder('./a/./b'), 'a/b');
  });

  it('may be the workspace folder itself', () => {
    assert.equal(journalFolder('.'), '');
  });

  it('never leads out of the workspace folder', () => {
    for (const setting of [
      '',
      '  ',
      '/etc',
      '\\\\server\\share',
      'C:\\x',
      'c:x',
      '..',
      'a/../..',
      'a\\..\\b',
      'file:///x',
      'a\0b',
      'a\n*',
      '.. /x',
      'a/.. ',
      '...',
      'a/. .',
    ]) {
      assert.equal(journalFolder(setting), undefined, JSON.stringify(setting));
    }
  });
});

describe('the pattern that keeps a journal out of git', () => {
  it('means that folder and no other', () => {
    assert.equal(ignorePattern('manager-journal'), '/manager-journal/');
    assert.equal(ignorePattern('notes/*'), '/notes/\\*/');
    assert.equal(ignorePattern('a[b]?'), '/a\\[b\\]\\?/');
    assert.equal(ignorePattern('!#x'), '/!#x/');
  });
});

describe('what can be a note', () => {
  it('is Markdown anywhere in the journal', () => {
    assert.ok(canBeNote('journal.md'));
    assert.ok(canBeNote('old/2025/reflections/2025-W10.MD'));
  });

  it('is neither a template nor in a hidden folder', () => {
    assert.ok(!canBeNote('templates/coaching.md'));
    assert.ok(!canBeNote('.trash/coaching.md'));
    assert.ok(!canBeNote('coaching.txt'));
    assert.ok(leadsToNoNotes('templates'));
    assert.ok(!leadsToNoNotes('people/templates'));
  });
});
