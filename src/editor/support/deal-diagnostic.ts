// A finding of the lint as a diagnostic of the editor.
import * as vscode from 'vscode';
import type { DealFinding } from '../../core/lint/lint.ts';
import { PRODUCT } from './commands.ts';

const severities = {
  hint: vscode.DiagnosticSeverity.Hint,
  information: vscode.DiagnosticSeverity.Information,
  warning: vscode.DiagnosticSeverity.Warning,
};

/** The scheme under which the extension serves the pages of the rules; the manifest has them open as a preview. */
export const RULE_PAGES = 'manager-journal-rules';

/** The page of a rule, which the extension brings along. */
function rulePage(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: RULE_PAGES, path: `/${rule}.md` });
}

/** Turns an offset in UTF-16 units into a line and a character: a document, or a text that is in no editor. */
export type Places = Pick<vscode.TextDocument, 'positionAt'>;

/** The fact and the coach's question, at the sentence; the code is the rule, and leads to its page. */
export function toDiagnostic(places: Places, finding: DealFinding): vscode.Diagnostic {
  const range = new vscode.Range(places.positionAt(finding.from), places.positionAt(finding.to));
  const diagnostic = new vscode.Diagnostic(
    range,
    `${finding.message} ${finding.question}`,
    severities[finding.severity],
  );
  diagnostic.source = PRODUCT;
  diagnostic.code = { value: finding.rule, target: rulePage(finding.rule) };
  return diagnostic;
}

/** The places of a text that is in no editor; lines end as VS Code ends them, at `\n`, `\r\n` and `\r`. */
export function placesIn(text: string): Places {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)];
  return {
    positionAt(offset) {
      let line = 0;
      for (let high = starts.length; line + 1 < high;) {
        const middle = (line + high) >> 1;
        if ((starts[middle] ?? 0) <= offset) line = middle;
        else high = middle;
      }
      return new vscode.Position(line, offset - (starts[line] ?? 0));
    },
  };
}
