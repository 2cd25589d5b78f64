// Counts hits, misses and false alarms, and prints them as tables.
import { RULE_IDS, type RuleId } from '../../src/core/lint/rules.ts';
import type { Sentence } from './corpus.ts';

export interface NoteTally {
  hits: number;
  false: number;
  missed: number;
  ruleRight: number;
}

export interface AuthorResult {
  readonly author: string;
  flagged: number;
  innocent: number;
  hits: number;
  false: number;
  ruleRight: number;
  /** By the rule that the label names. */
  readonly perRule: Map<RuleId, { flagged: number; hits: number; right: number }>;
  readonly notes: NoteTally;
}

export function noteTally(): NoteTally {
  return { hits: 0, false: 0, missed: 0, ruleRight: 0 };
}

export function addResult(result: AuthorResult, item: Sentence, found: RuleId | undefined): void {
  if (!item.flag || !item.rule) {
    result.innocent += 1;
    if (found) result.false += 1;
    return;
  }
  result.flagged += 1;
  const counts = result.perRule.get(item.rule) ?? { flagged: 0, hits: 0, right: 0 };
  result.perRule.set(item.rule, counts);
  counts.flagged += 1;
  if (!found) return;
  result.hits += 1;
  counts.hits += 1;
  if (found === item.rule) {
    result.ruleRight += 1;
    counts.right += 1;
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const show = (value: number): string => value.toFixed(3).padStart(9);
const percent = (value: number): string => `${(100 * value).toFixed(2)} %`.padStart(9);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export function printTables(results: readonly AuthorResult[]): void {
  console.log('\nSentences, each author left out of training');
  console.log('author     sentences  flagged precision    recall  rule right  false alarms');
  for (const r of results) {
    const precision = share(r.hits, r.hits + r.false);
    console.log(
      `${r.author.padEnd(10)}${String(r.flagged + r.innocent).padStart(10)}${String(r.flagged).padStart(9)} ${show(precision)} ${show(share(r.hits, r.flagged))}   ${show(share(r.ruleRight, r.hits))}     ${percent(share(r.false, r.innocent))}`,
    );
  }
  const precision = mean(results.map((r) => share(r.hits, r.hits + r.false)));
  const recall = mean(results.map((r) => share(r.hits, r.flagged)));
  const right = share(
    sum(results, (r) => r.ruleRight),
    sum(results, (r) => r.hits),
  );
  console.log(`${'mean'.padEnd(29)} ${show(precision)} ${show(recall)}   ${show(right)}`);
  printRules(results);
  printNotes(results);
}

function sum(results: readonly AuthorResult[], of: (result: AuthorResult) => number): number {
  return results.reduce((total, result) => total + of(result), 0);
}

function printRules(results: readonly AuthorResult[]): void {
  console.log('\nRecall by rule (right: the rule named is the label’s, of the hits)');
  console.log(
    `${'rule'.padEnd(20)}${results.map((r) => r.author.slice(0, 8).padStart(9)).join('')}      all    right`,
  );
  for (const rule of RULE_IDS) {
    const counts = results.map((r) => r.perRule.get(rule) ?? { flagged: 0, hits: 0, right: 0 });
    const total = counts.reduce((all, one) => ({
      flagged: all.flagged + one.flagged,
      hits: all.hits + one.hits,
      right: all.right + one.right,
    }));
    console.log(
      `${rule.padEnd(20)}${counts.map((c) => show(share(c.hits, c.flagged))).join('')}${show(share(total.hits, total.flagged))}${show(share(total.right, total.hits))}`,
    );
  }
}

function printNotes(results: readonly AuthorResult[]): void {
  console.log('\nWhole notes');
  const rows = results.filter((r) => r.notes.hits + r.notes.missed + r.notes.false > 0);
  for (const { author, notes } of rows) printNote(author, notes);
  const all = noteTally();
  for (const { notes } of rows) {
    all.hits += notes.hits;
    all.false += notes.false;
    all.missed += notes.missed;
    all.ruleRight += notes.ruleRight;
  }
  printNote('all', all);
}

function printNote(name: string, notes: NoteTally): void {
  console.log(
    `${name.padEnd(10)} found ${String(notes.hits).padStart(4)}, missed ${String(notes.missed).padStart(4)}, false ${String(notes.false).padStart(4)}; precision ${show(share(notes.hits, notes.hits + notes.false))}, recall ${show(share(notes.hits, notes.hits + notes.missed))}, rule right ${show(share(notes.ruleRight, notes.hits))}`,
  );
}
