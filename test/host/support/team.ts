// A small journal in the helper memory-files, written and read past its faults, and what its tree shows.
import * as vscode from 'vscode';
import type { Item } from '../../../src/editor/api.ts';
import { Faults } from './faults.ts';
import { freshJournal, progress, run } from './journal.ts';
import { at, closeEditors, emptyWorkspace, eventually } from './workspace.ts';

/** The journal of a test with faults. */
export class Team {
  static #made: Map<string, string> | undefined;

  readonly faults: Faults;

  private constructor(faults: Faults) {
    this.faults = faults;
  }

  /** A well file system with a new journal in it: made by the product the first time, a copy of that from then on. */
  static async begin(): Promise<Team> {
    const faults = await Faults.open();
    faults.mend();
    const team = new Team(faults);
    if (Team.#made === undefined) {
      await freshJournal();
      Team.#made = team.all();
      return team;
    }
    await emptyWorkspace();
    faults.outside.createDirectory(at('manager-journal'));
    for (const [path, text] of Team.#made) team.write(path, text);
    await refresh();
    return team;
  }

  /** Writes a file of the journal as another program would; its folders come into being. */
  write(path: string, text: string): void {
    const parts = path.split('/').slice(0, -1);
    parts.forEach((_, i) => {
      const folder = inJournal(parts.slice(0, i + 1).join('/'));
      if (!this.has(folder)) this.faults.outside.createDirectory(folder);
    });
    const bytes = new TextEncoder().encode(text);
    this.faults.outside.writeFile(inJournal(path), bytes, { create: true, overwrite: true });
  }

  /** The text of a file to the byte: with its byte order mark, where it has one. */
  read(path: string): string {
    const bytes = this.faults.outside.readFile(inJournal(path));
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  delete(path: string): void {
    this.faults.outside.delete(inJournal(path));
  }

  rename(from: string, to: string): void {
    this.faults.outside.rename(inJournal(from), inJournal(to));
  }

  /** Everything that lies in the journal, by path, hidden files too. */
  all(): Map<string, string> {
    return new Map(this.#below(''));
  }

  has(uri: vscode.Uri): boolean {
    try {
      this.faults.outside.readDirectory(uri);
      return true;
    } catch (error) {
      if (error instanceof vscode.FileSystemError) return error.code === 'FileNotADirectory';
      throw error;
    }
  }

  *#below(folder: string): Generator<[string, string]> {
    for (const [name, type] of this.faults.outside.readDirectory(inJournal(folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (type === vscode.FileType.Directory) yield* this.#below(path);
      else yield [path, this.read(path)];
    }
  }
}

/** Hooks of a `describe`: each test has a new journal on a well file system, which `begin` takes and prepares further. */
export function eachWithTeam(begin: (team: Team) => void | Promise<void>): void {
  let team: Team | undefined;
  beforeEach(async () => {
    team = await Team.begin();
    await begin(team);
  });
  afterEach(async () => {
    team?.faults.mend();
    await closeEditors();
  });
}

/** The URI of a path in the journal. */
export function inJournal(path: string): vscode.Uri {
  return path === '' ? at('manager-journal') : at(`manager-journal/${path}`);
}

/** A peer interview with somebody, which is done when it says so. */
export function interview(name: string, status = 'done'): string {
  return `---\ntype: peer-interview\nwith: ${name}\nrelation: outside\ndate: 2026-01-05\nstatus: ${status}\ntakeaway: Ask twice.\ncovered: [job, people, coaching]\n---\n\n# ${name}\n\nWhat ${name} said.\n`;
}

/** The rows of a group of the tree. */
export async function rows(group: string): Promise<readonly Item[]> {
  return (await progress()).groups.find(({ id }) => id === group)?.items ?? [];
}

/** The names of the files behind the peer interviews and learning notes that the tree shows. */
export async function shown(group = 'learn'): Promise<string[]> {
  return (await rows(group)).flatMap(({ uri }) => uri?.path.split('/').at(-1) ?? []).sort();
}

/** Waits until the tree shows exactly these files in a group. */
export async function showsOnly(files: readonly string[], group = 'learn'): Promise<void> {
  const wanted = JSON.stringify([...files].sort());
  let seen = '';
  try {
    await eventually(`only ${wanted}`, async () => (seen = JSON.stringify(await shown(group))) === wanted);
  } catch (error) {
    throw new Error(`The tree shows ${seen} instead of ${wanted}.`, { cause: error });
  }
}

/** The refresh button of the Progress view. */
export async function refresh(): Promise<void> {
  await run('refreshProgress');
}
