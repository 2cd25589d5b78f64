// One line of marks on their days.
import { rowsFor } from './dodge.ts';
import { emptyChart, nodeOf, type Line } from './line.ts';
import { drawMark, figure, RADIUS } from './marks.ts';
import type { MarkModel } from './model.ts';
import type { OpenNote } from './table.ts';

/** Between the middles of two marks, along the line and across, in pixels. */
const DISTANCE = 2 * RADIUS + 4;
const ROW = 2 * RADIUS + 6;
const MARGIN = 4;

export interface LaneParts {
  readonly line: Line;
  /** For screen readers. */
  readonly label: string;
  readonly marks: readonly MarkModel[];
  /** Tells the marks of one chart from those of another. */
  readonly scope: string;
  readonly open: OpenNote;
}

export function laneSvg({ line, label, marks, scope, open }: LaneParts): SVGSVGElement {
  const sorted = [...marks].sort((one, other) => one.day - other.day);
  const places = sorted.map(({ day }) => line.x(day + 0.5));
  const rows = rowsFor(places, DISTANCE);
  const height = (Math.max(0, ...rows) + 1) * ROW + 2 * MARGIN;
  const svg = emptyChart(line, height).attr('role', 'group').attr('aria-label', label);
  sorted.forEach((mark, n) => {
    const y = MARGIN + ((rows[n] ?? 0) + 0.5) * ROW;
    const group = figure(svg, scope, mark, open).attr('transform', `translate(${places[n] ?? 0},${y})`);
    drawMark(group, mark.shape, mark.state);
  });
  return nodeOf(svg);
}
