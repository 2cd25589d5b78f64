// One journal's notes, kept in step with its files on disk and its open editors: one pass at the start, then only what changed.
import * as vscode from 'vscode';
import { headOf } from '../core/front-matter/head.ts';
import type { Entry } from '../core/note.ts';
import { canBeNote, leadsToNoNotes } from '../core/journal-path.ts';
import { isLink, readText, typeOf } from './support/files.ts';
import { leadsThroughLink } from './support/links.ts';
import { listNotes } from './support/note-files.ts';
import { foldersAbove, literalGlob, pathBelow, uriBelow } from './support/uris.ts';

/** Turns a file's text into an entry; `path` is inside the journal. */
export type ReadEntry = (path: string, text: string) => Entry;

/** Events that come within this many milliseconds of each other are one refresh. */
const QUIET = 60;
/** A stream of events that never falls quiet is read at least this often, in milliseconds. */
const PATIENCE = 600;
/** How many files are read at a time. */
const AT_ONCE = 24;

export class JournalIndex implements vscode.Disposable {
  readonly root: vscode.Uri;
  readonly folder: vscode.WorkspaceFolder;
  readonly #read: ReadEntry;
  readonly #log: vscode.LogOutputChannel;
  readonly #entries = new Map<string, Entry>();
  /** The front matter from which each entry was read. */
  readonly #heads = new Map<string, string>();
  readonly #unread = new Map<string, unknown>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  readonly #touched = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstTouch = 0;
  #work: Promise<void> = Promise.resolve();
  #disposed = false;

  /** Fires once after each batch of changes that made a difference. */
  readonly onDidChange = this.#changed.event;

  constructor(
    folder: vscode.WorkspaceFolder,
    root: vscode.Uri,
    read: ReadEntry,
    log: vscode.LogOutputChannel,
  ) {
    this.folder = folder;
    this.root = root;
    this.#read = read;
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      ...watch(new vscode.RelativePattern(root, '**'), (uri) => this.#touch(uri)),
      // Of a folder that is moved or deleted nothing is heard but its own name.
      ...foldersAbove(folder.uri, root).flatMap((path) =>
        watch(new vscode.RelativePattern(folder, literalGlob(path)), () => this.refresh()),
      ),
      vscode.workspace.onDidOpenTextDocument((document) => this.#touch(document.uri)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#touch(event.document.uri)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#touch(document.uri)),
      this.#changed,
    );
    this.refresh();
  }

  /** The entries by their path inside the journal. */
  get entries(): ReadonlyMap<string, Entry> {
    return this.#entries;
  }

  /**
   * What could not be read, by its path inside the journal, with the error: notes, and folders with all that lies below
   * them. What was known of them stays. They are tried again with the next change of anything.
   */
  get unread(): ReadonlyMap<string, unknown> {
    return this.#unread;
  }

  /** The URI of a path inside the journal. */
  uriOf(path: string): vscode.Uri {
    return uriBelow(this.root, path);
  }

  /** The path inside the journal, or undefined for a URI outside of it. */
  pathOf(uri: vscode.Uri): string | undefined {
    return pathBelow(this.root, uri);
  }

  /** Reads everything again. */
  refresh(): void {
    this.#touch(this.root);
  }

  /** Resolves when every change seen so far has been read. */
  async settled(): Promise<void> {
    while (!this.#disposed && (this.#touched.size > 0 || this.#timer !== undefined)) {
      this.#flush();
      await this.#work;
    }
    await this.#work;
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #touch(uri: vscode.Uri): void {
    const path = this.pathOf(uri);
    if (path === undefined || this.#disposed || (path !== '' && leadsToNoNotes(path))) return;
    this.#touched.add(path);
    const now = Date.now();
    if (this.#timer === undefined) this.#firstTouch = now;
    clearTimeout(this.#timer);
    const wait = Math.min(QUIET, Math.max(0, this.#firstTouch + PATIENCE - now));
    this.#timer = setTimeout(() => this.#flush(), wait);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const paths = [...this.#touched];
    this.#touched.clear();
    if (paths.length === 0) return;
    this.#work = this.#work.then(() => this.#apply(paths));
  }

  async #apply(paths: readonly string[]): Promise<void> {
    const before = [...this.#unread.keys()].join('\n');
    const wanted = paths.includes('') ? [''] : new Set([...paths, ...this.#unread.keys()]);
    const changes = await this.#atOnce(wanted, (path) => this.#reread(path));
    const isAsReadable = before === [...this.#unread.keys()].join('\n');
    if ((changes || !isAsReadable) && !this.#disposed) this.#changed.fire();
  }

  /** Does something with each path, a few at a time; says whether any of it changed anything. */
  async #atOnce(paths: Iterable<string>, change: (path: string) => Promise<boolean>): Promise<boolean> {
    const queue = [...paths];
    const work = async (): Promise<boolean> => {
      let changed = false;
      for (let path = queue.pop(); path !== undefined && !this.#disposed; path = queue.pop()) {
        if (await change(path)) changed = true;
      }
      return changed;
    };
    const changes = await Promise.all(Array.from({ length: Math.min(AT_ONCE, queue.length) }, work));
    return changes.includes(true);
  }

  /** Brings what lies at a path up to date, a note or a whole folder; says whether anything changed. */
  async #reread(path: string): Promise<boolean> {
    try {
      // What lies behind a link looks like any other file, and an editor may have it open.
      if (await leadsThroughLink(this.root, path)) return this.#drop(path);
      if (canBeNote(path)) {
        const text = await this.#textOf(path);
        if (text !== undefined) return this.#set(path, text);
      }
      const type = await typeOf(this.uriOf(path));
      if (type === undefined || isLink(type) || type !== vscode.FileType.Directory) return this.#drop(path);
      return await this.#rereadFolder(path);
    } catch (error) {
      return this.#miss(path, error);
    }
  }

  /** The text of a note, unless it is a link or no file. */
  async #textOf(path: string): Promise<string | undefined> {
    const uri = this.uriOf(path);
    const type = await typeOf(uri);
    return type === vscode.FileType.File ? await readText(uri) : undefined;
  }

  async #rereadFolder(path: string): Promise<boolean> {
    const { notes, unlisted } = await listNotes(this.root, path);
    const mayBeThere = (known: string) =>
      notes.has(known) || [...unlisted.keys()].some((missed) => isBelow(missed, known));
    const known = [...this.#entries.keys(), ...this.#unread.keys()];
    const gone = known.filter((one) => isBelow(path, one) && !mayBeThere(one));
    for (const one of gone) this.#forget(one);
    for (const [folder, error] of unlisted) this.#miss(folder, error);
    const changes = await this.#atOnce(notes, (note) => this.#readListed(note));
    return changes || gone.length > 0;
  }

  async #readListed(path: string): Promise<boolean> {
    try {
      const text = await readText(this.uriOf(path));
      return text === undefined ? this.#drop(path) : this.#set(path, text);
    } catch (error) {
      return this.#miss(path, error);
    }
  }

  /** Keeps what is known of what can't be read just now; a note of which nothing is known needs attention. */
  #miss(path: string, error: unknown): boolean {
    if (!this.#unread.has(path)) this.#log.error(`Could not read ${path || 'the journal'}: ${String(error)}`);
    this.#unread.set(path, error);
    if (!canBeNote(path) || this.#entries.has(path)) return false;
    this.#entries.set(path, {
      kind: 'unreadable',
      path,
      findings: [{ code: 'no-access', from: 0, to: 0, facts: {} }],
    });
    return true;
  }

  /** Reads a note again, unless only its body changed. */
  #set(path: string, text: string): boolean {
    this.#unread.delete(path);
    const head = headOf(text);
    if (this.#heads.get(path) === head) return false;
    this.#heads.set(path, head);
    this.#entries.set(path, this.#read(path, text));
    return true;
  }

  /** Forgets what lay at a path, and below it when it was a folder. */
  #drop(path: string): boolean {
    const gone = [...this.#entries.keys(), ...this.#unread.keys()].filter((known) => isBelow(path, known));
    for (const known of gone) this.#forget(known);
    return gone.length > 0;
  }

  #forget(path: string): void {
    this.#heads.delete(path);
    this.#entries.delete(path);
    this.#unread.delete(path);
  }
}

/** Whether a path is, or lies below, another one. */
function isBelow(path: string, known: string): boolean {
  return path === '' || known === path || known.startsWith(`${path}/`);
}

/** Hears of whatever happens to what a pattern matches; dispose of all that it returns. */
function watch(pattern: vscode.RelativePattern, heard: (uri: vscode.Uri) => void): vscode.Disposable[] {
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  return [watcher, watcher.onDidCreate(heard), watcher.onDidChange(heard), watcher.onDidDelete(heard)];
}
