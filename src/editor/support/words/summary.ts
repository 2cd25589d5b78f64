// The summary as a Markdown document: a draft that the user reads, changes and sends, or doesn't.
import * as vscode from 'vscode';
import type { GroupReport } from '../../../core/progress/report.ts';
import type { Marked, Summary } from '../../../core/summary.ts';
import { groupLabel, typeLabel } from './catalogue.ts';
import { dayLabel } from './days.ts';
import { countLabel, dueLabel, headerLabel, itemLabel, recordLabel, shareLabel } from './progress.ts';

export function summaryText(summary: Summary): string {
  const { period, report } = summary;
  const { today } = report;
  const from = dayLabel(period.from, today);
  const title =
    period.from === period.to
      ? vscode.l10n.t('Summary, {0}', from)
      : vscode.l10n.t('Summary, {0} to {1}', from, dayLabel(period.to, today));
  const sections = [
    section(vscode.l10n.t('Where I stand'), standing(summary)),
    section(vscode.l10n.t('What I learned'), summary.learned.map(markedLine)),
    section(vscode.l10n.t('What the team needs'), summary.asks.map(markedLine)),
    section(
      vscode.l10n.t('What is next'),
      summary.next.map(
        (item) => `${itemLabel(item, today)}: ${dueLabel(item.due ?? today, item.overdue, today)}`,
      ),
    ),
    section(
      vscode.l10n.t('Conversations'),
      summary.people.map(({ name, type, count }) => `${name}: ${typeLabel(type)} × ${count}`),
    ),
  ];
  return [`# ${title}`, ...sections.filter((text) => text !== '')].join('\n\n') + '\n';
}

function standing({ report }: Summary): string[] {
  // The record says more about the reflections than their group does.
  const groups = report.groups.filter(({ id, of }) => id !== 'attention' && id !== 'reflect' && of > 0);
  const share = report.coachingShare.kind === 'share' ? [shareLabel(report.coachingShare)] : [];
  return [
    headerLabel(report.header),
    ...groups.map((group) => `${groupLabel(group.id)}: ${groupCount(group)}`),
    vscode.l10n.t('Reflections: {0}', recordLabel(report.reflections)),
    ...share,
  ];
}

/** Where a group is all cadence, “1 of 1” alone would sound like a thing done. */
function groupCount(group: GroupReport): string {
  const count = countLabel(group);
  return group.id === 'coach' && group.overdue === 0 ? vscode.l10n.t('{0} on schedule', count) : count;
}

function markedLine({ type, title, text }: Marked): string {
  const source = title === undefined ? typeLabel(type) : `${typeLabel(type)}, ${title}`;
  return `${text} (${source})`;
}

/** A heading and its list; nothing where there is nothing to say. */
function section(title: string, lines: readonly string[]): string {
  return lines.length === 0
    ? ''
    : `## ${title}\n\n${lines.map((line) => `- ${line.replaceAll(/\s+/g, ' ')}`).join('\n')}`;
}
