// Takes a template apart: tab stops, choices and the product's own variables; every other `$`, `}` and `\` is text.
import type { Span } from '../text.ts';

export interface TextPiece extends Span {
  readonly kind: 'text';
  readonly text: string;
}

interface VariablePiece extends Span {
  readonly kind: 'variable';
  /** With its prefix, `JOURNAL_TODAY`. */
  readonly name: string;
}

/** `${1}` or `${1:placeholder}`; a placeholder may hold variables. */
export interface TabStopPiece<Inner> extends Span {
  readonly kind: 'tab-stop';
  readonly number: number;
  readonly placeholder: readonly Inner[];
}

/** `${1|a,b|}`; at least one option, none of them empty. */
export interface ChoicePiece extends Span {
  readonly kind: 'choice';
  readonly number: number;
  readonly options: readonly string[];
}

/** A piece of a template; `from` and `to` are its place there. */
export type Piece = TextPiece | VariablePiece | TabStopPiece<TextPiece | VariablePiece> | ChoicePiece;

/** Something wrong in a template, with its place there; the product then uses the built-in one. */
export interface TemplateFinding extends Span {
  readonly code: TemplateCode;
  readonly facts: Readonly<Record<string, string>>;
}

type TemplateCode =
  /** `${1:` or `${1|` that does not end on its line. */
  | 'open-tab-stop'
  | 'empty-choice'
  /** `${JOURNAL_…}` that the product has no value for; facts: name. */
  | 'unknown-variable'
  | 'open-section'
  | 'nested-section'
  /** `<!-- end when -->` without a beginning. */
  | 'stray-section-end'
  /** The note that it makes has no front matter that can be read as its type; facts: reason, a finding's code. */
  | 'broken-front-matter';

/** The next thing that is not plain text; all of it lies on one line, at bounded length, so looking is linear. */
const TOKEN = new RegExp(
  [
    /\$\{(?<variable>JOURNAL_[A-Z0-9_]{0,60})\}/,
    /\$\{(?<bare>\d{1,4})\}/,
    /\$\{(?<choosing>\d{1,4})\|(?<options>[^|}\n]{0,1000})\|\}/,
    /\$\{(?<holding>\d{1,4}):(?<placeholder>(?:[^}\n$]|\$\{JOURNAL_[A-Z0-9_]{0,60}\}|\$(?!\{)){0,300})\}/,
    /(?<open>\$\{\d{1,4}[:|])/,
  ]
    .map((part) => part.source)
    .join('|'),
  'g',
);

/** Takes a text apart; `offset` is added to every place. What is broken stays text, with a finding. */
export function parsePieces(
  text: string,
  offset: number,
): { readonly pieces: readonly Piece[]; readonly findings: readonly TemplateFinding[] } {
  const pieces: Piece[] = [];
  const findings: TemplateFinding[] = [];
  let done = 0;
  const textUpTo = (to: number): void => {
    const place = { from: done + offset, to: to + offset };
    if (to > done) pieces.push({ kind: 'text', text: text.slice(done, to), ...place });
  };
  for (const match of text.matchAll(TOKEN)) {
    const place = { from: match.index + offset, to: match.index + match[0].length + offset };
    const piece = toPiece(match.groups ?? {}, place);
    if (typeof piece === 'string') {
      findings.push({ code: piece, ...place, facts: {} });
      continue;
    }
    textUpTo(match.index);
    pieces.push(piece);
    done = place.to - offset;
  }
  textUpTo(text.length);
  return { pieces, findings };
}

function toPiece(groups: Partial<Record<string, string>>, place: Span): Piece | TemplateCode {
  const { variable, bare, choosing, options = '', holding, placeholder = '' } = groups;
  if (variable !== undefined) return { kind: 'variable', name: variable, ...place };
  if (bare !== undefined) return { kind: 'tab-stop', number: Number(bare), placeholder: [], ...place };
  if (choosing !== undefined) {
    const list = options.split(',').map((option) => option.trim());
    return list.includes('')
      ? 'empty-choice'
      : { kind: 'choice', number: Number(choosing), options: list, ...place };
  }
  if (holding === undefined) return 'open-tab-stop';
  // Within a placeholder there is nothing but text and variables: the pattern has seen to that.
  const inner = parsePieces(placeholder, place.to - 1 - placeholder.length).pieces;
  const held = inner.filter((piece) => piece.kind === 'text' || piece.kind === 'variable');
  return { kind: 'tab-stop', number: Number(holding), placeholder: held, ...place };
}
