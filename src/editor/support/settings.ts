// The user's settings, read at the moment of use; a bad value counts as its default.
import * as vscode from 'vscode';

export type LintRun = 'onType' | 'onSave' | 'off';
export type RuleSeverity = 'off' | 'hint' | 'information' | 'warning';

const runs: readonly LintRun[] = ['onType', 'onSave', 'off'];
/** From silent to loud. */
export const severities: readonly RuleSeverity[] = ['off', 'hint', 'information', 'warning'];

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

/** What stands in the user's own settings about rules, whatever it is, so that writing one keeps the others. */
export function ownRules(): Readonly<Record<string, unknown>> {
  const value = own('lint.rules');
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** Writes the user's own settings; an empty object removes the entry. */
export async function setOwnRules(rules: Readonly<Record<string, unknown>>): Promise<void> {
  await setOwn('lint.rules', Object.keys(rules).length === 0 ? undefined : rules);
}

/** The phrases in the user's own settings. */
export function ownAcceptedPhrases(): readonly unknown[] {
  const value = own('lint.acceptedPhrases');
  return Array.isArray(value) ? value : [];
}

/** Writes the user's own settings. */
export async function setOwnAcceptedPhrases(phrases: readonly unknown[]): Promise<void> {
  await setOwn('lint.acceptedPhrases', phrases);
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

function own(name: string): unknown {
  return vscode.workspace.getConfiguration('managerJournal').inspect(name)?.globalValue;
}

async function setOwn(name: string, value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration('managerJournal');
  await settings.update(name, value, vscode.ConfigurationTarget.Global);
}
