// Writes one value as YAML on one line, quoted only where it must be or was before.
import { Document, Scalar } from 'yaml';
import type { ScalarStyle } from './syntax.ts';

export interface ScalarOptions {
  /** Whether it stands in `[…]` or `{…}`, where commas and brackets need quotes. */
  readonly flow?: boolean;
  /** How the value that it replaces was written; its quotes are kept where they will do. */
  readonly style?: ScalarStyle;
}

/** What no plain or single-quoted value on one line can hold, or what editors don't show. */
const NEEDS_ESCAPE = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/u;

/** The YAML of a value; a line break in it becomes `\n` in double quotes. */
export function scalarText(value: string | number | boolean, options: ScalarOptions = {}): string {
  if (typeof value !== 'string') return String(value);
  if (options.style === 'double' || NEEDS_ESCAPE.test(value)) return doubleQuoted(value);
  if (options.style === 'single') return `'${value.replaceAll("'", "''")}'`;
  return isPlain(value, options.flow === true) ? value : doubleQuoted(value);
}

/** The inside of double quotes, as JSON and YAML both read it. */
export function escapeDouble(value: string): string {
  return JSON.stringify(value)
    .slice(1, -1)
    .replaceAll(
      /[\x7F-\x9F\u2028\u2029\uFEFF]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

function doubleQuoted(value: string): string {
  return `"${escapeDouble(value)}"`;
}

/** Whether YAML reads a text as itself without quotes: the package knows, so it is asked to write it. */
function isPlain(value: string, flow: boolean): boolean {
  const scalar = new Scalar(value);
  scalar.type = 'PLAIN';
  const document = new Document([scalar], { version: '1.2', schema: 'core' });
  const list = document.contents as unknown as { flow: boolean };
  list.flow = flow;
  const text = document.toString({ lineWidth: 0, minContentWidth: 0, flowCollectionPadding: false });
  return text === (flow ? `[${value}]\n` : `- ${value}\n`);
}
