// What a user may set: the same for the unified plugin and for the editor.
import type { RuleId } from './rules.ts';

export type Severity = 'hint' | 'information' | 'warning';

export interface LintOptions {
  /** Severity per rule, or `off`; `information` where nothing is said. */
  readonly rules?: Partial<Readonly<Record<RuleId, Severity | 'off'>>>;
  /** Sentences with one of these phrases are left alone; case and spacing don't count. */
  readonly acceptedPhrases?: readonly string[];
  /** Names and aliases of the reps, as people write them. */
  readonly people?: readonly string[];
  /** The name of the person that the note is about. */
  readonly person?: string;
  /** Names of customers. */
  readonly accounts?: readonly string[];
  /** The text of the note's template: its sentences are prompts, not the writer's words. */
  readonly template?: string;
}

const SEVERITIES: readonly unknown[] = ['off', 'hint', 'information', 'warning'];

/** The severity of a rule under these options. A value that is none counts as the default. */
export function severityOf(rule: RuleId, options: LintOptions): Severity | 'off' {
  const asked = options.rules?.[rule];
  return asked !== undefined && SEVERITIES.includes(asked) ? asked : 'information';
}

/** Lower case, one space between words, straight quotes: how phrases and sentences are compared. */
export function normalise(text: string): string {
  return text.toLowerCase().replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, ' ').trim();
}
