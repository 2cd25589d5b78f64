// Shows what is wrong in the front matter of the journal's open notes, at the place of the value.
import * as vscode from 'vscode';
import type { FrontMatterCode, FrontMatterFinding } from '../core/note.ts';
import type { FrontMatterReader } from './front-matter-reader.ts';
import type { ProgressReports } from './progress-reports.ts';
import { PRODUCT } from './support/commands.ts';
import { validateFrontMatter } from './support/settings.ts';
import { findingMessage } from './support/words/findings.ts';

/** What keeps a note from being read at all. */
const errors: ReadonlySet<FrontMatterCode> = new Set([
  'broken-yaml',
  'not-yaml',
  'not-a-mapping',
  'front-matter-too-large',
  'front-matter-not-closed',
  'unknown-type',
]);

/** Keeps the findings of open notes in step with them and with the journal; dispose of what it returns. */
export function frontMatterDiagnostics(
  reader: FrontMatterReader,
  reports: ProgressReports,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('managerJournal.frontMatter');
  const refresh = (document: vscode.TextDocument) => {
    const reading = validateFrontMatter(document.uri) ? reader.read(document) : undefined;
    const diagnostics = reading?.findings.map((finding) => toDiagnostic(document, finding));
    collection.set(document.uri, diagnostics);
  };
  const refreshAll = () => {
    for (const document of vscode.workspace.textDocuments) refresh(document);
  };
  refreshAll();
  return vscode.Disposable.from(
    collection,
    reports.onDidChange(refreshAll),
    vscode.workspace.onDidOpenTextDocument(refresh),
    vscode.workspace.onDidChangeTextDocument(({ document }) => refresh(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('managerJournal.frontMatter')) refreshAll();
    }),
  );
}

function toDiagnostic(document: vscode.TextDocument, finding: FrontMatterFinding): vscode.Diagnostic {
  const range = new vscode.Range(document.positionAt(finding.from), document.positionAt(finding.to));
  const severity = errors.has(finding.code)
    ? vscode.DiagnosticSeverity.Error
    : vscode.DiagnosticSeverity.Warning;
  const diagnostic = new vscode.Diagnostic(range, findingMessage(finding), severity);
  diagnostic.source = PRODUCT;
  diagnostic.code = finding.code;
  return diagnostic;
}
