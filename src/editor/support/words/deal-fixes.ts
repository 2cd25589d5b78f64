// Words for the quick fixes of a deal finding: the lightbulb's menu, and what the fixes that ask say.
import * as vscode from 'vscode';
import type { RuleSeverity } from '../../../core/settings.ts';

export const dealFixWords = {
  /** @param rep the name of the rep, where it is known */
  askInstead: (rep: string | undefined): string =>
    rep === undefined
      ? vscode.l10n.t('Turn this plan into a coaching question')
      : vscode.l10n.t('Turn this plan into a coaching question to {0}', rep),
  askBeneath: (): string => vscode.l10n.t('Put the coaching question beneath'),
  move: (): string => vscode.l10n.t('Move to “Where I stepped in”'),
  agreed: (): string => vscode.l10n.t('This was agreed…'),
  agreedWith: (): string => vscode.l10n.t('With whom was this agreed, and what exactly?'),
  agreedExample: (): string => vscode.l10n.t('For example: Priya, I only open the meeting'),
  agreedReason: (whom: string): string => vscode.l10n.t('Agreed with {0}', whom),
  accept: (): string => vscode.l10n.t('Accept this phrase…'),
  acceptWhat: (): string =>
    vscode.l10n.t('Sentences with this phrase are never marked again, in any journal of yours.'),
  notInSentence: (): string =>
    vscode.l10n.t('The sentence does not have this phrase, so it would stay marked.'),
  turnOff: (rule: string): string => vscode.l10n.t('Turn off the rule “{0}”', rule),
  setSeverity: (rule: string): string => vscode.l10n.t('Set how loudly “{0}” speaks…', rule),
  isOff: (rule: string, where: string): string => vscode.l10n.t('“{0}” is turned off in {1}.', rule, where),
  isSet: (rule: string, severity: string, where: string): string =>
    vscode.l10n.t('“{0}” is set to “{1}” in {2}.', rule, severity, where),
  undo: (): string => vscode.l10n.t('Undo'),
  gone: (): string => vscode.l10n.t('The sentence has changed meanwhile. Nothing was written.'),
  unwritable: (): string => vscode.l10n.t('The note could not be changed. Is it read-only?'),
};

export function severityLabel(severity: RuleSeverity): string {
  switch (severity) {
    case 'off':
      return vscode.l10n.t('Off');
    case 'hint':
      return vscode.l10n.t('Hint');
    case 'information':
      return vscode.l10n.t('Information');
    case 'warning':
      return vscode.l10n.t('Warning');
  }
}
