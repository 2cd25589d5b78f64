// Where a journal may lie in a workspace folder: the setting's text made into a path that can't leave the folder.

/** Where Create Journal puts a journal, and where one is looked for, unless the setting says otherwise. */
export const DEFAULT_JOURNAL_FOLDER = 'manager-journal';

/** The home page of a journal; a folder that has one is a journal. */
export const HOME_PAGE = 'journal.md';

/** Where the user's own templates lie in a journal; nothing in there is a note. */
export const TEMPLATES_FOLDER = 'templates';

/**
 * The path, relative to a workspace folder and with `/` between its parts, that a setting names: `''` is the
 * folder itself (`.`). Undefined when it is empty, absolute, has a drive, a scheme or a control character, or climbs
 * out by `..`; so do `.. ` and `...` where Windows leaves out the spaces and dots at the end of a name.
 */
export function journalFolder(setting: string): string | undefined {
  const text = setting.trim().replaceAll('\\', '/');
  if (text === '' || text.startsWith('/') || /[:\p{Cc}]/u.test(text)) return undefined;
  const parts = text
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.');
  return parts.some((part) => /^\.{2,}$/.test(part.replaceAll(/\s/g, ''))) ? undefined : parts.join('/');
}

/** The pattern of a git exclude file for a folder below the repository's own: https://git-scm.com/docs/gitignore. */
export function ignorePattern(folder: string): string {
  return `/${folder.replaceAll(/[\\*?[\]]/g, '\\$&')}/`;
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
