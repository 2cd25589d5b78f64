// Finds the front matter that the lint leaves out, by the rule of remark-frontmatter (YAML only).

const FENCE = /^\uFEFF?---[ \t]*(?:\r\n|[\r\n])/;
const CLOSING = /(?:\r\n|[\r\n])---[ \t]*(?=\r|\n|$)/g;

/** The offset at which the body of a note begins, after a byte order mark. A fence that never closes is none. */
export function bodyStart(note: string): number {
  const open = FENCE.exec(note);
  const mark = note.startsWith('\uFEFF') ? 1 : 0;
  if (!open) return mark;
  // The closing fence may follow at once, so the line break of the opening one counts as its own.
  CLOSING.lastIndex = open[0].trimEnd().length;
  const close = CLOSING.exec(note);
  return close ? close.index + close[0].length : mark;
}
