// The kinds of tokens, and what those count as that no model could know one by one.

/** What a token is, before any neighbour is asked. */
export type TokenKind = 'word' | 'number' | 'mark' | 'object';

/** What tokens of a kind count as when words are compared; the others count as themselves. */
export const FOLDS: Readonly<Record<'number' | 'object', string>> = {
  number: '<number>',
  object: '<object>',
};
