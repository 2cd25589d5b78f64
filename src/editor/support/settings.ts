// The user's settings, read at the moment of use; a bad value counts as its default.
import * as vscode from 'vscode';

export type LintRun = 'onType' | 'onSave' | 'off';
export type RuleSeverity = 'off' | 'hint' | 'information' | 'warning';

const runs: readonly LintRun[] = ['onType', 'onSave', 'off'];
const severities: readonly RuleSeverity[] = ['off', 'hint', 'information', 'warning'];

/** When notes are linted. */
export function lintRun(): LintRun {
  const value = get('lint.run');
  return runs.find((run) => run === value) ?? 'onType';
}

/** How loudly each rule speaks; rules that are not named speak at their default. */
export function lintRules(): Readonly<Record<string, RuleSeverity>> {
  const value = get('lint.rules');
  if (typeof value !== 'object' || value === null) return {};
  const rules: Record<string, RuleSeverity> = {};
  for (const [rule, wanted] of Object.entries(value)) {
    const severity = severities.find((known) => known === wanted);
    if (severity) rules[rule] = severity;
  }
  return rules;
}

/** Phrases that the user has accepted: sentences with one of them are left alone. */
export function acceptedPhrases(): readonly string[] {
  const value = get('lint.acceptedPhrases');
  const phrases: unknown[] = Array.isArray(value) ? value : [];
  return phrases.filter((phrase): phrase is string => typeof phrase === 'string' && phrase.trim() !== '');
}

/** Whether front matter is checked. */
export function validateFrontMatter(): boolean {
  return get('frontMatter.validate') !== false;
}

/** Whether the status bar item is shown. */
export function showStatusBar(): boolean {
  return get('statusBar') !== false;
}

function get(name: string): unknown {
  return vscode.workspace.getConfiguration('managerJournal').get(name);
}
