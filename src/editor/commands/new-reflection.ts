// New Reflection: opens or creates this week's; early in a week it offers last week's if that is still missing.
import * as vscode from 'vscode';
import { previousWeek, weekday, weekOf } from '../../core/calendar.ts';
import type { ChooseJournal } from '../choose-journal.ts';
import type { JournalIndex } from '../journal-index.ts';
import type { Given, NoteStarter } from '../note-starter/note-starter.ts';
import type { ProgressReports } from '../progress-reports.ts';
import { weekLabel } from '../support/words/days.ts';

/** ISO weekday up to which last week's reflection is still on time: Wednesday. */
const GRACE = 3;

export function newReflection(choose: ChooseJournal, starter: NoteStarter, reports: ProgressReports) {
  return async (about?: vscode.Uri, given?: Given): Promise<vscode.Uri | undefined> => {
    const index = await choose(about);
    if (index === undefined) return undefined;
    const week = given?.['week'] ?? (await askWeek(index, reports));
    return week === undefined ? undefined : starter.start(index, 'weekly-reflection', { ...given, week });
  };
}

async function askWeek(index: JournalIndex, reports: ProgressReports): Promise<string | undefined> {
  const today = reports.todayIn(index);
  const thisWeek = weekOf(today);
  const last = reports.of(index).weeks.find(({ week }) => week === previousWeek(thisWeek));
  const isMissing = last !== undefined && last.path === undefined && last.state === 'open';
  if (!isMissing || weekday(today) > GRACE) return thisWeek;
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: weekLabel(last.week, today),
        description: vscode.l10n.t('last week, not written yet'),
        week: last.week,
      },
      { label: weekLabel(thisWeek, today), description: vscode.l10n.t('this week'), week: thisWeek },
    ],
    { title: vscode.l10n.t('Which week do you look back on?') },
  );
  return picked?.week;
}
