// Create Journal: writes what a journal begins with where it is missing, never over anything, and says what it did.
import * as vscode from 'vscode';
import { today } from '../../core/calendar.ts';
import type { Catalogue } from '../../core/catalogue/model.ts';
import type { Entry } from '../../core/note.ts';
import { scaffold, type NewFile } from '../../core/scaffold.ts';
import type { Journals } from '../journals.ts';
import type { NoteMaker } from '../note-maker.ts';
import { isLink, isNotFound } from '../support/files.ts';
import { refuseLink } from '../support/links.ts';
import { showInformation } from '../support/messages.ts';
import { pathBelow, uriBelow } from '../support/uris.ts';

/** Where it is kept that a journal is to be made once the window has reloaded with its folder. */
const AFTER_RELOAD = 'createJournalIn';

export interface CreateJournalParts {
  readonly journals: Journals;
  readonly maker: NoteMaker;
  readonly catalogue: Catalogue;
  readonly memory: vscode.Memento;
  readonly now: () => number;
  /** Offers once to keep a journal in a git workspace out of git. */
  readonly offerGitExclude: (folder: vscode.WorkspaceFolder, journal: vscode.Uri) => Promise<void>;
}

/** Resolves to the journal's folder; undefined when the user thought better of it or the window reloads. */
export function createJournal(parts: CreateJournalParts) {
  return async (about?: vscode.Uri): Promise<vscode.Uri | undefined> => {
    const folder = await chooseFolder(about);
    if (folder === 'none') return openFolderFirst(parts.memory);
    return folder && createIn(folder, parts);
  };
}

/** After a reload: goes on with the journal that was asked for in a window without a folder. */
export async function resumeCreateJournal(parts: CreateJournalParts): Promise<void> {
  const wanted = parts.memory.get<string>(AFTER_RELOAD);
  if (wanted === undefined) return;
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.toString() === wanted);
  if (folder === undefined) return;
  await parts.memory.update(AFTER_RELOAD, undefined);
  await createIn(folder, parts);
}

async function chooseFolder(about?: vscode.Uri): Promise<vscode.WorkspaceFolder | 'none' | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const named = about && vscode.workspace.getWorkspaceFolder(about);
  if (named) return named;
  const [only, ...others] = folders;
  if (only === undefined) return 'none';
  if (others.length === 0) return only;
  return vscode.window.showWorkspaceFolderPick({
    placeHolder: vscode.l10n.t('Which folder gets the journal?'),
  });
}

async function openFolderFirst(memory: vscode.Memento): Promise<undefined> {
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t('Create Journal Here'),
    title: vscode.l10n.t('Choose a folder for your journal'),
  });
  const [folder] = picked ?? [];
  if (folder === undefined) return;
  await memory.update(AFTER_RELOAD, folder.toString());
  await vscode.commands.executeCommand('vscode.openFolder', folder);
}

async function createIn(folder: vscode.WorkspaceFolder, parts: CreateJournalParts): Promise<vscode.Uri> {
  const { journals, catalogue } = parts;
  await journals.settled();
  const existing = journals.in(folder.uri);
  const root = existing?.root ?? journals.place(folder);
  await refuseLink(folder.uri, pathBelow(folder.uri, root) ?? '');
  const entries = [...(existing?.entries.values() ?? [])];
  const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const files = scaffold({
    catalogue,
    templates: await builtInTemplates(catalogue, parts.maker),
    today: today(parts.now(), timezone),
    timezone,
    paths: await pathsIn(root),
    entries,
  });
  const written = await writeMissing(root, files);
  await journals.refresh();
  tell(root, entries, written);
  await vscode.commands.executeCommand('managerJournal.progress.focus');
  if (written.length > 0) void parts.offerGitExclude(folder, root);
  return root;
}

async function builtInTemplates(catalogue: Catalogue, maker: NoteMaker): Promise<Map<string, string>> {
  const types = catalogue.filter((type) => type.group !== undefined);
  return new Map(await Promise.all(types.map(async ({ id }) => [id, await maker.builtIn(id)] as const)));
}

/** Every file in the folder and its subfolders, as paths. */
async function pathsIn(root: vscode.Uri, below = ''): Promise<string[]> {
  let listed: [string, vscode.FileType][];
  try {
    listed = await vscode.workspace.fs.readDirectory(uriBelow(root, below));
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
  const paths = await Promise.all(
    listed.map(async ([name, type]) => {
      const path = below === '' ? name : `${below}/${name}`;
      return type === vscode.FileType.Directory && !isLink(type) ? pathsIn(root, path) : [path];
    }),
  );
  return paths.flat();
}

/** Writes each file that is still missing at that moment, in order. */
async function writeMissing(root: vscode.Uri, files: readonly NewFile[]): Promise<NewFile[]> {
  const written: NewFile[] = [];
  const present = new Set(await pathsIn(root));
  for (const { path } of files) if (!present.has(path)) await refuseLink(root, path);
  for (const file of files) {
    if (present.has(file.path)) continue;
    await vscode.workspace.fs.writeFile(uriBelow(root, file.path), new TextEncoder().encode(file.text));
    written.push(file);
  }
  return written;
}

/** Says what was done, and offers the first step. */
function tell(root: vscode.Uri, before: readonly Entry[], written: readonly NewFile[]): void {
  const where = vscode.workspace.asRelativePath(root);
  const isTemplate = ({ path }: NewFile) => path.startsWith('templates/');
  const notes = written.filter((file) => !isTemplate(file)).length;
  const templates = written.filter(isTemplate).length;
  const message =
    written.length === 0
      ? vscode.l10n.t('Your journal in {0} has everything it needs: nothing was changed.', where)
      : before.length === 0
        ? vscode.l10n.t(
            'Your journal is in {0}: {1} notes and {2} templates. Day 1 is today; change start_date in journal.md if it was another.',
            where,
            notes,
            templates,
          )
        : vscode.l10n.t(
            'Added what was missing in {0}: {1} notes and {2} templates.',
            where,
            notes,
            templates,
          );
  const next = vscode.l10n.t('Open Next Step');
  void showInformation(message, next).then((choice) => {
    if (choice === next) void vscode.commands.executeCommand('managerJournal.openNextStep', root);
  });
}
