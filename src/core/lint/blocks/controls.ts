// Control comments in the editor, with the meaning that remark-message-control gives them in a unified pipeline:
// `<!-- doing-the-deal disable take-over-deal -->`, `enable`, and `ignore` for the next node.
import type { Comment } from './comments.ts';

const NAME = 'doing-the-deal';
/** What mdast-comment-marker can read; anything else makes the comment an ordinary one. */
const READABLE =
  /^(?:\s+[-\w]+(?:=(?:"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|(?:\\[\s\S]|[^"'\s\\])+))?)*\s*$/;

interface Toggle {
  readonly at: number;
  readonly on: boolean;
}

/** Decides whether a finding of `rule` that begins at an offset of the note may be shown. */
export type Gate = (rule: string, at: number) => boolean;

/**
 * Reads the control comments of a note. Unknown keywords change nothing here (in a pipeline they are fatal).
 * @param comments in the order of the note
 */
export function controlGate(comments: readonly Comment[], note: string): Gate {
  const everything: Toggle[] = [];
  const rules = new Map<string, Toggle[]>();
  const toggle = (at: number, on: boolean, rule: string | undefined): void => {
    if (rule === undefined) {
      for (const toggles of [everything, ...rules.values()]) turn(toggles, at, on);
      return;
    }
    const toggles = rules.get(rule) ?? [];
    rules.set(rule, toggles);
    turn(toggles, at, on);
  };
  for (const comment of comments) {
    const [keyword, ...named] = wordsOf(note.slice(comment.from, comment.to));
    for (const rule of named.length > 0 ? named : [undefined]) {
      if (keyword === 'disable') toggle(comment.from, false, rule);
      if (keyword === 'enable') toggle(comment.from, true, rule);
      if (keyword === 'ignore' && comment.nextEnd !== undefined) {
        toggle(comment.from, false, rule);
        toggle(comment.nextEnd, true, rule);
      }
    }
  }
  return (rule, at) => isOn(everything, at) && isOn(rules.get(rule) ?? [], at);
}

/** The words after the name of the marker; none if the comment is not one. */
function wordsOf(comment: string): string[] {
  const text = comment.trim();
  if (!text.startsWith('<!--') || !text.endsWith('-->')) return [];
  const marker = text.slice(4, -3).trimStart();
  const attributes = marker.slice(NAME.length);
  if (!marker.startsWith(NAME) || !READABLE.test(attributes)) return [];
  return attributes.split(/\s+/).filter((word) => word !== '');
}

/** What changes nothing leaves no mark: an `enable` within what an `ignore` covers does not cut that short. */
function turn(toggles: Toggle[], at: number, on: boolean): void {
  if ((toggles.at(-1)?.on ?? true) !== on) toggles.push({ at, on });
}

function isOn(toggles: readonly Toggle[], at: number): boolean {
  return toggles.findLast((toggle) => toggle.at <= at)?.on ?? true;
}
