// Front matter of any kind: read, checked, mended, edited and completed without an error, and nothing else is touched.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineCounter, parseDocument } from 'yaml';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { allTopics } from '../../../src/core/catalogue/lookup.ts';
import { meaningAt, suggestionsAt } from '../../../src/core/front-matter/assist.ts';
import { findBlock } from '../../../src/core/front-matter/block.ts';
import { fixes } from '../../../src/core/front-matter/fixes.ts';
import { readFrontMatter } from '../../../src/core/front-matter/front-matter.ts';
import { headOf } from '../../../src/core/front-matter/head.ts';
import { parseYaml } from '../../../src/core/front-matter/parse.ts';
import { readPlainLines } from '../../../src/core/front-matter/plain-lines.ts';
import { readEntry } from '../../../src/core/front-matter/read.ts';
import { setCovered, setKeys } from '../../../src/core/front-matter/write.ts';
import type { Entry, FrontMatterFinding } from '../../../src/core/note.ts';
import { applyEdits } from '../../../src/core/text.ts';
import { anyValue } from '../front-matter/arbitraries.ts';
import { inherited, keys, TODAY, wholeNotes, yamlDocuments } from './corpora.ts';
import { assertApart, assertWithin } from './edits.ts';
import { fuzz } from './fuzz.ts';
import { mutated, wild } from './mutations.ts';

const options = { catalogue: noteTypes, today: TODAY, timezone: 'Europe/Berlin' };
const note = mutated(wholeNotes);
const key = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...keys) },
  { weight: 1, arbitrary: fc.constantFrom(...inherited) },
  { weight: 1, arbitrary: wild.filter((text) => text !== '') },
);

function read(text: string): Entry {
  return readEntry('a.md', text, options);
}

function findingsOf(entry: Entry): readonly FrontMatterFinding[] {
  return entry.kind === 'plain' ? [] : entry.findings;
}

/** Where front matter ends: nothing behind it is anybody's business. */
function endOfFrontMatter(text: string): number {
  const block = findBlock(text);
  switch (block.kind) {
    case 'none':
      return text.startsWith('\uFEFF') ? 1 : 0;
    case 'yaml':
      return block.close.to;
    case 'other-language':
      return block.open.to;
    default:
      return block.yaml.to;
  }
}

/** Keys and values as the YAML package alone has them, without one key. */
function dataWithout(text: string, name: string): unknown {
  const block = findBlock(text);
  if (block.kind !== 'yaml') return new Map();
  const document = parseDocument(text.slice(block.yaml.from, block.yaml.to), {
    uniqueKeys: false,
    schema: 'core',
    lineCounter: new LineCounter(),
    logLevel: 'silent',
  });
  let data: unknown;
  try {
    data = document.toJS({ mapAsMap: true });
  } catch (error) {
    // Aliases that stand for nothing, or for too much: what is the same is that they can't be read.
    assert.ok(error instanceof ReferenceError);
    return 'unreadable';
  }
  if (!(data instanceof Map)) return new Map();
  data.delete(name);
  return data;
}

function assertOthersKept(before: string, after: string, name: string): void {
  const others = dataWithout(before, name);
  if (others !== 'unreadable') assert.deepEqual(dataWithout(after, name), others);
}

describe('fuzz: front matter', () => {
  fuzz(
    'is read without an error, its findings in it, and nothing behind it makes a difference',
    1500,
    [note],
    (text) => {
      const entry = read(text);
      const end = endOfFrontMatter(text);
      for (const finding of findingsOf(entry)) {
        assertWithin(finding, text);
        assert.ok(finding.to <= end, `a finding behind the front matter: ${finding.code}`);
      }
      const block = findBlock(text);
      if (block.kind === 'none') assert.equal(entry.kind, 'plain');
      if (block.kind !== 'yaml') return;
      const other = `${text.slice(0, block.close.to)}\nanother body\n---\n`;
      assert.equal(headOf(other), headOf(text));
      assert.deepEqual(read(other), entry);
    },
    // The YAML package put pairs where values are looked for.
    [
      ['---\ncovered: !!omap [a: b]\n---\n'],
      ['---\n--- !!omap\n- a: 1\n---\n'],
      ['---\ntype: !!binary eA==\n---\n'],
    ],
  );

  fuzz(
    'is read line by line as YAML’s parser reads it',
    1000,
    [fc.oneof(mutated(yamlDocuments), note)],
    (text) => {
      const source = `${text.slice(0, 2000)}\n`;
      const quick = readPlainLines(source, 3);
      if (quick !== undefined) assert.deepEqual(quick, parseYaml(source, 3));
    },
  );

  fuzz('has fixes that mend only it, and after which it can be read', 500, [note, fc.nat()], (text, pick) => {
    const findings = findingsOf(read(text));
    const finding = findings[pick % Math.max(1, findings.length)];
    if (finding === undefined) return;
    const end = endOfFrontMatter(text);
    for (const fix of fixes(finding, text, options)) {
      assertApart(fix.edits, text);
      assert.ok(fix.edits.every(({ offset, length }) => offset + length <= end));
      if (fix.edits.length === 0) continue;
      const after = applyEdits(text, fix.edits);
      assert.ok(after.endsWith(text.slice(end)));
      const { kind } = readFrontMatter(after);
      // What was hidden by the first mistake may be one itself.
      if (fix.id === 'close-front-matter') assert.notEqual(kind, 'not-closed');
      else if (fix.id !== 'quote-value') assert.match(kind, /^(?:mapping|empty)$/, fix.id);
    }
  });

  fuzz(
    'says what was written into it, and every other key what it said',
    700,
    [note, key, anyValue],
    (text, name, value) => {
      const edits = setKeys(text, { [name]: value }, keys);
      if (edits === undefined) return;
      assertApart(edits, text);
      assert.ok(edits.every(({ offset, length }) => offset + length <= endOfFrontMatter(text)));
      const after = applyEdits(text, edits);
      assertOthersKept(text, after, name);
      assert.deepEqual(setKeys(after, { [name]: value }, keys), []);
    },
    [
      // The anchor passed to the new key.
      ['---\n{ &a [a, &b b]: *b, *a : [c] }\n---\n', 'type', 'x'],
      // The list was written over by itself.
      ['---\ncovered: []\n---\n', 'covered', []],
      // A key that no parser takes for one.
      ['no front matter', `long\n${'x'.repeat(2000)}`, 'x'],
    ],
  );

  fuzz('loses a key and nothing else', 300, [note, key], (text, name) => {
    const edits = setKeys(text, { [name]: undefined }, keys);
    if (edits === undefined) return;
    assertApart(edits, text);
    const after = applyEdits(text, edits);
    assertOthersKept(text, after, name);
    assert.deepEqual(setKeys(after, { [name]: undefined }), []);
  });

  fuzz(
    'has its topics ticked, whatever stands there',
    300,
    [note, fc.nat(), fc.array(wild, { maxLength: 3 })],
    (text, pick, odd) => {
      const entry = read(text);
      const type = noteTypes.find(({ id }) => entry.kind === 'note' && id === entry.type);
      if (type === undefined) return;
      const known = allTopics(type).map(({ id }) => id);
      const topics = [...new Set([...known.filter((_, index) => (pick >> index) % 2 === 0), ...odd])].filter(
        (topic) => topic !== '',
      );
      const edits = setCovered(text, topics, known, keys);
      if (edits === undefined) return;
      assertApart(edits, text);
      const after = read(applyEdits(text, edits));
      assert.equal(after.kind, 'note');
    },
  );

  fuzz(
    'is completed and explained at any place',
    700,
    [note, fc.integer({ min: -2, max: 4000 })],
    (text, offset) => {
      for (const suggestion of suggestionsAt(text, offset, { ...options, people: ['sam', ...inherited] })) {
        assertWithin(suggestion, text);
        assert.ok(suggestion.to <= endOfFrontMatter(text));
        read(
          applyEdits(text, [
            { offset: suggestion.from, length: suggestion.to - suggestion.from, text: suggestion.text },
          ]),
        );
      }
      const meaning = meaningAt(text, offset, noteTypes);
      if (meaning !== undefined) assertWithin(meaning, text);
    },
  );
});
