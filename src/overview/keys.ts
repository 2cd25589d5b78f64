// The keyboard in a chart: one tab stop, then arrow keys from figure to figure, as in any toolbar or grid.

const CHART = '.lanes';
const FIGURE = '.figure.opens';

/** Watches over all charts of the page, whenever they are drawn anew. */
export function attachKeys(main: HTMLElement): void {
  const settle = () => main.querySelectorAll(CHART).forEach((chart) => giveTabStop(chart));
  new MutationObserver(settle).observe(main, { childList: true });
  main.addEventListener('focusin', ({ target }) => {
    const chart = target instanceof Element && target.matches(FIGURE) ? target.closest(CHART) : null;
    if (chart && target instanceof Element) giveTabStop(chart, target);
  });
  main.addEventListener('keydown', (event) => {
    const { target } = event;
    if (!(target instanceof SVGElement) || !target.matches(FIGURE)) return;
    const next = goal(target, event.key);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });
}

/** One figure of the chart can be reached with Tab: the one that has the focus, or else the first. */
function giveTabStop(chart: Element, chosen?: Element): void {
  const figures = [...chart.querySelectorAll(FIGURE)];
  const stop = chosen ?? figures.find((figure) => figure === document.activeElement) ?? figures[0];
  for (const figure of figures) figure.setAttribute('tabindex', figure === stop ? '0' : '-1');
}

function goal(from: SVGElement, key: string): SVGElement | undefined {
  const chart = from.closest(CHART);
  if (chart === null) return undefined;
  const figures = [...chart.querySelectorAll<SVGElement>(FIGURE)];
  const here = figures.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return figures[here + 1];
    case 'ArrowLeft':
      return figures[here - 1];
    case 'Home':
      return figures[0];
    case 'End':
      return figures.at(-1);
    case 'ArrowDown':
      return nearest(from, figures.slice(here + 1), 1);
    case 'ArrowUp':
      return nearest(from, figures.slice(0, here).reverse(), -1);
    default:
      return undefined;
  }
}

/** Of the next line that has a figure, the figure that is closest. */
function nearest(from: SVGElement, others: readonly SVGElement[], way: 1 | -1): SVGElement | undefined {
  const lines = others.filter((other) => other.ownerSVGElement !== from.ownerSVGElement);
  const line = lines[0]?.ownerSVGElement;
  const left = (one: SVGElement) => one.getBoundingClientRect().left;
  return lines
    .filter((other) => other.ownerSVGElement === line)
    .sort((one, other) => Math.abs(left(one) - left(from)) - Math.abs(left(other) - left(from)) || way)[0];
}
