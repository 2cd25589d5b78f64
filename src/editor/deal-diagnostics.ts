// Shows the lint's findings in the journal's open notes, a moment after typing or on save; stale readings are dropped.
import * as vscode from 'vscode';
import type { DealReader } from './deal-reader.ts';
import type { Journals } from './journals.ts';
import { report } from './support/commands.ts';
import { toDiagnostic } from './support/deal-diagnostic.ts';
import { lintRun } from './support/settings.ts';

/** A pause in typing, in milliseconds, after which a note is read. */
const PAUSE = 250;

export class DealDiagnostics implements vscode.Disposable {
  readonly #reader: DealReader;
  readonly #journals: Journals;
  readonly #log: vscode.LogOutputChannel;
  readonly #collection = vscode.languages.createDiagnosticCollection('managerJournal.deal');
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #subscriptions: vscode.Disposable;
  /** The messages of errors that were shown. */
  readonly #surprises = new Set<string>();

  constructor(reader: DealReader, journals: Journals, log: vscode.LogOutputChannel) {
    this.#reader = reader;
    this.#journals = journals;
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      this.#collection,
      vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (lintRun(document.uri) === 'onType') this.#schedule(document, PAUSE);
      }),
      vscode.workspace.onDidSaveTextDocument((document) => this.#schedule(document, 0)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document.uri)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('managerJournal.lint')) this.#scheduleAll(0);
      }),
      journals.onDidChange(() => this.#scheduleAll(PAUSE)),
    );
    this.#scheduleAll(0);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#subscriptions.dispose();
  }

  #scheduleAll(wait: number): void {
    for (const document of vscode.workspace.textDocuments) this.#schedule(document, wait);
  }

  #schedule(document: vscode.TextDocument, wait: number): void {
    const key = document.uri.toString();
    if (!this.#isNote(document) || lintRun(document.uri) === 'off') {
      this.#forget(document.uri);
      return;
    }
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        this.#read(document).catch((error: unknown) => this.#surprise(error));
      }, wait),
    );
  }

  /** Whether a document is a note of a journal, under its own name and not a version out of git or a diff. */
  #isNote(document: vscode.TextDocument): boolean {
    if (document.languageId !== 'markdown' || document.isClosed) return false;
    return this.#journals.noteAt(document.uri) !== undefined;
  }

  async #read(document: vscode.TextDocument): Promise<void> {
    const { version } = document;
    const findings = await this.#reader.read(document.getText(), document.uri);
    if (document.isClosed || document.version !== version) return;
    if (findings.length > 0)
      void vscode.commands.executeCommand('setContext', 'managerJournal.hasFinding', true);
    this.#collection.set(
      document.uri,
      findings.map((finding) => toDiagnostic(document, finding)),
    );
  }

  /** What goes wrong with every key that is pressed is shown with the first. */
  #surprise(error: unknown): void {
    const message = String(error);
    if (this.#surprises.has(message)) this.#log.error(message);
    else report(this.#log, error);
    this.#surprises.add(message);
  }

  #forget(uri: vscode.Uri): void {
    clearTimeout(this.#timers.get(uri.toString()));
    this.#timers.delete(uri.toString());
    this.#collection.delete(uri);
  }
}
