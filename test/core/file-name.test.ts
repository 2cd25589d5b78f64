// Names of files and people made from what users type: readable, valid everywhere, never one that is taken.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findType } from '../../src/core/catalogue/lookup.ts';
import { noteTypes } from '../../src/core/catalogue/note-types.ts';
import type { NoteType } from '../../src/core/catalogue/model.ts';
import { noteFileName } from '../../src/core/file-name.ts';
import { isSlug, slugOf, uniqueSlug } from '../../src/core/slug.ts';
import { anyText } from './front-matter/arbitraries.ts';
import { runs } from './fuzz-runs.ts';

function typeOf(id: string): NoteType {
  return findType(noteTypes, id) ?? assert.fail(id);
}

function learning(source: string, taken: readonly string[] = []): string {
  return noteFileName(typeOf('learning'), { source }, taken);
}

describe('The file of a note', () => {
  it('is named as its type says', () => {
    const name = (id: string, values: Readonly<Record<string, string>>): string =>
      noteFileName(typeOf(id), values, []);
    const date = '2026-11-24';
    assert.equal(
      name('boss-alignment', { date, meeting: 'kickoff' }),
      'boss-alignment/2026-11-24-kickoff.md',
    );
    assert.equal(name('role-shift', { date }), 'role-shift.md');
    assert.equal(
      name('peer-interview', { date, with: 'Zoë O’Brien' }),
      'peer-interviews/2026-11-24-zoë-obrien.md',
    );
    assert.equal(
      name('learning', { source: 'Sales Manager Survival Guide' }),
      'learning/sales-manager-survival-guide.md',
    );
    assert.equal(name('person', { person: 'maria-lopez' }), 'people/maria-lopez.md');
    assert.equal(name('one-on-one', { date, person: 'ann' }), 'one-on-ones/2026-11-24-ann.md');
    assert.equal(name('coaching', { date, person: 'ann', kind: 'call' }), 'coaching/2026-11-24-ann-call.md');
    assert.equal(name('enablement-review', { date }), 'enablement/2026-11-24.md');
    assert.equal(name('strategy-execution', { quarter: '2026-Q4' }), 'strategy/2026-Q4.md');
    assert.equal(name('weekly-reflection', { week: '2026-W48' }), 'reflections/2026-W48.md');
    assert.equal(name('journal', {}), 'journal.md');
  });

  it('keeps names of every script readable', () => {
    assert.equal(learning('日本語の本'), 'learning/日本語の本.md');
    assert.equal(learning('שלום עולם'), 'learning/שלום-עולם.md');
    assert.equal(learning('مرحبا \u200Fبالعالم'), 'learning/مرحبا-بالعالم.md');
    assert.equal(learning('Düsseldorf & Ærø'), 'learning/düsseldorf-ærø.md');
    assert.equal(learning('e\u0301cole ﬁne'), 'learning/école-fine.md');
  });

  it('holds none of the characters that a file system refuses, and leads nowhere else', () => {
    assert.equal(learning('a/b\\c:d*e?f"g<h>i|j'), 'learning/a-b-c-d-e-f-g-h-i-j.md');
    assert.equal(learning('../../etc/passwd'), 'learning/etc-passwd.md');
    assert.equal(learning('...hidden. '), 'learning/hidden.md');
    assert.equal(learning('a\0b\u0007c'), 'learning/a-b-c.md');
  });

  it('is named after its type when nothing of the name remains', () => {
    for (const source of ['', '   ', '...', '🦄', '❤️', '\uD800', '???'])
      assert.equal(learning(source), 'learning/learning.md');
    assert.equal(
      noteFileName(typeOf('peer-interview'), { date: '2026-01-02', with: '🦄' }, []),
      'peer-interviews/2026-01-02.md',
    );
    assert.equal(noteFileName(typeOf('peer-interview'), {}, []), 'peer-interviews/peer-interview.md');
  });

  it('is no device of Windows', () => {
    for (const device of ['CON', 'nul', 'Aux.', 'prn', 'COM1', 'lpt9']) {
      assert.match(learning(device), /^learning\/\w+-learning\.md$/);
    }
    assert.equal(learning('console'), 'learning/console.md');
  });

  it('is never one that is taken, also where letter case or the form of accents differ', () => {
    assert.equal(learning('Coaching', ['learning/COACHING.md']), 'learning/coaching-2.md');
    assert.equal(
      learning('école', ['learning/e\u0301cole.md', 'learning/École-2.md']),
      'learning/école-3.md',
    );
    assert.equal(learning('a', ['other/a.md']), 'learning/a.md');
  });

  it('is valid everywhere, whatever is typed', () => {
    const typed = fc.oneof(
      anyText,
      fc.string({ unit: 'grapheme', minLength: 200, maxLength: 400 }),
      anyText.map((text) => text.repeat(50)),
    );
    fc.assert(
      fc.property(typed, typed, fc.constantFrom(...noteTypes), (one, other, type) => {
        const values = Object.fromEntries(
          type.keys.map((key, index) => [key.name, index % 2 === 0 ? one : other]),
        );
        const path = noteFileName(type, values, []);
        assert.ok(type.folder === '' || path.startsWith(`${type.folder}/`));
        const name = path.slice(type.folder === '' ? 0 : type.folder.length + 1);
        assert.doesNotMatch(name, /[\p{Cc}\p{Cs}/\\:*?"<>|\s]|^[.-]|[.-]\.md$/u);
        assert.match(name, /.\.md$/);
        assert.ok(new TextEncoder().encode(name).length <= 240, name);
        assert.doesNotMatch(name, /^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
        assert.notEqual(noteFileName(type, values, [path]), path);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('A short name', () => {
  it('is made of the words of a name', () => {
    assert.equal(slugOf('Maria López'), 'maria-lópez');
    assert.equal(slugOf("  O'Neil, Pat (EMEA)  "), 'oneil-pat-emea');
    assert.equal(slugOf('Jean–Luc_P.'), 'jean-luc-p');
    assert.equal(slugOf('Co\u00ADoperate'), 'cooperate');
  });

  it('is cut between words, or within one that is too long by itself, never within a character', () => {
    assert.equal(slugOf('word '.repeat(30)), 'word-'.repeat(12).slice(0, -1));
    assert.equal(slugOf('x'.repeat(500)).length, 60);
    assert.equal(slugOf(`x${'𠮷'.repeat(100)}`), `x${'𠮷'.repeat(29)}`);
  });

  it('is what it is made into once more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const slug = slugOf(text);
        assert.equal(slugOf(slug), slug);
        assert.ok(slug === '' || isSlug(slug));
      }),
      { numRuns: runs(600) },
    );
  });

  it('has neither capitals, blanks nor marks', () => {
    for (const text of ['Ann', 'ann lee', 'ann_lee', '-ann', 'ann-', 'ann--lee', '', 'ann!', 'e\u0301'])
      assert.equal(isSlug(text), false, text);
    for (const text of ['ann', 'ann-lee', '007', 'zoë', '日本', 'x'.repeat(100)])
      assert.equal(isSlug(text), true, text);
  });

  it('is one’s own', () => {
    assert.equal(uniqueSlug('Ann', new Set(), 'person'), 'ann');
    assert.equal(uniqueSlug('Ann', new Set(['ann', 'ann-2']), 'person'), 'ann-3');
    assert.equal(uniqueSlug('🦄', new Set(['person']), 'person'), 'person-2');
  });
});
