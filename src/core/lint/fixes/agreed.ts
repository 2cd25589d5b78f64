// "This was agreed": control comments around a sentence, and the reason in a comment of its own beside them.
// A marker holds nothing but ASCII words: a colon or "Zoë" in it would void it for remark-message-control.
import type { DealFinding } from '../lint.ts';
import type { Edit, Fix } from './fix.ts';
import { lineStart, placeOf, unbroken, type Place } from './place.ts';
import { ifReads } from './structure.ts';

/** @param reason in the user's words; any text */
export function agreedFix(note: string, finding: DealFinding, reason: string): Fix | undefined {
  const place = placeOf(note, finding);
  const span = place && unbroken(place, true);
  if (!place || !span) return undefined;
  const off = `<!-- doing-the-deal disable ${finding.rule} -->`;
  const on = `<!-- doing-the-deal enable ${finding.rule} -->`;
  const why = reasonComment(reason);
  const end: Edit = { offset: span.to, length: 0, text: on + why };
  return ifReads(place, { edits: [opening(place, span.from, off), end] }, (before) => before);
}

/**
 * A comment at the beginning of a line would make the whole line HTML. So it goes on a line of its own where a block
 * begins, and to the end of the line above where a line inside a paragraph does.
 */
function opening(place: Place, from: number, comment: string): Edit {
  const { note, whole, eol, prefix } = place;
  const line = note.slice(lineStart(note, from), from);
  if (from <= whole.from && place.block.kind !== 'cell')
    return { offset: whole.from, length: 0, text: `${comment}${eol}${prefix}` };
  if (!/^[ \t>]*$/.test(line)) return { offset: from, length: 0, text: comment };
  let before = lineStart(note, from);
  while (before > whole.from && /[\s\\>]/.test(note.charAt(before - 1))) before -= 1;
  return { offset: before, length: 0, text: comment };
}

/** A comment that any text may stand in: nothing in it closes it, splits a table's cell, or ends the line. */
function reasonComment(reason: string): string {
  const text = reason
    // eslint-disable-next-line no-control-regex -- what a person can paste into an input box
    .replaceAll(/[\s\u0000-\u001F\u007F]+/g, ' ')
    .replaceAll(/-{2,}/g, '–')
    .replaceAll(/-?[<>]/g, (found) => (found.endsWith('<') ? '‹' : '›'))
    .replaceAll('|', '¦')
    .replaceAll('`', '’')
    .replace(/(?<!\\)\\+$/, '')
    .trim();
  return text === '' ? '' : `<!-- ${text} -->`;
}
