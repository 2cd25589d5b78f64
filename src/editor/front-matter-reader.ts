// What is wrong in the front matter of an open note, as it is in the editor at this moment.
import type * as vscode from 'vscode';
import type { Catalogue } from '../core/catalogue/model.ts';
import { readFrontMatter } from '../core/front-matter/front-matter.ts';
import { readEntry } from '../core/front-matter/read.ts';
import type { Day, FrontMatterFinding } from '../core/note.ts';
import type { ProgressReport } from '../core/progress/report.ts';
import type { Journals } from './journals.ts';
import type { ProgressReports } from './progress-reports.ts';

export interface FrontMatterReading {
  readonly findings: readonly FrontMatterFinding[];
  readonly today: Day;
}

export class FrontMatterReader {
  readonly #journals: Journals;
  readonly #reports: ProgressReports;
  readonly #catalogue: Catalogue;

  constructor(journals: Journals, reports: ProgressReports, catalogue: Catalogue) {
    this.#journals = journals;
    this.#reports = reports;
    this.#catalogue = catalogue;
  }

  /** Undefined for a document that is no note of a journal. */
  read(document: vscode.TextDocument): FrontMatterReading | undefined {
    const note = document.languageId === 'markdown' ? this.#journals.noteAt(document.uri) : undefined;
    if (note === undefined) return undefined;
    const { index, path } = note;
    const text = document.getText();
    const today = this.#reports.todayIn(index);
    const entry = readEntry(path, text, { catalogue: this.#catalogue, today });
    const own = entry.kind === 'plain' ? [] : entry.findings;
    return { findings: [...own, ...duplicateFinding(this.#reports.of(index), path, text)], today };
  }
}

/** A note that is about the same as another: both say so, at their type. */
function duplicateFinding(report: ProgressReport, path: string, text: string): FrontMatterFinding[] {
  const attention = report.groups.find(({ id }) => id === 'attention')?.items ?? [];
  const mine = attention.find((item) => item.path === path && item.subject.kind === 'duplicate')?.subject;
  if (mine?.kind !== 'duplicate') return [];
  const paths = attention.flatMap(({ path: other, subject }) =>
    subject.kind === 'duplicate' && subject.counted === mine.counted && other !== undefined && other !== path
      ? [other]
      : [],
  );
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind !== 'mapping') return [];
  const type = frontMatter.root.fields.find(({ name }) => name === 'type');
  const { from, to } = type?.value ?? frontMatter.open;
  return [{ code: 'duplicate-note', from, to, facts: { paths } }];
}
