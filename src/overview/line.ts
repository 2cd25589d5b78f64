// The line of days that all charts share, so that a day stands at the same place in each: scale, grid, ticks, today.
import { axisBottom } from 'd3-axis';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { create, type Selection } from 'd3-selection';
import type { FrameModel } from './model.ts';

/** From this width on the labels have a column of their own beside the charts; overview.css says the same. */
const WIDE = 640;
/** That column, in pixels; overview.css says the same. */
const LABELS = 208;
/** Room at both ends for a mark that stands on the edge, in pixels. */
const MARGIN = 10;
/** How far lines go below a chart, for a cell that is higher, in pixels. */
const BEYOND = 100;
/** The least distance between two ticks with words, in pixels. */
const TICK_ROOM = 62;

export interface Line {
  readonly frame: FrameModel;
  readonly isWide: boolean;
  /** Of a chart, in pixels. */
  readonly width: number;
  /** From a day of the job to pixels; a day's middle is half a day further on. */
  readonly x: ScaleLinear<number, number>;
}

export type Chart = Selection<SVGSVGElement, undefined, null, undefined>;

export function lineOfDays(frame: FrameModel, pageWidth: number): Line {
  const isWide = pageWidth >= WIDE;
  const width = Math.max(160, isWide ? pageWidth - LABELS : pageWidth);
  const x = scaleLinear([frame.from, frame.to + 1], [MARGIN, width - MARGIN]);
  return { frame, isWide, width, x };
}

/** An empty chart of this height with the days' grid and the line of today. */
export function emptyChart({ frame, width, x }: Line, height: number): Chart {
  const svg = create('svg').attr('width', width).attr('height', height).attr('class', 'chart');
  const grid = svg.append('g').attr('class', 'grid').attr('aria-hidden', 'true');
  for (const { day } of frame.ticks) vertical(grid, x(day), height);
  if (isDrawn(frame))
    vertical(
      svg.append('g').attr('class', 'today').attr('aria-hidden', 'true'),
      x(frame.today + 0.5),
      height,
    );
  return svg;
}

/** The days' names and dates below a chart; as many as there is room for, the first and the last before all. */
export function daysAxis(line: Line): SVGSVGElement {
  const { frame, width, x } = line;
  const svg = create('svg')
    .attr('width', width)
    .attr('height', 34)
    .attr('class', 'axis')
    .attr('aria-hidden', 'true');
  const ticks = withRoom(line);
  const axis = axisBottom<number>(x)
    .tickValues(ticks.map(({ day }) => day))
    .tickFormat((_day, n) => ticks[n]?.label ?? '')
    .tickSizeOuter(0)
    .tickSizeInner(4)
    .tickPadding(4);
  const labels = svg
    .append('g')
    .call(axis)
    .attr('font-family', null)
    .attr('font-size', null)
    .selectAll('.tick text');
  labels.attr('text-anchor', (_, n) => anchor(x(ticks[n]?.day ?? frame.from), width));
  labels
    .clone(true)
    .attr('class', 'date')
    .attr('dy', '1.9em')
    .text((_, n) => ticks[n]?.date ?? '');
  return svg.node() ?? unreachable();
}

/** The word above the line of today. */
export function todayLabel({ frame, width, x }: Line): SVGSVGElement {
  const svg = create('svg')
    .attr('width', width)
    .attr('height', 16)
    .attr('class', 'axis now')
    .attr('aria-hidden', 'true');
  if (isDrawn(frame)) {
    const at = x(frame.today + 0.5);
    svg
      .append('text')
      .attr('x', at)
      .attr('y', 11)
      .attr('text-anchor', anchor(at, width))
      .text(frame.todayLabel);
  }
  return svg.node() ?? unreachable();
}

/** d3 makes what it is asked for. */
export function nodeOf(chart: Chart): SVGSVGElement {
  return chart.node() ?? unreachable();
}

function unreachable(): never {
  throw new Error('d3 created no element.');
}

function withRoom({ frame: { ticks }, x, width }: Line): FrameModel['ticks'] {
  const every = [1, 2, 3, 6].find((n) => x(n * 15) - x(0) >= TICK_ROOM) ?? 6;
  return ticks.filter(({ day }) => (day % (15 * every) === 0 || day === 1) && x(day) <= width - MARGIN / 2);
}

/** Words at an edge stay on the page. */
function anchor(at: number, width: number): 'start' | 'middle' | 'end' {
  if (at < 24) return 'start';
  return at > width - 24 ? 'end' : 'middle';
}

function vertical(
  group: Selection<SVGGElement, undefined, null, undefined>,
  at: number,
  height: number,
): void {
  group
    .append('line')
    .attr('x1', at)
    .attr('x2', at)
    .attr('y1', 0)
    .attr('y2', height + BEYOND);
}

function isDrawn({ from, to, today }: FrameModel): boolean {
  return today >= from && today <= to;
}
