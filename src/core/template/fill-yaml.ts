// Fills a line of a template's front matter so that the value read back is the value put in, whatever is in it.
import { escapeDouble, scalarText } from '../front-matter/scalar.ts';
import { fillPieces, oneLine, textOf, variablesIn, type FilledPiece, type Variables } from './filling.ts';
import type { Piece, TextPiece } from './pieces.ts';

/** `key: `, `- ` or the indentation: what stands before a value. */
const PREFIX = /^[ \t]*(?:-[ \t]+)*(?:[^\s:#'"[{][^:\n]*:[ \t]+)?/;

/** Fills the pieces of one line: between quotes or brackets as these want it, else as a value of its own. */
export function fillYamlLine(pieces: readonly Piece[], variables: Variables): readonly FilledPiece[] {
  if (variablesIn(pieces).next().done === true) return fillPieces(pieces, variables, oneLine);
  const before = pieces[0]?.kind === 'text' ? pieces[0].text : '';
  const prefix = PREFIX.exec(before)?.[0].length ?? 0;
  switch (before[prefix]) {
    case '"':
      return fillPieces(pieces, variables, (value) => escapeDouble(oneLine(value)));
    case "'":
      return fillPieces(pieces, variables, (value) => oneLine(value).replaceAll("'", "''"));
    case '[':
    case '{':
      return fillPieces(pieces, variables, flowValue);
    default:
      return fillPlainValue(pieces, prefix, variables);
  }
}

function flowValue(value: string): string {
  const text = oneLine(value);
  return text === '' ? '' : scalarText(text, { flow: true });
}

/** A value without quotes of its own: quoted as a whole, tab stops included, when what comes out needs it. */
function fillPlainValue(
  pieces: readonly Piece[],
  prefix: number,
  variables: Variables,
): readonly FilledPiece[] {
  const [before, value, behind] = cutOutValue(pieces, prefix);
  const fill = (part: readonly Piece[]): readonly FilledPiece[] => fillPieces(part, variables, oneLine);
  const filled = fill(value);
  const text = filled.map(textOf).join('');
  if (text === '' || scalarText(text) === text) return [...fill(before), ...filled, ...fill(behind)];
  const quote: TextPiece = { kind: 'text', text: '"', from: 0, to: 0 };
  return [...fill(before), quote, ...filled.map(escapeTexts), quote, ...fill(behind)];
}

/** What stands before the value, the value, and the comment and white space behind it. */
function cutOutValue(pieces: readonly Piece[], prefix: number): readonly [Piece[], Piece[], Piece[]] {
  const before: Piece[] = [];
  const value: Piece[] = [];
  const behind: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'text') {
      (behind.length > 0 ? behind : value).push(piece);
      continue;
    }
    const start = index === 0 ? prefix : 0;
    const last = index === pieces.length - 1;
    const comment = commentIn(piece.text.slice(start));
    const end =
      comment >= 0
        ? start + comment
        : last
          ? Math.max(start, piece.text.trimEnd().length)
          : piece.text.length;
    if (behind.length > 0) behind.push(piece);
    else {
      before.push(...slice(piece, 0, start));
      value.push(...slice(piece, start, end));
      behind.push(...slice(piece, end, piece.text.length));
    }
  }
  return [before, value, behind];
}

/** Where a comment begins, with the blanks before it; -1 where there is none. */
function commentIn(text: string): number {
  let at = text.search(/(?:^|[ \t])#/);
  while (at > 0 && /[ \t]/.test(text.charAt(at - 1))) at--;
  return at;
}

function slice(piece: TextPiece, start: number, end: number): TextPiece[] {
  const text = piece.text.slice(start, end);
  return text === '' ? [] : [{ kind: 'text', text, from: piece.from + start, to: piece.from + end }];
}

function escapeTexts(piece: FilledPiece): FilledPiece {
  if (piece.kind === 'text') return { ...piece, text: escapeDouble(piece.text) };
  if (piece.kind === 'choice') return piece;
  return {
    ...piece,
    placeholder: piece.placeholder.map((inner) => ({ ...inner, text: escapeDouble(inner.text) })),
  };
}
