// Threat: front matter that wants to run something when a note is opened. It is data, or it is refused with its place.
import { strict as assert } from 'node:assert';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { fixes } from '../../../src/core/front-matter/fixes.ts';
import { readEntry } from '../../../src/core/front-matter/read.ts';
import type { Entry } from '../../../src/core/note.ts';

const trap = globalThis as { pwned?: unknown };

/** Reads a note as opening it does, asks for all its quick fixes, and says what became of it. */
function open(text: string): Entry {
  const entry = readEntry('note.md', text, { catalogue: noteTypes, today: '2026-11-24' });
  const findings = 'findings' in entry ? entry.findings : [];
  const options = { catalogue: noteTypes, today: '2026-11-24', timezone: 'UTC' };
  for (const finding of findings) fixes(finding, text, options);
  return entry;
}

describe('code in front matter', () => {
  beforeEach(() => delete trap.pwned);
  afterEach(() => assert.equal(trap.pwned, undefined, 'something of the note was run'));

  const languages = [
    'js',
    'javascript',
    'JS',
    'coffee',
    'coffeescript',
    'json',
    'toml',
    'cson',
    'ts',
    'eval',
  ];
  for (const language of languages) {
    it(`is refused in ${language}, and not run`, () => {
      const entry = open(`---${language}\nglobalThis.pwned = true\n---\n\ntext\n`);
      assert.equal(entry.kind, 'unreadable');
      assert.deepEqual(
        entry.findings.map(({ code }) => code),
        ['not-yaml'],
      );
    });
  }

  const values = [
    '!!js/function "function () { globalThis.pwned = true }()"',
    '!!js/regexp /(a+)+$/',
    '!!js/undefined ""',
    '!!python/object/apply:os.system ["touch pwned"]',
    '!ruby/object:Gem::Installer {}',
    '!<tag:yaml.org,2002:js/function> "() => { globalThis.pwned = true }"',
    '!!binary Z2xvYmFsVGhpcy5wd25lZD10cnVl',
    '${globalThis.pwned = true}',
    '<% globalThis.pwned = true %>',
    '{toString: !!js/function "function () { globalThis.pwned = true }"}',
  ];
  for (const value of values) {
    it(`stays text or is left out: ${value}`, () => {
      const entry = open(`---\ntype: peer-interview\nwith: Dana\ntakeaway: ${value}\nask: ${value}\n---\n`);
      const read = entry.kind === 'note' ? [...entry.values.values()].flat() : [];
      for (const one of read) {
        assert.ok(
          ['string', 'number', 'boolean'].includes(typeof one),
          `${typeof one}: ${JSON.stringify(one)}`,
        );
      }
      assert.ok(entry.kind === 'note' || entry.kind === 'unreadable');
    });
  }
});
