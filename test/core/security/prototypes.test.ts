// Threat: keys, names and values that mean something to JavaScript. They are looked up like any other, and change no prototype.
import { strict as assert } from 'node:assert';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { suggestionsAt, meaningAt } from '../../../src/core/front-matter/assist.ts';
import { fixes } from '../../../src/core/front-matter/fixes.ts';
import { readEntry } from '../../../src/core/front-matter/read.ts';
import { setKeys } from '../../../src/core/front-matter/write.ts';
import { noteFileName } from '../../../src/core/file-name.ts';
import { RULE_IDS } from '../../../src/core/lint/rules.ts';
import { mentions } from '../../../src/core/mentions.ts';
import { overview } from '../../../src/core/overview.ts';
import { progress } from '../../../src/core/progress/progress.ts';
import { readFolder, readPhrases, readRules, readRun } from '../../../src/core/settings.ts';
import { summarise } from '../../../src/core/summary.ts';
import { applyEdits } from '../../../src/core/text.ts';
import { toSnippet } from '../../../src/core/template/render.ts';
import { templateVariables } from '../../../src/core/template/variables.ts';
import { readMessage, rootOf } from '../../../src/editor/overview/messages.ts';

const TODAY = '2026-11-24';
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'tostring'];
const options = { catalogue: noteTypes, today: TODAY };

/** All that every object has of its own accord, and must have afterwards. */
function commonGround(): string {
  const shared = [Object, Array, Function, String, Map, Set, Promise].map(
    ({ prototype }) => prototype as object,
  );
  return JSON.stringify(shared.map((one) => Reflect.ownKeys(one).map(String)));
}

function note(name: string): string {
  return [
    '---',
    'type: coaching',
    `person: ${name}`,
    `kind: ${name}`,
    'status: done',
    'date: 2026-11-20',
    `covered: [${name}, doing]`,
    `${name}: {polluted: true, ${name}: {polluted: true}}`,
    `? ${name}`,
    ': polluted',
    '---',
    '',
    `I'll close the deal of ${name} myself.`,
    '',
  ].join('\n');
}

describe('names that mean something to JavaScript', () => {
  let before = '';
  beforeEach(() => (before = commonGround()));
  afterEach(() => {
    assert.equal(commonGround(), before, 'a prototype was changed');
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    assert.equal(([] as { polluted?: unknown }).polluted, undefined);
  });

  for (const name of NAMES) {
    it(`are ordinary keys and values of a note: ${name}`, () => {
      const person = `---\ntype: person\nperson: ${name}\nname: ${name}\naliases: [${name}]\nstatus: done\n---\n`;
      const home = `---\ntype: journal\nstart_date: 2026-11-02\ncreated: 2026-11-02\naccounts: [${name}]\n${name}: 1\n---\n`;
      const week = `---\ntype: weekly-reflection\nweek: ${name}\nstatus: done\ncoaching_hours: 4\ndoing_hours: 4\n---\n`;
      const meeting = `---\ntype: boss-alignment\nmeeting: ${name}\nstatus: done\n---\n`;
      const texts = { 'journal.md': home, 'p.md': person, 'c.md': note(name), 'w.md': week, 'b.md': meeting };
      const entries = Object.entries(texts).map(([path, text]) => readEntry(path, text, options));
      for (const entry of entries) assert.equal(Object.getPrototypeOf(entry), Object.prototype);
      const report = progress({ entries, today: TODAY, catalogue: noteTypes });
      overview(report, new Map(entries.map((entry) => [entry.path, entry])));
      const period = { from: '2026-01-01', to: TODAY };
      summarise({ entries, report, catalogue: noteTypes, period, names: false, someone: '[someone]' });
      assert.ok(report.groups.length > 0);
    });

    it(`get fixes, completion and edits like others: ${name}`, () => {
      const text = note(name);
      const entry = readEntry('c.md', text, options);
      for (const finding of 'findings' in entry ? entry.findings : [])
        for (const fix of fixes(finding, text, { ...options, timezone: 'UTC' })) applyEdits(text, fix.edits);
      for (let at = 0; at <= text.length; at++) {
        suggestionsAt(text, at, { ...options, people: [name] });
        meaningAt(text, at, noteTypes);
      }
      const plain = '---\ntype: coaching\nstatus: planned\n---\n';
      const edits = setKeys(plain, { [name]: name, status: 'done' }, ['type', 'status']);
      if (edits !== undefined) readEntry('c.md', applyEdits(plain, edits), options);
    });

    it(`are names of people, files, rules and journals like others: ${name}`, () => {
      for (const type of noteTypes) {
        const values = JSON.parse(`{"person": "${name}", "${name}": "${name}", "with": "${name}"}`) as Record<
          string,
          string
        >;
        assert.match(noteFileName(type, values, []), /\.md$/);
        const facts = { today: TODAY, timezone: 'UTC', values, name };
        toSnippet('---\nx: ${JOURNAL_PERSON}\n---\n${JOURNAL_NAME}', templateVariables(type, facts));
      }
      assert.ok(mentions(`Talked to ${name} today`, [name]));
      const rules = readRules(JSON.parse(`{"${name}": "off", "super-seller": "${name}"}`), RULE_IDS);
      assert.deepEqual(Object.keys(rules.value), []);
      assert.equal(rules.problems.length, 2);
      assert.equal(readFolder(name).value, name);
      assert.equal(readRun(name).value, 'onType');
      assert.deepEqual(readPhrases([[name]]).value, [name]);
    });

    it(`are no kind of message, and no note that the page was told of: ${name}`, () => {
      assert.equal(readMessage({ kind: name, path: name }), undefined);
      assert.equal(readMessage(JSON.parse(`{"__proto__": {"kind": "ready"}, "path": "${name}"}`)), undefined);
      assert.equal(rootOf(JSON.parse(`{"__proto__": {"root": "file:///x"}}`)), undefined);
    });
  }
});
