// Weeks on the line of days: where each begins and ends in pixels, cut to what is drawn.
import type { Chart, Line } from './line.ts';
import type { WeekFigure } from './model.ts';

/** The place of a week, from and to, in pixels. */
export function span({ from, to }: Pick<WeekFigure, 'from' | 'to'>, { frame, x }: Line): [number, number] {
  return [x(Math.max(from, frame.from)), x(Math.min(to, frame.to + 1))];
}

/** Weeks off, shaded, so that their gap explains itself. */
export function offBands(svg: Chart, weeks: readonly WeekFigure[], line: Line, height: number): void {
  const bands = svg.append('g').attr('class', 'off-bands').attr('aria-hidden', 'true');
  for (const week of weeks.filter(({ state }) => state === 'off')) {
    const [left, right] = span(week, line);
    bands
      .append('rect')
      .attr('x', left)
      .attr('width', Math.max(0, right - left))
      .attr('height', height);
  }
}
