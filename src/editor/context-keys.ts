// Tells the manifest's `when` clauses and the walkthrough what there is: a journal, a kickoff begun, people, a reflection.
import * as vscode from 'vscode';
import { HOME_PAGE } from '../core/journal-path.ts';
import type { Item, ProgressReport } from '../core/progress/report.ts';
import type { Journals } from './journals.ts';
import type { ProgressReports } from './progress-reports.ts';

/** Keeps the context keys in step with the journals; dispose of what it returns. */
export function contextKeys(journals: Journals, reports: ProgressReports): vscode.Disposable {
  const known = new Map<string, boolean>();
  const set = (name: string, value: boolean) => {
    if (known.get(name) === value) return;
    known.set(name, value);
    void vscode.commands.executeCommand('setContext', `managerJournal.${name}`, value);
  };
  const refresh = () => {
    const all = journals.all.map((index) => reports.of(index));
    set('hasJournal', all.length > 0);
    set(
      'kickoffBegun',
      hasItem(all, (item) => isKickoff(item) && item.score > 0),
    );
    set(
      'hasPeople',
      hasItem(all, ({ type, path }) => type === 'person' && path !== undefined),
    );
    set(
      'hasReflection',
      hasItem(all, ({ type, path }) => type === 'weekly-reflection' && path !== undefined),
    );
  };
  const look = (editor = vscode.window.activeTextEditor) => {
    const uri = editor?.document.uri;
    const path = uri && journals.noteAt(uri)?.path;
    set('inNote', path !== undefined && path !== HOME_PAGE);
  };
  refresh();
  look();
  void journals.look().then(() => set('ready', true));
  return vscode.Disposable.from(
    reports.onDidChange(refresh),
    reports.onDidChange(() => look()),
    vscode.window.onDidChangeActiveTextEditor(look),
  );
}

function hasItem(reports: readonly ProgressReport[], wanted: (item: Item) => boolean): boolean {
  return reports.some(({ groups }) => groups.some(({ items }) => items.some(wanted)));
}

function isKickoff({ subject }: Item): boolean {
  return subject.kind === 'milestone' && subject.value === 'kickoff';
}
