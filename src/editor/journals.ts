// Which workspace folders have a journal: looked for with a stat or two, watched only where there is one.
import * as vscode from 'vscode';
import { canBeNote, HOME_PAGE } from '../core/journal-path.ts';
import type { JournalIndex } from './journal-index.ts';
import { isOutOfReach, typeOf } from './support/files.ts';
import { leadsThroughLink } from './support/links.ts';
import { folderSetting } from './support/settings.ts';
import { pathBelow, uriBelow } from './support/uris.ts';

export type MakeIndex = (folder: vscode.WorkspaceFolder, root: vscode.Uri) => JournalIndex;

export class Journals implements vscode.Disposable {
  readonly #make: MakeIndex;
  readonly #log: vscode.LogOutputChannel;
  readonly #indexes = new Map<string, JournalIndex>();
  readonly #changed = new vscode.EventEmitter<JournalIndex | undefined>();
  readonly #subscriptions: vscode.Disposable;
  #looking: Promise<void> = Promise.resolve();

  /** Fires when a journal's notes changed, or (with undefined) when journals came or went. */
  readonly onDidChange = this.#changed.event;

  constructor(make: MakeIndex, log: vscode.LogOutputChannel) {
    this.#make = make;
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.look()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('managerJournal.folder')) void this.look();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.look()),
    );
  }

  /** The journals that have their home page, in the order of the workspace folders. */
  get all(): readonly JournalIndex[] {
    const folders = vscode.workspace.workspaceFolders ?? [];
    return [...this.#indexes.values()]
      .filter((index) => index.entries.has(HOME_PAGE))
      .sort((a, b) => folders.indexOf(a.folder) - folders.indexOf(b.folder));
  }

  /** The journal that a file belongs to. */
  of(uri: vscode.Uri): JournalIndex | undefined {
    return this.all.find((index) => index.pathOf(uri) !== undefined);
  }

  /** The note that a file would be: its journal and its path there; undefined for what can be no note. */
  noteAt(uri: vscode.Uri): { readonly index: JournalIndex; readonly path: string } | undefined {
    const index = this.of(uri);
    const path = index?.pathOf(uri);
    return index !== undefined && path !== undefined && canBeNote(path) ? { index, path } : undefined;
  }

  /** The journal of a workspace folder. */
  in(folder: vscode.Uri): JournalIndex | undefined {
    return this.all.find((index) => index.folder.uri.toString() === folder.toString());
  }

  /** Where a folder's journal is, or would be made: the setting's folder, the default's when the setting is unusable. */
  place(folder: vscode.WorkspaceFolder): vscode.Uri {
    return uriBelow(folder.uri, folderSetting(folder.uri));
  }

  /** Looks where each workspace folder's journal is, once more; resolves when all of them have been read. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look());
    return this.#looking;
  }

  /** Resolves when every change seen so far has been read. */
  async settled(): Promise<void> {
    await this.#looking;
    await Promise.all([...this.#indexes.values()].map((index) => index.settled()));
  }

  /** Reads every journal again from its files. */
  async refresh(): Promise<void> {
    for (const index of this.#indexes.values()) index.refresh();
    await this.look();
  }

  dispose(): void {
    for (const index of this.#indexes.values()) index.dispose();
    this.#subscriptions.dispose();
  }

  async #look(): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const roots = await Promise.all(folders.map((folder) => this.#rootIn(folder)));
    const wanted = new Map<string, [vscode.WorkspaceFolder, vscode.Uri]>();
    folders.forEach((folder, i) => {
      const root = roots[i];
      if (root) wanted.set(root.toString(), [folder, root]);
    });
    let different = false;
    for (const [key, index] of this.#indexes) {
      if (wanted.has(key)) continue;
      index.dispose();
      this.#indexes.delete(key);
      different = true;
    }
    for (const [key, [folder, root]] of wanted) {
      if (this.#indexes.has(key)) continue;
      const index = this.#make(folder, root);
      this.#indexes.set(key, index);
      index.onDidChange(() => this.#changed.fire(index));
      different = true;
    }
    await Promise.all([...this.#indexes.values()].map((index) => index.settled()));
    if (different) this.#changed.fire(undefined);
  }

  /**
   * The folder's journal: where the setting says, or the folder itself when its root has the home page. Where it had one
   * that is moved away, or out of reach, it is expected back.
   */
  async #rootIn(folder: vscode.WorkspaceFolder): Promise<vscode.Uri | undefined> {
    const candidates = [this.place(folder), folder.uri];
    let expected = candidates.find((root) => this.#indexes.has(root.toString()));
    for (const root of candidates) {
      try {
        if ((await typeOf(vscode.Uri.joinPath(root, HOME_PAGE))) !== vscode.FileType.File) continue;
        if (!(await leadsThroughLink(folder.uri, pathBelow(folder.uri, root) ?? ''))) return root;
        this.#log.warn(`The journal in ${folder.name} lies behind a symbolic link, which is not followed.`);
        if (root.toString() === expected?.toString()) expected = undefined;
      } catch (error) {
        this.#log.error(`Could not look for a journal in ${folder.name}: ${String(error)}`);
        if (isOutOfReach(error) && root !== folder.uri) expected ??= root;
      }
    }
    return expected;
  }
}
