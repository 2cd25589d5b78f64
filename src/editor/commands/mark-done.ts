// Mark as Done: writes the status and, where there is none that counts, today's date; says what the note still needs.
import * as vscode from 'vscode';
import type { FindTarget, NoteTarget, Row } from '../note-target.ts';
import type { NoteWriter } from '../note-writer.ts';
import type { ProgressReports } from '../progress-reports.ts';
import { missingLabel } from '../support/words/progress.ts';
import { showInformation } from '../support/messages.ts';

export function markDone(target: FindTarget, writer: NoteWriter, reports: ProgressReports) {
  return async (row?: Row): Promise<boolean> => {
    const found = target(row);
    if (found === undefined) return false;
    const today = reports.todayIn(found.index);
    const written = await writer.write(found, ({ values }) => {
      const date = values.get('date');
      const counts = typeof date === 'string' && date <= today;
      return { status: 'done', ...(counts ? {} : { date: today }) };
    });
    if (written) sayWhatIsMissing(found, reports);
    return written;
  };
}

/** Done counts only with everything that the type asks for: better to hear it now than to find it in the tree. */
function sayWhatIsMissing({ index, path }: NoteTarget, reports: ProgressReports): void {
  const report = reports.of(index);
  const rows = report.groups.flatMap((group) => [
    ...group.items.flatMap((item) => [item, ...item.notes]),
    ...group.others,
  ]);
  const missing = rows.find((row) => row.path === path && row.missing.length > 0)?.missing ?? [];
  if (missing.length === 0) return;
  const list = missing.map((thing) => missingLabel(thing, report.today)).join(', ');
  const open = vscode.l10n.t('Open Note');
  void showInformation(vscode.l10n.t('Marked as done. Before it counts it needs: {0}.', list), open).then(
    (choice) => {
      if (choice === open) void vscode.window.showTextDocument(index.uriOf(path));
    },
  );
}
