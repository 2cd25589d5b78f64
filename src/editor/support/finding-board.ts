// Shows the findings of many files while they are still being found, without keeping the window busy with them.
import type * as vscode from 'vscode';
import { breathe } from './breathe.ts';

/**
 * Findings are shown after so many milliseconds, and then whenever the time is three times as long: the window lays out all that it
 * has each time, and answers nothing meanwhile.
 */
const SOON = 200;

/** No more findings than these are shown in one go: of more than a thousand VS Code leaves out the last. */
const MANY = 400;

type Found = [vscode.Uri, vscode.Diagnostic[]];

export class FindingBoard {
  readonly #collection: vscode.DiagnosticCollection;
  /** The files for which something is, or is about to be, shown. */
  readonly #marked = new Map<string, vscode.Uri>();
  #waiting: Found[] = [];
  #begun = 0;
  #shown = 0;

  constructor(collection: vscode.DiagnosticCollection) {
    this.#collection = collection;
  }

  /** Begins to go through files: others keep no findings. What these have stays until something else is marked. */
  begin(uris: readonly vscode.Uri[]): void {
    const there = new Set(uris.map(String));
    const gone = [...this.#marked].filter(([key]) => !there.has(key));
    for (const [key] of gone) this.#marked.delete(key);
    this.#collection.set(gone.map(([, uri]) => [uri, undefined]));
    this.#begun = Date.now();
    this.#shown = this.#begun;
  }

  /** What was found in a file, instead of what was found before. */
  mark(uri: vscode.Uri, diagnostics: vscode.Diagnostic[]): void {
    const key = uri.toString();
    if (diagnostics.length > 0) this.#marked.set(key, uri);
    else if (!this.#marked.delete(key)) return;
    this.#waiting.push([uri, diagnostics]);
  }

  /** Nothing more is shown for a file, until something is marked again. */
  forget(uri: vscode.Uri): void {
    this.#marked.delete(uri.toString());
    this.#waiting = this.#waiting.filter(([waiting]) => waiting.toString() !== uri.toString());
    this.#collection.delete(uri);
  }

  /** Whether it is time to show what was found. */
  get isDue(): boolean {
    return Date.now() - this.#shown >= SOON + 2 * (this.#shown - this.#begun);
  }

  async show(): Promise<void> {
    const found = this.#waiting;
    this.#waiting = [];
    for (const portion of portions(found)) {
      this.#collection.set(portion);
      await breathe();
    }
    this.#shown = Date.now();
  }
}

/** In the same order, each with as many findings as are shown in one go; those of a file are never parted. */
function portions(found: readonly Found[]): Found[][] {
  const result: Found[][] = [];
  let room = 0;
  for (const one of found) {
    const [, { length }] = one;
    room -= length;
    const last = result.at(-1);
    if (last !== undefined && room >= 0) last.push(one);
    else {
      result.push([one]);
      room = MANY - length;
    }
  }
  return result;
}
