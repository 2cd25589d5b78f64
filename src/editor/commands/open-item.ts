// What a click on a row of the Progress view does: opens its note, or begins it.
import type * as vscode from 'vscode';
import type { ItemOpener } from '../item-opener.ts';
import type { Journals } from '../journals.ts';
import type { ProgressReports } from '../progress-reports.ts';

export function openItem(journals: Journals, reports: ProgressReports, opener: ItemOpener) {
  return async (root: vscode.Uri, key: string): Promise<vscode.Uri | undefined> => {
    const index = journals.of(root);
    const item =
      index &&
      reports
        .of(index)
        .groups.flatMap((group) => group.items)
        .find((row) => row.key === key);
    return item && opener.open(index, item);
  };
}
