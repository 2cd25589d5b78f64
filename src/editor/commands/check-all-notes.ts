// Check All Notes: reads every note of the journals for doing-the-deal language, with progress, and stops when told to.
import * as vscode from 'vscode';
import { canBeNote } from '../../core/journal-path.ts';
import type { DealFinding } from '../../core/lint/lint.ts';
import type { ChooseJournal } from '../choose-journal.ts';
import type { DealReader } from '../deal-reader.ts';
import type { Journals } from '../journals.ts';
import { placesIn, toDiagnostic } from '../support/deal-diagnostic.ts';
import { breathe } from '../support/breathe.ts';
import { openDocument } from '../support/files.ts';
import { FindingBoard } from '../support/finding-board.ts';
import { showInformation, showWarning } from '../support/messages.ts';
import { readAhead, UNREADABLE } from '../support/read-ahead.ts';

/** After so many milliseconds of reading the editor gets a turn. */
const TURN = 12;

/** After so many milliseconds the user hears how far it is. */
const NEWS = 200;

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
  readonly #board = new FindingBoard(this.#collection);
  readonly #subscription: vscode.Disposable;

  constructor(journals: Journals, reader: DealReader, choose: ChooseJournal) {
    this.#journals = journals;
    this.#choose = choose;
    this.#reader = reader;
    this.#subscription = vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#board.forget(uri));
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
    const uris = this.#journals.all.flatMap((index) =>
      [...index.entries.keys()].filter(canBeNote).map((path) => index.uriOf(path)),
    );
    this.#board.begin(uris);
    const checked = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Checking all notes'),
        cancellable: true,
      },
      (progress, token) => this.#check(uris, progress, token),
    );
    if (checked === undefined) return undefined;
    const { found, unread } = checked;
    if (found > 0) void vscode.commands.executeCommand('workbench.actions.view.problems');
    void vscode.commands.executeCommand('setContext', 'managerJournal.hasChecked', true);
    const read = uris.length - unread;
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
    uris: readonly vscode.Uri[],
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<Checked | undefined> {
    let found = 0;
    let unread = 0;
    let turn = Date.now();
    const tell = teller(progress, uris.length);
    for await (const [n, { uri, text }] of readAhead(uris)) {
      if (token.isCancellationRequested) break;
      if (text === UNREADABLE) unread += 1;
      const findings = typeof text === 'string' ? await this.#reader.read(text, uri) : [];
      found += findings.length;
      this.#mark(uri, typeof text === 'string' ? text : '', findings);
      if (Date.now() - turn < TURN) continue;
      tell(n + 1);
      if (this.#board.isDue) await this.#board.show();
      await breathe();
      turn = Date.now();
    }
    await this.#board.show();
    return token.isCancellationRequested ? undefined : { found, unread };
  }

  #mark(uri: vscode.Uri, text: string, findings: readonly DealFinding[]): void {
    if (findings.length === 0 || openDocument(uri) !== undefined) {
      this.#board.mark(uri, []);
      return;
    }
    const places = placesIn(text);
    this.#board.mark(
      uri,
      findings.map((finding) => toDiagnostic(places, finding)),
    );
  }
}

/** A function that says now and then how many of all notes are checked. */
function teller(
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  all: number,
): (checked: number) => void {
  let told = 0;
  let last = Date.now();
  return (checked) => {
    if (Date.now() - last < NEWS) return;
    progress.report({ message: `${checked} / ${all}`, increment: (100 * (checked - told)) / all });
    last = Date.now();
    told = checked;
  };
}
