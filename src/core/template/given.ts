// Puts what is known of a note into its template: instead of a tab stop, a choice or a default.
import { findKey } from '../catalogue/lookup.ts';
import type { NoteType } from '../catalogue/model.ts';
import { findBlock } from '../front-matter/block.ts';
import { variableOf } from './sections.ts';

/**
 * The template with the values of these keys in its front matter, whatever stood there; a key that it does not have
 * gets a line at the end. Text goes in by its variable (`with: ${JOURNAL_WITH}`), which quotes it as it must be; the
 * value of any other kind is taken to be one that the key can have. Comments on those lines go.
 */
export function withValues(
  template: string,
  type: NoteType,
  values: Readonly<Record<string, string>>,
): string {
  const block = findBlock(template);
  if (block.kind !== 'yaml') return template;
  const lines = template.slice(0, block.close.from).split('\n');
  const end = lines.pop() ?? '';
  for (const [name, value] of Object.entries(values)) {
    const kind = findKey(type, name)?.kind.kind;
    if (kind === undefined || value === '') continue;
    const variable = `\${${variableOf(name)}}`;
    const at = lines.findIndex((line) => line.startsWith(`${name}:`));
    if (lines[at]?.includes(variable)) continue;
    const line = `${name}: ${kind === 'text' || kind === 'slug' ? variable : value}`;
    if (at < 0) lines.push(line);
    else lines[at] = line;
  }
  return [...lines, end].join('\n') + template.slice(block.close.from);
}
