// How loudly a rule speaks, or that it is off: written where the rule is named already, else to the user's own settings.
import * as vscode from 'vscode';
import { RULES } from '../../core/lint/rules.ts';
import { severities, severityIn, type RuleSeverity } from '../../core/settings.ts';
import { showInformation } from '../support/messages.ts';
import { levelOfRule, lintRules, ruleAt, setRule } from '../support/settings.ts';
import { dealFixWords as words, severityLabel } from '../support/words/deal-fixes.ts';
import { levelLabel } from '../support/words/settings.ts';
import type { Slip } from './slip.ts';

/** Lets the user choose. Resolves to whether the settings were changed. */
export async function setSeverity(slip: Slip): Promise<boolean> {
  const { rule, uri } = slip;
  const current = severityIn(lintRules(uri), rule);
  const items = severities.map((severity) => ({
    label: severityLabel(severity),
    severity,
    ...(severity === current ? { iconPath: new vscode.ThemeIcon('check') } : {}),
  }));
  const chosen = await vscode.window.showQuickPick(items, { title: words.setSeverity(RULES[rule].title) });
  if (!chosen) return false;
  await write(slip, chosen.severity);
  return true;
}

/** Resolves to whether the settings were changed. */
export async function turnOff(slip: Slip): Promise<boolean> {
  await write(slip, 'off');
  return true;
}

/** What a workspace or a folder says of a rule wins over the user's settings, so that is what has to change. */
async function write({ rule, uri }: Slip, severity: RuleSeverity): Promise<void> {
  const level = levelOfRule(rule, uri);
  const before = ruleAt(rule, level, uri);
  await setRule(rule, severity, level, uri);
  const { title } = RULES[rule];
  const where = levelLabel(level);
  const message =
    severity === 'off' ? words.isOff(title, where) : words.isSet(title, severityLabel(severity), where);
  // Settings have no undo of the editor's, so the message has one.
  void showInformation(message, words.undo()).then((choice) =>
    choice === undefined ? undefined : setRule(rule, before, level, uri),
  );
}
