// Words for settings that can't be used, and for where a quick fix has written.
import * as vscode from 'vscode';
import type { SettingProblem } from '../../../core/settings.ts';
import type { Level } from '../settings.ts';

/** “managerJournal.lint.run”. */
export function settingId({ setting }: SettingProblem): string {
  return `managerJournal.${setting}`;
}

/** What is wrong with a setting, and what counts instead, in a sentence that names it. */
export function settingProblemLabel(problem: SettingProblem): string {
  const id = settingId(problem);
  switch (problem.kind) {
    case 'not-inside':
      return vscode.l10n.t(
        '{0}: “{1}” is no folder inside the workspace folder. “{2}” is used instead.',
        id,
        problem.value,
        problem.instead,
      );
    case 'wrong-value':
      return vscode.l10n.t(
        '{0}: “{1}” is not a value that it can have. “{2}” is used instead.',
        id,
        problem.value,
        problem.instead,
      );
    case 'unknown-rule':
      return vscode.l10n.t('{0}: there is no rule “{1}”, so it is left aside.', id, problem.value);
    case 'unknown-severity':
      return vscode.l10n.t(
        '{0}: “{1}” can be off, hint, information or warning, not “{2}”. “{3}” is used instead.',
        id,
        problem.rule,
        problem.value,
        problem.instead,
      );
    case 'not-texts':
      return vscode.l10n.t(
        '{0} is a list of texts. What is no text in it is left aside: {1}',
        id,
        problem.value,
      );
  }
}

/** Several at once, in one sentence. */
export function settingProblemsLabel(ids: readonly string[]): string {
  return vscode.l10n.t('Some settings can’t be used, and their defaults count instead: {0}.', ids.join(', '));
}

export function openSettingsLabel(): string {
  return vscode.l10n.t('Open Settings');
}

/** Where a setting stands, behind “in”: “your user settings”. */
export function levelLabel(level: Level): string {
  const labels: Record<Level, string> = {
    user: vscode.l10n.t('your user settings'),
    workspace: vscode.l10n.t('the workspace’s settings'),
    folder: vscode.l10n.t('the folder’s settings'),
  };
  return labels[level];
}
