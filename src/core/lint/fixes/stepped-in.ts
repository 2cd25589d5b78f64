// Moves a sentence of a reflection to the part in which confession is free, found by its control comments.
import type { Comment } from '../blocks/comments.ts';
import { lezerBlocks } from '../blocks/lezer-blocks.ts';
import type { Range } from '../language/sentences.ts';
import type { DealFinding } from '../lint.ts';
import { applied, type Edit, type Fix } from './fix.ts';
import { lineEnd, lineStart, nextLine, placeOf, unbroken, wordsBetween, type Place } from './place.ts';
import { signature } from './structure.ts';

const OFF = /^\s*<!--\s*doing-the-deal\s+disable\s*-->\s*$/;
const ON = /^\s*<!--\s*doing-the-deal\s+enable\s*-->\s*$/;

/** The part between the comments, whatever its heading says; undefined in a note that has none. */
function freePart(note: string): Range | undefined {
  const { comments } = lezerBlocks(note);
  const is = (pattern: RegExp) => (comment: Comment) => pattern.test(note.slice(comment.from, comment.to));
  const off = comments.findIndex(is(OFF));
  const on = comments.findIndex((comment, at) => at > off && is(ON)(comment));
  const [start, end] = [comments[off], comments[on]];
  return start && end ? { from: start.to, to: end.from } : undefined;
}

/** Moves the sentence, or the list item that holds nothing else, to the end of that part. */
export function moveFix(note: string, finding: DealFinding): Fix | undefined {
  const part = freePart(note);
  const place = placeOf(note, finding);
  const span = place && unbroken(place, true);
  if (!part || !place || !span || (part.from <= finding.from && finding.from < part.to)) return undefined;
  const isAlone =
    (wordsBetween(place.block, 0, finding.from) + wordsBetween(place.block, finding.to, Infinity)).trim() ===
    '';
  const taken = isAlone && place.block.kind !== 'cell' ? takeBlock(place) : takeSentence(place, span);
  if (!taken) return undefined;
  const fix: Fix = { edits: [taken.edit, put(note, part, taken.text, place.eol)] };
  return isMoved(place, finding, fix) ? fix : undefined;
}

interface Taken {
  readonly edit: Edit;
  readonly text: string;
}

/** The whole item with what is nested in it, or the whole paragraph, and one of the blank lines around it. */
function takeBlock(place: Place): Taken | undefined {
  const { note, item, whole } = place;
  const range = item ?? whole;
  // A second paragraph of an item stays what it is: part of that item.
  if (item && lineStart(note, whole.from) !== lineStart(note, item.from)) return undefined;
  const from = lineStart(note, range.from);
  const head = note.slice(from, range.from);
  if (!/^[ \t>\uFEFF]*$/.test(head)) return undefined;
  let to = nextLine(note, Math.max(range.from, range.to - 1));
  const isBlank = (start: number): boolean => /^[ \t>]*$/.test(note.slice(start, lineEnd(note, start)));
  const afterBlank = from === 0 || isBlank(lineStart(note, from - 1));
  if (afterBlank && to < note.length && isBlank(to)) to = nextLine(note, to);
  const lines = note.slice(range.from, range.to).split(/\r\n|[\r\n]/);
  const text = lines.map((line, at) => (at > 0 && line.startsWith(head) ? line.slice(head.length) : line));
  return { edit: { offset: from, length: to - from, text: '' }, text: text.join(place.eol).trimEnd() };
}

/** The sentence, and the blank that parted it from its neighbours. */
function takeSentence(place: Place, span: Range): Taken {
  const { note, whole } = place;
  let { from, to } = span;
  const first = wordsBetween(place.block, 0, place.sentence.from).trim() === '';
  if (first) while (to < whole.to && /[ \t]/.test(note.charAt(to))) to += 1;
  else while (from > whole.from && /[ \t]/.test(note.charAt(from - 1))) from -= 1;
  const text = note.slice(span.from, span.to).replaceAll(/(?:\r\n|[\r\n])[ \t>]*/g, ' ');
  return { edit: { offset: from, length: to - from, text: '' }, text };
}

/** Behind the last line of the part; an item joins the list that ends it. */
function put(note: string, part: Range, text: string, eol: string): Edit {
  let end = part.to;
  while (end > part.from && /\s/.test(note.charAt(end - 1))) end -= 1;
  const last = note.slice(lineStart(note, end), end);
  const mark = /^([-*+]) /.exec(last)?.[1];
  const item = /^[-*+] /.test(text);
  if (mark !== undefined && item) return { offset: end, length: 0, text: `${eol}${mark}${text.slice(1)}` };
  return { offset: end, length: 0, text: `${eol}${eol}${text}` };
}

/** Every other block reads as before, and the sentence stands in the part. */
function isMoved(place: Place, finding: DealFinding, fix: Fix): boolean {
  const after = applied(place.note, fix.edits);
  const moved = freePart(after);
  if (!moved) return false;
  const words = (blocks: readonly { text: string }[]): string =>
    blocks
      .flatMap(({ text }) => text.split(/\s+/))
      .filter((word) => word !== '')
      .sort()
      .join(' ');
  const { blocks } = lezerBlocks(after);
  const rest = new Set(place.blocks.filter((_, at) => at !== place.index).map(signature));
  const kept = new Set(blocks.map(signature));
  const said = wordsBetween(place.block, finding.from, finding.to).split(/\s+/).join(' ');
  return (
    words(place.blocks) === words(blocks) &&
    [...rest].every((one) => kept.has(one)) &&
    blocks.some(
      (block) =>
        block.text.split(/\s+/).join(' ').includes(said) &&
        moved.from <= (block.runOffsets[0] ?? 0) &&
        (block.runOffsets[0] ?? 0) < moved.to,
    )
  );
}
