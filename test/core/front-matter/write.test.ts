// Writing front matter: the bytes that must change do, and no others.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import type { Value } from '../../../src/core/note.ts';
import { readFrontMatter } from '../../../src/core/front-matter/front-matter.ts';
import type { ValueSyntax } from '../../../src/core/front-matter/syntax.ts';
import { removeKey, setKey } from '../../../src/core/front-matter/write.ts';
import { applyEdits } from '../../../src/core/text.ts';
import { anyKey, anyText, anyValue, written, type Written } from './arbitraries.ts';
import { runs } from '../fuzz-runs.ts';

/** The text after a key was set; a failure to find an edit is a failure of the test. */
function after(text: string, key: string, value: Value, order: readonly string[] = []): string {
  const edits = setKey(text, key, value, order);
  assert.ok(edits, `no edit of ${JSON.stringify(text)}`);
  return applyEdits(text, edits);
}

function plain(value: ValueSyntax): unknown {
  if (value.kind === 'list') return value.items.map(plain);
  if (value.kind === 'map')
    return Object.fromEntries(value.fields.map((field) => [field.name, plain(field.value)]));
  return value.kind === 'scalar' ? value.value : undefined;
}

/** Key and value pairs as another program would read them. */
function data(text: string): Record<string, unknown> {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind !== 'mapping') return {};
  return Object.fromEntries(frontMatter.root.fields.map((field) => [field.name, plain(field.value)]));
}

describe('Writing a key', () => {
  it('changes nothing but the lines of that key, and reading back gives the value', () => {
    fc.assert(
      fc.property(written, anyKey, anyValue, (note, key, value) => {
        const result = after(note.text, key, value);
        assert.deepEqual(data(result), { ...data(note.text), [key]: value });
        const index = note.segments.findIndex((segment) => segment.key === key);
        if (index === -1) assertOnlyInserted(note, result, key);
        else assertOnlyChanged(note, result, index);
      }),
      { numRuns: runs(500) },
    );
  });

  it('needs no edit when the value is there already', () => {
    fc.assert(
      fc.property(written, anyKey, anyValue, (note, key, value) => {
        const once = after(note.text, key, value);
        assert.equal(after(once, key, value), once);
      }),
      { numRuns: runs(200) },
    );
  });

  it('keeps the comment on the line of a value that is replaced by another single value', () => {
    fc.assert(
      fc.property(
        written,
        fc.nat(),
        anyText.filter((text) => text !== ''),
        (note, pick, value) => {
          const index = pick % note.segments.length;
          const { key, style, comment } = note.segments[index] ?? assert.fail();
          fc.pre(['plain', 'single', 'double', 'empty', 'flow', 'map', 'lines'].includes(style));
          const line = changedPart(note, after(note.text, key, value), index).split(note.lineBreak);
          assert.ok(line.some((part) => part.startsWith(`${key}:`) && part.endsWith(comment)));
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it('keeps the quotes that a text has', () => {
    fc.assert(
      fc.property(written, fc.nat(), fc.stringMatching(/^[ -~]{1,20}$/), (note, pick, value) => {
        const index = pick % note.segments.length;
        const { key, style } = note.segments[index] ?? assert.fail();
        fc.pre(style === 'single' || style === 'double');
        const part = changedPart(note, after(note.text, key, value), index);
        assert.match(part, style === 'single' ? /: '/ : /: "/);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('Removing a key', () => {
  it('takes its lines and nothing else', () => {
    fc.assert(
      fc.property(written, fc.nat(), (note, pick) => {
        const index = pick % note.segments.length;
        const key = note.segments[index]?.key ?? '';
        const edits = removeKey(note.text, key);
        assert.ok(edits);
        const result = applyEdits(note.text, edits);
        const others = Object.entries(data(note.text)).filter(([name]) => name !== key);
        assert.deepEqual(data(result), Object.fromEntries(others));
        assert.doesNotMatch(changedPart(note, result, index), new RegExp(`^${key}:`, 'm'));
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('Writing any key of the catalogue into the notes of the sample', () => {
  const folder = join(import.meta.dirname, '../../sample/notes');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  );
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  const notes = texts.filter((text) => readFrontMatter(text).kind === 'mapping');
  const keys = [...new Set(noteTypes.flatMap((type) => type.keys.map((key) => key.name)))];

  it('changes one line at the most, and reading back gives the value', () => {
    assert.ok(notes.length > 50);
    fc.assert(
      fc.property(fc.constantFrom(...notes), fc.constantFrom(...keys), anyValue, (note, key, value) => {
        const result = after(note, key, value, keys);
        assert.deepEqual(data(result), { ...data(note), [key]: value });
        const lines = note.split('\n');
        const changed = result
          .split('\n')
          .filter((line, index) => line !== lines[index] && !lines.includes(line));
        assert.ok(changed.length <= 1, changed.join('\n'));
      }),
      { numRuns: runs(300) },
    );
  });
});

/** What has taken the place of a segment; everything in front of it and behind it must be there, byte by byte. */
function changedPart(note: Written, result: string, index: number): string {
  const before =
    note.head +
    note.segments
      .slice(0, index)
      .map(({ text }) => text)
      .join('');
  const behind =
    note.segments
      .slice(index + 1)
      .map(({ text }) => text)
      .join('') + note.tail;
  assert.ok(result.startsWith(before), 'what stands before the key has changed');
  assert.ok(result.endsWith(behind), 'what stands behind the key has changed');
  return result.slice(before.length, result.length - behind.length);
}

function assertOnlyChanged(note: Written, result: string, index: number): void {
  const part = changedPart(note, result, index);
  const old = note.segments[index]?.text ?? '';
  const comments = (text: string): string[] =>
    text.split(note.lineBreak).filter((line) => /^\s*#|^$/.test(line));
  for (const line of comments(old)) assert.ok(comments(part).includes(line), `a comment is gone: ${line}`);
  if (note.lineBreak === '\r\n') assert.doesNotMatch(part, /(?<!\r)\n/);
}

function assertOnlyInserted(note: Written, result: string, key: string): void {
  const added = result.length - note.text.length;
  const at = result.indexOf(`${key}:`);
  assert.equal(result.slice(0, at) + result.slice(at + added), note.text);
  assert.ok(result.slice(at, at + added).endsWith(note.lineBreak));
}
