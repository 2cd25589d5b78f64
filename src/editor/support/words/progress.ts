// Words for what progress reports: headers, labels of items, why something is due, what is missing, the next step.
import * as vscode from 'vscode';
import type { Day } from '../../../core/note.ts';
import type {
  CoachingShare,
  DueReason,
  FollowUp,
  GroupReport,
  Header,
  Item,
  Missing,
  NextStep,
  NoteRow,
  ReflectionRecord,
} from '../../../core/progress/report.ts';
import { idLabel, typeLabel } from './catalogue.ts';
import { dayLabel, shortDay, weekLabel } from './days.ts';
import { percentLabel } from './percent.ts';

/** “Day 23 of 90 · 6 of 7 due so far”. */
export function headerLabel(header: Header): string {
  switch (header.kind) {
    case 'no-journal':
      return vscode.l10n.t('No journal yet');
    case 'no-start-date':
      return vscode.l10n.t('No start date');
    case 'starts-in':
      return header.days === 1
        ? vscode.l10n.t('Starts tomorrow')
        : vscode.l10n.t('Starts in {0} days', header.days);
    case 'day':
      return header.due === 0
        ? vscode.l10n.t('Day {0} of {1} · nothing due yet', header.day, header.of)
        : vscode.l10n.t(
            'Day {0} of {1} · {2} of {3} due so far',
            header.day,
            header.of,
            header.done,
            header.due,
          );
    case 'after':
      return header.overdue > 0
        ? vscode.l10n.t('Day {0} · {1} overdue', header.day, header.overdue)
        : vscode.l10n.t('Day {0} · on schedule', header.day);
  }
}

/** “3 of 5 · 1 overdue”. */
export function countLabel(group: Pick<GroupReport, 'id' | 'done' | 'of' | 'overdue' | 'items'>): string {
  if (group.id === 'attention') return String(group.items.length);
  if (group.id === 'coach' && group.items.length === 0) return vscode.l10n.t('begins with your people');
  const count = vscode.l10n.t('{0} of {1}', group.done, group.of);
  return group.overdue > 0 ? vscode.l10n.t('{0} · {1} overdue', count, group.overdue) : count;
}

/** What an item is called: “Peer interview 2”, “Sam Okafor”, “Week 48”. */
export function itemLabel(item: Item, today: Day): string {
  const { subject } = item;
  switch (subject.kind) {
    case 'page':
      return typeLabel(item.type);
    case 'milestone':
      return subject.value === 'monthly'
        ? vscode.l10n.t('Monthly meeting with your manager')
        : vscode.l10n.t('{0} with your manager', idLabel(subject.value));
    case 'slot':
      return vscode.l10n.t('{0} {1}', typeLabel(item.type), subject.n);
    case 'occasion':
      return subject.quarter === undefined
        ? vscode.l10n.t('{0} {1}', typeLabel(item.type), subject.n)
        : vscode.l10n.t('{0} {1}', typeLabel(item.type), subject.quarter);
    case 'person':
      return subject.name;
    case 'vacancy':
      return vscode.l10n.t('Team member {0}', subject.n);
    case 'cadence':
      return item.type === 'one-on-one' ? vscode.l10n.t('1:1 with {0}', subject.name) : subject.name;
    case 'week':
      return vscode.l10n.t('Reflection, {0}', weekLabel(subject.week, today));
    case 'unreadable':
    case 'duplicate':
      return item.path ?? '';
  }
}

/** How the day is said on which something is due. */
type SayDue = (due: Day, overdue: boolean, today: Day) => string;

/** What stands beside an item's label: with whom, and how it stands. */
export function itemDescription(item: Item, today: Day, sayDue: SayDue = dueLabel): string {
  const { subject } = item;
  if (subject.kind === 'unreadable') return problemLabel(subject.code);
  if (subject.kind === 'duplicate')
    return subject.counts
      ? vscode.l10n.t('counted; has a double')
      : vscode.l10n.t('double of {0}', subject.counted);
  const about = subject.kind === 'slot' && subject.title !== undefined ? [subject.title] : [];
  return [...about, standing(item, today, sayDue)].filter((part) => part !== '').join(' · ');
}

/** In a few words, since a view is narrow: the icon shows the rest, the tooltip and the accessible label say it. */
function standing(item: Item, today: Day, sayDue: SayDue): string {
  const { due, status, cadence } = item;
  if (cadence?.quietDays !== undefined)
    return vscode.l10n.t('no conversation for {0} days', cadence.quietDays);
  if (status === 'done') return '';
  if (status === 'skipped') return vscode.l10n.t('skipped');
  const parts = status === 'in-progress' ? [percentLabel(item.score)] : [];
  if (due !== undefined) parts.push(sayDue(due, item.overdue, today));
  return parts.join(' · ');
}

/** “overdue since 19 Nov”, “due today”, “due 3 Dec”. */
export function dueLabel(due: Day, overdue: boolean, today: Day): string {
  if (overdue) return vscode.l10n.t('overdue since {0}', shortDay(due, today));
  return due === today ? vscode.l10n.t('due today') : vscode.l10n.t('due {0}', shortDay(due, today));
}

/** As `dueLabel`, for a row that is narrow: a day beside a step can only be the one on which it is due. */
export function narrowDueLabel(due: Day, overdue: boolean, today: Day): string {
  return overdue || due === today ? dueLabel(due, overdue, today) : shortDay(due, today);
}

/** What a note is called in a list: whom or what it is about, its day. */
export function noteLabel(row: NoteRow, today: Day): string {
  const title = row.title ?? typeLabel(row.type);
  return row.date === undefined ? title : vscode.l10n.t('{0}, {1}', title, dayLabel(row.date, today));
}

export function followUpLabel(followUp: FollowUp): string {
  const about = followUp.title ?? typeLabel(followUp.type);
  switch (followUp.kind) {
    case 'follow_up':
      return vscode.l10n.t('Follow up with {0}', about);
    case 'check_on':
      return vscode.l10n.t('Check on what {0} committed to', about);
    case 'try_by':
      return vscode.l10n.t('Try out: {0}', about);
  }
}

/** Why something is due on its day, in a sentence. */
export function reasonLabel(reason: DueReason, today: Day): string {
  const shifts = reason.shifts.map((shift) =>
    shift === 'day-off'
      ? vscode.l10n.t('Moved to the next working day.')
      : vscode.l10n.t('You began this journal later, so there is a week from then.'),
  );
  return [ruleLabel(reason, today), ...shifts].join(' ');
}

function ruleLabel(reason: DueReason, today: Day): string {
  switch (reason.rule) {
    case 'note':
      return vscode.l10n.t('The note says when it is due.');
    case 'day':
      return vscode.l10n.t('Due by day {0} of the job.', reason.day);
    case 'person-day':
      return vscode.l10n.t(
        'Due by day {0} with this person, counted from {1}.',
        reason.day,
        dayLabel(reason.from, today),
      );
    case 'days-after':
      return vscode.l10n.t('Every {0} days; the last was {1}.', reason.days, dayLabel(reason.last, today));
    case 'months-after':
      return reason.months === 1
        ? vscode.l10n.t('Once a month; the last was {0}.', dayLabel(reason.last, today))
        : vscode.l10n.t('Every {0} months; the last was {1}.', reason.months, dayLabel(reason.last, today));
    case 'week':
      return vscode.l10n.t('Once every working week, by its Sunday.');
  }
}

/** What a note still needs before it counts as done. */
export function missingLabel(missing: Missing, today: Day): string {
  switch (missing.kind) {
    case 'key':
      return vscode.l10n.t('a value for “{0}”', missing.key);
    case 'topic':
      return vscode.l10n.t('the topic “{0}”', idLabel(missing.topic));
    case 'more-topics':
      return missing.count === 1
        ? vscode.l10n.t('one more topic')
        : vscode.l10n.t('{0} more topics', missing.count);
    case 'future-date':
      return vscode.l10n.t('a date that is not in the future ({0})', dayLabel(missing.date, today));
    case 'one-with':
      return missing.value === 'outside'
        ? vscode.l10n.t('one interview with somebody outside the company')
        : vscode.l10n.t('one with “{0}: {1}”', missing.key, missing.value);
  }
}

/** The next step as a short instruction. */
export function nextLabel(next: NextStep, today: Day): string {
  switch (next.kind) {
    case 'create-journal':
      return vscode.l10n.t('Create your journal');
    case 'fix-start-date':
      return vscode.l10n.t('Set the start date in journal.md');
    case 'kickoff':
      return vscode.l10n.t('Agree the job with your manager: the kickoff');
    case 'add-team':
      return vscode.l10n.t('Add the people of your team');
    case 'unseen':
    case 'overdue':
    case 'due':
      return taskLabel(next.item, today);
    case 'overdue-follow-up':
    case 'due-follow-up':
      return followUpLabel(next.followUp);
    case 'reflection':
      return vscode.l10n.t('Write this week’s reflection');
    case 'ask':
      return vscode.l10n.t('Ask someone what they need from you');
  }
}

/** What to do about an item. */
function taskLabel(item: Item, today: Day): string {
  const { subject } = item;
  switch (subject.kind) {
    case 'person':
      return vscode.l10n.t('Get to know {0}', subject.name);
    case 'vacancy':
      return vscode.l10n.t('Add the next person of your team');
    case 'cadence':
      return item.type === 'one-on-one'
        ? vscode.l10n.t('Hold a one-on-one with {0}', subject.name)
        : vscode.l10n.t('Coach {0}', subject.name);
    case 'week':
      return vscode.l10n.t('Look back on {0}', weekLabel(subject.week, today));
    case 'page':
    case 'milestone':
    case 'slot':
    case 'occasion':
    case 'unreadable':
    case 'duplicate':
      return itemLabel(item, today);
  }
}

/** “9 of the last 10 working weeks · run of 4”. */
export function recordLabel({ kept, of, run }: ReflectionRecord): string {
  if (of === 0) return vscode.l10n.t('no working week yet');
  const record =
    of === 1
      ? vscode.l10n.t('{0} of 1 working week', kept)
      : vscode.l10n.t('{0} of the last {1} working weeks', kept, of);
  return run > 1 ? vscode.l10n.t('{0} · {1} in a row', record, run) : record;
}

/** “Coaching 9 h, doing 4 h; four weeks 62%, began 41%”. */
export function shareLabel(share: CoachingShare): string {
  if (share.kind === 'not-enough') return vscode.l10n.t('not enough yet');
  return vscode.l10n.t(
    'Coaching {0} h, doing {1} h; {2} {3}, began {4}',
    share.latest.coaching,
    share.latest.doing,
    weeksLabel(share.weeks),
    percentLabel(share.now),
    percentLabel(share.baseline),
  );
}

/** A share rests on two to four weeks. */
function weeksLabel(weeks: number): string {
  if (weeks === 2) return vscode.l10n.t('two weeks');
  return weeks === 3 ? vscode.l10n.t('three weeks') : vscode.l10n.t('four weeks');
}

function problemLabel(code: string): string {
  if (code === 'no-access') return vscode.l10n.t('file can’t be read');
  return code === 'unknown-type'
    ? vscode.l10n.t('unknown type of note')
    : vscode.l10n.t('front matter can’t be read');
}
