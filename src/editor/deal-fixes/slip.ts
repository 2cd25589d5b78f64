// The finding that a quick fix is about, kept while the user is asked something: the note may change meanwhile.
import type * as vscode from 'vscode';
import type { DealFinding } from '../../core/lint/lint.ts';
import type { RuleId } from '../../core/lint/rules.ts';

/** Plain data: it travels as the argument of a command. */
export interface Slip {
  readonly uri: vscode.Uri;
  readonly rule: RuleId;
  /** The sentence as it stands in the note. */
  readonly sentence: string;
  /** Where it began, in UTF-16 units. */
  readonly from: number;
}

/** The same finding in what the note says now: the sentence as it was, nearest to where it was. */
export function findAgain(
  findings: readonly DealFinding[],
  text: string,
  slip: Slip,
): DealFinding | undefined {
  return findings
    .filter(({ rule, from, to }) => rule === slip.rule && text.slice(from, to) === slip.sentence)
    .sort((one, other) => Math.abs(one.from - slip.from) - Math.abs(other.from - slip.from))[0];
}
