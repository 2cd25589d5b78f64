// Places in a text and edits of it, as data: what every part of core hands back instead of changing anything.

/** A half-open range of a text in UTF-16 code units, as VS Code and JavaScript count them. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Replaces `length` UTF-16 code units at `offset` by `text`; applied in one place, `src/editor/support/apply-edits.ts`. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** The text with edits applied; they don't overlap, and of two at one place the earlier in the list comes first. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = [...edits].sort((a, b) => a.offset - b.offset);
  const pieces: string[] = [];
  let done = 0;
  for (const edit of inOrder) {
    pieces.push(text.slice(done, edit.offset), edit.text);
    done = edit.offset + edit.length;
  }
  return pieces.join('') + text.slice(done);
}
