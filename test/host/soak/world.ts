// What there must be after each operation: the files on the disk, what is unsaved in editors, and the tree of the two.
// It knows nothing of the index: everything is read anew, and the progress is reckoned from nothing.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { readEntry } from '../../../src/core/front-matter/read.ts';
import { canBeNote, HOME_PAGE } from '../../../src/core/journal-path.ts';
import type { Entry } from '../../../src/core/note.ts';
import { progress as reckon } from '../../../src/core/progress/progress.ts';
import { toProgress, type ManagerJournalApi, type Progress } from '../../../src/editor/api.ts';
import { journalApi } from '../support/journal.ts';
import { inJournal, Team } from '../support/team.ts';
import { at, closeEditors, eventually } from '../support/workspace.ts';

/** An unsaved text, and how many bytes its file had when the editor read it. */
interface Unsaved {
  text: string;
  readonly size: number;
}

export class World {
  readonly team: Team;
  readonly api: ManagerJournalApi;
  /** The files of the journal by path; undefined while the journal is somewhere else. */
  readonly files: Map<string, string>;
  /** What is unsaved in editors, by path. */
  readonly unsaved = new Map<string, Unsaved>();
  /** Notes that were given their name in the editor. */
  readonly renamed = new Set<string>();

  private constructor(team: Team, api: ManagerJournalApi) {
    this.team = team;
    this.api = api;
    this.files = team.all();
  }

  static async begin(): Promise<World> {
    return new World(await Team.begin(), await journalApi());
  }

  async end(): Promise<void> {
    this.team.faults.mend();
    await closeEditors();
  }

  /** The notes that are there, the home page not among them. */
  get notes(): string[] {
    return [...this.files.keys()].filter((path) => canBeNote(path) && path !== HOME_PAGE).sort();
  }

  /** What a note says: unsaved in its editor, or else on the disk. */
  text(path: string): string {
    return this.unsaved.get(path)?.text ?? this.files.get(path) ?? '';
  }

  entry(path: string): Entry {
    return readEntry(path, this.text(path), { catalogue: noteTypes });
  }

  /** Another program writes a file. */
  write(path: string, text: string): void {
    this.team.write(path, text);
    this.files.set(path, text);
  }

  /** Another program deletes a file; what is unsaved of it stays in its editor. */
  delete(path: string): void {
    this.team.delete(path);
    this.files.delete(path);
  }

  /** A person changes a note in its editor and does not save. */
  change(path: string, text: string): void {
    const size = this.unsaved.get(path)?.size ?? sizeOf(this.files.get(path) ?? '');
    this.unsaved.set(path, { text, size });
  }

  /** The text of a note is on the disk, and nothing of it is unsaved. */
  keep(path: string, text: string): void {
    this.files.set(path, text);
    this.unsaved.delete(path);
  }

  /**
   * Whether VS Code refuses to save a note over what another program wrote meanwhile. It goes by the size: a file that was
   * written again and is as long as before counts as the same.
   */
  isOvertaken(path: string): boolean {
    const text = this.files.get(path);
    const size = this.unsaved.get(path)?.size;
    return text !== undefined && size !== undefined && sizeOf(text) !== size;
  }

  /** Another program moves a file or a folder in which nothing is unsaved. */
  move(from: string, to: string): void {
    this.team.rename(from, to);
    for (const [path, text] of [...this.files]) {
      if (path !== from && !path.startsWith(`${from}/`)) continue;
      this.files.delete(path);
      this.files.set(`${to}${path.slice(from.length)}`, text);
    }
  }

  /** Whether anything is unsaved at a path or below it. */
  isUnsaved(path: string): boolean {
    return [...this.unsaved.keys()].some((one) => path === '' || one === path || one.startsWith(`${path}/`));
  }

  documentOf(path: string): vscode.TextDocument | undefined {
    const wanted = inJournal(path).toString();
    return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === wanted);
  }

  /** Waits until all is as it must be; fails with the first thing that is not. */
  async check(): Promise<void> {
    await eventually('the world as it must be', () => this.#compare(), { limit: 20_000, interval: 5 });
  }

  async #compare(): Promise<true> {
    assert.deepEqual(this.team.all(), this.files, 'the files on the disk');
    const documents = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'memory-files');
    const unsaved = documents.filter(({ isDirty }) => isDirty);
    assert.deepEqual(
      new Map(unsaved.map((document) => [pathOf(document.uri), document.getText()])),
      new Map([...this.unsaved].map(([path, { text }]) => [path, text])),
      'what is unsaved',
    );
    for (const document of documents.filter(({ isDirty, isClosed }) => !isDirty && !isClosed)) {
      const text = this.files.get(pathOf(document.uri));
      if (text !== undefined)
        assert.equal(document.getText(), withoutMark(text), 'an editor without changes');
    }
    assert.deepEqual(await this.api.progress(at('')), this.#progress(), 'the tree');
    return true;
  }

  /** The progress as it must be, from nothing but the files and what is unsaved. */
  #progress(): Progress | undefined {
    if (!this.files.has(HOME_PAGE)) return undefined;
    const entries = [...this.files.keys()].filter(canBeNote).map((path) => this.entry(path));
    const home = entries.find(({ path }) => path === HOME_PAGE);
    const timeZone = home?.kind === 'journal' ? home.timezone : undefined;
    const today = new Intl.DateTimeFormat('en-CA', timeZone === undefined ? {} : { timeZone }).format(
      new Date(),
    );
    return toProgress({ uriOf: inJournal }, reckon({ entries, today, catalogue: noteTypes }));
  }
}

export function pathOf(uri: vscode.Uri): string {
  return uri.path.split('/manager-journal/')[1] ?? '';
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
