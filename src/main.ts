// What VS Code loads: little, so that a workspace without a journal pays for little. The rest comes when it is needed.
import * as vscode from 'vscode';
import type { ManagerJournalApi } from './editor/api.ts';
import { rulePages } from './editor/rule-pages.ts';
import { Starter } from './editor/starter.ts';

export function activate(context: vscode.ExtensionContext): ManagerJournalApi {
  const starter = new Starter(context, async () => (await import('./extension.ts')).activate);
  const pages = rulePages(vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules'));
  context.subscriptions.push(starter, pages);
  return starter.api;
}
