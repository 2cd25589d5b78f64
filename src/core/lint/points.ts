// Offsets as the points of unist: line and column from 1, lines ending in LF, CRLF or CR.

export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A function from an offset of `text` (UTF-16 units) to its point. */
export function pointsOf(text: string): (offset: number) => Point {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|[\r\n]/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
}
