// Each person's conversations: a line for one-on-ones, one for coaching; what was held, and what is due.
import { element } from './dom.ts';
import { laneSvg } from './lane.ts';
import { daysAxis, type Line } from './line.ts';
import type { PeopleSection } from './model.ts';
import { pieceElement, type OpenNote } from './table.ts';

export function peopleChart({ people }: PeopleSection, line: Line, open: OpenNote): HTMLElement {
  const cells = people.flatMap(({ key, name, rows }) => [
    element(
      'div',
      { class: 'label' },
      element('span', { class: 'name' }, pieceElement(name, open, `person ${key}`)),
      ...rows.map(({ label, late }) => element('span', { class: late ? 'detail late' : 'detail' }, label)),
    ),
    element(
      'div',
      { class: 'cell' },
      ...rows.map(({ label, marks }) =>
        laneSvg({ line, label: `${name.text}, ${label}`, marks, scope: `people ${key}`, open }),
      ),
    ),
  ]);
  const axis = people.length === 0 ? [] : [element('div', { class: 'cell' }, daysAxis(line))];
  return element('div', { class: 'lanes' }, ...cells, ...axis);
}
