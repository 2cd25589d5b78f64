// The lint on any text at all: what it finds lies in prose, and every quick fix touches the finding's place only.
import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import fc from 'fast-check';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { findBlock } from '../../../src/core/front-matter/block.ts';
import { headOf } from '../../../src/core/front-matter/head.ts';
import { agreedFix } from '../../../src/core/lint/fixes/agreed.ts';
import { askFix, phraseOf } from '../../../src/core/lint/fixes/ask.ts';
import { applied, type Fix } from '../../../src/core/lint/fixes/fix.ts';
import { moveFix } from '../../../src/core/lint/fixes/stepped-in.ts';
import type { DealFinding } from '../../../src/core/lint/lint.ts';
import { RULE_IDS, RULES } from '../../../src/core/lint/rules.ts';
import { notes as anyNote, rubble } from '../lint/markdown.ts';
import { DEED, linter } from '../lint/support.ts';
import { SENTENCES, SHAPES } from '../lint-fixes/support.ts';
import { inherited, markdownExamples, naughty, notes, templates, wholeNotes } from './corpora.ts';
import { assertApart, assertWithin } from './edits.ts';
import { fuzz } from './fuzz.ts';
import { junk, mutated, wild } from './mutations.ts';

const shapes = Object.values(SHAPES).flatMap((shape) => SENTENCES.map(shape));
const reflection = [...wholeNotes].filter((text) => text.includes('doing-the-deal disable'));
const note = mutated([...shapes, ...wholeNotes]);
const samples = notes.map(({ text }) => text);
const text = fc.oneof(
  { weight: 3, arbitrary: mutated([...shapes, ...wholeNotes, ...markdownExamples]) },
  { weight: 2, arbitrary: rubble },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.oneof(junk, fc.constant(` ${DEED} `)), { maxLength: 30 })
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...naughty), fc.constantFrom(...naughty))
      .map(([a, b]) => `${a}\n\n${DEED} ${b}`),
  },
);
const names = fc.array(fc.oneof(wild, fc.constantFrom('Sam', 'Acme', 'deal', 'I', ...inherited)), {
  maxLength: 4,
});
const options = fc.record(
  {
    people: names,
    accounts: names,
    person: fc.oneof(wild, fc.constantFrom('Sam', ...inherited)),
    acceptedPhrases: names,
    template: mutated([...templates.values()]),
  },
  { requiredKeys: [] },
);

function assertSound(findings: readonly DealFinding[], note: string): void {
  let end = 0;
  for (const finding of findings) {
    assertWithin(finding, note);
    assert.ok(finding.from >= end && finding.to > finding.from, 'findings are apart and in order');
    end = finding.to;
    assert.ok(finding.words.every(({ from, to }) => from >= finding.from && from < to && to <= finding.to));
    assert.ok(RULE_IDS.includes(finding.rule) && finding.message.startsWith(RULES[finding.rule].fact));
    assert.doesNotMatch(finding.message, /[\r\n]/);
    const letters = note.slice(finding.from, finding.to);
    assert.match(letters, /[\p{L}\d]/u);
  }
}

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();
const NO_PROSE = new Set([
  'code',
  'html',
  'heading',
  'blockquote',
  'yaml',
  'definition',
  'inlineCode',
  'image',
  'delete',
]);

const OBJECTS = new Set(['inlineCode', 'image']);

/** The kinds of the nodes around an offset, as remark sees the note. */
function kindsAt(note: string, offset: number): string[] {
  const base = note.startsWith('\uFEFF') ? 1 : 0;
  const found: string[] = [];
  let node: Nodes | undefined = parser.parse(note);
  while (node !== undefined) {
    found.push(node.type);
    const children: readonly Nodes[] = 'children' in node ? node.children : [];
    node = children.find(({ position }) => {
      const from = position?.start.offset;
      const to = position?.end.offset;
      return from !== undefined && to !== undefined && from + base <= offset && offset < to + base;
    });
  }
  return found;
}

/** What a fix must be: edits apart, in the body, after which the front matter is the same and the lint can read. */
function assertFix(fix: Fix | undefined, note: string, around: object): string | undefined {
  if (fix === undefined) return undefined;
  assertApart(fix.edits, note);
  const after = applied(note, fix.edits);
  if (findBlock(note).kind === 'yaml') assert.equal(headOf(after), headOf(note));
  if (fix.tabStop !== undefined) {
    const [first] = fix.edits;
    assertWithin(fix.tabStop, first?.text ?? '');
  }
  assertSound(linter.lint(after, around), after);
  return after;
}

describe('fuzz: the lint', () => {
  fuzz('reads any text, and its findings lie in it, apart', 500, [text], (text) => {
    const findings = linter.lint(text);
    assertSound(findings, text);
    assert.deepEqual(linter.lint(text), findings, 'the same again');
  });

  fuzz('takes any names, phrases and templates', 250, [text, options], (text, options) => {
    assertSound(linter.lint(text, options), text);
  });

  fuzz(
    'finds nothing but in what remark takes for prose',
    150,
    [fc.oneof(anyNote, mutated([...shapes, ...samples]))],
    (text) => {
      for (const { from, to, words } of linter.lint(text)) {
        // Code and images may stand in a sentence, and begin or end it; none of its words may be in one.
        const inSentence = [from, to - 1]
          .flatMap((at) => kindsAt(text, at))
          .filter((one) => !OBJECTS.has(one));
        const inWords = words.flatMap((word) => kindsAt(text, word.from));
        const strange = [...inSentence, ...inWords].find((one) => NO_PROSE.has(one));
        assert.equal(strange, undefined, text.slice(from, to));
      }
    },
  );

  fuzz(
    'has quick fixes that leave everything else as it is',
    200,
    [fc.oneof(note, mutated(reflection)), options, wild, fc.nat()],
    (text, around, reason, pick) => {
      const findings = linter.lint(text, around);
      const finding = findings[pick % Math.max(1, findings.length)];
      if (finding === undefined) return;
      assertFix(askFix(text, finding, around), text, around);
      assertFix(moveFix(text, finding), text, around);
      const agreed = assertFix(agreedFix(text, finding, reason), text, around);
      if (agreed !== undefined)
        assert.ok(linter.lint(agreed, around).length < findings.length, 'it was agreed');
      const phrase = phraseOf(text, finding);
      if (phrase === undefined) return;
      const accepted = linter.lint(text, { ...around, acceptedPhrases: [phrase] });
      assert.ok(!accepted.some(({ from }) => from === finding.from), `accepted: ${phrase}`);
    },
  );
});
