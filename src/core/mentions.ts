// Whether a text names somebody: whole names in any script, case and the encoding of accents make no difference.

/** Whether one of the names stands in the text as words of its own: “Sam” is not in “same”. */
export function mentions(text: string, names: readonly string[]): boolean {
  const pattern = mentionPattern(names);
  return pattern !== undefined && new RegExp(pattern, 'iu').test(text.normalize('NFC'));
}

/**
 * The text with another word in the place of each name. Case counts here, unlike above: “Will” is a name and “will” is not.
 */
export function withoutNames(text: string, names: readonly string[], instead: string): string {
  const pattern = mentionPattern(names);
  return pattern === undefined
    ? text
    : text.normalize('NFC').replaceAll(new RegExp(pattern, 'gu'), () => instead);
}

/**
 * A regular expression, for JavaScript with the flags `i` and `u` and for VS Code's search, that finds the names as
 * words of their own. Undefined when there is no name to look for. Linear: an alternation of fixed texts.
 */
export function mentionPattern(names: readonly string[]): string | undefined {
  const wanted = [...new Set(names.map((name) => name.normalize('NFC').trim()))].filter(
    (name) => name !== '',
  );
  if (wanted.length === 0) return undefined;
  const longestFirst = wanted.sort((a, b) => b.length - a.length).map(escaped);
  return `(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`;
}

/** Only what means something in a pattern is escaped: with the flag `u` nothing else may be. Spaces match any run. */
function escaped(name: string): string {
  return name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
}
