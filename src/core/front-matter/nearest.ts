// The known word that someone meant who typed another one.

/**
 * The candidate nearest to a word by optimal string alignment distance (insertions, deletions, substitutions and
 * swapped neighbours count 1; case, `_`, `-` and spaces don't), when it is near enough to be meant: a quarter
 * of the word's length at most, so that `person` is not taken for `reason`. The first of equals.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = fold(word);
  if (wanted.length > 64) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 4)) + 1;
  for (const candidate of candidates) {
    const distance = alignmentDistance(wanted, fold(candidate));
    if (distance < bestDistance && distance < candidate.length) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function fold(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replaceAll(/[_\s-]+/g, '-');
}

/** https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance, the restricted one, keeping three rows. */
function alignmentDistance(a: string, b: string): number {
  let before: number[] = [];
  let above: number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = at(above, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let distance = Math.min(substituted, at(above, j) + 1, at(row, j - 1) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) distance = Math.min(distance, at(before, j - 2) + 1);
      row.push(distance);
    }
    [before, above] = [above, row];
  }
  return at(above, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
