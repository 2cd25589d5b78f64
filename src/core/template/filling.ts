// Puts values in the place of variables, whatever the way in which they are written there.
import type { Span } from '../text.ts';
import type { ChoicePiece, Piece, TabStopPiece, TextPiece } from './pieces.ts';

/** The variables of a template by name, `JOURNAL_TODAY` and so on; an empty text is a variable without a value. */
export type Variables = Readonly<Record<string, string>>;

/** A piece of a template with every variable filled in. */
export type FilledPiece = TextPiece | TabStopPiece<TextPiece> | ChoicePiece;

/** The variables that pieces name, in placeholders too. */
export function* variablesIn(pieces: readonly Piece[]): Generator<Span & { readonly name: string }> {
  for (const piece of pieces) {
    if (piece.kind === 'variable') yield piece;
    if (piece.kind === 'tab-stop') yield* variablesIn(piece.placeholder);
  }
}

/** Fills variables in, each written by `write`; one that is unknown stays as it stands in the template. */
export function fillPieces(
  pieces: readonly Piece[],
  variables: Variables,
  write: (value: string) => string,
): readonly FilledPiece[] {
  const fill = (piece: Exclude<Piece, TabStopPiece<unknown>>): TextPiece | ChoicePiece => {
    if (piece.kind !== 'variable') return piece;
    const { name, from, to } = piece;
    const value = variables[name];
    return { kind: 'text', text: value === undefined ? `\${${name}}` : write(value), from, to };
  };
  return pieces.map((piece) => {
    if (piece.kind !== 'tab-stop') return fill(piece);
    const placeholder = piece.placeholder.map(fill).filter((inner) => inner.kind === 'text');
    return { ...piece, placeholder };
  });
}

/** A value on one line, as a template wants it. */
export function oneLine(value: string): string {
  return value.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** What a piece says before anyone has typed anything. */
export function textOf(piece: FilledPiece): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'tab-stop':
      return piece.placeholder.map((inner) => inner.text).join('');
    case 'choice':
      return piece.options[0] ?? '';
  }
}
