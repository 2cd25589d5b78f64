// Feeds the port from remark's tree: what a unified pipeline has already parsed, with remark-frontmatter and remark-gfm.
import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import { BlockAssembler, below, DEEPEST, inFootnote, TOP, type Place } from './assembler.ts';
import type { Block, Lead } from './block.ts';

/**
 * The blocks of prose in a remark tree.
 * @param tree the tree of `note`, with positions (nodes without them are read where their neighbours leave a gap)
 * @param note the text that was parsed, a byte order mark included
 */
export function remarkBlocks(tree: Nodes, note: string): Block[] {
  const reader = new RemarkReader(note);
  if ('children' in tree) reader.flow(tree, TOP);
  return reader.assembler.blocks;
}

class RemarkReader {
  readonly assembler: BlockAssembler;
  readonly #note: string;
  /** Remark does not count a byte order mark. */
  readonly #base: number;

  constructor(note: string) {
    this.assembler = new BlockAssembler(note);
    this.#note = note;
    this.#base = note.startsWith('\uFEFF') ? 1 : 0;
  }

  /** Reads the blocks of a container; the first paragraph of a list item introduces the rest. */
  flow(parent: Parents, place: Place, task?: Block['task']): void {
    if (place.depth > DEEPEST) return;
    let first: Lead | undefined;
    let previous: Lead | undefined;
    for (const [index, node] of parent.children.entries()) {
      const here = parent.type === 'listItem' && index > 0 ? below(place, first) : place;
      previous = this.#block(node, here, index === 0 ? task : undefined, previous);
      if (index === 0) first = previous;
    }
  }

  #block(node: RootContent, place: Place, task: Block['task'], previous: Lead | undefined): Lead | undefined {
    switch (node.type) {
      case 'paragraph':
        this.#inline(node);
        return this.assembler.block(place, task);
      case 'heading':
        this.#inline(node);
        this.assembler.endHeading();
        return undefined;
      case 'list': {
        const inside = this.assembler.list(place, previous);
        for (const item of node.children) this.flow(item, inside, taskOf(item.checked));
        return undefined;
      }
      case 'table':
        for (const row of node.children.slice(1)) {
          for (const cell of row.children) {
            this.#inline(cell);
            this.assembler.block({ kind: 'cell', leads: place.leads });
          }
        }
        return undefined;
      case 'footnoteDefinition':
        this.flow(node, inFootnote(place));
        return undefined;
      default:
        return undefined;
    }
  }

  /** Reads the text of a paragraph, heading or cell. Parsers of literal links leave out positions: gaps are prose. */
  #inline(parent: Parents, depth = 0): void {
    if (depth > DEEPEST) return;
    const whole = this.#range(parent);
    let at = this.#range(parent.children[0])?.start ?? whole?.start;
    for (const node of parent.children as PhrasingContent[]) {
      const range = this.#range(node);
      if (!range) continue;
      if (at !== undefined && at < range.start) this.assembler.prose.prose(at, range.start);
      this.#phrase(node, range, depth);
      at = range.end;
    }
    const last = parent.children.at(-1);
    if (last && !last.position && at !== undefined && whole) this.assembler.prose.prose(at, whole.end);
  }

  #range(node: Nodes | undefined): { start: number; end: number } | undefined {
    const start = node?.position?.start.offset;
    const end = node?.position?.end.offset;
    return start === undefined || end === undefined
      ? undefined
      : { start: start + this.#base, end: end + this.#base };
  }

  #phrase(node: PhrasingContent, { start, end }: { start: number; end: number }, depth: number): void {
    const { prose } = this.assembler;
    switch (node.type) {
      case 'text':
        prose.prose(start, end);
        break;
      case 'emphasis':
      case 'strong':
      case 'linkReference':
        this.#inline(node, depth + 1);
        break;
      case 'link':
        if (this.#note.charAt(start) === '<') prose.object(start);
        else this.#inline(node, depth + 1);
        break;
      case 'break':
        prose.break(start);
        break;
      case 'inlineCode':
      case 'image':
      case 'imageReference':
        prose.object(start);
        break;
      // What is struck out is no longer said; HTML, comments and footnote marks are not prose.
      default:
        break;
    }
  }
}

function taskOf(checked: boolean | null | undefined): Block['task'] {
  return checked === true ? 'done' : checked === false ? 'open' : undefined;
}
