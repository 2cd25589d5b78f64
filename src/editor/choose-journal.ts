// Which journal a command is about: the only one, or the one that the user picks; never a guess.
import * as vscode from 'vscode';
import type { JournalIndex } from './journal-index.ts';
import type { Journals } from './journals.ts';
import { showInformation } from './support/messages.ts';

export type ChooseJournal = (about?: vscode.Uri) => Promise<JournalIndex | undefined>;

/** `about`, a file or a folder that the command was called on, decides where it can. */
export function chooseJournal(journals: Journals): ChooseJournal {
  return async (about) => {
    await journals.settled();
    const named = about && (journals.of(about) ?? journals.in(about));
    if (named) return named;
    const [first, ...others] = journals.all;
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

async function offerToCreate(): Promise<void> {
  const create = vscode.l10n.t('Create Journal');
  const choice = await showInformation(vscode.l10n.t('There is no journal in this window yet.'), create);
  if (choice === create) await vscode.commands.executeCommand('managerJournal.createJournal');
}
