// Open Next Step: the one thing to do now, opened; without a journal, creating it.
import * as vscode from 'vscode';
import type { ChooseJournal } from '../choose-journal.ts';
import type { ItemOpener } from '../item-opener.ts';
import type { Journals } from '../journals.ts';
import type { ProgressReports } from '../progress-reports.ts';

export function openNextStep(
  journals: Journals,
  choose: ChooseJournal,
  reports: ProgressReports,
  opener: ItemOpener,
) {
  return async (about?: vscode.Uri): Promise<vscode.Uri | undefined> => {
    await journals.settled();
    if (journals.all.length === 0) {
      await vscode.commands.executeCommand('managerJournal.createJournal', about);
      return undefined;
    }
    const index = await choose(about);
    return index && opener.openNext(index, reports.of(index).next);
  };
}
