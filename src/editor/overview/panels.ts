// The Overview's panels: one a journal, restored after a reload, kept in step with the notes.
import * as vscode from 'vscode';
import { overview } from '../../core/overview.ts';
import type { ToPage } from '../../overview/model.ts';
import type { JournalIndex } from '../journal-index.ts';
import type { Journals } from '../journals.ts';
import type { ProgressReports } from '../progress-reports.ts';
import { report } from '../support/commands.ts';
import { readMessage, rootOf } from './messages.ts';
import { pageHtml } from './page-html.ts';
import { overviewModel, pathsIn } from './view-model.ts';

const VIEW_TYPE = 'managerJournal.overview';

export interface OverviewParts {
  readonly extensionUri: vscode.Uri;
  readonly journals: Journals;
  readonly reports: ProgressReports;
  readonly log: vscode.LogOutputChannel;
}

export class OverviewPanels implements vscode.Disposable {
  readonly #parts: OverviewParts;
  readonly #dist: vscode.Uri;
  /** By the journal's folder. */
  readonly #panels = new Map<string, vscode.WebviewPanel>();
  readonly #subscriptions: vscode.Disposable;

  constructor(parts: OverviewParts) {
    this.#parts = parts;
    this.#dist = vscode.Uri.joinPath(parts.extensionUri, 'dist');
    this.#subscriptions = vscode.Disposable.from(
      parts.reports.onDidChange((index) => this.#refresh(index)),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: (panel, state) => this.#restore(panel, state),
      }),
    );
  }

  /** Shows the journal's panel, the one that is there or a new one. */
  show(index: JournalIndex): void {
    const shown = this.#panels.get(String(index.root));
    if (shown) {
      shown.reveal();
      return;
    }
    const title = this.#titleOf(index);
    const panel = vscode.window.createWebviewPanel(VIEW_TYPE, title, vscode.ViewColumn.Active, {
      enableFindWidget: true,
    });
    this.#adopt(panel, String(index.root));
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const panel of this.#panels.values()) panel.dispose();
  }

  async #restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    await this.#parts.journals.settled();
    const root = rootOf(state);
    if (root === undefined || this.#panels.has(root)) panel.dispose();
    else this.#adopt(panel, root);
  }

  #adopt(panel: vscode.WebviewPanel, root: string): void {
    const { webview } = panel;
    this.#panels.set(root, panel);
    webview.options = { enableScripts: true, localResourceRoots: [this.#dist] };
    const listening = webview.onDidReceiveMessage((message: unknown) => {
      this.#receive(panel, root, message).catch((error: unknown) => report(this.#parts.log, error));
    });
    panel.onDidDispose(() => {
      listening.dispose();
      this.#panels.delete(root);
    });
    webview.html = pageHtml(webview, this.#dist);
  }

  /** A page may ask for its data, and for notes that it was told of; all else is noise, or worse. */
  async #receive(panel: vscode.WebviewPanel, root: string, message: unknown): Promise<void> {
    const wish = readMessage(message);
    if (wish?.kind === 'ready') return this.#send(panel, root);
    const index = this.#journalAt(root);
    if (wish === undefined || index === undefined || !this.#paths(index).has(wish.path)) {
      this.#parts.log.warn('The Overview asked for something that it does not show.');
      return;
    }
    await vscode.window.showTextDocument(index.uriOf(wish.path), { preview: false });
  }

  #refresh(changed: JournalIndex | undefined): void {
    for (const [root, panel] of this.#panels) {
      if (changed === undefined || String(changed.root) === root) void this.#send(panel, root);
    }
  }

  /** A hidden page gets no messages: it asks anew when it is shown. */
  async #send(panel: vscode.WebviewPanel, root: string): Promise<void> {
    const index = this.#journalAt(root);
    if (index !== undefined) panel.title = this.#titleOf(index);
    const message: ToPage =
      index === undefined
        ? { kind: 'nothing', root, message: vscode.l10n.t('There is no journal here any more.') }
        : { kind: 'overview', overview: this.#modelOf(index) };
    await panel.webview.postMessage(message);
  }

  #modelOf(index: JournalIndex) {
    const progress = this.#parts.reports.of(index);
    return overviewModel(overview(progress, index.entries), String(index.root), this.#nameOf(index));
  }

  #paths(index: JournalIndex): ReadonlySet<string> {
    return pathsIn(this.#modelOf(index));
  }

  #journalAt(root: string): JournalIndex | undefined {
    return this.#parts.journals.all.find((index) => String(index.root) === root);
  }

  #titleOf(index: JournalIndex): string {
    const name = this.#nameOf(index);
    const title = vscode.l10n.t('Overview');
    return name === undefined ? title : vscode.l10n.t('{0}: {1}', title, name);
  }

  /** Only where there are several journals. */
  #nameOf(index: JournalIndex): string | undefined {
    return this.#parts.journals.all.length > 1 ? index.folder.name : undefined;
  }
}
