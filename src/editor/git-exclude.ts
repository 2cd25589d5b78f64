// In a git workspace: offers once to keep the journal out of git, in the clone's own exclude file, which nobody else sees.
import * as vscode from 'vscode';
import { ignorePattern } from '../core/journal-path.ts';
import { leadsThroughLink } from './support/links.ts';
import { showInformation } from './support/messages.ts';
import { pathBelow, uriBelow } from './support/uris.ts';
import { readText, typeOf } from './support/files.ts';

const OFFERED = 'gitExcludeOffered';

/** Git's own list of what to leave out: https://git-scm.com/docs/gitignore. */
const EXCLUDE = '.git/info/exclude';

export function gitExclude(memory: vscode.Memento) {
  return async (folder: vscode.WorkspaceFolder, journal: vscode.Uri): Promise<void> => {
    const path = pathBelow(folder.uri, journal);
    if (path === undefined || path === '' || memory.get(OFFERED) === true) return;
    if ((await typeOf(vscode.Uri.joinPath(folder.uri, '.git'))) !== vscode.FileType.Directory) return;
    if (await leadsThroughLink(folder.uri, EXCLUDE)) return;
    await memory.update(OFFERED, true);
    const keepOut = vscode.l10n.t('Keep Out of Git');
    const choice = await showInformation(
      vscode.l10n.t(
        'This folder is under git. Notes about people are yours alone: keep {0} out of git?',
        path,
      ),
      keepOut,
      vscode.l10n.t('Leave As It Is'),
    );
    if (choice === keepOut) await exclude(folder.uri, path);
  };
}

async function exclude(folder: vscode.Uri, path: string): Promise<void> {
  const file = uriBelow(folder, EXCLUDE);
  const text = (await readText(file)) ?? '';
  const line = ignorePattern(path);
  if (text.split(/\r?\n/).includes(line)) return;
  const separator = text === '' || text.endsWith('\n') ? '' : '\n';
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`${text}${separator}${line}\n`));
}
