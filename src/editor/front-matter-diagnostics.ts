// Shows what is wrong in the front matter of the journal's open notes, at the place of the value.
import * as vscode from 'vscode';
import type { FrontMatterCode, FrontMatterFinding } from '../core/note.ts';
import { readFrontMatter } from '../core/front-matter/front-matter.ts';
import type { ProgressReport } from '../core/progress/report.ts';
import type { JournalIndex } from './journal-index.ts';
import type { Journals } from './journals.ts';
import type { ProgressReports } from './progress-reports.ts';
import { PRODUCT } from './support/commands.ts';
import { openDocument } from './support/files.ts';
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

/** Keeps the findings of open notes in step with the journals; dispose of what it returns. */
export function frontMatterDiagnostics(journals: Journals, reports: ProgressReports): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('managerJournal.frontMatter');
  const refresh = (index: JournalIndex) => {
    for (const document of vscode.workspace.textDocuments) {
      const path = index.pathOf(document.uri);
      const entry = path === undefined ? undefined : index.entries.get(path);
      if (path === undefined) continue;
      const own = entry === undefined || entry.kind === 'plain' ? [] : entry.findings;
      const findings = [...own, ...duplicateFinding(reports.of(index), path, document.getText())];
      collection.set(
        document.uri,
        findings.map((finding) => toDiagnostic(document, finding)),
      );
    }
  };
  for (const index of journals.all) refresh(index);
  return vscode.Disposable.from(
    collection,
    journals.onDidChange((index) => {
      if (index) refresh(index);
      else for (const each of journals.all) refresh(each);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (openDocument(document.uri) === undefined) collection.delete(document.uri);
    }),
  );
}

/** A note that says the same as another: both know, at their type. */
function duplicateFinding(report: ProgressReport, path: string, text: string): FrontMatterFinding[] {
  const attention = report.groups.find(({ id }) => id === 'attention')?.items ?? [];
  const mine = attention.find((item) => item.path === path && item.subject.kind === 'duplicate')?.subject;
  if (mine?.kind !== 'duplicate') return [];
  const paths = attention.flatMap(({ path: other, subject }) =>
    subject.kind === 'duplicate' && subject.counted === mine.counted && other !== undefined && other !== path
      ? [other]
      : [],
  );
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind !== 'mapping') return [];
  const type = frontMatter.root.fields.find(({ name }) => name === 'type');
  const { from, to } = type?.value ?? frontMatter.open;
  return [{ code: 'duplicate-note', from, to, facts: { paths } }];
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
