// Looks for a journal with one stat a folder, and loads the rest of the extension when there is one or somebody asks for it.
import * as vscode from 'vscode';
import { HOME_PAGE } from '../core/journal-path.ts';
import type { ManagerJournalApi } from './api.ts';
import { typeOf } from './support/files.ts';
import { showError } from './support/messages.ts';
import { CREATE_AFTER_RELOAD, ROOT_JOURNALS } from './support/memory.ts';
import { folderSetting } from './support/settings.ts';
import { uriBelow } from './support/uris.ts';

type Activate = (context: vscode.ExtensionContext) => ManagerJournalApi;

/** The manifest as far as it is looked at here. */
interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** Front matter that says what type a note has; its first lines are enough. */
const NOTE = /^\uFEFF?---[ \t]*\r?\n(?:[^\n]*\n){0,40}?type[ \t]*:/;

export class Starter implements vscode.Disposable {
  readonly api: ManagerJournalApi;
  readonly #context: vscode.ExtensionContext;
  readonly #import: () => Promise<Activate>;
  readonly #progressChanged = new vscode.EventEmitter<vscode.Uri>();
  /** What stands in for the rest while that is not loaded. */
  readonly #standIns: vscode.Disposable;
  #rest: Promise<ManagerJournalApi> | undefined;

  /** `importRest`: loads the rest of the code; what it gives is called once. */
  constructor(context: vscode.ExtensionContext, importRest: () => Promise<Activate>) {
    this.#context = context;
    this.#import = importRest;
    this.api = {
      version: 1,
      progress: async (folder, today) => (await this.#load()).progress(folder, today),
      lint: async (text, note) => (await this.#load()).lint(text, note),
      onDidChangeProgress: this.#progressChanged.event,
    };
    this.#standIns = vscode.Disposable.from(
      ...commandsOf(context).map((id) => this.#standInFor(id)),
      this.#emptyView(),
      vscode.workspace.onDidOpenTextDocument((document) => this.#notice(document)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#look()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#look()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('managerJournal.folder')) this.#look();
      }),
    );
    if (context.globalState.get(CREATE_AFTER_RELOAD) !== undefined || hasOverview()) this.#wake();
    else this.#look();
    for (const document of vscode.workspace.textDocuments) this.#notice(document);
  }

  dispose(): void {
    this.#standIns.dispose();
    this.#progressChanged.dispose();
  }

  /** Loads the rest, which takes over from the stand-ins. */
  #load(): Promise<ManagerJournalApi> {
    this.#rest ??= this.#import().then((activate) => {
      this.#standIns.dispose();
      const api = activate(this.#context);
      this.#context.subscriptions.push(
        api.onDidChangeProgress((folder) => this.#progressChanged.fire(folder)),
      );
      return api;
    });
    return this.#rest;
  }

  /** Loads the rest where nobody waits for it. */
  #wake(): void {
    this.#load().catch((error: unknown) => void showError(String(error)));
  }

  /** One stat a folder. A folder may be a journal itself: that is looked at where something speaks for it. */
  #look(): void {
    const folders = vscode.workspace.workspaceFolders ?? [];
    Promise.all(folders.map((folder) => this.#hasJournal(folder)))
      .then((found) => {
        if (found.includes(true)) this.#wake();
        else if (this.#rest === undefined)
          void vscode.commands.executeCommand('setContext', 'managerJournal.ready', true);
      })
      // A file system that can't be asked now may be there later: the rest knows how to wait for it.
      .catch(() => this.#wake());
  }

  async #hasJournal({ name, uri }: vscode.WorkspaceFolder): Promise<boolean> {
    const path = folderSetting(uri);
    const itself = this.#context.workspaceState
      .get<readonly string[]>(ROOT_JOURNALS, [])
      .includes(String(uri));
    const places = itself ? ['', path] : name === path.split('/').at(-1) ? [path, ''] : [path];
    for (const place of places) {
      const home = vscode.Uri.joinPath(uriBelow(uri, place), HOME_PAGE);
      if ((await typeOf(home)) === vscode.FileType.File) return true;
    }
    return false;
  }

  /** Somebody opens what looks like a note: its folder may be a journal that was not looked for. */
  #notice(document: vscode.TextDocument): void {
    if (document.languageId !== 'markdown' || this.#rest !== undefined) return;
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    if (folder !== undefined && NOTE.test(document.getText())) this.#wake();
  }

  #standInFor(id: string): vscode.Disposable {
    return vscode.commands.registerCommand(id, async (...args: unknown[]) => {
      await this.#load();
      return vscode.commands.executeCommand(id, ...args);
    });
  }

  /** No rows, so that VS Code shows the welcome; who opens the view wants to know for sure whether there is a journal. */
  #emptyView(): vscode.Disposable {
    const view = vscode.window.createTreeView('managerJournal.progress', {
      treeDataProvider: { getChildren: () => [], getTreeItem: (row: vscode.TreeItem) => row },
    });
    return vscode.Disposable.from(
      view,
      view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.#wake();
      }),
    );
  }
}

function commandsOf(context: vscode.ExtensionContext): string[] {
  return (context.extension.packageJSON as Manifest).contributes.commands.map(({ command }) => command);
}

/** Whether VS Code is about to restore an Overview from before the window was reloaded. */
function hasOverview(): boolean {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith('managerJournal.overview'),
    );
}
