// Puts the page together: the header and the four sections, each with its chart, its legend and the same as a table.
import { element } from './dom.ts';
import { legend, weekLegend } from './legend.ts';
import { peopleChart } from './people-chart.ts';
import type { OverviewModel, TableModel } from './model.ts';
import { planChart } from './plan-chart.ts';
import { recordChart } from './record-chart.ts';
import { lineOfDays } from './line.ts';
import { shareChart } from './share-chart.ts';
import { pieceElement, tableElement, type OpenNote } from './table.ts';

export interface PageOptions {
  /** Of the page's content, in pixels. */
  readonly width: number;
  /** The ids of the tables that are open. */
  readonly tables: ReadonlySet<string>;
  readonly open: OpenNote;
}

interface SectionParts {
  readonly title: string;
  readonly summary: readonly string[];
  readonly table: TableModel;
  readonly chart: HTMLElement;
  readonly legend?: HTMLElement;
}

/** Draws everything anew into `main`. */
export function renderPage(main: HTMLElement, model: OverviewModel, options: PageOptions): void {
  const { plan, share, record, people, words, frame } = model;
  const { open } = options;
  const line = frame && lineOfDays(frame, options.width);
  main.classList.toggle('wide', line?.isWide === true);
  const parts: SectionParts[] = [];
  if (line && plan && share && record && people) {
    parts.push(
      { ...plan, chart: planChart(plan, line, open), legend: legend(words.legend) },
      { ...share, chart: shareChart(share, line, open) },
      { ...record, chart: recordChart(record, line, open), legend: weekLegend(words.recordLegend) },
    );
    const chart = peopleChart(people, line, open);
    parts.push(
      people.people.length === 0
        ? { ...people, chart }
        : { ...people, chart, legend: legend(words.peopleLegend) },
    );
  }
  main.replaceChildren(header(model, open), ...parts.map((part) => section(part, model, options)));
}

/** The page where there is nothing to show. */
export function renderNothing(message: string): HTMLElement {
  return element('p', { class: 'nothing' }, message);
}

function header({ title, header: where, next }: OverviewModel, open: OpenNote): HTMLElement {
  return element(
    'header',
    {},
    element('h1', {}, title),
    element('p', { class: 'where' }, where),
    element('p', { class: 'next' }, pieceElement(next, open, 'next')),
  );
}

function section(part: SectionParts, { words }: OverviewModel, options: PageOptions): HTMLElement {
  const { title, summary, chart, table } = part;
  const heading = `${table.id}-title`;
  chart.setAttribute('role', 'group');
  chart.setAttribute('aria-label', `${title}. ${words.keys}`);
  const details = element(
    'details',
    { id: table.id, ...(options.tables.has(table.id) ? { open: '' } : {}) },
    element('summary', { 'data-focus': `summary ${table.id}` }, words.showTable),
    tableElement(table, options.open),
  );
  return element(
    'section',
    { 'aria-labelledby': heading },
    element('h2', { id: heading }, title),
    ...summary.map((sentence) => element('p', {}, sentence)),
    chart,
    ...(part.legend ? [part.legend] : []),
    details,
  );
}
