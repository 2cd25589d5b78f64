// The same figures as a table: for screen readers, and for whoever asks for it.
import { element } from './dom.ts';
import type { Piece, TableModel } from './model.ts';

/** Asks the editor to open the note at a path of the journal. */
export type OpenNote = (path: string) => void;

export function tableElement(table: TableModel, open: OpenNote): HTMLElement {
  const { id, caption, columns, rows } = table;
  const head = columns.map((column) => element('th', { scope: 'col' }, column));
  const body = rows.map((cells, row) => {
    const pieces = cells.map((cell, column) =>
      cell.map((piece, n) => pieceElement(piece, open, `${id} ${row} ${column} ${n}`)),
    );
    return element(
      'tr',
      {},
      ...pieces.map((cell, column) =>
        column === 0 ? element('th', { scope: 'row' }, ...spaced(cell)) : element('td', {}, ...spaced(cell)),
      ),
    );
  });
  // A table that is wider than the page scrolls by itself, with the keyboard too.
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': caption },
    element(
      'table',
      {},
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...body),
    ),
  );
}

/** A text, or a button that opens its note; `focus` finds it again after a change. */
export function pieceElement({ text, label, path }: Piece, open: OpenNote, focus: string): HTMLElement {
  if (path === undefined) return element('span', {}, text);
  const button = element(
    'button',
    { type: 'button', class: 'link', 'data-focus': focus, 'aria-label': label, title: label },
    text,
  );
  button.addEventListener('click', () => open(path));
  return button;
}

function spaced(parts: readonly HTMLElement[]): (HTMLElement | string)[] {
  return parts.flatMap((part, n) => (n === 0 ? [part] : [', ', part]));
}
