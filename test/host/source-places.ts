// Puts the places in stack traces back from the bundle that ran to the test files that a person wrote.
import { readFile } from 'node:fs/promises';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { basename, dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Mocha's own lines in a stack, which say nothing about a test. */
const ofMocha = /\n\s+at [^\n]*node_modules\/mocha\/[^\n]*/g;

/** The web host wraps a module into a function whose head takes this many lines. */
const linesAbove = { node: 0, web: 2 };

/**
 * Returns a function that replaces `…/entry.cjs:LINE:COLUMN` in a text by the place in the sources, as a path relative to
 * the current folder. The bundle carries its map inline.
 */
export async function sourcePlaces(bundle: string, kind: 'node' | 'web'): Promise<(text: string) => string> {
  const mark = '//# sourceMappingURL=data:application/json;base64,';
  const content = await readFile(bundle, 'utf8');
  const at = content.lastIndexOf(mark);
  if (at < 0) return (text) => text;
  const json = Buffer.from(content.slice(at + mark.length).trim(), 'base64').toString('utf8');
  const map = new SourceMap(JSON.parse(json) as SourceMapPayload);
  // The web host marks its sources with a fragment.
  const name = basename(bundle).replaceAll('.', String.raw`\.`);
  const place = new RegExp(String.raw`[^\s()]*${name}(?:#vscode-extension)?:(\d+):(\d+)`, 'g');
  const placeOf = (whole: string, line: string, column: string): string => {
    const entry = map.findEntry(Number(line) - 1 - linesAbove[kind], Number(column) - 1);
    if (!('originalSource' in entry)) return whole;
    const source = entry.originalSource;
    const file = source.startsWith('file:') ? fileURLToPath(source) : resolve(dirname(bundle), source);
    return `${shortest(file)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  };
  return (text) => text.replace(place, placeOf).replace(ofMocha, '');
}

function shortest(file: string): string {
  const below = relative(process.cwd(), file);
  return below.startsWith('..') ? file : below;
}
