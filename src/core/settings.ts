// The user's settings, from whatever stands in a settings file: a value that can be used, and what was wrong with the other.
import { DEFAULT_JOURNAL_FOLDER, journalFolder } from './journal-path.ts';

const runs = ['onType', 'onSave', 'off'] as const;
/** When notes are linted. */
export type LintRun = (typeof runs)[number];

/** From silent to loud. */
export const severities = ['off', 'hint', 'information', 'warning'] as const;
export type RuleSeverity = (typeof severities)[number];

const DEFAULT_SEVERITY: RuleSeverity = 'information';

/** The settings by their names behind `managerJournal.`. */
export type SettingName =
  'folder' | 'lint.run' | 'lint.rules' | 'lint.acceptedPhrases' | 'frontMatter.validate' | 'statusBar';

/** A value that can't be used: `value` as it stands there, `instead` as what counts. Words are put on it in the editor. */
export type SettingProblem = { readonly setting: SettingName; readonly value: string } & (
  | { readonly kind: 'not-inside' | 'wrong-value'; readonly instead: string }
  | { readonly kind: 'unknown-rule' | 'not-texts' }
  | { readonly kind: 'unknown-severity'; readonly rule: string; readonly instead: string }
);

export interface SettingReading<T> {
  readonly value: T;
  readonly problems: readonly SettingProblem[];
}

/** The journal's folder, relative to a workspace folder, `''` for that folder itself. */
export function readFolder(raw: unknown): SettingReading<string> {
  const path = typeof raw === 'string' ? journalFolder(raw) : undefined;
  if (path !== undefined) return { value: path, problems: [] };
  const instead = DEFAULT_JOURNAL_FOLDER;
  return fallback(raw, instead, { setting: 'folder', kind: 'not-inside', value: shown(raw), instead });
}

/** When notes are linted. */
export function readRun(raw: unknown): SettingReading<LintRun> {
  const value = runs.find((run) => run === raw);
  if (value !== undefined) return { value, problems: [] };
  const instead = runs[0];
  return fallback(raw, instead, { setting: 'lint.run', kind: 'wrong-value', value: shown(raw), instead });
}

/** A setting that is on unless it says `false`. */
export function readFlag(setting: SettingName, raw: unknown): SettingReading<boolean> {
  if (typeof raw === 'boolean') return { value: raw, problems: [] };
  return fallback(raw, true, { setting, kind: 'wrong-value', value: shown(raw), instead: 'true' });
}

/** How loudly each rule speaks; rules that are not named speak at their default. @param ruleIds the rules that there are */
export function readRules(
  raw: unknown,
  ruleIds: readonly string[],
): SettingReading<Readonly<Record<string, RuleSeverity>>> {
  const setting = 'lint.rules';
  if (!isRecord(raw))
    return fallback(raw, {}, { setting, kind: 'wrong-value', value: shown(raw), instead: '{}' });
  const value: Record<string, RuleSeverity> = {};
  const problems: SettingProblem[] = [];
  for (const [rule, wanted] of Object.entries(raw)) {
    const severity = severities.find((known) => known === wanted);
    if (!ruleIds.includes(rule)) problems.push({ setting, kind: 'unknown-rule', value: shown(rule) });
    else if (severity !== undefined) value[rule] = severity;
    else
      problems.push({
        setting,
        kind: 'unknown-severity',
        rule,
        value: shown(wanted),
        instead: DEFAULT_SEVERITY,
      });
  }
  return { value, problems };
}

/** The phrases of every level together, each once: what a user has accepted stays so whatever a workspace accepts. */
export function readPhrases(levels: readonly unknown[]): SettingReading<readonly string[]> {
  const setting = 'lint.acceptedPhrases';
  const value = new Set<string>();
  const problems: SettingProblem[] = [];
  for (const raw of levels.filter((level) => level !== undefined)) {
    const items: readonly unknown[] = Array.isArray(raw) ? raw : [];
    const texts = items.filter((item) => typeof item === 'string');
    for (const text of texts) if (text.trim() !== '') value.add(text);
    if (!Array.isArray(raw) || texts.length < items.length)
      problems.push({ setting, kind: 'not-texts', value: shown(raw) });
  }
  return { value: [...value], problems };
}

/** How a rule speaks that is not named. */
export function severityIn(rules: Readonly<Record<string, RuleSeverity>>, rule: string): RuleSeverity {
  return (Object.hasOwn(rules, rule) ? rules[rule] : undefined) ?? DEFAULT_SEVERITY;
}

/** A setting that nobody has made has its default and no problem. */
function fallback<T>(raw: unknown, value: T, problem: SettingProblem): SettingReading<T> {
  return { value, problems: raw === undefined ? [] : [problem] };
}

/** How many UTF-16 units of a value a message shows. */
const SHOWN = 60;

function shown(raw: unknown): string {
  const text = typeof raw === 'string' ? raw : JSON.stringify(raw ?? null);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
