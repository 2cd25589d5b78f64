// The product as a host test meets it: its API, its commands, its findings.
import * as vscode from 'vscode';
import type { ManagerJournalApi, Progress } from '../../../src/editor/api.ts';
import { emptyWorkspace, eventually, workspaceFolder } from './workspace.ts';

/** What the extension gives to other extensions. */
export async function journalApi(): Promise<ManagerJournalApi> {
  const extension = vscode.extensions.getExtension<ManagerJournalApi>('manager-journal.manager-journal');
  if (extension === undefined) throw new Error('The extension is not installed.');
  return extension.activate();
}

/** Runs one of the product's commands by the name behind `managerJournal.`. */
export async function run<T = vscode.Uri | undefined>(name: string, ...args: unknown[]): Promise<T> {
  await journalApi();
  return vscode.commands.executeCommand<T>(`managerJournal.${name}`, ...args);
}

/** Empties the folder and creates a journal in it. */
export async function freshJournal(): Promise<void> {
  await emptyWorkspace();
  await run('refreshProgress');
  await run('createJournal');
}

/** The journal's progress; throws when there is no journal. */
export async function progress(today?: string): Promise<Progress> {
  const found = await (await journalApi()).progress(workspaceFolder(), today);
  if (found === undefined) throw new Error('There is no journal.');
  return found;
}

/** Waits for findings of the product at a document that satisfy a condition. */
export function findings(
  uri: vscode.Uri,
  what: string,
  satisfied: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return eventually(what, () => {
    const found = ours(uri);
    return satisfied(found) ? found : undefined;
  });
}

/** The product's findings at a document now. */
export function ours(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Manager Journal');
}

/** A finding's stable code. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
