// Feeds the port from @lezer/markdown, ten times as fast as remark: what the editor runs on.
import type { TreeCursor } from '@lezer/common';
import { GFM, parser as commonmark } from '@lezer/markdown';
import { BlockAssembler, below, DEEPEST, inFootnote, TOP, type Place } from './assembler.ts';
import type { Block, Lead } from './block.ts';
import { commentsIn, READ_AS_TEXT, type Comment } from './comments.ts';
import { Footnotes } from './footnotes.ts';
import { forLezer, type LezerText } from './for-lezer.ts';
import { bodyStart } from './front-matter.ts';
import { Interruptions } from './interruptions.ts';
import { LongParagraphs } from './long-paragraphs.ts';
import { PlainText } from './plain-text.ts';

/** GitHub's Markdown with footnotes. Stateless: one for all. */
export const markdown = commonmark.configure([GFM, Footnotes, Interruptions, PlainText, LongParagraphs]);

export interface Reading {
  readonly blocks: Block[];
  readonly comments: Comment[];
}

/** The blocks of prose and the comments in a note; offsets are UTF-16 units of `note`. */
export function lezerBlocks(note: string): Reading {
  const text = forLezer(note, bodyStart(note));
  const tree = markdown.parse(text.text);
  const reader = new LezerReader(note, text);
  reader.flow(tree.cursor(), TOP);
  // A walk over the whole tree, which most notes need not.
  const comments = note.includes('<!--') ? commentsIn(tree) : [];
  return {
    blocks: reader.assembler.blocks,
    comments: comments.map((comment) => inNote(comment, text.noteOffset)),
  };
}

/** A comment whose offsets are those of the note. */
export function inNote({ from, to, nextEnd }: Comment, noteOffset: (at: number) => number): Comment {
  return {
    from: noteOffset(from),
    to: noteOffset(to),
    nextEnd: nextEnd === undefined ? undefined : noteOffset(nextEnd),
  };
}

/** Reads the nodes of a tree into blocks. */
export class LezerReader {
  readonly assembler: BlockAssembler;
  readonly #text: LezerText;

  /** @param base the offset in the note from which the blocks count theirs */
  constructor(note: string, text: LezerText, base = 0) {
    this.assembler = new BlockAssembler(note, base);
    this.#text = text;
  }

  /** Reads an outermost node of the note. Returns what it is to its next sibling, given what the one before it was. */
  outermost(cursor: TreeCursor, previous: Lead | undefined): Lead | undefined {
    return this.#block(cursor, TOP, previous);
  }

  /** Reads the blocks below the cursor's node; the cursor ends where it began. */
  flow(cursor: TreeCursor, place: Place): void {
    if (place.depth > DEEPEST || !cursor.firstChild()) return;
    let first: Lead | undefined;
    let previous: Lead | undefined;
    let seen = 0;
    do {
      if (cursor.name === 'ListMark' || cursor.name === 'FootnoteMark') continue;
      const here = place.kind === 'item' && seen > 0 ? below(place, first) : place;
      previous = this.#block(cursor, here, previous);
      if (seen === 0) first = previous;
      seen += 1;
    } while (cursor.nextSibling());
    cursor.parent();
  }

  #block(cursor: TreeCursor, place: Place, previous: Lead | undefined): Lead | undefined {
    switch (cursor.name) {
      case 'Paragraph':
        this.#inline(cursor);
        return this.assembler.block(place);
      case 'Task': {
        const done = this.#text.text.charAt(cursor.from + 1) !== ' ';
        this.#inline(cursor);
        return this.assembler.block(place, done ? 'done' : 'open');
      }
      case 'BulletList':
      case 'OrderedList': {
        const inside = this.assembler.list(place, previous);
        this.#children(cursor, () => this.flow(cursor, inside));
        return undefined;
      }
      case 'Table':
        this.#children(cursor, () => {
          if (cursor.name === 'TableRow') this.#row(cursor, place);
        });
        return undefined;
      case 'FootnoteDefinition':
        this.flow(cursor, inFootnote(place));
        return undefined;
      default:
        if (/^(?:ATX|Setext)Heading\d$/.test(cursor.name)) {
          this.#inline(cursor);
          this.assembler.endHeading();
        }
        return undefined;
    }
  }

  #row(cursor: TreeCursor, place: Place): void {
    this.#children(cursor, () => {
      if (cursor.name !== 'TableCell') return;
      this.#inline(cursor);
      this.assembler.block({ kind: 'cell', leads: place.leads });
    });
  }

  #children(cursor: TreeCursor, visit: () => void): void {
    if (!cursor.firstChild()) return;
    do visit();
    while (cursor.nextSibling());
    cursor.parent();
  }

  /** Collects the prose of the cursor's node: what stands between its children, and in some of them. */
  #inline(cursor: TreeCursor, depth = 0, from = cursor.from, end = cursor.to): void {
    if (depth > DEEPEST) return;
    let at = from;
    if (cursor.firstChild()) {
      do {
        if (cursor.to <= from || cursor.from >= end || READ_AS_TEXT.has(cursor.name)) continue;
        if (at < cursor.from) this.#prose(at, cursor.from);
        this.#phrase(cursor, depth);
        at = cursor.to;
      } while (cursor.nextSibling());
      cursor.parent();
    }
    if (at < end) this.#prose(at, end);
  }

  #prose(from: number, to: number): void {
    this.assembler.prose.prose(this.#text.noteOffset(from), this.#text.noteOffset(to));
  }

  #phrase(cursor: TreeCursor, depth: number): void {
    switch (cursor.name) {
      case 'Emphasis':
      case 'StrongEmphasis':
        this.#inline(cursor, depth + 1);
        break;
      case 'Link':
        this.#link(cursor, depth + 1);
        break;
      case 'HardBreak':
        this.assembler.prose.break(this.#text.noteOffset(cursor.from));
        break;
      case 'InlineCode':
      case 'Image':
      case 'Autolink':
        this.assembler.prose.object(this.#text.noteOffset(cursor.from));
        break;
      default:
        break;
    }
  }

  /** Reads the text of a link: what its first two marks enclose. */
  #link(cursor: TreeCursor, depth: number): void {
    const marks: number[] = [];
    this.#children(cursor, () => {
      if (cursor.name === 'LinkMark') marks.push(cursor.from);
    });
    const [open = cursor.from, close = cursor.to] = marks;
    this.#inline(cursor, depth, open + 1, close);
  }
}
