// What can go wrong with a file system, made to go wrong in the helper memory-files: refusals, halves, gates, lost events.
import * as vscode from 'vscode';

/** What VS Code asks of a file system. */
export type Operation =
  'stat' | 'readDirectory' | 'readFile' | 'createDirectory' | 'writeFile' | 'delete' | 'rename';

type Go = () => Promise<unknown>;
type Around = (
  operation: Operation,
  uri: vscode.Uri,
  go: Go,
  ...more: readonly unknown[]
) => Promise<unknown>;
type Relay = (
  events: readonly vscode.FileChangeEvent[],
  fire: (heard: readonly vscode.FileChangeEvent[]) => void,
) => void;

/** The files without their faults, as another program or another window sees them. */
export interface OutsideFiles {
  relay: Relay;
  readFile(uri: vscode.Uri): Uint8Array;
  readDirectory(uri: vscode.Uri): [string, vscode.FileType][];
  createDirectory(uri: vscode.Uri): void;
  writeFile(uri: vscode.Uri, bytes: Uint8Array, options: { create: boolean; overwrite: boolean }): void;
  delete(uri: vscode.Uri): void;
  rename(from: vscode.Uri, to: vscode.Uri, options?: { overwrite: boolean }): void;
}

interface Helper {
  readonly files: OutsideFiles;
  readonly provider: { around: Around | undefined };
  setReadonly(isReadonly: boolean): void;
}

const reading: readonly Operation[] = ['stat', 'readDirectory', 'readFile'];
const writing: readonly Operation[] = ['createDirectory', 'writeFile', 'delete', 'rename'];

/** The faults of one test. Everything is well again after `mend`. */
export class Faults {
  readonly outside: OutsideFiles;
  readonly #helper: Helper;
  readonly #rules: Around[] = [];
  #isReadonly = false;

  private constructor(helper: Helper) {
    this.#helper = helper;
    this.outside = helper.files;
    helper.provider.around = (...call) => this.#pass(0, call);
  }

  static async open(): Promise<Faults> {
    const helper = vscode.extensions.getExtension<Helper>('manager-journal-tests.memory-files');
    if (helper === undefined) throw new Error('These tests need the helper memory-files.');
    return new Faults(await helper.activate());
  }

  mend(): void {
    this.#rules.length = 0;
    this.outside.relay = (events, fire) => fire(events);
    if (this.#isReadonly) this.readonly(false);
  }

  /** Lets `rule` decide about every operation on a path that matches; it may do as it likes instead of `go`. */
  on(
    operations: readonly Operation[],
    path: RegExp,
    rule: (uri: vscode.Uri, go: Go) => Promise<unknown>,
  ): void {
    this.#rules.push((operation, uri, go) =>
      operations.includes(operation) && path.test(uri.path) ? rule(uri, go) : go(),
    );
  }

  /** Nothing that matches can be read any more; the name is in the listing of its folder all the same. */
  denyReading(path: RegExp): void {
    this.on(reading, path, (uri) => Promise.reject(vscode.FileSystemError.NoPermissions(uri)));
  }

  /** Nothing that matches can be written. */
  denyWriting(path: RegExp): void {
    this.on(writing, path, (uri) => Promise.reject(vscode.FileSystemError.NoPermissions(uri)));
  }

  /** The disk is full once so many bytes have been written: the write that meets the end stops there, as on a disk. */
  fillDisk(free: number): void {
    let left = free;
    this.#rules.push(async (operation, uri, go, bytes) => {
      if (operation !== 'writeFile' || !(bytes instanceof Uint8Array)) return go();
      if (bytes.length <= left) {
        left -= bytes.length;
        return go();
      }
      this.outside.writeFile(uri, bytes.slice(0, left), { create: true, overwrite: true });
      left = 0;
      throw new Error(`ENOSPC: no space left on device, write '${uri.path}'`);
    });
  }

  /** The next write that matches stops half, and nothing is written any more: what a crash of the window leaves. */
  crashIn(path: RegExp): { readonly hasCrashed: boolean } {
    const state = { hasCrashed: false };
    this.#rules.push(async (operation, uri, go, bytes) => {
      if (state.hasCrashed && writing.includes(operation)) throw vscode.FileSystemError.Unavailable(uri);
      if (operation !== 'writeFile' || !path.test(uri.path) || !(bytes instanceof Uint8Array)) return go();
      state.hasCrashed = true;
      const half = bytes.slice(0, Math.floor(bytes.length / 2));
      this.outside.writeFile(uri, half, { create: true, overwrite: true });
      throw vscode.FileSystemError.Unavailable(uri);
    });
    return state;
  }

  /** Operations that match wait until the returned function is called. */
  hold(operations: readonly Operation[], path: RegExp): { release(): void; readonly waiting: number } {
    let open!: () => void;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const state = { release: open, waiting: 0 };
    this.on(operations, path, async (_uri, go) => {
      state.waiting++;
      await gate;
      return go();
    });
    return state;
  }

  /** The file system is registered anew as one that can't be written at all, or can be again. */
  readonly(isReadonly: boolean): void {
    this.#isReadonly = isReadonly;
    this.#helper.setReadonly(isReadonly);
  }

  /** Nobody hears of changes any more. */
  loseEvents(): void {
    this.outside.relay = () => undefined;
  }

  /** Each change is heard of twice, the second time after the next ones. */
  doubleEvents(): void {
    this.outside.relay = (events, fire) => {
      fire(events);
      setTimeout(() => fire(events), 5);
    };
  }

  /** Changes are kept back until the returned function is called, which tells them the last one first. */
  reverseEvents(): () => void {
    const kept: vscode.FileChangeEvent[] = [];
    let tell!: (heard: readonly vscode.FileChangeEvent[]) => void;
    this.outside.relay = (events, fire) => {
      kept.push(...events);
      tell = fire;
    };
    return () => {
      for (const event of kept.splice(0).reverse()) tell([event]);
    };
  }

  async #pass(index: number, call: Parameters<Around>): Promise<unknown> {
    const rule = this.#rules[index];
    const [operation, uri, go, ...more] = call;
    if (rule === undefined) return go();
    return rule(operation, uri, () => this.#pass(index + 1, call), ...more);
  }
}
