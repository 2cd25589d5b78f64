// Where a finding stands in the Markdown of its note: its block, its list item, and how a further line would begin.
import type { SyntaxNode, Tree } from '@lezer/common';
import type { Block } from '../blocks/block.ts';
import { noteRange } from '../blocks/block.ts';
import { forLezer } from '../blocks/for-lezer.ts';
import { bodyStart } from '../blocks/front-matter.ts';
import { lezerBlocks, markdown } from '../blocks/lezer-blocks.ts';
import type { Range } from '../language/sentences.ts';

/** Offsets are UTF-16 units of the note. */
export interface Place {
  readonly note: string;
  readonly blocks: readonly Block[];
  /** The block that the finding is in, as an index into the blocks. */
  readonly index: number;
  readonly block: Block;
  /** The paragraph, task or cell with its markup. */
  readonly whole: Range;
  readonly sentence: Range;
  /** The innermost list item around the block, with its mark, such as `-` or `1.`. */
  readonly item: (Range & { readonly mark: string }) | undefined;
  /** What a further line of what holds the block begins with: indentation, quote marks. */
  readonly prefix: string;
  /** How the note ends its lines. */
  readonly eol: string;
  /** Emphasis, links and the like in the block, outermost first. */
  readonly inlines: readonly Range[];
}

const LEAVES = new Set(['Paragraph', 'Task', 'TableCell']);
const MARKS = /Mark$|^(?:TaskMarker|URL|LinkTitle|Escape|Entity|HardBreak)$/;

/** The place of a finding, or undefined if the note has no prose there. */
export function placeOf(note: string, finding: Range): Place | undefined {
  const { blocks } = lezerBlocks(note);
  const index = blocks.findIndex((one) => holds(noteRange(one, 0, one.text.length), finding.from));
  const block = blocks[index];
  if (!block) return undefined;
  const text = forLezer(note, bodyStart(note));
  const rangeOf = (node: SyntaxNode): Range => ({
    from: text.noteOffset(node.from),
    to: text.noteOffset(node.to),
  });
  const leaf = leafAt(markdown.parse(text.text), (node) => holds(rangeOf(node), finding.from));
  if (!leaf) return undefined;
  const whole = rangeOf(leaf);
  const item = above(leaf, 'ListItem');
  const mark = item?.getChild('ListMark');
  return {
    note,
    blocks,
    index,
    block,
    whole,
    sentence: { from: finding.from, to: finding.to },
    item: item && mark ? { ...rangeOf(item), mark: text.text.slice(mark.from, mark.to) } : undefined,
    prefix: prefixOf(note, whole.from, leaf.parent?.name === 'FootnoteDefinition'),
    eol: /\r\n|[\r\n]/.exec(note)?.[0] ?? '\n',
    inlines: inlinesOf(leaf).map(rangeOf),
  };
}

/** The words of the block between two offsets of the note, as they are read: without markup. */
export function wordsBetween(block: Block, from: number, to: number): string {
  let text = '';
  for (const [run, start] of block.runStarts.entries()) {
    const offset = block.runOffsets[run] ?? 0;
    const length = (block.runStarts[run + 1] ?? block.text.length) - start;
    const first = Math.max(0, from - offset);
    const last = Math.min(length, to - offset);
    if (first < last) text += block.text.slice(start + first, start + last);
  }
  return text;
}

/**
 * The sentence with the markup that belongs to it, so that none is cut in two; undefined where that can't be.
 * @param outwards also takes in emphasis, or a link, around the whole sentence
 */
export function unbroken(place: Place, outwards: boolean): Range | undefined {
  let { from, to } = place.sentence;
  for (const inline of [...place.inlines].reverse()) {
    const apart = inline.to <= from || inline.from >= to;
    const inside = from <= inline.from && inline.to <= to;
    const around = inline.from < from && to < inline.to;
    if (apart || inside || (around && !outwards)) continue;
    const wider = { from: Math.min(from, inline.from), to: Math.max(to, inline.to) };
    const more = wordsBetween(place.block, wider.from, from) + wordsBetween(place.block, to, wider.to);
    if (more.trim() === '') ({ from, to } = wider);
    else if (!around) return undefined;
  }
  return { from, to };
}

/** The offset at which the line of `at` begins. */
export function lineStart(note: string, at: number): number {
  let start = at;
  while (start > 0 && !/[\r\n]/.test(note.charAt(start - 1))) start -= 1;
  return start;
}

/** The offset at which the line of `at` ends, before its line break. */
export function lineEnd(note: string, at: number): number {
  let end = at;
  while (end < note.length && !/[\r\n]/.test(note.charAt(end))) end += 1;
  return end;
}

/** The offset behind the line of `at` and its line break. */
export function nextLine(note: string, at: number): number {
  const end = lineEnd(note, at);
  return end + (note.startsWith('\r\n', end) ? 2 : end < note.length ? 1 : 0);
}

const holds = (range: Range, at: number): boolean => range.from <= at && at < range.to;

function leafAt(tree: Tree, isHere: (node: SyntaxNode) => boolean): SyntaxNode | undefined {
  let node: SyntaxNode | null = tree.topNode;
  while (node && !LEAVES.has(node.name)) {
    let child: SyntaxNode | null = node.firstChild;
    while (child && !isHere(child)) child = child.nextSibling;
    node = child;
  }
  return node ?? undefined;
}

function above(node: SyntaxNode, name: string): SyntaxNode | undefined {
  let parent = node.parent;
  while (parent && parent.name !== name) parent = parent.parent;
  return parent ?? undefined;
}

function inlinesOf(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!MARKS.test(child.name)) found.push(child, ...inlinesOf(child));
  }
  return found;
}

/** Marks of lists become blanks, those of quotes stay; a footnote's further lines are indented by four. */
function prefixOf(note: string, from: number, isFootnote: boolean): string {
  const head = note.slice(lineStart(note, from), from).replace('\uFEFF', '');
  if (/^[ \t>]*$/.test(head)) return head;
  return isFootnote ? '    ' : head.replaceAll(/[^\t>]/g, ' ');
}
