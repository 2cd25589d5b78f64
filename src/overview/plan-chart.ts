// The timeline: a line for each group of the plan, its marks on their days.
import { element } from './dom.ts';
import { laneSvg } from './lane.ts';
import { daysAxis, todayLabel, type Line } from './line.ts';
import type { PlanSection } from './model.ts';
import type { OpenNote } from './table.ts';

export function planChart({ lanes }: PlanSection, line: Line, open: OpenNote): HTMLElement {
  return element(
    'div',
    { class: 'lanes' },
    element('div', { class: 'cell' }, todayLabel(line)),
    ...lanes.flatMap(({ label, detail, marks }) => [
      element(
        'div',
        { class: 'label' },
        element('span', { class: 'name' }, label),
        element('span', { class: 'detail' }, detail),
      ),
      element('div', { class: 'cell' }, laneSvg({ line, label, marks, scope: 'plan', open })),
    ]),
    element('div', { class: 'cell' }, daysAxis(line)),
  );
}
