// In a git workspace: offers once to keep the journal out of git, by files of one's own that nobody else sees.
import * as vscode from 'vscode';
import { ignorePattern } from '../core/journal-path.ts';
import { readBytes, typeOf } from './support/files.ts';
import { leadsThroughLink } from './support/links.ts';
import { showInformation } from './support/messages.ts';
import { pathBelow, uriBelow } from './support/uris.ts';
import { createFile, replaceFile } from './support/write-files.ts';

/** Where it is kept which workspace folders were asked about. */
const OFFERED = 'gitExcludeOffered';

/** A clone's own list of what to leave out: https://git-scm.com/docs/gitignore. */
const EXCLUDE = '.git/info/exclude';
/** In a worktree or a submodule that list lies elsewhere, so the journal leaves itself out, this file included. */
const IGNORE = '.gitignore';
const EVERYTHING = '*\n';

export function gitExclude(memory: vscode.Memento) {
  return async (folder: vscode.WorkspaceFolder, journal: vscode.Uri): Promise<void> => {
    const path = pathBelow(folder.uri, journal);
    const kept = memory.get<unknown>(OFFERED);
    const asked: readonly unknown[] = Array.isArray(kept) ? kept : [];
    const key = String(folder.uri);
    if (path === undefined || path === '' || asked.includes(key)) return;
    const keepOut = await wayOutOfGit(folder.uri, path);
    if (keepOut === undefined) return;
    await memory.update(OFFERED, [...asked, key]);
    const button = vscode.l10n.t('Keep Out of Git');
    const choice = await showInformation(
      vscode.l10n.t(
        'This folder is under git. Notes about people are yours alone: keep {0} out of git?',
        path,
      ),
      button,
      vscode.l10n.t('Leave As It Is'),
    );
    if (choice === button) await keepOut();
  };
}

/**
 * How to keep `path`, a folder below `folder`, out of git; undefined where there is no git, or a link would lead
 * elsewhere, or the user has seen to it.
 */
export async function wayOutOfGit(
  folder: vscode.Uri,
  path: string,
): Promise<(() => Promise<unknown>) | undefined> {
  const git = await typeOf(vscode.Uri.joinPath(folder, '.git'));
  if (git === vscode.FileType.Directory && !(await leadsThroughLink(folder, EXCLUDE)))
    return () => addLine(uriBelow(folder, EXCLUDE), ignorePattern(path));
  const ignore = `${path}/${IGNORE}`;
  if (git !== vscode.FileType.File || (await leadsThroughLink(folder, ignore))) return undefined;
  if ((await typeOf(uriBelow(folder, ignore))) !== undefined) return undefined; // the user has seen to it
  return () => createFile(uriBelow(folder, ignore), EVERYTHING);
}

/** Adds a line to a file unless it is there, and leaves every byte that is in it. */
async function addLine(file: vscode.Uri, line: string): Promise<void> {
  const bytes = (await readBytes(file)) ?? new Uint8Array();
  const text = new TextDecoder('latin1').decode(bytes);
  const added = new TextEncoder().encode(`${line}\n`);
  if (text.split(/\r?\n/).includes(new TextDecoder('latin1').decode(added).trimEnd())) return;
  const separator = text === '' || text.endsWith('\n') ? [] : [0x0a];
  await replaceFile(file, Uint8Array.from([...bytes, ...separator, ...added]));
}
