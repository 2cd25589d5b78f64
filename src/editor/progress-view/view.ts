// The Progress view: the tree of each journal's progress, its header and its badge.
import * as vscode from 'vscode';
import type { JournalIndex } from '../journal-index.ts';
import type { Journals } from '../journals.ts';
import type { ProgressReports } from '../progress-reports.ts';
import { headerLabel } from '../support/words/progress.ts';
import { childrenOf, roots, updateRows, type ProgressNode } from './nodes.ts';
import { treeItemOf } from './rows.ts';

/** Writes into the note at `path` whether a topic was talked through. */
export type CoverTopic = (
  index: JournalIndex,
  path: string,
  topic: string,
  covered: boolean,
) => Promise<void>;

/** Shows the view; dispose of what it returns. */
export function progressView(
  journals: Journals,
  reports: ProgressReports,
  coverTopic: CoverTopic,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<ProgressNode[] | undefined>();
  /** The rows at the top that the tree was given. */
  let shown: readonly ProgressNode[] = [];
  const rootsNow = () => roots(journals.all, (index) => reports.of(index));
  const provider: vscode.TreeDataProvider<ProgressNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: treeItemOf,
    getChildren: (node) => {
      if (node) return childrenOf(node);
      const rows = rootsNow();
      shown = rows;
      return rows;
    },
  };
  const view = vscode.window.createTreeView('managerJournal.progress', {
    treeDataProvider: provider,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
  });
  const refresh = () => {
    const stale = updateRows(shown, rootsNow());
    if (stale?.length !== 0) changed.fire(stale);
    dressView(view, journals, reports);
  };
  refresh();
  return vscode.Disposable.from(
    view,
    changed,
    reports.onDidChange(refresh),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && journals.all.length === 0) void journals.look();
    }),
    // Also where nothing was written: the box must not stay as it was clicked.
    view.onDidChangeCheckboxState(
      ({ items }) => void cover(items, coverTopic, () => changed.fire(undefined)),
    ),
  );
}

/** The header above the rows, and the badge: what is overdue. */
function dressView(view: vscode.TreeView<ProgressNode>, journals: Journals, reports: ProgressReports): void {
  const all = journals.all.map((index) => reports.of(index));
  const [only, ...others] = all;
  view.message = only && others.length === 0 ? headerLabel(only.header) : '';
  const overdue = all.reduce((sum, report) => sum + report.overdue, 0);
  view.badge =
    overdue === 0
      ? undefined
      : {
          value: overdue,
          tooltip:
            overdue === 1 ? vscode.l10n.t('1 step overdue') : vscode.l10n.t('{0} steps overdue', overdue),
        };
}

/** Ticks are written one after the other: several boxes of one note may be ticked at once. */
async function cover(
  items: readonly [ProgressNode, vscode.TreeItemCheckboxState][],
  coverTopic: CoverTopic,
  redraw: () => void,
): Promise<void> {
  for (const [node, state] of items) {
    if (node.kind !== 'topic') continue;
    await coverTopic(node.index, node.path, node.topic.id, state === vscode.TreeItemCheckboxState.Checked);
  }
  redraw();
}
