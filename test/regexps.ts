// `npm run regexps`: every regular expression of ours takes time in proportion to its text, as recheck can tell.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '..');

/**
 * Those that are superlinear, or that recheck can't tell about, and why that does no harm. By their source text, so that
 * whoever changes one has to think again.
 */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  // Of the text before a full stop only the last 24 letters are looked at.
  "/[\\p{L}\\d][\\p{L}\\p{M}\\d.'’&-]*$/u": 'sentences.ts',
};

interface Found {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** The regular expressions that stand in a file. Those that are made at run time are made of these, or of escaped texts. */
function regexpsIn(file: string): Found[] {
  const text = readFileSync(file, 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ place: `${relative(ROOT, file)}:${line}`, source, flags });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/**
 * What is wrong with it; undefined when it is linear. Nothing depends on how fast the machine is: no time limits, and
 * the attacks that recheck tries where theory can't tell are always the same.
 */
async function problemOf({ source, flags }: Found): Promise<string | undefined> {
  const result = await check(source, flags, {
    timeout: null,
    attackTimeout: null,
    incubationTimeout: null,
    randomSeed: 1,
  });
  switch (result.status) {
    case 'safe':
      return undefined;
    case 'vulnerable':
      return `${result.complexity.summary}: ${result.attack.pattern}`;
    case 'unknown':
      return `recheck can't tell: ${result.error.kind}`;
  }
}

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);
const all = files.flatMap((name) => regexpsIn(join(ROOT, 'src', name)));
const different = new Map(all.map((one) => [`/${one.source}/${one.flags}`, one]));
let wrong = 0;
for (const [pattern, one] of different) {
  if (Object.hasOwn(EXCEPTIONS, pattern)) continue;
  const problem = await problemOf(one);
  if (problem !== undefined) {
    wrong += 1;
    console.log(`${one.place}: ${pattern}\n  ${problem}`);
  }
}
for (const pattern of Object.keys(EXCEPTIONS)) {
  if (different.has(pattern)) continue;
  wrong += 1;
  console.log(`There is no such regular expression any more: ${pattern}`);
}
console.log(`regexps: ${different.size - wrong} passed, ${wrong} failed`);
process.exitCode = wrong > 0 ? 1 : 0;
