// The Overview page: asks the editor for its data, draws it, and keeps open tables, the place and the focus through every change.
import { renderPage, renderNothing } from './page.ts';
import { attachKeys } from './keys.ts';
import { attachTip } from './tip.ts';
import type { FromPage, PageState, ToPage } from './model.ts';

interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

const vscode = acquireVsCodeApi();
const main = document.querySelector('main') ?? document.body;
let last: ToPage | undefined;
let width = 0;

function draw(): void {
  if (last === undefined) return;
  const focused = focusKey(document.activeElement);
  if (last.kind === 'nothing') {
    main.replaceChildren(renderNothing(last.message));
    return;
  }
  const { tables } = vscode.getState() ?? { tables: [] };
  const open = (path: string) => vscode.postMessage({ kind: 'open', path });
  renderPage(main, last.overview, { width, tables: new Set(tables), open });
  if (focused === undefined) return;
  const again = [...main.querySelectorAll<HTMLElement>('[data-focus]')].find(
    (one) => focusKey(one) === focused,
  );
  again?.focus({ preventScroll: true });
}

function focusKey(one: Element | null): string | undefined {
  return one?.getAttribute('data-focus') ?? undefined;
}

/** What is worth keeping, read off the page as it is. */
function keepState(): void {
  if (last === undefined) return;
  const tables = [...main.querySelectorAll('details[open]')].map(({ id }) => id);
  vscode.setState({
    root: last.kind === 'overview' ? last.overview.root : last.root,
    tables: last.kind === 'overview' ? tables : (vscode.getState()?.tables ?? []),
    scroll: window.scrollY,
  });
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  const isFirst = last === undefined;
  last = data;
  draw();
  if (isFirst) window.scrollTo(0, vscode.getState()?.scroll ?? 0);
  keepState();
});
main.addEventListener('toggle', keepState, { capture: true });
window.addEventListener('scrollend', keepState);
new ResizeObserver(([entry]) => {
  const now = Math.round(entry?.contentRect.width ?? 0);
  if (now === width || now === 0) return;
  width = now;
  draw();
}).observe(main);
attachKeys(main);
attachTip(main);
vscode.postMessage({ kind: 'ready' });
