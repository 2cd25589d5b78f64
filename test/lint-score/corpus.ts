// Reads the corpora: labelled sentences by author, and whole notes with their findings.
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleId } from '../../src/core/lint/rules.ts';

export interface Sentence {
  readonly author: string;
  readonly text: string;
  readonly flag: boolean;
  readonly rule?: RuleId;
  readonly also?: readonly RuleId[];
}

export interface ExpectedFinding {
  readonly line: number;
  readonly text: string;
  readonly rule: RuleId;
}

export interface Note {
  readonly author: string;
  readonly name: string;
  readonly text: string;
  readonly findings: readonly ExpectedFinding[];
}

/** The corpora that the lint is measured on, one author each. */
export const AUTHORS = [
  'dev',
  'tech',
  'industry',
  'services',
  'ordinary',
  'pairs',
  'clauses',
  'breadth',
  'notes',
] as const;
/** Sentences written for this project: trained on, counted apart. */
const OWN = 'own-';

const CORPUS = join(import.meta.dirname, '..', 'corpus');

/** The sentences of one corpus. */
export function sentencesOf(author: string): Sentence[] {
  const lines = readFileSync(join(CORPUS, author, 'sentences.jsonl'), 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => ({ ...(JSON.parse(line) as Omit<Sentence, 'author'>), author }));
}

/** The corpora of our own, in order of their names. */
export function ownCorpora(): string[] {
  return readdirSync(CORPUS)
    .filter((name) => name.startsWith(OWN) && existsSync(join(CORPUS, name, 'sentences.jsonl')))
    .sort();
}

/** The whole notes of one corpus. */
export function notesOf(author: string): Note[] {
  const folder = join(CORPUS, author, 'notes');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({
      author,
      name,
      text: readFileSync(join(folder, name), 'utf8'),
      findings: JSON.parse(
        readFileSync(join(folder, name.replace(/\.md$/, '.findings.json')), 'utf8'),
      ) as ExpectedFinding[],
    }));
}
