// What comes from the page is checked before anything is done: shapes here, known notes in the panel.
import type { FromPage, PageState } from '../../overview/model.ts';

/** The message, or undefined when it is none that the page would send. */
export function readMessage(value: unknown): FromPage | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, path } = value;
  if (kind === 'ready') return { kind };
  return kind === 'open' && typeof path === 'string' ? { kind, path } : undefined;
}

/** Of which journal a kept state is; undefined when it can't be told. */
export function rootOf(state: unknown): PageState['root'] | undefined {
  return isRecord(state) && typeof state['root'] === 'string' ? state['root'] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
