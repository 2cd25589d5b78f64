// Forget Person…: deletes the notes about somebody after one plain question, and shows the others that name them.
import * as vscode from 'vscode';
import { mentionPattern, mentions } from '../../core/mentions.ts';
import { canBeNote } from '../../core/journal-path.ts';
import type { ChooseJournal } from '../choose-journal.ts';
import type { JournalIndex } from '../journal-index.ts';
import { readText } from '../support/files.ts';
import { confirm, showError, showInformation } from '../support/messages.ts';

/** Somebody with notes about them. */
interface Person {
  readonly slug: string;
  readonly names: readonly string[];
  /** Paths of the notes about them. */
  readonly about: readonly string[];
}

/** How many names of files the question lists. */
const LISTED = 12;

export function forgetPerson(choose: ChooseJournal) {
  return async (about?: vscode.Uri): Promise<void> => {
    const index = await choose(about);
    if (index === undefined) return;
    const person = await pickPerson(index);
    if (person === undefined) return;
    const naming = await notesNaming(index, person);
    if (!(await confirmed(person, naming.length))) return;
    if (!(await deleteNotes(index, person.about))) return;
    await index.settled();
    if (naming.length > 0) await showOthers(index, person);
  };
}

async function pickPerson(index: JournalIndex): Promise<Person | undefined> {
  const people = peopleIn(index);
  if (people.length === 0) {
    void showInformation(vscode.l10n.t('There are no notes about a person.'));
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(
    people.map((person) => ({
      label: person.names[0] ?? person.slug,
      description:
        person.about.length === 1 ? vscode.l10n.t('1 note') : vscode.l10n.t('{0} notes', person.about.length),
      person,
    })),
    { title: vscode.l10n.t('Forget Person'), placeHolder: vscode.l10n.t('Whose notes shall be deleted?') },
  );
  return picked?.person;
}

/** Everybody whom a note's `person` names. */
function peopleIn(index: JournalIndex): Person[] {
  const bySlug = new Map<string, { names: string[]; about: string[] }>();
  for (const entry of index.entries.values()) {
    const slug = entry.kind === 'note' ? entry.values.get('person') : undefined;
    if (entry.kind !== 'note' || typeof slug !== 'string') continue;
    const person = bySlug.get(slug) ?? { names: [], about: [] };
    bySlug.set(slug, person);
    person.about.push(entry.path);
    const { name, aliases } = Object.fromEntries(entry.values);
    if (typeof name === 'string') person.names.unshift(name);
    if (Array.isArray(aliases)) person.names.push(...aliases.filter((alias) => typeof alias === 'string'));
  }
  return [...bySlug]
    .map(([slug, person]) => ({ slug, ...person }))
    .sort((a, b) => a.slug.localeCompare(b.slug));
}

/** Paths of the other notes whose text names them. */
async function notesNaming(index: JournalIndex, { slug, names, about }: Person): Promise<string[]> {
  const mine = new Set(about);
  const others = [...index.entries.keys()].filter((path) => canBeNote(path) && !mine.has(path));
  const named = await Promise.all(
    others.map(async (path) => mentions((await readText(index.uriOf(path))) ?? '', [slug, ...names])),
  );
  return others.filter((_, i) => named[i] === true);
}

async function confirmed({ slug, names, about }: Person, naming: number): Promise<boolean> {
  const forget =
    about.length === 1 ? vscode.l10n.t('Delete 1 Note') : vscode.l10n.t('Delete {0} Notes', about.length);
  const listed = about.slice(0, LISTED).join('\n');
  const more = about.length > LISTED ? `\n${vscode.l10n.t('… and {0} more', about.length - LISTED)}` : '';
  const others =
    naming === 0
      ? vscode.l10n.t('No other note names them.')
      : vscode.l10n.t('Other notes that name them stay, and are shown in a search: {0}.', naming);
  const question = vscode.l10n.t('Delete the notes about {0}?', names[0] ?? slug);
  const gone = vscode.l10n.t(
    'Undo in the Explorer brings them back while this window is open. After that they are gone permanently, unless this system has put them into a trash.',
  );
  return confirm(question, `${listed}${more}\n\n${others}\n\n${gone}`, forget);
}

/** One undoable step. False when the editor refused. */
async function deleteNotes(index: JournalIndex, paths: readonly string[]): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const path of paths) edit.deleteFile(index.uriOf(path), { ignoreIfNotExists: true });
  const deleted = await vscode.workspace.applyEdit(edit);
  if (!deleted) void showError(vscode.l10n.t('The notes could not be deleted. Is the folder read-only?'));
  return deleted;
}

async function showOthers(index: JournalIndex, { slug, names }: Person): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.findInFiles', {
    query: mentionPattern([slug, ...names]),
    isRegex: true,
    isCaseSensitive: false,
    filesToInclude: vscode.workspace.asRelativePath(index.root),
    triggerSearch: true,
  });
}
