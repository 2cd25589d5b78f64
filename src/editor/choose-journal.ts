// Which journal a command is about: the only one, or the one that the user picks; never a guess.
import * as vscode from 'vscode';
import type { JournalIndex } from './journal-index.ts';
import type { Journals } from './journals.ts';
import { showInformation } from './support/messages.ts';

export type ChooseJournal = (about?: vscode.Uri) => Promise<JournalIndex | undefined>;

/** `about`, a file or a folder that the command was called on, decides; where it has no journal, none is taken for it. */
export function chooseJournal(journals: Journals): ChooseJournal {
  return async (about) => {
    await journals.settled();
    const [first, ...others] = journals.all;
    if (about instanceof vscode.Uri) {
      const named = journals.of(about) ?? journals.in(about);
      if (named === undefined) void offerToCreate(about);
      return named;
    }
    if (first === undefined) {
      void offerToCreate();
      return undefined;
    }
    if (others.length === 0) return first;
    const picked = await vscode.window.showQuickPick(
      journals.all.map((index) => ({
        label: index.folder.name,
        description: vscode.workspace.asRelativePath(index.root, false),
        index,
      })),
      { title: vscode.l10n.t('Which journal?') },
    );
    return picked?.index;
  };
}

async function offerToCreate(about?: vscode.Uri): Promise<void> {
  const create = vscode.l10n.t('Create Journal');
  const folder = about && vscode.workspace.getWorkspaceFolder(about);
  const message =
    folder === undefined
      ? vscode.l10n.t('There is no journal in this window yet.')
      : vscode.l10n.t('There is no journal in {0} yet.', folder.name);
  const choice = await showInformation(message, create);
  if (choice === create) await vscode.commands.executeCommand('managerJournal.createJournal', folder?.uri);
}
