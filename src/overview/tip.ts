// What a figure stands for, beside it, while it has the pointer or the focus; Escape takes it away.
import { element } from './dom.ts';

/** Between a figure and its tip, and between a tip and the edge, in pixels. */
const GAP = 6;

export function attachTip(main: HTMLElement): void {
  // Screen readers have the same from the figure's own name.
  const tip = element('div', { class: 'tip', 'aria-hidden': 'true', hidden: '' });
  document.body.append(tip);
  const hide = () => (tip.hidden = true);
  const show = ({ target }: Event) => {
    const figure = target instanceof Element ? target.closest('[data-tip]') : null;
    if (figure) place(tip, figure);
    else hide();
  };
  main.addEventListener('pointerover', show);
  main.addEventListener('focusin', (event) => {
    if (event.target instanceof Element && event.target.matches(':focus-visible')) show(event);
  });
  main.addEventListener('pointerleave', hide);
  main.addEventListener('focusout', hide);
  window.addEventListener('scroll', hide, { passive: true });
  window.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  new MutationObserver(hide).observe(main, { childList: true });
}

/** Above the figure where there is room, else below; never over the edge. */
function place(tip: HTMLElement, figure: Element): void {
  tip.textContent = figure.getAttribute('data-tip');
  tip.hidden = false;
  const at = figure.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const middle = at.left + at.width / 2 - width / 2;
  const left = Math.max(GAP, Math.min(middle, document.documentElement.clientWidth - width - GAP));
  const above = at.top - height - GAP;
  tip.style.left = `${left}px`;
  tip.style.top = `${above >= GAP ? above : at.bottom + GAP}px`;
}
