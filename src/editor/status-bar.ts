// The status bar item: the day and what is overdue; a click opens the next step.
import * as vscode from 'vscode';
import type { Journals } from './journals.ts';
import type { ProgressReports } from './progress-reports.ts';
import { showStatusBar } from './support/settings.ts';
import { PRODUCT } from './support/commands.ts';
import { headerLabel, nextLabel } from './support/words/progress.ts';

/** Shows the item while there is a journal; dispose of what it returns. */
export function statusBar(journals: Journals, reports: ProgressReports): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('managerJournal.status', vscode.StatusBarAlignment.Left, 0);
  item.name = PRODUCT;
  item.command = 'managerJournal.openNextStep';
  const refresh = () => {
    const first = journals.all[0];
    if (first === undefined || !showStatusBar()) {
      item.hide();
      return;
    }
    const report = reports.of(first);
    const day =
      report.header.kind === 'day'
        ? vscode.l10n.t('Day {0} of {1}', report.header.day, report.header.of)
        : headerLabel(report.header);
    const late =
      report.header.kind === 'day' && report.overdue > 0
        ? vscode.l10n.t('{0} · {1} overdue', day, report.overdue)
        : day;
    item.text = `$(notebook) ${late}`;
    item.tooltip = vscode.l10n.t('{0}. Next: {1}', PRODUCT, nextLabel(report.next, report.today));
    item.accessibilityInformation = { label: `${PRODUCT}: ${late}` };
    item.show();
  };
  refresh();
  return vscode.Disposable.from(
    item,
    reports.onDidChange(refresh),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('managerJournal.statusBar')) refresh();
    }),
  );
}
