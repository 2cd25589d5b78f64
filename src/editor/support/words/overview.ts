// Words of the Overview: what a mark, a week and a person's conversations are called.
import * as vscode from 'vscode';
import type { Mark, MarkState } from '../../../core/overview.ts';
import type { Day } from '../../../core/note.ts';
import type { CoachingShare, Item, WeekReport } from '../../../core/progress/report.ts';
import { typeLabel } from './catalogue.ts';
import { dayLabel, weekLabel } from './days.ts';
import { percentLabel } from './percent.ts';
import { followUpLabel, itemLabel } from './progress.ts';

/** What the mark stands for, without its state: “Peer interview 2, Ingrid Bauer”, “1:1 with Zoë”. */
export function markName({ about }: Mark, today: Day): string {
  switch (about.kind) {
    case 'follow-up':
      return followUpLabel(about.followUp);
    case 'note':
      return conversationLabel(about.item, today);
    case 'item': {
      const { item } = about;
      if (item.cadence !== undefined) return conversationLabel(item, today);
      if (item.subject.kind === 'person') return vscode.l10n.t('Get to know {0}', item.subject.name);
      const name = itemLabel(item, today);
      return item.subject.kind === 'slot' && item.subject.title !== undefined
        ? vscode.l10n.t('{0}, {1}', name, item.subject.title)
        : name;
    }
  }
}

/** All that there is to say about a mark: “Kickoff with your manager: done, Thu, 24 Sept”. */
export function markLabel(mark: Mark, today: Day): string {
  return vscode.l10n.t('{0}: {1}', markName(mark, today), markStanding(mark, today));
}

/** “done, Thu, 24 Sept”, “overdue since Mon, 9 Nov, no note yet”. */
function markStanding({ about, state, on, path }: Mark, today: Day): string {
  const day = dayLabel(on, today);
  const standing = {
    done: () => (about.kind === 'note' ? vscode.l10n.t('held {0}', day) : vscode.l10n.t('done, {0}', day)),
    'in-progress': () =>
      about.kind === 'note' ? vscode.l10n.t('begun, {0}', day) : vscode.l10n.t('in progress, due {0}', day),
    due: () => (on === today ? vscode.l10n.t('due today, {0}', day) : vscode.l10n.t('due {0}', day)),
    overdue: () => vscode.l10n.t('overdue since {0}', day),
    skipped: () => vscode.l10n.t('skipped, {0}', day),
  }[state]();
  return path === undefined && state !== 'skipped' ? vscode.l10n.t('{0}, no note yet', standing) : standing;
}

export function markStateLabel(state: MarkState): string {
  const labels: Record<MarkState, string> = {
    done: vscode.l10n.t('done'),
    'in-progress': vscode.l10n.t('in progress'),
    due: vscode.l10n.t('due'),
    overdue: vscode.l10n.t('overdue'),
    skipped: vscode.l10n.t('skipped'),
  };
  return labels[state];
}

/** “1:1 with Zoë”, “Coaching Zoë”. */
function conversationLabel(item: Item, today: Day): string {
  if (item.type === 'one-on-one' || item.subject.kind !== 'cadence') return itemLabel(item, today);
  return item.type === 'coaching'
    ? vscode.l10n.t('Coaching {0}', item.subject.name)
    : vscode.l10n.t('{0}, {1}', typeLabel(item.type), item.subject.name);
}

/** What a kind of conversation is called where room is short. */
export function conversationKind(type: string): string {
  if (type === 'one-on-one') return vscode.l10n.t('1:1');
  return type === 'coaching' ? vscode.l10n.t('Coaching') : typeLabel(type);
}

export function weekStateLabel(state: WeekReport['state']): string {
  const labels: Record<WeekReport['state'], string> = {
    kept: vscode.l10n.t('on time'),
    late: vscode.l10n.t('written late'),
    open: vscode.l10n.t('still open'),
    missed: vscode.l10n.t('missed'),
    off: vscode.l10n.t('off'),
    optional: vscode.l10n.t('optional'),
  };
  return labels[state];
}

/** “Week 45: written late”. */
export function weekStanding({ week, state }: WeekReport, today: Day): string {
  return vscode.l10n.t('{0}: {1}', weekLabel(week, today), weekStateLabel(state));
}

/** “Week 45: 62% coaching (8 h coaching, 5 h doing)”. */
export function weekShare(report: WeekReport, today: Day): string {
  const week = weekLabel(report.week, today);
  const { share, coaching, doing } = report;
  if (share === undefined || coaching === undefined || doing === undefined) {
    return vscode.l10n.t('{0}: no hours', week);
  }
  return vscode.l10n.t(
    '{0}: {1} coaching ({2} h coaching, {3} h doing)',
    week,
    percentLabel(share),
    coaching,
    doing,
  );
}

/** What the share says: the estimate as what it is; no target and no grade (DESIGN §4). */
export function shareSentences(share: CoachingShare): string[] {
  const sentences = [
    share.kind === 'share'
      ? vscode.l10n.t(
          'Of the hours that went into coaching or doing, {0} were coaching of late; you began at {1}.',
          percentLabel(share.now),
          percentLabel(share.baseline),
        )
      : vscode.l10n.t('Not enough yet: two weeks with both hours make a start.'),
  ];
  if (share.heldBack === 1) sentences.push(vscode.l10n.t('You held back once. Well done.'));
  if (share.heldBack > 1)
    sentences.push(vscode.l10n.t('You held back {0} times. Well done.', share.heldBack));
  if (share.kind === 'share' && share.falling) sentences.push(vscode.l10n.t('What is pulling you back?'));
  return [...sentences, vscode.l10n.t('The hours are your own estimate.')];
}
