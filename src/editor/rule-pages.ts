// Serves the page of each lint rule from the extension itself: a finding's code leads to it, also offline and in the web.
import * as vscode from 'vscode';
import { isRuleId } from '../core/lint/rules.ts';
import { RULE_PAGES } from './support/deal-diagnostic.ts';
import { readText } from './support/files.ts';

/** @param folder the extension's `docs/rules` */
export function rulePages(folder: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(RULE_PAGES, {
    async provideTextDocumentContent({ path }) {
      const rule = path.replace(/^\//, '').replace(/\.md$/, '');
      return isRuleId(rule) ? await readText(vscode.Uri.joinPath(folder, `${rule}.md`)) : undefined;
    },
  });
}
