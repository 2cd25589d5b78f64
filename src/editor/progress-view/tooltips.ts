// What hovering over a row of the tree says: why it is due and what is missing. Notes' words go in as text, never as Markdown.
import * as vscode from 'vscode';
import type { Day } from '../../core/note.ts';
import type { FollowUp, Item, Missing, NoteRow, ProgressReport } from '../../core/progress/report.ts';
import { idLabel, statusLabel } from '../support/words/catalogue.ts';
import { dayLabel } from '../support/words/days.ts';
import { followUpLabel, itemLabel, missingLabel, noteLabel, reasonLabel } from '../support/words/progress.ts';

/** The next step in full: the row has room for its beginning only. */
export function nextTooltip(label: string, standing: string): vscode.MarkdownString {
  const tooltip = titled(label);
  if (standing !== '') paragraph(tooltip, standing);
  paragraph(tooltip, vscode.l10n.t('Open the next step'));
  return tooltip;
}

/** Why the item is due, how it stands, what *done* still needs. */
export function itemTooltip(item: Item, report: ProgressReport): vscode.MarkdownString {
  const { today } = report;
  const { subject, due } = item;
  const tooltip = titled(itemLabel(item, today));
  if (subject.kind === 'slot' && subject.title !== undefined) paragraph(tooltip, subject.title);
  paragraph(tooltip, statusLabel(item.status));
  if (due !== undefined) paragraph(tooltip, dueSentence(due, item.overdue, today));
  if (item.why !== undefined) paragraph(tooltip, reasonLabel(item.why, today));
  if (item.cadence?.last !== undefined) {
    paragraph(tooltip, vscode.l10n.t('Last: {0}.', dayLabel(item.cadence.last, today)));
  }
  if (item.path === undefined && item.status !== 'skipped' && item.cadence === undefined) {
    paragraph(tooltip, vscode.l10n.t('There is no note yet: select this row to begin it.'));
  }
  missingList(tooltip, item.missing, report);
  return tooltip;
}

/** What a note's row says beyond its label. */
export function noteTooltip(note: NoteRow, report: ProgressReport): vscode.MarkdownString {
  const tooltip = titled(noteLabel(note, report.today));
  paragraph(tooltip, statusLabel(note.status));
  missingList(tooltip, note.missing, report);
  tooltip.appendText(`\n${note.path}`);
  return tooltip;
}

/** When a follow-up is due, and how to tick it. */
export function followUpTooltip(followUp: FollowUp, report: ProgressReport): vscode.MarkdownString {
  const tooltip = titled(followUpLabel(followUp));
  paragraph(tooltip, dueSentence(followUp.due, followUp.overdue, report.today));
  paragraph(
    tooltip,
    vscode.l10n.t(
      'Clear “{0}” in the note when it is settled; a later note on the same does it too.',
      followUp.kind,
    ),
  );
  return tooltip;
}

/** What a topic is about and how to tick it. */
export function topicTooltip(topic: string, doc: string | undefined): vscode.MarkdownString {
  const tooltip = titled(idLabel(topic));
  if (doc !== undefined) paragraph(tooltip, doc);
  paragraph(tooltip, vscode.l10n.t('Tick it when you have talked it through.'));
  return tooltip;
}

function dueSentence(due: Day, overdue: boolean, today: Day): string {
  const day = dayLabel(due, today);
  return overdue ? vscode.l10n.t('Overdue since {0}.', day) : vscode.l10n.t('Due {0}.', day);
}

function titled(title: string): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString(undefined, false);
  tooltip.appendMarkdown('**').appendText(title).appendMarkdown('**');
  return tooltip;
}

function paragraph(tooltip: vscode.MarkdownString, text: string): void {
  tooltip.appendMarkdown('\n\n').appendText(text);
}

function missingList(
  tooltip: vscode.MarkdownString,
  missing: readonly Missing[],
  report: ProgressReport,
): void {
  if (missing.length === 0) return;
  paragraph(tooltip, vscode.l10n.t('Before it counts as done it needs:'));
  tooltip.appendMarkdown('\n');
  for (const thing of missing) tooltip.appendMarkdown('\n- ').appendText(missingLabel(thing, report.today));
}
