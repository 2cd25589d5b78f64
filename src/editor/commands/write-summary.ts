// Write Summary for My Manager: asks for a period and whether people may be named, then opens an untitled document.
import * as vscode from 'vscode';
import { addDays, laterOf } from '../../core/calendar.ts';
import type { Catalogue } from '../../core/catalogue/model.ts';
import type { Day, Period } from '../../core/note.ts';
import type { ProgressReport } from '../../core/progress/report.ts';
import { summarise } from '../../core/summary.ts';
import type { ChooseJournal } from '../choose-journal.ts';
import type { JournalIndex } from '../journal-index.ts';
import type { ProgressReports } from '../progress-reports.ts';
import { summaryText } from '../support/words/summary.ts';

/** What callers may say instead of being asked. */
export interface SummaryChoices {
  readonly from?: Day;
  readonly to?: Day;
  readonly names?: boolean;
}

export function writeSummary(choose: ChooseJournal, reports: ProgressReports, catalogue: Catalogue) {
  return async (about?: vscode.Uri, given: SummaryChoices = {}): Promise<vscode.Uri | undefined> => {
    const index = await choose(about);
    if (index === undefined) return undefined;
    const report = reports.of(index);
    const from = given.from ?? (await askFrom(index, report));
    if (from === undefined) return undefined;
    const names = given.names ?? (await askNames());
    if (names === undefined) return undefined;
    const period: Period = { from, to: given.to ?? report.today };
    const summary = summarise({
      entries: index.entries.values(),
      report,
      catalogue,
      period,
      names,
      someone: someone(),
    });
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: summaryText(summary),
    });
    await vscode.window.showTextDocument(document);
    return document.uri;
  };
}

async function askFrom(index: JournalIndex, report: ProgressReport): Promise<Day | undefined> {
  const meetings = report.groups
    .flatMap(({ items }) => items)
    .filter(({ type, status }) => type === 'boss-alignment' && status === 'done');
  const dates = meetings.flatMap(({ path }) => {
    const entry = path === undefined ? undefined : index.entries.get(path);
    const date = entry?.kind === 'note' ? entry.values.get('date') : undefined;
    return typeof date === 'string' ? [date] : [];
  });
  const lastMeeting = dates.sort().at(-1);
  const { today, header } = report;
  // Before the job there is nothing to tell about it.
  const begin = 'day' in header ? addDays(today, 1 - header.day) : '';
  const picked = await vscode.window.showQuickPick(
    [
      ...(lastMeeting === undefined
        ? []
        : [
            {
              label: vscode.l10n.t('Since the last meeting with my manager'),
              description: lastMeeting,
              from: lastMeeting,
            },
          ]),
      ...[7, 30, 90].map((days) => ({
        label: vscode.l10n.t('The last {0} days', days),
        from: laterOf(addDays(today, 1 - days), begin),
      })),
    ],
    {
      title: vscode.l10n.t('Summary for My Manager'),
      placeHolder: vscode.l10n.t('Which time does it cover?'),
    },
  );
  return picked?.from;
}

async function askNames(): Promise<boolean | undefined> {
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: vscode.l10n.t('Without names'),
        detail: vscode.l10n.t('Nothing from notes about people; names elsewhere become “{0}”.', someone()),
        names: false,
      },
      {
        label: vscode.l10n.t('With names'),
        detail: vscode.l10n.t('Says whom you talked to, and how often you met and coached each person.'),
        names: true,
      },
    ],
    { title: vscode.l10n.t('Summary for My Manager'), placeHolder: vscode.l10n.t('May people be named?') },
  );
  return picked?.names;
}

/** What stands for a name. In brackets: the user sees where to put something better. */
function someone(): string {
  return vscode.l10n.t('[someone]');
}
