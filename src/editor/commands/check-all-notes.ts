// Check All Notes: reads every note of the journals for doing-the-deal language, with progress, and stops when told to.
import * as vscode from 'vscode';
import { canBeNote } from '../../core/journal-path.ts';
import type { ChooseJournal } from '../choose-journal.ts';
import type { DealReader } from '../deal-reader.ts';
import type { JournalIndex } from '../journal-index.ts';
import type { Journals } from '../journals.ts';
import { placesIn, toDiagnostic } from '../support/deal-diagnostic.ts';
import { openDocument, readText } from '../support/files.ts';
import { showInformation, showWarning } from '../support/messages.ts';

/** After so many milliseconds of reading the editor gets a turn. */
const TURN = 20;

interface Note {
  readonly index: JournalIndex;
  readonly path: string;
}

interface Checked {
  /** How many sentences. */
  readonly found: number;
  /** How many notes could not be read. */
  readonly unread: number;
}

/** What was found in notes that no editor shows; the open ones have their findings anyway. */
export class CheckAllNotes implements vscode.Disposable {
  readonly #journals: Journals;
  readonly #choose: ChooseJournal;
  readonly #reader: DealReader;
  readonly #collection = vscode.languages.createDiagnosticCollection('managerJournal.check');
  readonly #subscription: vscode.Disposable;

  constructor(journals: Journals, reader: DealReader, choose: ChooseJournal) {
    this.#journals = journals;
    this.#choose = choose;
    this.#reader = reader;
    this.#subscription = vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#collection.delete(uri));
  }

  dispose(): void {
    this.#collection.dispose();
    this.#subscription.dispose();
  }

  /** Resolves to the number of findings; undefined when it was cancelled or there is no journal. */
  async run(): Promise<number | undefined> {
    await this.#journals.settled();
    if (this.#journals.all.length === 0) {
      await this.#choose(); // says that there is none, and offers to create one
      return undefined;
    }
    const notes = this.#journals.all.flatMap((index) =>
      [...index.entries.keys()].filter(canBeNote).map((path) => ({ index, path })),
    );
    this.#collection.clear();
    const checked = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Checking all notes'),
        cancellable: true,
      },
      (progress, token) => this.#check(notes, progress, token),
    );
    if (checked === undefined) return undefined;
    const { found, unread } = checked;
    if (found > 0) void vscode.commands.executeCommand('workbench.actions.view.problems');
    void vscode.commands.executeCommand('setContext', 'managerJournal.hasChecked', true);
    const read = notes.length - unread;
    const result =
      found === 0
        ? vscode.l10n.t('{0} notes checked: nothing found.', read)
        : vscode.l10n.t('{0} notes checked: {1} sentences to think about.', read, found);
    void (unread === 0
      ? showInformation(result)
      : showWarning(
          vscode.l10n.t('{0} {1} notes can’t be read: refresh the Progress view to see why.', result, unread),
        ));
    return found;
  }

  async #check(
    notes: readonly Note[],
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<Checked | undefined> {
    let found = 0;
    let unread = 0;
    let turn = Date.now();
    let shown = 0;
    for (const [n, { index, path }] of notes.entries()) {
      if (token.isCancellationRequested) return undefined;
      const inNote = await this.#checkNote(index.uriOf(path));
      if (inNote === undefined) unread++;
      else found += inNote;
      if (Date.now() - turn < TURN) continue;
      progress.report({
        message: `${n + 1} / ${notes.length}`,
        increment: (100 * (n + 1 - shown)) / notes.length,
      });
      shown = n + 1;
      await new Promise((resolve) => setTimeout(resolve, 0));
      turn = Date.now();
    }
    return { found, unread };
  }

  /** The number of findings; undefined when the note can't be read. */
  async #checkNote(uri: vscode.Uri): Promise<number | undefined> {
    const text = await readText(uri).catch(() => null);
    if (text === null) return undefined;
    if (text === undefined) return 0;
    const findings = await this.#reader.read(text, uri);
    const places = placesIn(text);
    if (findings.length > 0 && openDocument(uri) === undefined) {
      this.#collection.set(
        uri,
        findings.map((finding) => toDiagnostic(places, finding)),
      );
    }
    return findings.length;
  }
}
