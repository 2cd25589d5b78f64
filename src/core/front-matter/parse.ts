// Reads YAML into keys and values with places, over the `yaml` package.
import { isAlias, isMap, isScalar, parseDocument, type Node, type Pair, type Scalar } from 'yaml';
import type { FieldSyntax, ScalarStyle, ScalarSyntax, Syntax, ValueSyntax } from './syntax.ts';

/** A key's value may be a list of mappings (`away`), nothing deeper. */
const MAX_DEPTH = 3;

/** Dates stay text (core schema), keys may repeat (checked later, in linear time), nothing is merged or called. */
const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false, // `!!omap` would put pairs where values stand, `!!binary` bytes
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error', // 'silent' would hide that there is a second document
} as const;

/**
 * Reads YAML; `offset` is where it begins in the text and is added to every place. Never throws: what is not YAML
 * comes back as `broken`, with the first problem and its place.
 */
export function parseYaml(source: string, offset: number): Syntax {
  const document = parseDocument(source, options);
  const [error] = document.errors;
  if (error !== undefined) {
    const [from, to] = placeInside(source, error.pos);
    return {
      kind: 'broken',
      problem: { from: from + offset, to: to + offset, reason: error.code, message: error.message },
    };
  }
  if (document.contents === null) return { kind: 'empty' };
  const root = new Reader(source, offset).value(document.contents, 0);
  if (root.kind === 'map') return { kind: 'mapping', root };
  if (root.kind === 'scalar' && root.value === null) return { kind: 'empty' };
  return { kind: 'not-a-mapping', place: root, actual: root.kind === 'list' ? 'list' : 'text' };
}

/** The word at an error, which the parser gives as one character; for one at the very end, the last that there is. */
function placeInside(source: string, [from, to]: readonly [number, number]): [number, number] {
  const last = source.trimEnd().length;
  const start =
    from < last
      ? from
      : last -
        (source
          .slice(0, last)
          .split(/[\s"']/)
          .at(-1)?.length ?? 0);
  const word = /[^\s,:[\]{}]+/y;
  word.lastIndex = start;
  const end = word.test(source) ? word.lastIndex : to;
  return [start, Math.max(start, Math.min(end, last))];
}

/** What YAML takes for white space; a no-break space, for one, is part of a value. */
const BLANK = ' \t\r\n';

interface Place {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/** Walks the nodes once; anchors come before their aliases, so they are known by then. */
class Reader {
  readonly #source: string;
  readonly #offset: number;
  readonly #anchors = new Map<string, ScalarSyntax>();

  constructor(source: string, offset: number) {
    this.#source = source;
    this.#offset = offset;
  }

  value(node: Node, depth: number): ValueSyntax {
    const place = this.#placeOf(node);
    if (isScalar(node)) return this.#scalar(node, place);
    if (isAlias(node)) return this.#alias(node.source, place);
    if (depth === MAX_DEPTH) return { kind: 'other', ...place };
    const flow = node.flow === true;
    if (isMap(node)) {
      const fields = node.items.map((pair) => this.#field(pair as Pair<Node, Node | null>, depth));
      return { kind: 'map', fields, flow, ...(flow ? place : endAt(place, fields.at(-1)?.value)) };
    }
    const items = node.items.map((item) => this.value(item as Node, depth + 1));
    return { kind: 'list', items, flow, ...(flow ? place : endAt(place, items.at(-1))) };
  }

  #placeOf(node: Node): Place {
    const [start, end] = node.range ?? [0, 0, 0];
    let visible = end;
    while (visible > start && BLANK.includes(this.#source[visible - 1] ?? '')) visible--;
    return { from: start + this.#offset, to: visible + this.#offset, end: end + this.#offset };
  }

  #scalar(node: Scalar, place: Place): ScalarSyntax {
    const style = styleOf(node);
    const value = primitive(node.value);
    const text = typeof value === 'string' ? value : (node.source ?? '');
    const scalar = { kind: 'scalar', style, text, value, ...place } as const;
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, scalar);
    return scalar;
  }

  /** An alias is read as the single value that it stands for; one of a collection is a value of no kind. */
  #alias(name: string, place: Place): ValueSyntax {
    const target = this.#anchors.get(name);
    return target === undefined ? { kind: 'other', ...place } : { ...target, ...place, style: 'alias' };
  }

  #field(pair: Pair<Node, Node | null>, depth: number): FieldSyntax {
    const { from, to } = this.#placeOf(pair.key);
    const key = { from, to };
    const name = isScalar(pair.key) ? this.#scalar(pair.key, this.#placeOf(pair.key)).text : this.#slice(key);
    const value = pair.value === null ? undefined : this.value(pair.value, depth + 1);
    if (value !== undefined && value.end > value.from) return { name, key, value };
    // An empty value stands right behind its colon, wherever the parser went looking for it.
    const colon = /[ \t]*:/y;
    colon.lastIndex = to - this.#offset;
    const at = colon.test(this.#source) ? colon.lastIndex + this.#offset : to;
    const empty = {
      kind: 'scalar',
      style: 'plain',
      text: '',
      value: null,
      from: at,
      to: at,
      end: at,
    } as const;
    return { name, key, value: empty };
  }

  #slice({ from, to }: { from: number; to: number }): string {
    return this.#source.slice(from - this.#offset, to - this.#offset);
  }
}

/** A collection of lines ends with its last item, though the parser counts the comments and blank lines behind it. */
function endAt(place: Place, last: Place | undefined): Place {
  return last === undefined ? place : { from: place.from, to: last.to, end: last.end };
}

function styleOf(node: Scalar): ScalarStyle {
  switch (node.type) {
    case 'QUOTE_SINGLE':
      return 'single';
    case 'QUOTE_DOUBLE':
      return 'double';
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return 'block';
    default:
      return 'plain';
  }
}

function primitive(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
