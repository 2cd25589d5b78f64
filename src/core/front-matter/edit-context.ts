// What every edit of front matter needs to know of the text around it.
import { lineBreakOf } from './block.ts';
import type { MapSyntax } from './syntax.ts';

/** A text with its front matter. */
export interface Context {
  readonly text: string;
  readonly root: MapSyntax;
  /** How lines end here. */
  readonly lineBreak: string;
}

/** The context of a text whose front matter is this mapping. */
export function contextOf(text: string, root: MapSyntax): Context {
  return { text, root, lineBreak: lineBreakOf(text) };
}

/** Where the line of a place begins. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the next line begins: behind the line break, or at the place itself where it is a line's beginning. */
export function lineEnd(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at;
  const lineBreak = text.indexOf('\n', at);
  return lineBreak === -1 ? text.length : lineBreak + 1;
}
