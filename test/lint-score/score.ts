// `npm run lint:score`: the lint's figures on sentences and notes of authors that its model has not seen.
import { createLinter, type Linter } from '../../src/core/lint/lint.ts';
import { RULE_IDS } from '../../src/core/lint/rules.ts';
import { AUTHORS, notesOf, ownCorpora, sentencesOf, type Note, type Sentence } from './corpus.ts';
import { examplesOf } from './examples.ts';
import { THRESHOLD, trainModel } from './training.ts';
import { addResult, noteTally, printTables, type AuthorResult } from './tables.ts';

const errorsOf = process.argv.includes('--errors')
  ? (process.argv[process.argv.indexOf('--errors') + 1] ?? 'all')
  : undefined;

const threshold = process.argv.includes('--threshold')
  ? Number(process.argv[process.argv.indexOf('--threshold') + 1])
  : THRESHOLD;
const thresholds = RULE_IDS.map(() => threshold);

const own = examplesOf(ownCorpora().flatMap(sentencesOf));
const sentences = new Map<string, Sentence[]>(AUTHORS.map((author) => [author, sentencesOf(author)]));
const examples = new Map(AUTHORS.map((author) => [author, examplesOf(sentences.get(author) ?? [])]));

const results: AuthorResult[] = [];
for (const author of AUTHORS) {
  const others = AUTHORS.filter((other) => other !== author).flatMap((other) => examples.get(other) ?? []);
  const linter = createLinter(trainModel([...others, ...own], thresholds));
  results.push(measure(author, linter, sentences.get(author) ?? [], notesOf(author)));
}
printTables(results);

function measure(
  author: string,
  linter: Linter,
  items: readonly Sentence[],
  notes: readonly Note[],
): AuthorResult {
  const result: AuthorResult = {
    author,
    perRule: new Map(),
    flagged: 0,
    innocent: 0,
    hits: 0,
    false: 0,
    ruleRight: 0,
    notes: noteTally(),
  };
  for (const item of items) {
    const found = linter.lint(item.text)[0];
    addResult(result, item, found?.rule);
    if (errorsOf === author || errorsOf === 'all') {
      if (found && !item.flag) console.log(`FALSE  ${author} ${found.rule}: ${item.text}`);
      if (!found && item.flag) console.log(`MISSED ${author} ${item.rule ?? ''}: ${item.text}`);
    }
  }
  for (const note of notes) measureNote(result, linter, note);
  return result;
}

function measureNote(result: AuthorResult, linter: Linter, note: Note): void {
  const open = [...note.findings];
  for (const finding of linter.lint(note.text)) {
    const line = note.text.slice(0, finding.from).split('\n').length;
    const text = note.text.slice(finding.from, finding.to);
    const match = open.findIndex(
      (expected) => Math.abs(expected.line - line) <= 1 && overlaps(expected.text, text),
    );
    if (match >= 0) {
      if (open[match]?.rule === finding.rule) result.notes.ruleRight += 1;
      open.splice(match, 1);
      result.notes.hits += 1;
    } else {
      result.notes.false += 1;
      if (errorsOf === result.author || errorsOf === 'all')
        console.log(`FALSE  ${note.name}:${line} ${finding.rule}: ${text}`);
    }
  }
  result.notes.missed += open.length;
  if (errorsOf === result.author || errorsOf === 'all')
    for (const { line, rule, text } of open) console.log(`MISSED ${note.name}:${line} ${rule}: ${text}`);
}

/** Whether two cuts of the same sentence are the same, but for markup and a full stop. */
function overlaps(one: string, other: string): boolean {
  const fold = (text: string): string => text.replace(/[^\p{L}\d]+/gu, ' ').trim();
  return fold(one).includes(fold(other)) || fold(other).includes(fold(one));
}
