// Where a journal may lie in a workspace folder: the setting's text made into a path that can't leave the folder.

/** Where Create Journal puts a journal, and where one is looked for, unless the setting says otherwise. */
export const DEFAULT_JOURNAL_FOLDER = 'manager-journal';

/** The home page of a journal; a folder that has one is a journal. */
export const HOME_PAGE = 'journal.md';

/** Where the user's own templates lie in a journal; nothing in there is a note. */
export const TEMPLATES_FOLDER = 'templates';

/**
 * The path, relative to a workspace folder and with `/` between its parts, that a setting names: `''` is the
 * folder itself (`.`). Undefined when it is empty, absolute, has a drive or a scheme, or climbs out by `..`.
 */
export function journalFolder(setting: string): string | undefined {
  const text = setting.trim().replaceAll('\\', '/');
  if (text === '' || text.startsWith('/') || text.includes(':') || text.includes('\0')) return undefined;
  const parts = text.split('/').filter((part) => part !== '' && part !== '.');
  return parts.includes('..') ? undefined : parts.join('/');
}

/** Whether a path inside the journal can be a note: Markdown, not a template, in no hidden folder. */
export function canBeNote(path: string): boolean {
  return /\.md$/i.test(path) && !leadsToNoNotes(path);
}

/** Whether a path inside the journal lies where no note is looked for: the templates, hidden folders such as `.git`. */
export function leadsToNoNotes(path: string): boolean {
  const parts = path.split('/');
  return (
    parts[0] === TEMPLATES_FOLDER || parts.some((part) => part.startsWith('.') || part === 'node_modules')
  );
}
