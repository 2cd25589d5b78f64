// The one place that reads and writes settings: at the moment of use, each for the file or folder that it is about.
import * as vscode from 'vscode';
import { RULE_IDS } from '../../core/lint/rules.ts';
import {
  isRecord,
  readFlag,
  readFolder,
  readPhrases,
  readRules,
  readRun,
  type LintRun,
  type RuleSeverity,
  type SettingName,
  type SettingProblem,
  type SettingReading,
} from '../../core/settings.ts';

const SECTION = 'managerJournal';

/** The file or folder that a setting is asked for; the window where there is none. */
type About = vscode.Uri | undefined;

/** Where a folder's journal is, or would be made: a path inside of it, `''` for the folder itself. */
export function folderSetting(folder: vscode.Uri): string {
  return folderReading(folder).value;
}

/** When notes are linted. */
export function lintRun(about?: About): LintRun {
  return runReading(about).value;
}

/** How loudly each rule speaks; rules that are not named speak at their default. */
export function lintRules(about?: About): Readonly<Record<string, RuleSeverity>> {
  return rulesReading(about).value;
}

/** Phrases that the user, the workspace or the folder accepts: sentences with one of them are left alone. */
export function acceptedPhrases(about?: About): readonly string[] {
  return phrasesReading(about).value;
}

/** Whether front matter is checked. */
export function validateFrontMatter(about?: About): boolean {
  return validateReading(about).value;
}

/** Whether the status bar item is shown. */
export function showStatusBar(): boolean {
  return statusBarReading().value;
}

/** What is wrong in the settings that count for a folder. */
export function settingProblems(folder: vscode.Uri): SettingProblem[] {
  const readings: SettingReading<unknown>[] = [
    folderReading(folder),
    runReading(folder),
    rulesReading(folder),
    phrasesReading(folder),
    validateReading(folder),
    statusBarReading(),
  ];
  return readings.flatMap(({ problems }) => problems);
}

/** A level of settings that a fix may write: the narrowest that has a say on the matter. */
export type Level = 'user' | 'workspace' | 'folder';

const targets: Readonly<Record<Level, vscode.ConfigurationTarget>> = {
  user: vscode.ConfigurationTarget.Global,
  workspace: vscode.ConfigurationTarget.Workspace,
  folder: vscode.ConfigurationTarget.WorkspaceFolder,
};

/** The level that decides how a rule speaks: where it is named most narrowly, else the user's own. */
export function levelOfRule(rule: string, about: vscode.Uri): Level {
  const inspected = settings(about).inspect('lint.rules');
  const names = (value: unknown) => isRecord(value) && Object.hasOwn(value, rule);
  // In a window with one folder, its settings are the workspace's.
  const isMultiRoot = vscode.workspace.workspaceFile !== undefined;
  if (isMultiRoot && names(inspected?.workspaceFolderValue)) return 'folder';
  return names(inspected?.workspaceValue) ? 'workspace' : 'user';
}

/** Sets how a rule speaks at a level, or takes what is said of it away; leaves what is said of others. */
export async function setRule(rule: string, value: unknown, level: Level, about: vscode.Uri): Promise<void> {
  const others = Object.entries(rulesAt(level, about)).filter(([name]) => name !== rule);
  const rules = Object.fromEntries(value === undefined ? others : [...others, [rule, value]]);
  const wanted = Object.keys(rules).length === 0 ? undefined : rules;
  await settings(about).update('lint.rules', wanted, targets[level]);
}

/** What stands at a level about a rule, whatever it is. */
export function ruleAt(rule: string, level: Level, about: vscode.Uri): unknown {
  return rulesAt(level, about)[rule];
}

function rulesAt(level: Level, about: vscode.Uri): Readonly<Record<string, unknown>> {
  const inspected = settings(about).inspect('lint.rules');
  const value = {
    user: inspected?.globalValue,
    workspace: inspected?.workspaceValue,
    folder: inspected?.workspaceFolderValue,
  }[level];
  return isRecord(value) ? value : {};
}

/** Adds a phrase to the user's own settings, so that no team commits what one of them accepts. */
export async function addAcceptedPhrase(phrase: string): Promise<void> {
  const own = settings(undefined).inspect('lint.acceptedPhrases')?.globalValue;
  const known: unknown[] = Array.isArray(own) ? own : [];
  await settings(undefined).update(
    'lint.acceptedPhrases',
    [...new Set([...known, phrase])],
    vscode.ConfigurationTarget.Global,
  );
}

const folderReading = (folder: vscode.Uri) => readFolder(get('folder', folder));
const runReading = (about: About) => readRun(get('lint.run', about));
const rulesReading = (about: About) => readRules(get('lint.rules', about), RULE_IDS);
const validateReading = (about: About) =>
  readFlag('frontMatter.validate', get('frontMatter.validate', about));
const statusBarReading = () => readFlag('statusBar', get('statusBar', undefined));

function phrasesReading(about: About): SettingReading<readonly string[]> {
  const levels = settings(about).inspect('lint.acceptedPhrases');
  return readPhrases([levels?.globalValue, levels?.workspaceValue, levels?.workspaceFolderValue]);
}

function get(name: SettingName, about: About): unknown {
  return settings(about).get(name);
}

function settings(about: About): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration(SECTION, about ?? null);
}
