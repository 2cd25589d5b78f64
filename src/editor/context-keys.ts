// Tells the manifest's `when` clauses whether there is a journal, and whether we have looked yet.
import * as vscode from 'vscode';
import type { Journals } from './journals.ts';

export function contextKeys(journals: Journals): vscode.Disposable {
  const set = (name: string, value: boolean) =>
    void vscode.commands.executeCommand('setContext', `managerJournal.${name}`, value);
  const refresh = () => set('hasJournal', journals.all.length > 0);
  refresh();
  void journals.look().then(() => set('ready', true));
  return journals.onDidChange(refresh);
}
