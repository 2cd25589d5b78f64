// The Overview as the page shows it: the figures of core with the user's words on them. A pure function.
import * as vscode from 'vscode';
import { addDays } from '../../core/calendar.ts';
import type { Frame, Overview } from '../../core/overview.ts';
import type { Day } from '../../core/note.ts';
import { pathOfNext } from '../../core/progress/next-step.ts';
import type { FrameModel, LegendEntry, OverviewModel, Piece, Words } from '../../overview/model.ts';
import { shortDay } from '../support/words/days.ts';
import { conversationKind, markStateLabel, weekStateLabel } from '../support/words/overview.ts';
import { headerLabel, nextLabel } from '../support/words/progress.ts';
import { peopleSection } from './people-section.ts';
import { planSection } from './plan-section.ts';
import { recordSection, shareSection } from './week-sections.ts';

/** Days of the job that the line names: as many as fit, these first and last. */
const TICKS = 15;

/** `root`: the journal's folder as a URI; `name`: what to call the journal where there are several. */
export function overviewModel(overview: Overview, root: string, name?: string): OverviewModel {
  const { report, frame } = overview;
  const title = vscode.l10n.t('Overview');
  return {
    root,
    title: name === undefined ? title : vscode.l10n.t('{0}: {1}', title, name),
    header: headerLabel(report.header),
    next: nextPiece(overview),
    words: words(),
    ...(frame !== undefined && {
      frame: frameModel(frame, report.today),
      plan: planSection(overview),
      share: shareSection(overview),
      record: recordSection(overview),
      people: peopleSection(overview),
    }),
  };
}

/** Every note that the page may ask to open: those that it was told of. */
export function pathsIn(model: OverviewModel): ReadonlySet<string> {
  const marks = [
    ...(model.plan?.lanes ?? []).flatMap((lane) => lane.marks),
    ...(model.share?.points ?? []),
    ...(model.record?.weeks ?? []),
    ...(model.people?.people ?? []).flatMap((person) => [
      person.name,
      ...person.rows.flatMap((row) => row.marks),
    ]),
  ];
  const tables = [model.plan, model.share, model.record, model.people].flatMap(
    (section) => section?.table ?? [],
  );
  const pieces = tables.flatMap((table) => table.rows.flat(2));
  return new Set([model.next, ...marks, ...pieces].flatMap(({ path }) => path ?? []));
}

function nextPiece({ report: { next, today } }: Overview): Piece {
  const text = vscode.l10n.t('Next: {0}', nextLabel(next, today));
  const path = pathOfNext(next);
  return { text, ...(path === undefined ? {} : { path }) };
}

function frameModel(frame: Frame, today: Day): FrameModel {
  const inner = Array.from({ length: Math.floor(frame.to / TICKS) }, (_, n) => (n + 1) * TICKS);
  const days = [1, ...inner].filter((day) => day >= frame.from && day <= frame.to);
  return {
    from: frame.from,
    to: frame.to,
    today: frame.today,
    todayLabel: vscode.l10n.t('Today'),
    ticks: days.map((day) => ({
      day,
      label: vscode.l10n.t('Day {0}', day),
      date: shortDay(addDays(frame.dayOne, day - 1), today),
    })),
  };
}

function words(): Words {
  return {
    showTable: vscode.l10n.t('As a table'),
    keys: vscode.l10n.t('Arrow keys go from one to the next, Enter opens the note.'),
    legend: [
      ...(['done', 'in-progress', 'due', 'overdue', 'skipped'] as const).map((state): LegendEntry => ({
        shape: 'circle',
        state,
        label: markStateLabel(state),
      })),
      { shape: 'bell', state: 'due', label: vscode.l10n.t('follow-up') },
    ],
    peopleLegend: [
      { shape: 'circle', state: 'done', label: conversationKind('one-on-one') },
      { shape: 'diamond', state: 'done', label: conversationKind('coaching') },
      { shape: 'circle', state: 'due', label: markStateLabel('due') },
      { shape: 'circle', state: 'overdue', label: markStateLabel('overdue') },
      { shape: 'bell', state: 'due', label: vscode.l10n.t('follow-up') },
    ],
    recordLegend: (['kept', 'late', 'missed', 'open', 'off'] as const).map((state) => ({
      state,
      label: weekStateLabel(state),
    })),
  };
}
