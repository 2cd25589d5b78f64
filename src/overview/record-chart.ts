// The record of reflections: a box for each week, full when it was written in time.
import { element } from './dom.ts';
import { daysAxis, emptyChart, nodeOf, type Line } from './line.ts';
import { figure } from './marks.ts';
import type { RecordSection, WeekState } from './model.ts';
import type { Selection } from 'd3-selection';
import type { OpenNote } from './table.ts';
import { span } from './weeks.ts';

const HEIGHT = 48;
const BOX = 20;
const TOP = 6;
/** Weeks that are narrower than this have no number below them, in pixels. */
const NUMBER_ROOM = 17;

export function recordChart({ title, weeks }: RecordSection, line: Line, open: OpenNote): HTMLElement {
  const svg = emptyChart(line, HEIGHT).attr('role', 'group').attr('aria-label', title);
  for (const week of weeks) {
    const [left, right] = span(week, line);
    const width = Math.max(2, right - left - 3);
    const group = figure(svg, 'record', week, open).attr('transform', `translate(${left + 1.5},${TOP})`);
    group
      .append('rect')
      .attr('class', 'ring')
      .attr('x', -2)
      .attr('y', -2)
      .attr('width', width + 4)
      .attr('height', BOX + 4);
    drawWeek(group, week.state, width, BOX);
    if (width >= NUMBER_ROOM) {
      group
        .append('text')
        .attr('aria-hidden', 'true')
        .attr('x', width / 2)
        .attr('y', BOX + 15)
        .attr('text-anchor', 'middle')
        .text(week.name);
    }
  }
  return element(
    'div',
    { class: 'lanes' },
    element('div', { class: 'cell' }, nodeOf(svg)),
    element('div', { class: 'cell' }, daysAxis(line)),
  );
}

/** The box of a week: its filling says how it stands. */
export function drawWeek(
  group: Selection<SVGGElement, undefined, null, undefined>,
  state: WeekState,
  width: number,
  height: number,
): void {
  const box = group.append('g').attr('class', `week ${state}`);
  box
    .append('rect')
    .attr('class', 'body')
    .attr('x', 0.75)
    .attr('y', 0.75)
    .attr('width', Math.max(0, width - 1.5))
    .attr('height', height - 1.5)
    .attr('rx', 2);
  if (state === 'late') {
    box
      .append('rect')
      .attr('class', 'half')
      .attr('y', height / 2)
      .attr('width', width)
      .attr('height', height / 2)
      .attr('rx', 2);
  }
  if (state === 'kept') {
    box
      .append('path')
      .attr('class', 'sign')
      .attr('transform', `translate(${width / 2},${height / 2})`)
      .attr('d', 'M-3.6.2-1 2.8 3.8-2.5');
  }
}
