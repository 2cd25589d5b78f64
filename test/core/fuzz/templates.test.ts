// Templates that users have edited, well or badly, and every value that can go into them.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { readFrontMatter } from '../../../src/core/front-matter/front-matter.ts';
import { readEntry } from '../../../src/core/front-matter/read.ts';
import { scaffold, templateUpdates } from '../../../src/core/scaffold.ts';
import { checkTemplate } from '../../../src/core/template/check.ts';
import { toSnippet, toText } from '../../../src/core/template/render.ts';
import { shippedTemplates } from '../../../src/core/template/shipped.ts';
import { templateVariables } from '../../../src/core/template/variables.ts';
import { insertSnippet } from '../template/snippet-reader.ts';
import { inherited, markdownExamples, notes, templates, TODAY, yamlDocuments } from './corpora.ts';
import { assertWithin } from './edits.ts';
import { fuzz } from './fuzz.ts';
import { junk, mutated, wild } from './mutations.ts';

const type = fc.constantFrom(...noteTypes.filter(({ group }) => group !== undefined));
const template = mutated([
  ...[...templates.values()].flatMap((text) => [text, text, text]),
  ...markdownExamples.slice(0, 100),
  ...yamlDocuments.slice(0, 100).map((yaml) => `---\n${yaml}\n---\n`),
]);
const value = fc.oneof(wild, fc.constantFrom(...inherited), junk);

/** Every variable of a type, each with the one or the other text. */
const filled = fc.tuple(type, value, value, fc.nat()).map(([type, one, other, pick]) => {
  const pickOf = (index: number): string => ((pick >> index) % 2 === 0 ? one : other);
  const values = Object.fromEntries(type.keys.map((key, index) => [key.name, pickOf(index)]));
  const facts = {
    today: TODAY,
    timezone: 'Europe/Berlin',
    values,
    name: one,
    lastPromise: other,
    lastTry: one,
  };
  return { type, variables: templateVariables(type, facts) };
});

describe('fuzz: templates', () => {
  fuzz(
    'are taken apart and filled in without an error, what is wrong in its place',
    1000,
    [template, filled],
    (text, { type, variables }) => {
      for (const finding of checkTemplate(text, type.id, variables, noteTypes)) assertWithin(finding, text);
      const { snippet, findings } = toSnippet(text, variables);
      for (const finding of findings) assertWithin(finding, text);
      const made = toText(text, variables);
      assert.deepEqual(made.findings, findings);
      // The editor's snippet has tab stops, placeholders and choices in it, and no variable of the editor's.
      assert.equal(insertSnippet(snippet).text, made.text);
    },
  );

  fuzz(
    'that have nothing wrong make a note of their type',
    500,
    [template, filled],
    (text, { type, variables }) => {
      if (checkTemplate(text, type.id, variables, noteTypes).length > 0) return;
      const entry = readEntry('a.md', toText(text, variables).text, { catalogue: noteTypes });
      assert.ok(entry.kind === 'note' && entry.type === type.id, entry.kind);
    },
  );

  fuzz('make a note that can be read of any name', 700, [filled], ({ type, variables }) => {
    const text = templates.get(type.id) ?? assert.fail(type.id);
    const made = toText(text, variables).text;
    const frontMatter = readFrontMatter(made);
    assert.equal(frontMatter.kind, 'mapping', made);
    const entry = readEntry('a.md', made, { catalogue: noteTypes });
    assert.ok(entry.kind === 'note' && entry.type === type.id);
    // No value of one key makes another.
    const plain = readFrontMatter(
      toText(text, templateVariables(type, { today: TODAY, timezone: 'UTC' })).text,
    );
    const names = ({ root }: Extract<typeof plain, { kind: 'mapping' }>): string[] =>
      root.fields.map(({ name }) => name);
    assert.ok(plain.kind === 'mapping');
    assert.deepEqual(names(frontMatter), names(plain));
  });

  fuzz(
    'of the user are brought up to date only where nobody has edited them',
    200,
    [fc.array(fc.tuple(fc.constantFrom(...templates.keys(), ...inherited), template), { maxLength: 4 })],
    (own) => {
      const updates = templateUpdates(new Map(own), templates, shippedTemplates);
      assert.deepEqual(updates, [], 'no version before this one was shipped');
    },
  );

  fuzz(
    'make a new journal beside whatever is there',
    200,
    [fc.array(template, { maxLength: 3 }), fc.nat(), fc.array(value, { maxLength: 5 })],
    (own, pick, paths) => {
      const ids = [...templates.keys()];
      const ownTemplates = new Map(own.map((text, index) => [ids[(pick + index) % ids.length] ?? '', text]));
      const there = [
        ...paths,
        ...notes.slice(0, pick % 4).map(({ path }) => path),
        ...(pick % 2 === 0 ? ['JOURNAL.md'] : []),
      ];
      const files = scaffold({
        catalogue: noteTypes,
        templates,
        ownTemplates,
        today: TODAY,
        timezone: 'UTC',
        paths: there,
        entries: [],
      });
      const names = files.map(({ path }) => path.toLowerCase());
      assert.equal(new Set(names).size, names.length);
      for (const path of there) assert.ok(!names.includes(path.normalize('NFC').toLowerCase()), path);
    },
  );
});
