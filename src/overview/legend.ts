// What the shapes of a chart mean, drawn as they are in the chart.
import { create } from 'd3-selection';
import { element } from './dom.ts';
import { drawMark } from './marks.ts';
import type { LegendEntry, Words } from './model.ts';
import { drawWeek } from './record-chart.ts';

const SIZE = 16;

export function legend(entries: readonly LegendEntry[]): HTMLElement {
  return list(
    entries.map(({ shape, state, label }) => {
      const svg = picture();
      drawMark(svg.append('g').attr('transform', `translate(${SIZE / 2},${SIZE / 2})`), shape, state);
      return [svg.node(), label] as const;
    }),
  );
}

export function weekLegend(entries: Words['recordLegend']): HTMLElement {
  return list(
    entries.map(({ state, label }) => {
      const svg = picture();
      drawWeek(svg.append('g'), state, SIZE, SIZE);
      return [svg.node(), label] as const;
    }),
  );
}

function list(entries: readonly (readonly [SVGSVGElement | null, string])[]): HTMLElement {
  return element(
    'ul',
    { class: 'legend' },
    ...entries.map(([picture, label]) => element('li', {}, ...(picture ? [picture] : []), label)),
  );
}

function picture() {
  return create('svg').attr('width', SIZE).attr('height', SIZE).attr('aria-hidden', 'true');
}
