// Draws a mark: its shape says what it is, its filling how it stands, so that nothing rests on colour alone.
import { symbol, symbolCircle } from 'd3-shape';
import type { Selection } from 'd3-selection';
import type { MarkState, Shape } from './model.ts';
import type { OpenNote } from './table.ts';

type Group<E extends Element = SVGGElement> = Selection<E, undefined, null, undefined>;

/** What makes a figure of a chart something that can be pointed at and opened. */
export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly path?: string;
}

/** Half of a mark's width, in pixels. */
export const RADIUS = 6;
/** A bell in a box of 12 × 12 around the middle. */
const BELL =
  'M0-5.6C2.5-5.6 3.7-3.8 3.7-1.4L4.9 2.6H-4.9L-3.7-1.4C-3.7-3.8-2.5-5.6 0-5.6ZM-1.6 4.2A1.7 1.7 0 0 0 1.6 4.2Z';
/** As wide as it is high, unlike d3's. */
const DIAMOND = 'M0-7 7 0 0 7-7 0Z';
const CHECK = 'M-2.9.2-.8 2.3 3-2';

/** A group for a figure: a button when it has a note to open, else a picture with a name. */
export function figure(
  parent: Group<SVGSVGElement> | Group,
  scope: string,
  one: Figure,
  open: OpenNote,
): Group {
  const group = parent.append('g').attr('aria-label', one.label).attr('data-tip', one.label);
  const { path } = one;
  if (path === undefined) return group.attr('role', 'img').attr('class', 'figure');
  return group
    .attr('role', 'button')
    .attr('class', 'figure opens')
    .attr('tabindex', -1)
    .attr('data-focus', `${scope} ${one.key}`)
    .on('click', () => open(path))
    .on('keydown', (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      open(path);
    });
}

/** The shape itself, around the middle of its group. */
export function drawMark(group: Group, shape: Shape, state: MarkState): void {
  group
    .append('circle')
    .attr('class', 'ring')
    .attr('r', RADIUS + 4);
  const glyph = group.append('g').attr('class', `glyph ${state}`);
  glyph.append('path').attr('class', 'body').attr('d', outline(shape));
  switch (state) {
    case 'done':
      if (shape !== 'bell') glyph.append('path').attr('class', 'sign').attr('d', CHECK);
      break;
    case 'in-progress':
      glyph.append('path').attr('class', 'half').attr('d', half(shape));
      break;
    case 'overdue':
      glyph.append('path').attr('class', 'sign').attr('d', 'M0-3.2V.6M0 2.6V2.9');
      break;
    case 'skipped':
      glyph.append('path').attr('class', 'slash').attr('d', 'M-4 4 4-4');
      break;
    case 'due':
      break;
  }
}

function outline(shape: Shape): string {
  if (shape === 'bell') return BELL;
  return shape === 'circle' ? (symbol(symbolCircle, Math.PI * RADIUS ** 2)() ?? '') : DIAMOND;
}

/** The left half. */
function half(shape: Shape): string {
  return shape === 'circle' ? `M0-${RADIUS}A${RADIUS} ${RADIUS} 0 0 0 0 ${RADIUS}Z` : 'M0-7-7 0 0 7Z';
}
