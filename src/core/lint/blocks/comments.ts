// Finds the comments of a note in lezer's tree, wherever they stand: quotes and headings may hold control comments too.
import type { SyntaxNode, Tree } from '@lezer/common';

/** A comment, and where the node ends that follows it under the same parent (undefined if it is the last). */
export interface Comment {
  readonly from: number;
  readonly to: number;
  readonly nextEnd: number | undefined;
}

/** The comments in a tree, or in and below a node of it, in order; offsets are those of the text that was parsed. */
export function commentsIn(tree: Tree | SyntaxNode): Comment[] {
  const found: Comment[] = [];
  tree.cursor().iterate(({ name, from, to, node }) => {
    if (name === 'Comment') found.push({ from, to, nextEnd: endOfNextInline(node) });
    if (name === 'CommentBlock' || name === 'HTMLBlock')
      found.push({ from, to, nextEnd: endOfNextBlock(node) });
  });
  return found;
}

function endOfNextBlock(comment: SyntaxNode): number | undefined {
  let next = comment.nextSibling;
  while (next?.name === 'QuoteMark') next = next.nextSibling;
  return next?.to;
}

/** Where the node ends that remark would see next: the text up to the next markup, or that markup. */
function endOfNextInline(comment: SyntaxNode): number | undefined {
  let next = comment.nextSibling;
  if (next?.from === comment.to && !READ_AS_TEXT.has(next.name)) return next.to;
  while (next && READ_AS_TEXT.has(next.name)) next = next.nextSibling;
  const end = next ? next.from : comment.parent?.to;
  return end === comment.to ? undefined : end;
}

/** Inline nodes that stand for text: escapes and references, and the URL that is its own text. */
export const READ_AS_TEXT: ReadonlySet<string> = new Set(['Escape', 'Entity', 'URL']);
