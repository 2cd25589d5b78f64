// Control comments in the editor, with the meaning that remark-message-control gives them in a unified pipeline:
// `<!-- doing-the-deal disable take-over-deal -->`, `enable`, and `ignore` for the next node.
import type { Comment } from './lezer-blocks.ts';

const MARKER = /^\s*<!--\s*doing-the-deal(?:\s+([\s\S]*?))?\s*-->\s*$/;
/** What mdast-comment-marker can read; anything else makes the comment an ordinary one. */
const READABLE =
  /^(?:\s*[-\w]+(?:=(?:"(?:\\[\s\S]|[^"])*"|'(?:\\[\s\S]|[^'])*'|(?:\\[\s\S]|[^"'\s])+))?)*\s*$/;

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
    if (rule !== undefined) {
      rules.set(rule, [...(rules.get(rule) ?? []), { at, on }]);
      return;
    }
    everything.push({ at, on });
    for (const toggles of rules.values()) toggles.push({ at, on });
  };
  for (const comment of comments) {
    const attributes = MARKER.exec(note.slice(comment.from, comment.to))?.[1] ?? '';
    if (!READABLE.test(attributes)) continue;
    const [keyword, ...named] = attributes.split(/\s+/).filter((word) => word !== '');
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

function isOn(toggles: readonly Toggle[], at: number): boolean {
  return toggles.findLast((toggle) => toggle.at <= at)?.on ?? true;
}
