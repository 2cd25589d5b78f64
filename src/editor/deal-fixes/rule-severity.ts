// How loudly a rule speaks, or that it is off: written to the user's own settings from a finding of the rule.
import * as vscode from 'vscode';
import { RULES } from '../../core/lint/rules.ts';
import { lintRules, ownRules, setOwnRules, severities } from '../support/settings.ts';
import { dealFixWords as words, severityLabel } from '../support/words/deal-fixes.ts';
import type { Slip } from './slip.ts';

/** Lets the user choose. Resolves to whether the settings were changed. */
export async function setSeverity({ rule }: Slip): Promise<boolean> {
  const current = lintRules()[rule] ?? 'information';
  const items = severities.map((severity) => ({
    label: severityLabel(severity),
    severity,
    ...(severity === current ? { iconPath: new vscode.ThemeIcon('check') } : {}),
  }));
  const chosen = await vscode.window.showQuickPick(items, { title: words.setSeverity(RULES[rule].title) });
  if (!chosen) return false;
  await setOwnRules({ ...ownRules(), [rule]: chosen.severity });
  return true;
}

/** Settings have no undo of the editor's, so the message has one. */
export async function turnOff({ rule }: Slip): Promise<boolean> {
  const before = ownRules();
  await setOwnRules({ ...before, [rule]: 'off' });
  void vscode.window
    .showInformationMessage(words.isOff(RULES[rule].title), words.undo())
    .then((choice) => (choice === undefined ? undefined : setOwnRules(before)));
  return true;
}
