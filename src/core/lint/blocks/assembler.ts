// Turns the walk over a Markdown tree, whichever parser made it, into blocks with what introduces them.
import type { Block, Lead } from './block.ts';
import { ProseBuilder } from './prose-builder.ts';

/** What a block stands in. The walk hands it down and never changes it. */
export interface Place {
  readonly kind: Block['kind'];
  readonly leads: readonly Lead[];
  /** How many lists and footnotes it stands in. */
  readonly depth: number;
}

export const TOP: Place = { kind: 'paragraph', leads: [], depth: 0 };

/** What is nested deeper, in blocks or in phrases, is no note of anybody's, and is not read: the walk is recursive. */
export const DEEPEST = 100;

/** A few are enough: owner, the line that opens the list, the heading. */
const LEADS_AT_MOST = 6;

export class BlockAssembler {
  readonly blocks: Block[] = [];
  readonly prose: ProseBuilder;
  /** The heading above what comes next. */
  heading: Lead | undefined;

  /** @param base the offset in the note from which the blocks count theirs */
  constructor(note: string, base = 0) {
    this.prose = new ProseBuilder(note, base);
  }

  /** Ends the block whose prose was just collected. Returns it as a lead for what follows. */
  block(place: Omit<Place, 'depth'>, task?: Block['task']): Lead | undefined {
    const leads = this.heading ? [...place.leads, this.heading] : place.leads;
    const block = this.prose.finish({ kind: place.kind, leads, ...(task && { task }) });
    if (!block) return undefined;
    this.blocks.push(block);
    return { kind: place.kind === 'item' ? 'item' : 'paragraph', text: block.text };
  }

  /** Ends a heading: it is not read, but it introduces what follows. */
  endHeading(): void {
    const text = this.prose.finish({ kind: 'paragraph', leads: [] })?.text;
    this.heading = text === undefined ? undefined : { kind: 'heading', text };
  }

  /** Where the items of a list stand that follows a sibling (a paragraph ending in a colon introduces it). */
  list(place: Place, sibling: Lead | undefined): Place {
    const introduces = sibling?.kind === 'paragraph' && sibling.text.endsWith(':');
    return {
      kind: 'item',
      leads: introduces ? below(place, sibling).leads : place.leads,
      depth: place.depth + 1,
    };
  }
}

/** The place of what stands under `lead`. */
export function below(place: Place, lead: Lead | undefined): Place {
  return lead ? { ...place, leads: [lead, ...place.leads].slice(0, LEADS_AT_MOST) } : place;
}

/** The place of the blocks of a footnote that is defined at `place`. */
export function inFootnote(place: Place): Place {
  return { kind: 'paragraph', leads: place.leads, depth: place.depth + 1 };
}
