// What other extensions get from `activate`: progress, findings and an event, in the shapes of docs/api.md.
import type * as vscode from 'vscode';
import type { DealFinding } from '../core/lint/lint.ts';
import { pathOfNext } from '../core/progress/next-step.ts';
import type { ProgressReport } from '../core/progress/report.ts';
import { isDay } from '../core/calendar.ts';
import type { JournalIndex } from './journal-index.ts';
import type { Journals } from './journals.ts';
import type { ProgressReports } from './progress-reports.ts';
import { groupLabel } from './support/words/catalogue.ts';
import { headerLabel, itemLabel, missingLabel, nextLabel } from './support/words/progress.ts';

export interface ManagerJournalApi {
  readonly version: 1;
  /**
   * The progress of the journal in this workspace folder, on a calendar day `YYYY-MM-DD` (default: today in the
   * journal's time zone); undefined without a journal. Rejects with a RangeError for a day that doesn't exist.
   */
  progress(folder: vscode.Uri, today?: string): Promise<Progress | undefined>;
  /** The findings in a note's text, as the editor would show them for that note; offsets in UTF-16 units. */
  lint(text: string, note?: vscode.Uri): Promise<Finding[]>;
  /** Fires with the workspace folder whose progress may have changed. */
  readonly onDidChangeProgress: vscode.Event<vscode.Uri>;
}

export interface Progress {
  today: string;
  /** Missing when `start_date` is unusable or lies ahead. */
  day?: number;
  header: string;
  due: { done: number; of: number };
  overdue: number;
  next: { label: string; uri?: vscode.Uri };
  groups: {
    id: 'understand' | 'learn' | 'people' | 'coach' | 'build' | 'reflect' | 'attention';
    label: string;
    done: number;
    of: number;
    overdue: number;
    items: Item[];
  }[];
  reflections: { kept: number; of: number; run: number };
  /** Shares, 0 to 1; missing while there are too few weeks. */
  coachingShare?: { now: number; baseline: number };
}

export interface Item {
  type: string;
  label: string;
  uri?: vscode.Uri;
  status: 'planned' | 'in-progress' | 'done' | 'skipped' | 'on-schedule' | 'late' | 'problem';
  score: number;
  due?: string;
  overdue: boolean;
  missing: string[];
}

export interface Finding {
  rule: string;
  also: string[];
  from: number;
  to: number;
  message: string;
  question: string;
}

/** Lints a text as the note at `note`, or as a note of no journal. */
export type LintText = (text: string, note?: vscode.Uri) => Promise<readonly DealFinding[]>;

export function createApi(
  journals: Journals,
  reports: ProgressReports,
  lint: LintText,
  onDidChangeProgress: vscode.Event<vscode.Uri>,
): ManagerJournalApi {
  return {
    version: 1,
    async progress(folder, today) {
      if (today !== undefined && !isDay(today)) throw new RangeError(`No calendar day: ${today}`);
      await journals.settled();
      const index = journals.in(folder) ?? journals.of(folder);
      return index && toProgress(index, reports.of(index, today));
    },
    async lint(text, note) {
      return (await lint(text, note)).map(({ rule, also, from, to, message, question }) => ({
        rule,
        also: [...also],
        from,
        to,
        message,
        question,
      }));
    },
    onDidChangeProgress,
  };
}

/** A report in the shapes and words that others get; `index` knows where its notes are. */
export function toProgress(index: Pick<JournalIndex, 'uriOf'>, report: ProgressReport): Progress {
  const { today, day, due, overdue, next, groups, reflections, coachingShare: share } = report;
  const path = pathOfNext(next);
  return {
    today,
    ...(day === undefined ? {} : { day }),
    header: headerLabel(report.header),
    due: { ...due },
    overdue,
    next: { label: nextLabel(next, today), ...(path === undefined ? {} : { uri: index.uriOf(path) }) },
    groups: groups.map((group) => ({
      id: group.id,
      label: groupLabel(group.id),
      done: group.done,
      of: group.of,
      overdue: group.overdue,
      items: group.items.map((item) => ({
        type: item.type,
        label: itemLabel(item, today),
        ...(item.path === undefined ? {} : { uri: index.uriOf(item.path) }),
        status: item.status,
        score: item.score,
        ...(item.due === undefined ? {} : { due: item.due }),
        overdue: item.overdue,
        missing: item.missing.map((missing) => missingLabel(missing, today)),
      })),
    })),
    reflections: { ...reflections },
    ...(share.kind === 'share' ? { coachingShare: { now: share.now, baseline: share.baseline } } : {}),
  };
}
