// The types of `manager-journal/lint` (dist/lint.d.ts). A test holds them against the sources.
import type { Root } from 'mdast';
import type { VFile } from 'vfile';

/** The seven rules. */
export type RuleId =
  | 'take-over-deal'
  | 'own-deal-strategy'
  | 'carry-the-number'
  | 'jump-into-customer'
  | 'tell-not-ask'
  | 'super-seller'
  | 'more-of-the-same';

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

export interface Rule {
  readonly id: RuleId;
  readonly title: string;
  /** The fact that a finding states, a whole clause without its full stop. */
  readonly fact: string;
  readonly why: string;
  /** The question a coach would ask the writer. */
  readonly question: string;
  /** The page that explains the rule, a path inside the package. */
  readonly url: string;
}

export declare const RULE_IDS: readonly RuleId[];
export declare const RULES: Readonly<Record<RuleId, Rule>>;

/** A range of a text in UTF-16 units. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** One finding. Offsets are UTF-16 units of the text as it was given, byte order mark included. */
export interface DealFinding extends Range {
  readonly rule: RuleId;
  /** Other rules that fit. */
  readonly also: readonly RuleId[];
  readonly severity: Severity;
  /** The fact, in English. */
  readonly message: string;
  /** What a coach would ask. */
  readonly question: string;
  /** The words that decided, in order. */
  readonly words: readonly Range[];
  /** The rule's page, a path inside the package. */
  readonly url: string;
}

/** Lints one note again and again as it changes. */
export interface NoteLinter {
  /** The findings in the note as it is now, in order. Never throws on any text. */
  lint(text: string, options?: LintOptions): DealFinding[];
}

export interface Linter {
  /** The findings in a note, in order. Never throws on any text. */
  lint(text: string, options?: LintOptions): DealFinding[];
  /** Begins to read one note again and again as it changes: a keystroke costs the block that it changed. */
  follow(): NoteLinter;
}

/**
 * A linter without unified.
 * @param model the bytes of `dist/lint-model.bin`; throws an Error on any other
 */
export declare function createLinter(model: Uint8Array): Linter;

/**
 * A unified plugin that finds the sentences in which a sales manager does the rep's job, and adds a message for each.
 * It runs after remark-parse, remark-frontmatter and remark-gfm.
 */
export default function remarkDoingTheDeal(options?: LintOptions | null): (tree: Root, file: VFile) => void;
