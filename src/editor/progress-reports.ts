// Each journal's progress, reckoned when somebody asks and kept until its notes or the day change.
import * as vscode from 'vscode';
import { today } from '../core/calendar.ts';
import type { Catalogue } from '../core/catalogue/model.ts';
import { HOME_PAGE } from '../core/journal-path.ts';
import type { Day } from '../core/note.ts';
import { findJournal, Memory, progress } from '../core/progress/progress.ts';
import type { ProgressReport } from '../core/progress/report.ts';
import type { JournalIndex } from './journal-index.ts';
import type { Journals } from './journals.ts';

/** How often the day is looked at, in milliseconds: a window may sleep through midnight. */
const DAY_WATCH = 60_000;

export class ProgressReports implements vscode.Disposable {
  readonly #journals: Journals;
  readonly #catalogue: Catalogue;
  readonly #now: () => number;
  readonly #kept = new Map<JournalIndex, ProgressReport>();
  /** What was reckoned of each journal's notes, so that only changed ones are looked at again. */
  readonly #memories = new WeakMap<JournalIndex, Memory>();
  readonly #changed = new vscode.EventEmitter<JournalIndex | undefined>();
  readonly #subscriptions: vscode.Disposable;
  #dayWatch: ReturnType<typeof setTimeout> | undefined;

  /** Fires for a journal whose progress may have changed, with undefined when journals came or went. */
  readonly onDidChange = this.#changed.event;

  /** `now`: the clock, in milliseconds since the epoch. */
  constructor(journals: Journals, catalogue: Catalogue, now: () => number) {
    this.#journals = journals;
    this.#catalogue = catalogue;
    this.#now = now;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      journals.onDidChange((index) => this.#forget(index)),
      vscode.window.onDidChangeWindowState(() => this.#watchDay()),
      new vscode.Disposable(() => clearTimeout(this.#dayWatch)),
    );
  }

  /** The progress of a journal, on a day that defaults to today in the journal's time zone. */
  of(index: JournalIndex, day?: Day): ProgressReport {
    const today = this.todayIn(index);
    const on = day ?? today;
    const kept = this.#kept.get(index);
    if (kept?.today === on) return kept;
    // Another day has nothing to do with what is remembered of today, and must not put it out.
    const memory = on === today ? this.#memoryOf(index) : new Memory();
    const report = progress({
      entries: index.entries.values(),
      today: on,
      catalogue: this.#catalogue,
      memory,
    });
    if (on === today) {
      this.#kept.set(index, report);
      this.#scheduleDayWatch();
    }
    return report;
  }

  /** The calendar day where the journal is. */
  todayIn(index: JournalIndex): Day {
    const home = index.entries.get(HOME_PAGE) ?? findJournal(index.entries.values());
    return today(this.#now(), home?.kind === 'journal' ? home.timezone : undefined);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #memoryOf(index: JournalIndex): Memory {
    const memory = this.#memories.get(index) ?? new Memory();
    this.#memories.set(index, memory);
    return memory;
  }

  #forget(index: JournalIndex | undefined): void {
    if (index) this.#kept.delete(index);
    else this.#kept.clear();
    this.#changed.fire(index);
  }

  /** A new day changes what is due although no note did. */
  #watchDay(): void {
    for (const index of this.#journals.all) {
      const kept = this.#kept.get(index);
      if (kept !== undefined && kept.today !== this.todayIn(index)) this.#forget(index);
    }
  }

  /** Nothing ticks where nobody has asked for a progress. */
  #scheduleDayWatch(): void {
    this.#dayWatch ??= setTimeout(() => {
      this.#dayWatch = undefined;
      this.#watchDay();
      if (this.#kept.size > 0) this.#scheduleDayWatch();
    }, DAY_WATCH);
  }
}
