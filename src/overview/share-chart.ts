// The coaching share by week: a line that breaks where a week has no hours, the level at the beginning and the level now.
import { axisLeft } from 'd3-axis';
import { scaleLinear } from 'd3-scale';
import { line as lineOf } from 'd3-shape';
import { element } from './dom.ts';
import { daysAxis, emptyChart, nodeOf, type Chart, type Line } from './line.ts';
import { figure } from './marks.ts';
import type { ShareSection, WeekFigure } from './model.ts';
import type { OpenNote } from './table.ts';
import { offBands } from './weeks.ts';

const HEIGHT = 168;
const MARGIN = 14;
/** The least distance between two words, in pixels. */
const WORDS_APART = 15;
/** Room that the word beside a level takes, in pixels. */
const WORD = 72;

export function shareChart(section: ShareSection, line: Line, open: OpenNote): HTMLElement {
  const y = scaleLinear([0, 1], [HEIGHT - MARGIN, MARGIN]);
  const svg = emptyChart(line, HEIGHT).attr('role', 'group').attr('aria-label', section.title);
  offBands(svg, section.points, line, HEIGHT);
  const axis = axisLeft<number>(y)
    .tickValues(section.ticks.map(({ value }) => value))
    .tickFormat((_value, n) => section.ticks[n]?.label ?? '')
    .tickSizeInner(-line.width)
    .tickSizeOuter(0);
  const ticks = svg.append('g').attr('class', 'shares').attr('aria-hidden', 'true').call(axis);
  ticks.attr('font-family', null).attr('font-size', null).attr('text-anchor', null);
  if (!line.isWide) ticks.selectAll('text').attr('x', 2).attr('dy', '-0.4em').attr('class', 'inside');
  drawLevels(svg, section.level, line, y);
  drawLine(svg, section.points, line, y);
  for (const week of section.points) {
    if (week.share === undefined) continue;
    const at = `translate(${line.x(middle(week))},${y(week.share)})`;
    const point = figure(svg, 'share', week, open).attr('transform', at);
    point.append('circle').attr('class', 'ring').attr('r', 10);
    point.append('circle').attr('class', 'point').attr('r', 4.5);
  }
  return element(
    'div',
    { class: 'lanes' },
    element('div', { class: 'cell' }, nodeOf(svg)),
    element('div', { class: 'cell' }, daysAxis(line)),
  );
}

/** Weeks without a share break the line: a gap is never bridged. */
function drawLine(svg: Chart, weeks: readonly WeekFigure[], line: Line, y: (share: number) => number): void {
  const path = lineOf<WeekFigure>()
    .defined(({ share }) => share !== undefined)
    .x((week) => line.x(middle(week)))
    .y(({ share }) => y(share ?? 0))(weeks);
  svg.append('path').attr('class', 'share').attr('aria-hidden', 'true').attr('d', path);
}

/** The words stand at the right, clear of each other. */
function drawLevels(
  svg: Chart,
  level: ShareSection['level'],
  line: Line,
  y: (share: number) => number,
): void {
  if (level === undefined) return;
  const { x, width } = line;
  const group = svg.append('g').attr('class', 'levels').attr('aria-hidden', 'true');
  const rule = (name: string, from: number, to: number, share: number) =>
    group
      .append('line')
      .attr('class', name)
      .attr('x1', from)
      .attr('x2', to)
      .attr('y1', y(share))
      .attr('y2', y(share));
  const word = (name: string, at: number, height: number, text: string) =>
    group
      .append('text')
      .attr('class', name)
      .attr('x', at)
      .attr('y', height)
      .attr('text-anchor', 'end')
      .text(text);
  const end = Math.min(x(level.to), width);
  rule('baseline', 0, width, level.baseline);
  rule('now', x(level.from), end, level.now);
  const nowAt = Math.min(width - 4, end + WORD);
  const isTight = nowAt > width - 2 * WORD && Math.abs(y(level.now) - y(level.baseline)) < WORDS_APART;
  const nowAbove = !isTight || level.now >= level.baseline;
  const isBeside = nowAt === end + WORD;
  word('now', nowAt, y(level.now) + (isBeside ? 4 : nowAbove ? -6 : WORDS_APART), level.nowLabel);
  word(
    'baseline',
    width - 4,
    y(level.baseline) + (isTight && nowAbove ? WORDS_APART : -6),
    level.baselineLabel,
  );
}

function middle({ from, to }: WeekFigure): number {
  return (from + to) / 2;
}
