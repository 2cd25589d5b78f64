// Reads a note again and again as it changes: only what stands where it changed is parsed and read anew.
import { TreeFragment, type Tree, type TreeCursor } from '@lezer/common';
import type { Block, Lead } from './block.ts';
import { commentsIn, type Comment } from './comments.ts';
import { forLezer, type LezerText } from './for-lezer.ts';
import { bodyStart } from './front-matter.ts';
import { inNote, LezerReader, markdown } from './lezer-blocks.ts';

/** An outermost block of a note (a paragraph, a list, a table) as it was read. The same object as long as it is the same. */
export interface Passage {
  /** Its blocks of prose; their offsets count from where the passage begins. */
  readonly blocks: readonly Block[];
}

/** A passage in its place. */
export interface Placed {
  readonly passage: Passage;
  /** Where it begins in the note, in UTF-16 units. */
  readonly from: number;
}

export interface NoteState {
  readonly passages: readonly Placed[];
  readonly comments: readonly Comment[];
}

/** A passage with what its reading depended on, and what the next one's depends on. */
interface Read extends Passage {
  readonly source: string;
  readonly heading: Lead | undefined;
  readonly previous: Lead | undefined;
  readonly headingBelow: Lead | undefined;
  readonly lead: Lead | undefined;
  /** Offsets count from where the passage begins. */
  readonly comments: readonly Comment[];
}

/** The reading of one note. */
export class NoteReading {
  #text = '';
  #fragments: readonly TreeFragment[] = [];
  #passages = new Map<Tree, Read>();

  /** The note as it is now. */
  read(note: string): NoteState {
    const text = forLezer(note, bodyStart(note));
    const tree = this.#parse(text.text);
    const passages: Placed[] = [];
    const comments: Comment[] = [];
    const known = this.#passages;
    this.#passages = new Map();
    let last: Read | undefined;
    const cursor = tree.cursor();
    for (let more = cursor.firstChild(); more; more = cursor.nextSibling()) {
      const from = text.noteOffset(cursor.from);
      const passage = this.#passage(note, text, cursor, last, known);
      passages.push({ passage, from });
      comments.push(...this.#comments(passage, cursor, from, text));
      last = passage;
    }
    return { passages, comments };
  }

  #parse(text: string): Tree {
    const fragments = TreeFragment.applyChanges(this.#fragments, [changeOf(this.#text, text)]);
    const tree = markdown.parse(text, fragments);
    this.#text = text;
    this.#fragments = TreeFragment.addTree(tree);
    return tree;
  }

  #passage(
    note: string,
    text: LezerText,
    cursor: TreeCursor,
    last: Read | undefined,
    known: ReadonlyMap<Tree, Read>,
  ): Read {
    const from = text.noteOffset(cursor.from);
    const source = note.slice(from, text.noteOffset(cursor.to));
    const heading = last?.headingBelow;
    const previous = last?.lead;
    const tree = cursor.tree;
    let passage = tree ? known.get(tree) : undefined;
    if (
      passage?.source !== source ||
      !isSame(passage.heading, heading) ||
      !isSame(passage.previous, previous)
    ) {
      const reader = new LezerReader(note, text, from);
      reader.assembler.heading = heading;
      const lead = reader.outermost(cursor, previous);
      const { blocks, heading: headingBelow } = reader.assembler;
      const comments = source.includes('<!--') ? commentsWithin(cursor, text, from) : [];
      passage = { source, heading, previous, headingBelow, lead, blocks, comments };
    }
    if (tree) this.#passages.set(tree, passage);
    return passage;
  }

  /** The comments of a passage in their places. What follows one that is a passage of its own is not its to know. */
  #comments(passage: Read, cursor: TreeCursor, from: number, text: LezerText): Comment[] {
    return passage.comments.map((comment) => {
      const placed = inNote(comment, (at) => at + from);
      const isWhole = placed.from === from && placed.to === text.noteOffset(cursor.to);
      if (!isWhole) return placed;
      const next = cursor.node.nextSibling;
      return { ...placed, nextEnd: next ? text.noteOffset(next.to) : undefined };
    });
  }
}

function commentsWithin(cursor: TreeCursor, text: LezerText, base: number): Comment[] {
  return commentsIn(cursor.node).map((comment) => inNote(comment, (at) => text.noteOffset(at) - base));
}

function isSame(one: Lead | undefined, other: Lead | undefined): boolean {
  return one?.kind === other?.kind && one?.text === other?.text;
}

/** UTF-16 units that are compared at once: letter by letter takes thirty times as long. */
const STRETCH = 512;

/** The stretch of a text before its last `behind` units. */
function endOf(text: string, behind: number): string {
  return text.slice(text.length - behind - STRETCH, text.length - behind);
}

/** The one stretch in which two texts differ. */
function changeOf(before: string, now: string): { fromA: number; toA: number; fromB: number; toB: number } {
  const most = Math.min(before.length, now.length);
  let from = 0;
  while (from + STRETCH <= most && before.slice(from, from + STRETCH) === now.slice(from, from + STRETCH))
    from += STRETCH;
  while (from < most && before.charCodeAt(from) === now.charCodeAt(from)) from += 1;
  let same = 0;
  while (same + STRETCH <= most - from && endOf(before, same) === endOf(now, same)) same += STRETCH;
  while (
    same < most - from &&
    before.charCodeAt(before.length - 1 - same) === now.charCodeAt(now.length - 1 - same)
  )
    same += 1;
  return { fromA: from, toA: before.length - same, fromB: from, toB: now.length - same };
}
