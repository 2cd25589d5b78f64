// Reads a note for "doing the deal" language: the lint with what this journal knows, its data loaded on first use.
import * as vscode from 'vscode';
import { createLinter, type DealFinding, type Linter } from '../core/lint/lint.ts';
import type { NoteLinter } from '../core/lint/note-linter.ts';
import type { LintOptions } from '../core/lint/options.ts';
import type { Entry } from '../core/note.ts';
import type { JournalIndex } from './journal-index.ts';
import type { Journals } from './journals.ts';
import { TEMPLATES_FOLDER } from '../core/journal-path.ts';
import { openDocument } from './support/files.ts';
import { readInside } from './support/links.ts';
import { acceptedPhrases, lintRules } from './support/settings.ts';

/** What a journal's notes tell the lint: who is on the team, which names are customers. */
interface Names {
  readonly people: readonly string[];
  readonly accounts: readonly string[];
  readonly bySlug: ReadonlyMap<string, string>;
}

const nobody: Names = { people: [], accounts: [], bySlug: new Map() };

export class DealReader implements vscode.Disposable {
  readonly #model: vscode.Uri;
  readonly #journals: Journals;
  readonly #names = new Map<JournalIndex, Names>();
  readonly #templates = new Map<string, Promise<string | undefined>>();
  /** For each note that is open: what was found in its last state, so that a keystroke costs one block. */
  readonly #followers = new Map<string, NoteLinter>();
  readonly #subscription: vscode.Disposable;
  /** What the settings say for the notes of a folder: asking for each note anew would take longer than to read it. */
  readonly #settings = new Map<string, Pick<LintOptions, 'rules' | 'acceptedPhrases'>>();
  #linter: Promise<Linter> | undefined;

  /** `model`: the file with the lint's data. */
  constructor(model: vscode.Uri, journals: Journals) {
    this.#model = model;
    this.#journals = journals;
    this.#subscription = vscode.Disposable.from(
      journals.onDidChange((index) => {
        if (index) this.#names.delete(index);
        else this.#names.clear();
        this.#templates.clear();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('managerJournal.lint')) this.#settings.clear();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#settings.clear()),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (uri.path.includes(`/${TEMPLATES_FOLDER}/`)) this.#templates.clear();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#followers.delete(uri.toString())),
    );
  }

  /** The findings in a text, as those of the note at `note` when that is given. */
  async read(text: string, note?: vscode.Uri): Promise<readonly DealFinding[]> {
    const [linter, options] = await Promise.all([this.#load(), this.optionsFor(note)]);
    // Whoever follows a note that has been closed meanwhile would never be let go.
    if (!note || openDocument(note) === undefined) return linter.lint(text, options);
    const key = note.toString();
    const follower = this.#followers.get(key) ?? linter.follow();
    this.#followers.set(key, follower);
    return follower.lint(text, options);
  }

  /** What the journal and the settings tell the lint about a note. */
  async optionsFor(note: vscode.Uri | undefined): Promise<LintOptions> {
    const index = note && this.#journals.of(note);
    const names = index ? this.#namesIn(index) : nobody;
    const path = note && index?.pathOf(note);
    const entry = path === undefined ? undefined : index?.entries.get(path);
    const slug = entry?.kind === 'note' ? entry.values.get('person') : undefined;
    const person = typeof slug === 'string' ? (names.bySlug.get(slug) ?? slug) : undefined;
    const template = index && entry?.kind === 'note' ? await this.#ownTemplate(index, entry.type) : undefined;
    return {
      ...(index ? this.#settingsIn(index.folder.uri) : settingsFor(note)),
      people: names.people,
      accounts: names.accounts,
      ...(person === undefined ? {} : { person }),
      ...(template === undefined ? {} : { template }),
    };
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #load(): Promise<Linter> {
    this.#linter ??= Promise.resolve(vscode.workspace.fs.readFile(this.#model)).then(createLinter);
    return this.#linter;
  }

  /** The user's own template of a type: its sentences are prompts. Those that ship have none that is ever found. */
  async #ownTemplate(index: JournalIndex, type: string): Promise<string | undefined> {
    const key = `${index.root.toString()}\n${type}`;
    const known = this.#templates.get(key) ?? readInside(index.root, `${TEMPLATES_FOLDER}/${type}.md`);
    this.#templates.set(key, known);
    return known;
  }

  #settingsIn(folder: vscode.Uri): Pick<LintOptions, 'rules' | 'acceptedPhrases'> {
    const key = folder.toString();
    const known = this.#settings.get(key) ?? settingsFor(folder);
    this.#settings.set(key, known);
    return known;
  }

  #namesIn(index: JournalIndex): Names {
    const known = this.#names.get(index) ?? namesIn(index.entries.values());
    this.#names.set(index, known);
    return known;
  }
}

function settingsFor(about: vscode.Uri | undefined): Pick<LintOptions, 'rules' | 'acceptedPhrases'> {
  return { rules: lintRules(about), acceptedPhrases: acceptedPhrases(about) };
}

function namesIn(entries: Iterable<Entry>): Names {
  const people = new Set<string>();
  const accounts: string[] = [];
  const bySlug = new Map<string, string>();
  for (const entry of entries) {
    if (entry.kind === 'journal') accounts.push(...entry.accounts);
    if (entry.kind !== 'note' || entry.type !== 'person') continue;
    const { person, name, aliases } = Object.fromEntries(entry.values);
    if (typeof name === 'string') people.add(name);
    if (typeof person === 'string') bySlug.set(person, typeof name === 'string' ? name : person);
    if (Array.isArray(aliases)) for (const alias of aliases) if (typeof alias === 'string') people.add(alias);
  }
  return { people: [...people], accounts, bySlug };
}
