// Check All Notes: reads every note of the journals for doing-the-deal language, with progress, and stops when told to.
import * as vscode from 'vscode';
import { canBeNote } from '../../core/journal-path.ts';
import type { ChooseJournal } from '../choose-journal.ts';
import type { DealReader } from '../deal-reader.ts';
import type { JournalIndex } from '../journal-index.ts';
import type { Journals } from '../journals.ts';
import { placesIn, toDiagnostic } from '../support/deal-diagnostic.ts';
import { breathe } from '../support/breathe.ts';
import { openDocument, readText } from '../support/files.ts';
import { showInformation, showWarning } from '../support/messages.ts';

/** After so many milliseconds of reading the editor gets a turn. */
const TURN = 12;

/** After so many milliseconds the user hears how far it is, and sees what was found. */
const NEWS = 200;

/** No more findings than these are shown in one go: of more than a thousand VS Code leaves out the last. */
const MANY = 400;

/** At the most so many files are read ahead of the one that is checked. */
const AHEAD = 32;

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
    const board = new Board(this.#collection, notes.length, progress);
    const texts = readAhead(notes.map(({ index, path }) => index.uriOf(path)));
    for await (const [n, { uri, text }] of texts) {
      if (token.isCancellationRequested) return undefined;
      if (text === UNREADABLE) unread += 1;
      const findings = typeof text === 'string' ? await this.#reader.read(text, uri) : [];
      found += findings.length;
      if (typeof text === 'string' && findings.length > 0 && openDocument(uri) === undefined) {
        const places = placesIn(text);
        board.pin(
          uri,
          findings.map((finding) => toDiagnostic(places, finding)),
        );
      }
      if (Date.now() - turn < TURN) continue;
      board.tell(n + 1);
      await breathe();
      turn = Date.now();
    }
    board.show();
    return { found, unread };
  }
}

/** Tells now and then how far it is, and shows what was found: each word to the window costs more than a note. */
class Board {
  readonly #collection: vscode.DiagnosticCollection;
  readonly #all: number;
  readonly #progress: vscode.Progress<{ message?: string; increment?: number }>;
  #pinned: [vscode.Uri, vscode.Diagnostic[]][] = [];
  #count = 0;
  #told = 0;
  #last = Date.now();

  constructor(
    collection: vscode.DiagnosticCollection,
    all: number,
    progress: vscode.Progress<{ message?: string; increment?: number }>,
  ) {
    this.#collection = collection;
    this.#all = all;
    this.#progress = progress;
  }

  pin(uri: vscode.Uri, diagnostics: vscode.Diagnostic[]): void {
    if (this.#count + diagnostics.length > MANY) this.show();
    this.#pinned.push([uri, diagnostics]);
    this.#count += diagnostics.length;
  }

  /** `checked`: how many notes so far. */
  tell(checked: number): void {
    if (Date.now() - this.#last < NEWS) return;
    this.#last = Date.now();
    this.#progress.report({
      message: `${checked} / ${this.#all}`,
      increment: (100 * (checked - this.#told)) / this.#all,
    });
    this.#told = checked;
    this.show();
  }

  show(): void {
    if (this.#pinned.length > 0) this.#collection.set(this.#pinned);
    this.#pinned = [];
    this.#count = 0;
  }
}

const UNREADABLE = Symbol('a file that is there and can’t be read');

interface Text {
  readonly uri: vscode.Uri;
  /** Undefined for a file that has gone. */
  readonly text: string | undefined | typeof UNREADABLE;
}

/**
 * The texts of files, numbered, in order. While one is used the next ones are already being read, several begun at a
 * time: what is asked of the host in one go goes there in one message.
 */
async function* readAhead(uris: readonly vscode.Uri[]): AsyncGenerator<[number, Text]> {
  const reading: Promise<Text>[] = [];
  for (let n = 0; n < uris.length; n += 1) {
    if (reading.length <= AHEAD / 2) {
      const begun = n + reading.length;
      reading.push(...uris.slice(begun, n + AHEAD).map(textOf));
    }
    const next = reading.shift();
    if (next) yield [n, await next];
  }
}

async function textOf(uri: vscode.Uri): Promise<Text> {
  try {
    return { uri, text: await readText(uri) };
  } catch {
    return { uri, text: UNREADABLE }; // it is counted, and the index has logged why
  }
}
