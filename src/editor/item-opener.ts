// Opens what a row of the progress is about: its note, or a new one that already knows which row it is for.
import type * as vscode from 'vscode';
import { findType } from '../core/catalogue/lookup.ts';
import type { Catalogue } from '../core/catalogue/model.ts';
import type { Item, NextStep } from '../core/progress/report.ts';
import type { JournalIndex } from './journal-index.ts';
import type { Given, NoteStarter } from './note-starter/note-starter.ts';

export class ItemOpener {
  readonly #catalogue: Catalogue;
  readonly #starter: NoteStarter;

  constructor(catalogue: Catalogue, starter: NoteStarter) {
    this.#catalogue = catalogue;
    this.#starter = starter;
  }

  /** Opens the item's note, of a cadence the latest; begins a note where there is none. */
  async open(index: JournalIndex, item: Item): Promise<vscode.Uri | undefined> {
    const path = item.path ?? (item.cadence && item.notes[0]?.path);
    return path === undefined ? this.begin(index, item) : this.#show(index, path);
  }

  /** Begins the note that the item waits for. */
  begin(index: JournalIndex, item: Item): Promise<vscode.Uri | undefined> {
    return this.#starter.start(index, item.type, this.#given(item));
  }

  /** Does the next step, or opens what it is about; undefined when there is nothing to open. */
  async openNext(index: JournalIndex, next: NextStep): Promise<vscode.Uri | undefined> {
    switch (next.kind) {
      case 'create-journal':
        return undefined;
      case 'fix-start-date':
        return this.#show(index, next.path);
      case 'add-team':
        return this.#starter.start(index, 'person');
      case 'overdue-follow-up':
      case 'due-follow-up':
        return this.#show(index, next.followUp.path);
      case 'ask':
        return this.#starter.start(index, 'one-on-one');
      case 'kickoff':
      case 'unseen':
      case 'overdue':
      case 'due':
      case 'reflection':
        return next.item.path === undefined
          ? this.begin(index, next.item)
          : this.#show(index, next.item.path);
    }
  }

  #show(index: JournalIndex, path: string): Promise<vscode.Uri> {
    return this.#starter.open(index, index.uriOf(path));
  }

  #given(item: Item): Given {
    const { subject } = item;
    switch (subject.kind) {
      case 'milestone': {
        const plan = findType(this.#catalogue, item.type)?.plan;
        return plan?.kind === 'milestones' ? { [plan.key]: subject.value } : {};
      }
      case 'person':
        return { person: subject.person ?? subject.name, name: subject.name };
      case 'cadence':
        return { person: subject.person };
      case 'week':
        return { week: subject.week };
      case 'occasion':
        return subject.quarter === undefined ? {} : { quarter: subject.quarter };
      case 'page':
      case 'slot':
      case 'vacancy':
      case 'unreadable':
      case 'duplicate':
        return {};
    }
  }
}
