// What is known of a note before it is made: in its front matter, instead of tab stops and defaults.
import assert from 'node:assert/strict';
import { findType } from '../../../src/core/catalogue/lookup.ts';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { firstUnusable } from '../../../src/core/front-matter/given.ts';
import { withValues } from '../../../src/core/template/given.ts';
import { toText } from '../../../src/core/template/render.ts';

const template = '---\ntype: coaching\nkind: ${1|call,pipeline|}\nminutes: ${2}\n---\n\n# ${3:kind: x}\n';

const coaching = findType(noteTypes, 'coaching');
assert.ok(coaching);

describe('a value that is known', () => {
  it('takes the place of a choice and of a tab stop, and leaves the rest', () => {
    const text = withValues(template, coaching, { kind: 'pipeline', minutes: '30' });
    assert.equal(
      toText(text, {}).text,
      '---\ntype: coaching\nkind: pipeline\nminutes: 30\n---\n\n# kind: x\n',
    );
  });

  it('gets a line where the template has none', () => {
    const text = withValues(template, coaching, { my_talk: '40' });
    assert.match(toText(text, {}).text, /^minutes: \nmy_talk: 40\n---$/m);
  });

  it('is quoted where YAML wants it, whatever it says', () => {
    const text = withValues('---\nreason: ${1}\n---\n', coaching, { reason: 'ill: $5 #1 ${2}' });
    const { text: note } = toText(text, { JOURNAL_REASON: 'ill: $5 #1 ${2}' });
    assert.equal(note, '---\nreason: "ill: $5 #1 ${2}"\n---\n');
  });

  it('stays where the template has its variable already', () => {
    const own = '---\nperson: ${1:${JOURNAL_PERSON}}\n---\n';
    assert.equal(withValues(own, coaching, { person: 'sam' }), own);
  });
});

describe('what a caller gives for a new note', () => {
  const unusable = (id: string, values: Record<string, string>) => {
    const type = findType(noteTypes, id);
    assert.ok(type);
    return firstUnusable(type, values)?.key;
  };

  it('is usable when a note of the type could have it', () => {
    assert.equal(unusable('weekly-reflection', { week: '2026-W53', date: '2026-12-31' }), undefined);
    assert.equal(unusable('coaching', { person: 'Zoë Brown', kind: 'pipeline', minutes: '30' }), undefined);
  });

  for (const [type, key, value] of [
    ['weekly-reflection', 'week', '2025-W53'],
    ['weekly-reflection', 'week', '../../etc'],
    ['boss-alignment', 'meeting', 'lunch'],
    ['strategy-execution', 'quarter', '2026-Q9'],
    ['coaching', 'minutes', '-1'],
    ['coaching', 'date', '2026-02-30'],
    ['coaching', 'type', 'person'],
    ['coaching', 'covered', 'doing'],
    ['coaching', 'colour', 'red'],
    ['coaching', 'minutes', '30\nstatus: done'],
  ] as const) {
    it(`is not when it is ${key}: ${JSON.stringify(value)}`, () => {
      assert.equal(unusable(type, { [key]: value }), key);
    });
  }
});
