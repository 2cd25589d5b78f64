// Settings: whatever stands in a settings file, something usable counts, and what can't be used is named; the manifest says all of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { journalFolder } from '../../src/core/journal-path.ts';
import { RULE_IDS } from '../../src/core/lint/rules.ts';
import {
  readFlag,
  readFolder,
  readPhrases,
  readRules,
  readRun,
  severities,
  severityIn,
} from '../../src/core/settings.ts';
import { projectRoot } from '../host/project.ts';
import { runs } from './fuzz-runs.ts';

interface Property {
  readonly type: string;
  readonly default: unknown;
  readonly scope: string;
  readonly order: number;
  readonly markdownDescription: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Property>>;
}

const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  contributes: { configuration: { properties: Record<string, Property> } };
};
const { properties } = manifest.contributes.configuration;

function property(name: string): Property {
  const found = properties[`managerJournal.${name}`];
  assert.ok(found, name);
  return found;
}

const kinds = ({ problems }: { problems: readonly { kind: string }[] }) => problems.map(({ kind }) => kind);

describe('the settings', () => {
  it('take what can be used as it is', () => {
    assert.deepEqual(readFolder('./notes/'), { value: 'notes', problems: [] });
    assert.deepEqual(readRun('onSave'), { value: 'onSave', problems: [] });
    assert.deepEqual(readFlag('statusBar', false), { value: false, problems: [] });
    assert.deepEqual(readRules({ 'super-seller': 'off' }, RULE_IDS), {
      value: { 'super-seller': 'off' },
      problems: [],
    });
  });

  it('that nobody has made have their defaults, and nothing is wrong with them', () => {
    assert.deepEqual(readFolder(undefined), { value: 'manager-journal', problems: [] });
    assert.deepEqual(readRun(undefined), { value: 'onType', problems: [] });
    assert.deepEqual(readFlag('statusBar', undefined), { value: true, problems: [] });
    assert.deepEqual(readRules(undefined, RULE_IDS), { value: {}, problems: [] });
    assert.deepEqual(readPhrases([undefined, undefined]), { value: [], problems: [] });
  });

  it('that lead out of the workspace folder count as the default folder', () => {
    for (const folder of ['../notes', '/etc', 'C:\\notes', '', 'a/../../b', 7, null, ['notes']]) {
      const reading = readFolder(folder);
      assert.equal(reading.value, 'manager-journal', String(folder));
      assert.deepEqual(kinds(reading), ['not-inside'], String(folder));
    }
    const [problem] = readFolder('../notes').problems;
    assert.deepEqual(problem, {
      setting: 'folder',
      kind: 'not-inside',
      value: '../notes',
      instead: 'manager-journal',
    });
  });

  it('that are of the wrong kind count as their defaults', () => {
    assert.deepEqual(kinds(readRun('always')), ['wrong-value']);
    assert.equal(readRun(true).value, 'onType');
    assert.deepEqual(kinds(readFlag('frontMatter.validate', 'no')), ['wrong-value']);
    assert.equal(readFlag('frontMatter.validate', 0).value, true);
    assert.deepEqual(kinds(readRules(['off'], RULE_IDS)), ['wrong-value']);
  });

  it('keep the rules that can be used when others can’t', () => {
    const reading = readRules(
      { 'super-seller': 'loud', 'no-such-rule': 'off', 'tell-not-ask': 'hint' },
      RULE_IDS,
    );
    assert.deepEqual(reading.value, { 'tell-not-ask': 'hint' });
    assert.deepEqual(kinds(reading), ['unknown-severity', 'unknown-rule']);
    assert.equal(severityIn(reading.value, 'super-seller'), 'information');
    assert.deepEqual(kinds(readRules(JSON.parse('{"__proto__": "off"}'), RULE_IDS)), ['unknown-rule']);
  });

  it('let the accepted phrases of all levels count, and leave what is no text aside', () => {
    assert.deepEqual(readPhrases([['a', ' '], undefined, ['b', 'a']]), { value: ['a', 'b'], problems: [] });
    const reading = readPhrases([['a', 1], 'b']);
    assert.deepEqual(reading.value, ['a']);
    assert.deepEqual(kinds(reading), ['not-texts', 'not-texts']);
  });

  it('can be read whatever JSON they are', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        assert.equal(journalFolder(readFolder(raw).value || '.'), readFolder(raw).value);
        assert.equal(typeof readFlag('statusBar', raw).value, 'boolean');
        assert.ok(['onType', 'onSave', 'off'].includes(readRun(raw).value));
        for (const severity of Object.values(readRules(raw, RULE_IDS).value))
          assert.ok(severities.includes(severity));
        for (const phrase of readPhrases([raw]).value) assert.notEqual(phrase.trim(), '');
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('the manifest', () => {
  it('describes each setting, and each value of those that have a list, in an order and a scope', () => {
    const all = Object.entries(properties);
    assert.deepEqual(
      all.map(([, { order }]) => order),
      all.map((_, n) => n + 1),
    );
    const rules = Object.entries(property('lint.rules').properties ?? {});
    for (const [name, { markdownDescription }] of [...all, ...rules]) {
      assert.match(markdownDescription, /^%setting\.[\w.-]+%$/, name);
    }
    for (const [name, one] of [...all, ...rules]) {
      assert.equal(one.enumDescriptions?.length, one.enum?.length, name);
    }
    for (const [name, { scope }] of all) assert.ok(['resource', 'window'].includes(scope), name);
  });

  it('has the defaults that the code has', () => {
    assert.equal(property('folder').default, readFolder(undefined).value);
    assert.equal(property('lint.run').default, readRun(undefined).value);
    assert.deepEqual(property('lint.rules').default, readRules(undefined, RULE_IDS).value);
    assert.deepEqual(property('lint.acceptedPhrases').default, readPhrases([]).value);
    assert.equal(property('frontMatter.validate').default, readFlag('frontMatter.validate', undefined).value);
    assert.equal(property('statusBar').default, readFlag('statusBar', undefined).value);
  });

  it('knows the rules and how loudly they speak', () => {
    const rules = property('lint.rules').properties ?? {};
    assert.deepEqual(Object.keys(rules), [...RULE_IDS]);
    for (const rule of Object.values(rules)) {
      assert.deepEqual(rule.enum, [...severities]);
      assert.equal(rule.default, severityIn({}, ''));
    }
  });

  it('refuses in the settings editor the folders that the code refuses', () => {
    const pattern = new RegExp(property('folder').pattern ?? '', 'u');
    const part = fc.constantFrom(
      '..',
      '.',
      'a',
      'my notes',
      ' ',
      '...',
      ' ..',
      '.. ',
      '. .',
      'a..b',
      '',
      'ü',
    );
    const path = fc
      .tuple(
        fc.array(part, { maxLength: 4 }),
        fc.constantFrom('/', '\\'),
        fc.constantFrom('', '/', 'C:', '\\\\'),
      )
      .map(([parts, separator, start]) => start + parts.join(separator));
    fc.assert(
      fc.property(path, (folder) => {
        assert.equal(pattern.test(folder), journalFolder(folder) !== undefined, JSON.stringify(folder));
      }),
      { numRuns: runs(500) },
    );
  });

  it('and the README name the same settings and defaults', () => {
    const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
    const rows = [...readme.matchAll(/^\| `(managerJournal\.[\w.]+)` \| `([^`]+)` \|/gm)];
    assert.deepEqual(
      rows.map(([, name, value]) => [name, value]),
      Object.entries(properties).map(([name, { default: value }]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    );
  });
});
