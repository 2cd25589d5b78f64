// Quick fixes of what is wrong in front matter: core's fixes as code actions, each an edit of the note alone.
import * as vscode from 'vscode';
import { findType } from '../core/catalogue/lookup.ts';
import type { Catalogue } from '../core/catalogue/model.ts';
import type { Fix } from '../core/front-matter/fix.ts';
import { fixes } from '../core/front-matter/fixes.ts';
import { setKey } from '../core/front-matter/write.ts';
import type { FrontMatterFinding } from '../core/note.ts';
import type { FrontMatterReader } from './front-matter-reader.ts';
import { editDocument, toVscodeEdits } from './support/apply-edits.ts';
import { registerCommand } from './support/commands.ts';
import { fixLabel } from './support/words/fixes.ts';

/** Asks for a value that only the user knows, and writes it; not in the palette. */
const ASK = 'writeFrontMatterKey';

/** Offers the fixes and registers the command behind those that ask; dispose of what it returns. */
export function frontMatterFixes(
  reader: FrontMatterReader,
  catalogue: Catalogue,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range) {
      const reading = reader.read(document);
      if (reading === undefined) return [];
      const { timeZone: timezone } = Intl.DateTimeFormat().resolvedOptions();
      const options = { catalogue, today: reading.today, timezone };
      const text = document.getText();
      return reading.findings
        .filter((finding) => range.intersection(rangeOf(document, finding)) !== undefined)
        .flatMap((finding) => fixes(finding, text, options).map((fix) => toAction(document, finding, fix)));
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    registerCommand(ASK, log, (uri: vscode.Uri, key: string) => askAndWrite(uri, key, catalogue)),
  );
}

function toAction(document: vscode.TextDocument, finding: FrontMatterFinding, fix: Fix): vscode.CodeAction {
  const action = new vscode.CodeAction(fixLabel(fix), vscode.CodeActionKind.QuickFix);
  const range = rangeOf(document, finding);
  action.diagnostics = vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ code, range: at }) => code === finding.code && at.isEqual(range));
  action.isPreferred = fix.preferred;
  if (fix.id === 'ask-value') {
    const { key = '' } = fix.facts;
    action.command = {
      command: `managerJournal.${ASK}`,
      title: action.title,
      arguments: [document.uri, key],
    };
  } else {
    action.edit = new vscode.WorkspaceEdit();
    action.edit.set(document.uri, toVscodeEdits(document, fix.edits));
  }
  return action;
}

async function askAndWrite(uri: vscode.Uri, key: string, catalogue: Catalogue): Promise<boolean> {
  const value = await vscode.window.showInputBox({
    title: key,
    prompt: vscode.l10n.t('A value for “{0}”', key),
  });
  if (value === undefined || value.trim() === '') return false;
  const document = await vscode.workspace.openTextDocument(uri);
  const order = orderOf(document.getText(), catalogue);
  return (await editDocument(uri, (text) => setKey(text, key, value.trim(), order))) === 'written';
}

/** The keys of the note's type in their order: where a new one goes. */
function orderOf(text: string, catalogue: Catalogue): readonly string[] {
  const type = /^type:[ \t]*(\S+)/m.exec(text)?.[1] ?? '';
  return findType(catalogue, type)?.keys.map(({ name }) => name) ?? [];
}

function rangeOf(document: vscode.TextDocument, { from, to }: FrontMatterFinding): vscode.Range {
  return new vscode.Range(document.positionAt(from), document.positionAt(to));
}
