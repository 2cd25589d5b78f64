// Reads the front matter that nearly every note has, one plain `key: value` a line, thirty times as fast as YAML's parser.
import type { FieldSyntax, ListSyntax, ScalarSyntax, Syntax, ValueSyntax } from './syntax.ts';

/** A blank line, a comment, or a key at the line's beginning with what stands behind its colon. */
const LINE = /^(?: *(?:#.*)?|([A-Za-z_][\w-]*):(?: +([^ ].*)?)?)$/;

/** A value in quotes without escapes; a list of words; a plain text. Each may have a comment behind it. */
const DOUBLE = /^"([^"\\]*)"(?: +#.*)?$/;
const SINGLE = /^'([^']*)'(?: +#.*)?$/;
const LIST = /^\[([\w ,-]*)\](?: +#.*)?$/;
const PLAIN = /^[\p{L}\d]/u;

/** What begins like a number and may be one for YAML; the few that surely are or are not are told apart first. */
const MAYBE_NUMBER = /^\d[\d.eExo_a-f+-]*$/i;
const NUMBER = /^\d{1,15}(?:\.\d{1,15})?$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const CONSTANT = /^(?:true|false|null)$/i;

/** Tabs and other control characters, and what looks like a byte order mark, are left to the parser. */
const UNUSUAL = /[\0-\x08\x09\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029\uFEFF]/; // eslint-disable-line no-control-regex

/**
 * Reads lines of plain keys and values exactly as `parseYaml` does; a test holds the two against each other.
 * Undefined as soon as anything else is there: then the parser has to read it.
 */
export function readPlainLines(source: string, offset: number): Syntax | undefined {
  if (UNUSUAL.test(source)) return undefined;
  const fields: FieldSyntax[] = [];
  for (let at = 0; at < source.length;) {
    const lineBreak = source.indexOf('\n', at);
    const end = lineBreak === -1 ? source.length : lineBreak;
    const line = source.slice(at, source[end - 1] === '\r' ? end - 1 : end);
    const match = LINE.exec(line);
    if (match === null) return undefined;
    const [, name, rest = ''] = match;
    if (name !== undefined) {
      const from = at + offset;
      const value = readPlainValue(rest, from + line.length - rest.length, from + name.length + 1);
      if (value === undefined) return undefined;
      fields.push({ name, key: { from, to: from + name.length }, value });
    }
    at = end + 1;
  }
  const first = fields[0];
  const last = fields.at(-1);
  if (first === undefined || last === undefined) return { kind: 'empty' };
  const root = {
    kind: 'map',
    flow: false,
    fields,
    from: first.key.from,
    to: last.value.to,
    end: last.value.end,
  } as const;
  return { kind: 'mapping', root };
}

/** The value in what stands behind a colon, which begins at `from`; `colon` is the place right behind the colon. */
function readPlainValue(rest: string, from: number, colon: number): ValueSyntax | undefined {
  if (rest === '' || rest.startsWith('#')) return scalar('plain', '', null, colon, colon);
  const first = rest[0];
  if (first === '"' || first === "'") {
    const text = (first === '"' ? DOUBLE : SINGLE).exec(rest)?.[1];
    return text === undefined
      ? undefined
      : scalar(first === '"' ? 'double' : 'single', text, text, from, from + text.length + 2);
  }
  if (first === '[') return readPlainList(rest, from);
  return PLAIN.test(rest) ? readPlainText(rest, from) : undefined;
}

function readPlainText(rest: string, from: number): ScalarSyntax | undefined {
  const comment = rest.indexOf(' #');
  const text = withoutSpaces(comment === -1 ? rest : rest.slice(0, comment));
  if (text.includes(': ') || text.endsWith(':') || CONSTANT.test(text)) {
    const value = text === 'true' ? true : text === 'false' ? false : undefined;
    return value === undefined ? undefined : scalar('plain', text, value, from, from + text.length);
  }
  if (!MAYBE_NUMBER.test(text) || DAY.test(text))
    return scalar('plain', text, text, from, from + text.length);
  return NUMBER.test(text) ? scalar('plain', text, Number(text), from, from + text.length) : undefined;
}

/** Without the spaces at its end; no other white space is blank to YAML. */
function withoutSpaces(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end--;
  return text.slice(0, end);
}

function readPlainList(rest: string, from: number): ListSyntax | undefined {
  const inner = LIST.exec(rest)?.[1];
  if (inner === undefined) return undefined;
  const items: ScalarSyntax[] = [];
  let at = 1;
  for (const part of inner.trim() === '' ? [] : inner.split(',')) {
    const text = part.trim();
    if (!/^[A-Za-z]/.test(text) || CONSTANT.test(text)) return undefined;
    const start = from + at + part.indexOf(text);
    items.push(scalar('plain', text, text, start, start + text.length));
    at += part.length + 1;
  }
  const end = from + inner.length + 2;
  return { kind: 'list', flow: true, items, from, to: end, end };
}

function scalar(
  style: ScalarSyntax['style'],
  text: string,
  value: ScalarSyntax['value'],
  from: number,
  to: number,
): ScalarSyntax {
  return { kind: 'scalar', style, text, value, from, to, end: to };
}
