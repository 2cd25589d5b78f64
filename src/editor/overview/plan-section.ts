// The timeline of the Overview: each group of the plan with what is done, due and overdue, as marks and as a table.
import * as vscode from 'vscode';
import type { Mark, Overview } from '../../core/overview.ts';
import type { Day } from '../../core/note.ts';
import type { MarkModel, PlanSection, Shape } from '../../overview/model.ts';
import { groupLabel } from '../support/words/catalogue.ts';
import { dayLabel } from '../support/words/days.ts';
import { markLabel, markName, markStateLabel } from '../support/words/overview.ts';
import { countLabel } from '../support/words/progress.ts';

export function planSection({ lanes, report }: Overview): PlanSection {
  const { today } = report;
  const marks = lanes.flatMap((lane) => lane.marks.map((mark) => ({ mark, group: lane.group })));
  const late = marks.filter(({ mark }) => mark.state === 'overdue').map(({ mark }) => markName(mark, today));
  const summary =
    late.length === 0
      ? vscode.l10n.t('Nothing is overdue.')
      : vscode.l10n.t('Overdue: {0}.', late.join('; '));
  return {
    title: vscode.l10n.t('The plan'),
    summary: [summary],
    lanes: lanes.map(({ group, marks: all }) => ({
      label: groupLabel(group.id),
      detail: countLabel(group),
      marks: markModels(all, today, ({ about }) => (about.kind === 'follow-up' ? 'bell' : 'circle')),
    })),
    table: {
      id: 'plan',
      caption: vscode.l10n.t('The plan, step by step'),
      columns: [vscode.l10n.t('Step'), vscode.l10n.t('Group'), vscode.l10n.t('State'), vscode.l10n.t('Day')],
      rows: marks.map(({ mark, group }) => [
        [pieceOf(mark, markName(mark, today))],
        [{ text: groupLabel(group.id) }],
        [{ text: markStateLabel(mark.state) }],
        [{ text: dayLabel(mark.on, today) }],
      ]),
    },
  };
}

/** The marks that have a place on the line. */
export function markModels(
  marks: readonly Mark[],
  today: Day,
  shapeOf: (mark: Mark) => Shape,
): readonly MarkModel[] {
  return marks.flatMap((mark) =>
    mark.at === undefined
      ? []
      : {
          key: mark.key,
          day: mark.at,
          shape: shapeOf(mark),
          state: mark.state,
          label: markLabel(mark, today),
          ...(mark.path === undefined ? {} : { path: mark.path }),
        },
  );
}

/** A text that opens what `one` is about, if that has a note. */
export function pieceOf(one: { readonly path?: string }, text: string, label?: string) {
  return {
    text,
    ...(label === undefined ? {} : { label }),
    ...(one.path === undefined ? {} : { path: one.path }),
  };
}
