// Show Overview: the 90 days, the coaching share, the reflections and each person, in a page beside the notes.
import type * as vscode from 'vscode';
import type { ChooseJournal } from '../choose-journal.ts';
import type { OverviewPanels } from '../overview/panels.ts';

export function showOverview(choose: ChooseJournal, panels: OverviewPanels) {
  return async (about?: vscode.Uri): Promise<void> => {
    const index = await choose(about);
    if (index) panels.show(index);
  };
}
