// The weeks of the Overview: the share of coaching, with its gaps, and the record of reflections; as figures and as tables.
import * as vscode from 'vscode';
import type { Overview, WeekPlace } from '../../core/overview.ts';
import type { Day } from '../../core/note.ts';
import type { WeekReport } from '../../core/progress/report.ts';
import type { Cell, RecordSection, ShareSection, WeekFigure } from '../../overview/model.ts';
import { weekLabel } from '../support/words/days.ts';
import { shareSentences, weekShare, weekStanding, weekStateLabel } from '../support/words/overview.ts';
import { percentLabel } from '../support/words/percent.ts';
import { recordLabel } from '../support/words/progress.ts';
import { pieceOf } from './plan-section.ts';

export function shareSection(overview: Overview): ShareSection {
  const { weeks, report } = overview;
  const { today } = report;
  const level = levelOf(overview);
  return {
    title: vscode.l10n.t('Coaching share'),
    summary: shareSentences(report.coachingShare),
    ticks: [0, 0.5, 1].map((value) => ({ value, label: percentLabel(value) })),
    points: weeks.map((week) => weekFigure(week, weekShare(week.report, today))),
    ...(level !== undefined && { level }),
    table: {
      id: 'share',
      caption: vscode.l10n.t('Coaching share, week by week'),
      columns: [
        vscode.l10n.t('Week'),
        vscode.l10n.t('Coaching share'),
        vscode.l10n.t('Coaching, hours'),
        vscode.l10n.t('Doing, hours'),
        vscode.l10n.t('Held back'),
      ],
      rows: weeks.map(({ report: week }) => [
        [weekPiece(week, today)],
        textCell(week.share === undefined ? undefined : percentLabel(week.share)),
        textCell(week.coaching),
        textCell(week.doing),
        textCell(week.heldBack),
      ]),
    },
  };
}

/** The level now, over the days of the weeks that it rests on, and the one at the beginning. */
function levelOf({ weeks, report, frame }: Overview): ShareSection['level'] {
  const share = report.coachingShare;
  if (share.kind !== 'share' || frame === undefined) return undefined;
  const recorded = weeks.filter(
    ({ report: { coaching, doing } }) => coaching !== undefined && doing !== undefined,
  );
  const recent = recorded.slice(-share.weeks);
  return {
    baseline: share.baseline,
    baselineLabel: vscode.l10n.t('began {0}\u00a0%', Math.round(share.baseline * 100)),
    now: share.now,
    nowLabel: vscode.l10n.t('now {0}\u00a0%', Math.round(share.now * 100)),
    from: recent.at(0)?.from ?? frame.from,
    to: recent.at(-1)?.to ?? frame.to,
  };
}

export function recordSection({ weeks, report }: Overview): RecordSection {
  const { today } = report;
  return {
    title: vscode.l10n.t('Reflections'),
    summary: [recordLabel(report.reflections)],
    weeks: weeks.map((week) => weekFigure(week, weekStanding(week.report, today))),
    table: {
      id: 'record',
      caption: vscode.l10n.t('Reflections, week by week'),
      columns: [vscode.l10n.t('Week'), vscode.l10n.t('Reflection')],
      rows: weeks.map(({ report: week }) => [[weekPiece(week, today)], textCell(weekStateLabel(week.state))]),
    },
  };
}

function weekFigure({ report, from, to }: WeekPlace, label: string): WeekFigure {
  const { week, state, share, path } = report;
  return {
    key: week,
    from,
    to,
    state,
    name: String(Number(week.slice(-2))),
    label,
    ...(share === undefined ? {} : { share }),
    ...(path === undefined ? {} : { path }),
  };
}

function weekPiece(week: WeekReport, today: Day) {
  return pieceOf(week, weekLabel(week.week, today));
}

/** A gap stays a gap: a dash, never a zero. */
function textCell(value: string | number | undefined): Cell {
  return [{ text: value === undefined ? '–' : String(value) }];
}
