// Front matter as it is written: keys and values with their places, as little of YAML as notes need.
import type { Span } from '../text.ts';

/** How a single value is written; `alias` is `*name`, read as what it stands for. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block' | 'alias';

/** A single value. `text` is what it says as text, `value` what YAML's core schema makes of it. */
export interface ScalarSyntax extends Span {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  readonly text: string;
  readonly value: string | number | boolean | null;
  /** Where its source ends: for block scalars behind the last line break, else `to`. */
  readonly end: number;
}

export interface ListSyntax extends Span {
  readonly kind: 'list';
  /** `[a, b]`, or one item a line. */
  readonly flow: boolean;
  readonly items: readonly ValueSyntax[];
  readonly end: number;
}

export interface MapSyntax extends Span {
  readonly kind: 'map';
  /** `{a: b}`, or one key a line. */
  readonly flow: boolean;
  readonly fields: readonly FieldSyntax[];
  readonly end: number;
}

/** What no key of a note can be: nested deeper than {@link MapSyntax} in {@link ListSyntax}, or a value that is no value. */
interface OtherSyntax extends Span {
  readonly kind: 'other';
  readonly end: number;
}

export type ValueSyntax = ScalarSyntax | ListSyntax | MapSyntax | OtherSyntax;

/** A key with its value; an empty value is a scalar whose value is null and whose place is empty. */
export interface FieldSyntax {
  readonly name: string;
  readonly key: Span;
  readonly value: ValueSyntax;
}

/** A place where the text is not YAML: `reason` is the parser's code, `message` its English words. */
interface SyntaxProblem extends Span {
  readonly reason: string;
  readonly message: string;
}

/** What stands between the two lines of dashes. */
export type Syntax =
  | { readonly kind: 'mapping'; readonly root: MapSyntax }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-mapping'; readonly place: Span; readonly actual: 'text' | 'list' }
  | { readonly kind: 'broken'; readonly problem: SyntaxProblem };
