// Where a new note goes: a readable name from what the user typed, valid on every file system, never one that is taken.
import type { NoteType } from './catalogue/model.ts';
import { slugOf } from './slug.ts';

/** File systems allow 255 bytes of UTF-8; `.md`, a number and what a sync tool appends must fit in as well. */
const MAX_BYTES = 200;

/**
 * Names that Windows keeps for devices, with any extension:
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file. Superscripts count; slugs have no such.
 */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The path of a new note inside the journal, `/` between its parts. `values` are the note's by key; one that is
 * missing, or has no letter or digit, leaves its part of the name out. `taken` are the paths that exist: letter case
 * and Unicode composition make no difference, as on most disks; a number is added until the name is free.
 */
export function noteFileName(
  type: NoteType,
  values: Readonly<Record<string, string>>,
  taken: Iterable<string>,
): string {
  const stem = stemOf(type, values);
  const folder = type.folder === '' ? '' : `${type.folder}/`;
  const used = new Set([...taken].map(fold));
  let path = `${folder}${stem}.md`;
  for (let n = 2; used.has(fold(path)); n++) path = `${folder}${stem}-${n}.md`;
  return path;
}

function stemOf(type: NoteType, values: Readonly<Record<string, string>>): string {
  const parts = type.fileName
    .split(/\{([^{}]*)\}/)
    .map((part, index) => (index % 2 === 1 ? valueSlug(values, part) : part));
  const stem = cutToBytes(parts.join('').replaceAll(/-{2,}/g, '-').replaceAll(/^-|-$/g, ''));
  if (stem === '') return type.id;
  return RESERVED.test(stem) ? `${stem}-${type.id}` : stem;
}

/** Weeks and quarters keep their capital: `2026-W48`, `2026-Q4`. */
function valueSlug(values: Readonly<Record<string, string>>, key: string): string {
  const value = Object.hasOwn(values, key) ? (values[key] ?? '') : '';
  return /^\d{4}-[WQ]\d{1,2}$/.test(value) ? value : slugOf(value);
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Cuts between characters, so that what remains is at most {@link MAX_BYTES} of UTF-8 and no word's end dangles. */
function cutToBytes(stem: string): string {
  let bytes = 0;
  let length = 0;
  for (const char of stem) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > MAX_BYTES) return stem.slice(0, length).replace(/-$/, '');
    length += char.length;
  }
  return stem;
}
