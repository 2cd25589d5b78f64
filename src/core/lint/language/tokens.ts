// Cuts a sentence into words: lower case, contractions apart, each with its place.

/** What a token is, before any lexicon is asked. */
export type TokenKind = 'word' | 'number' | 'mark' | 'object';

export interface Token {
  /** As the reader compares it: lower case, straight apostrophe. */
  readonly text: string;
  readonly kind: TokenKind;
  /** Range in the block's text. */
  readonly from: number;
  readonly to: number;
  /** Written with a capital first letter. */
  readonly capital: boolean;
  /** Part of a quotation: another person's words, or a title. */
  quoted: boolean;
}

const TOKEN =
  /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+|[$€£₹¥]?\d[\d.,]*(?:%|[kKmM]\b)?|\p{L}[\p{L}\p{M}\d]*(?:['’][\p{L}\p{M}]+)*(?:-\p{L}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*)*|[\uFFFC]|[^\s\p{L}\d]/gu;
const CLITIC = /^(.+?)(n't|'(?:ll|ve|re|d|m|s))$/;
/** Whole words whose apostrophe is dropped in haste. */
const UNAPOSTROPHED: Readonly<Record<string, readonly [string, string]>> = {
  im: ['i', "'m"],
  ive: ['i', "'ve"],
  dont: ['do', "n't"],
  didnt: ['did', "n't"],
  wont: ['will', "n't"],
  cant: ['can', "n't"],
  doesnt: ['does', "n't"],
  wasnt: ['was', "n't"],
  wouldnt: ['would', "n't"],
  shouldnt: ['should', "n't"],
  couldnt: ['could', "n't"],
  havent: ['have', "n't"],
  isnt: ['is', "n't"],
};
const CONTRACTED_STEMS: Readonly<Record<string, string>> = { wo: 'will', ca: 'can', sha: 'shall' };

/**
 * The tokens of `text` from `from` to `to`.
 * @param isWord whether a word with hyphens ("cold-called") is one of its own; others come apart
 */
export function tokens(text: string, from: number, to: number, isWord: (word: string) => boolean): Token[] {
  const found: Token[] = [];
  for (const match of text.slice(from, to).matchAll(TOKEN)) {
    const [raw] = match;
    const at = from + match.index;
    if (/^\p{L}.*-/u.test(raw) && !raw.includes('@') && !isWord(raw.toLowerCase())) addParts(found, raw, at);
    else addToken(found, raw, at);
  }
  return found;
}

function addParts(found: Token[], raw: string, at: number): void {
  for (const part of raw.matchAll(/-|[^-]+/g)) addToken(found, part[0], at + part.index);
}

function addToken(found: Token[], raw: string, at: number): void {
  const first = raw.charCodeAt(0);
  if (/^[$€£₹¥]?\d/.test(raw)) {
    found.push(token(raw, 'number', at, at + raw.length, false));
    return;
  }
  if (first === 0xfffc || /^(?:https?:|www\.)/.test(raw) || (raw.includes('@') && raw.length > 1)) {
    found.push(token(raw, 'object', at, at + raw.length, false));
    return;
  }
  if (!/\p{L}/u.test(raw)) {
    found.push(token(raw, 'mark', at, at + raw.length, false));
    return;
  }
  addWord(found, raw, at);
}

function addWord(found: Token[], raw: string, at: number): void {
  const text = raw.replaceAll('’', "'").toLowerCase();
  const capital = /^\p{Lu}/u.test(raw);
  const hasty = UNAPOSTROPHED[text];
  const clitic = hasty ? undefined : CLITIC.exec(text);
  if (!clitic && !hasty) {
    found.push(token(text, 'word', at, at + raw.length, capital));
    return;
  }
  const stem = hasty?.[0] ?? CONTRACTED_STEMS[clitic?.[1] ?? ''] ?? clitic?.[1] ?? text;
  const tail = hasty?.[1] ?? clitic?.[2] ?? '';
  const cut = clitic ? (clitic[1] ?? '').length : Math.min(stem.length, raw.length);
  found.push(
    token(stem, 'word', at, at + cut, capital),
    token(tail, 'word', at + cut, at + raw.length, false),
  );
}

function token(text: string, kind: TokenKind, from: number, to: number, capital: boolean): Token {
  return { text, kind, from, to, capital, quoted: false };
}
