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
import { at, closeEditors } from '../support/workspace.ts';

/** An unsaved text, and what its file was like when the editor read it. */
interface Unsaved {
  text: string;
  /** In bytes. */
  readonly size: number;
  /** Whether it began with a byte order mark, which VS Code does not show and writes again. */
  readonly hasMark: boolean;
}

const MARK = '\uFEFF';

/** How long, in milliseconds, everything may take to become as it must be on a machine that has other things to do. */
const PATIENCE = 20_000;

/** All that is looked at. */
interface Look {
  readonly files: readonly (readonly [path: string, text: string])[];
  readonly unsaved: readonly (readonly [path: string, text: string])[];
  /** The editors in which nothing is unsaved. */
  readonly editors: readonly (readonly [path: string, text: string])[];
  readonly tree: Progress | undefined;
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
  readonly #read = new Map<string, { readonly text: string; readonly entry: Entry }>();

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

  /** What a note's text is read as, from nothing but the text; what was read once is not read again. */
  entry(path: string): Entry {
    const text = this.text(path);
    const known = this.#read.get(path);
    if (known?.text === text) return known.entry;
    const entry = readEntry(path, text, { catalogue: noteTypes });
    this.#read.set(path, { text, entry });
    return entry;
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
    const file = this.files.get(path) ?? '';
    const { size, hasMark } = this.unsaved.get(path) ?? {
      size: sizeOf(file),
      hasMark: file.startsWith(MARK),
    };
    this.unsaved.set(path, { text, size, hasMark });
  }

  /** The text of a note is on the disk, and nothing of it is unsaved. */
  keep(path: string, text: string): void {
    const mark = this.unsaved.get(path)?.hasMark === true && !text.startsWith(MARK) ? MARK : '';
    this.files.set(path, `${mark}${text}`);
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

  /** Waits until all is as it must be; fails with what is not. */
  async check(): Promise<void> {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const seen = await this.#seen();
      const wanted = this.#wanted();
      // Differences are told once, not each time: telling them takes longer than most operations.
      if (JSON.stringify(seen) === JSON.stringify(wanted)) return;
      if (Date.now() > deadline) assert.deepEqual(plain(seen), plain(wanted));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  async #seen(): Promise<Look> {
    return {
      files: sorted(this.team.all()),
      unsaved: sorted(this.#documents(true).map((document) => [pathOf(document.uri), document.getText()])),
      editors: sorted(this.#documents(false).map((document) => [pathOf(document.uri), document.getText()])),
      tree: await this.api.progress(at('')),
    };
  }

  /** An editor without changes shows what its file says; of a file that is gone it may show anything. */
  #wanted(): Look {
    const shown = this.#documents(false).map((document): [string, string] => {
      const path = pathOf(document.uri);
      return [path, withoutMark(this.files.get(path) ?? document.getText())];
    });
    return {
      files: sorted(this.files),
      unsaved: sorted([...this.unsaved].map(([path, { text }]) => [path, text])),
      editors: sorted(shown),
      tree: this.#progress(),
    };
  }

  #documents(isDirty: boolean): vscode.TextDocument[] {
    return vscode.workspace.textDocuments.filter(
      (document) =>
        document.uri.scheme === 'memory-files' && !document.isClosed && document.isDirty === isDirty,
    );
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

function sorted(texts: Iterable<readonly [string, string]>): (readonly [string, string])[] {
  return [...texts].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Without what URIs remember of having been printed. */
function plain(look: Look): unknown {
  return JSON.parse(JSON.stringify(look));
}

export function pathOf(uri: vscode.Uri): string {
  return uri.path.split('/manager-journal/')[1] ?? '';
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function withoutMark(text: string): string {
  return text.startsWith(MARK) ? text.slice(1) : text;
}
