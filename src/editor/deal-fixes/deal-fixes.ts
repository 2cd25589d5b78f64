// Quick fixes of a deal finding: core's edits as code actions, and the commands behind those that ask first.
import * as vscode from 'vscode';
import { askFix } from '../../core/lint/fixes/ask.ts';
import type { Around, Fix } from '../../core/lint/fixes/fix.ts';
import { repOf } from '../../core/lint/fixes/rep.ts';
import { moveFix } from '../../core/lint/fixes/stepped-in.ts';
import type { DealFinding } from '../../core/lint/lint.ts';
import { isRuleId, RULES } from '../../core/lint/rules.ts';
import type { DealReader } from '../deal-reader.ts';
import type { Journals } from '../journals.ts';
import { toVscodeEdits } from '../support/apply-edits.ts';
import { PRODUCT, registerCommand } from '../support/commands.ts';
import { dealFixWords as words } from '../support/words/deal-fixes.ts';
import { acceptPhrase } from './accept-phrase.ts';
import { agree } from './agree.ts';
import { setSeverity, turnOff } from './rule-severity.ts';
import type { Slip } from './slip.ts';

const REFLECTION = 'weekly-reflection';

/** Commands behind code actions; not in the palette, since they need a finding. */
const commands = { agreeFinding: agree, acceptPhrase, setRuleSeverity: setSeverity, turnOffRule: turnOff };

/** Offers the fixes and registers their commands; dispose of what it returns. */
export function dealFixes(
  reader: DealReader,
  journals: Journals,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const isReflection = (uri: vscode.Uri): boolean => {
    const index = journals.of(uri);
    const entry = index?.entries.get(index.pathOf(uri) ?? '');
    return entry?.kind === 'note' && entry.type === REFLECTION;
  };
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { diagnostics }, token) {
      const shown = diagnostics.filter(isDeal);
      if (shown.length === 0) return [];
      const { version } = document;
      const text = document.getText();
      const [findings, around] = await Promise.all([
        reader.read(text, document.uri),
        reader.optionsFor(document.uri),
      ]);
      if (token.isCancellationRequested || document.version !== version) return [];
      return findings
        .filter(({ from, to }) => rangeOf(document, from, to).intersection(range) !== undefined)
        .flatMap((finding) => {
          const at = rangeOf(document, finding.from, finding.to);
          const actions = actionsFor({ document, text, finding, around }, isReflection(document.uri));
          for (const action of actions)
            action.diagnostics = shown.filter((one) => codeOf(one) === finding.rule && one.range.isEqual(at));
          return actions;
        });
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    ...Object.entries(commands).map(([name, run]) =>
      registerCommand(name, log, (slip: Slip) => run(slip, reader)),
    ),
  );
}

interface Found {
  readonly document: vscode.TextDocument;
  readonly text: string;
  readonly finding: DealFinding;
  readonly around: Around;
}

/** The fixes in the order of the menu; the first is the one that most people want. */
function actionsFor(found: Found, inReflection: boolean): vscode.CodeAction[] {
  const { document, text, finding, around } = found;
  const ask = askFix(text, finding, around);
  const move = inReflection ? moveFix(text, finding) : undefined;
  const rep = ask && repOf(text.slice(finding.from, finding.to), around);
  const title = ask?.kind === 'instead' ? words.askInstead(rep) : words.askBeneath();
  const asking = ask ? [editing(document, title, ask)] : [];
  const moving = move ? [editing(document, words.move(), move)] : [];
  // A plan can still become a question; what has happened belongs where confession is free.
  const [best, ...others] = ask?.kind === 'instead' ? [...asking, ...moving] : [...moving, ...asking];
  if (best) best.isPreferred = true;
  const slip: Slip = {
    uri: document.uri,
    rule: finding.rule,
    sentence: text.slice(finding.from, finding.to),
    from: finding.from,
  };
  const { title: rule } = RULES[finding.rule];
  return [
    ...(best ? [best] : []),
    ...others,
    asksFirst(words.agreed(), 'agreeFinding', slip),
    asksFirst(words.accept(), 'acceptPhrase', slip),
    asksFirst(words.setSeverity(rule), 'setRuleSeverity', slip),
    asksFirst(words.turnOff(rule), 'turnOffRule', slip),
  ];
}

function editing(document: vscode.TextDocument, title: string, fix: Fix): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  const { tabStop } = fix;
  const [only] = fix.edits;
  if (only === undefined || tabStop === undefined) {
    action.edit.set(document.uri, toVscodeEdits(document, fix.edits));
    return action;
  }
  const snippet = new vscode.SnippetString();
  snippet.appendText(only.text.slice(0, tabStop.from));
  snippet.appendPlaceholder(only.text.slice(tabStop.from, tabStop.to));
  snippet.appendText(only.text.slice(tabStop.to));
  const range = rangeOf(document, only.offset, only.offset + only.length);
  action.edit.set(document.uri, [vscode.SnippetTextEdit.replace(range, snippet)]);
  return action;
}

function asksFirst(title: string, command: keyof typeof commands, slip: Slip): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: `managerJournal.${command}`, title, arguments: [slip] };
  return action;
}

function rangeOf(document: vscode.TextDocument, from: number, to: number): vscode.Range {
  return new vscode.Range(document.positionAt(from), document.positionAt(to));
}

const isDeal = (diagnostic: vscode.Diagnostic): boolean =>
  diagnostic.source === PRODUCT && isRuleId(codeOf(diagnostic));

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
