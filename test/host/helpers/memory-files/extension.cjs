// A file system that lives in memory, under the scheme memory-files, with the folder /team in it; no trash, no search.
// What activate returns lets a test in the same host make it fail: see test/host/support/faults.ts.
const vscode = require('vscode');

const SCHEME = 'memory-files';

/** The files themselves, as every program sees them. */
class MemoryFiles {
  #changed = new vscode.EventEmitter();
  onDidChangeFile = this.#changed.event;
  /** Takes the events of each change and hands on, through its second argument, those that are to be heard. */
  relay = (events, fire) => fire(events);
  /** Folders are maps, files are bytes with a time. */
  #root = { children: new Map([['team', { children: new Map(), mtime: 0 }]]), mtime: 0 };
  #now = 0;

  watch() {
    return new vscode.Disposable(() => {});
  }

  stat(uri) {
    const node = this.#at(uri);
    const type = node.children ? vscode.FileType.Directory : vscode.FileType.File;
    return { type, ctime: 0, mtime: node.mtime, size: node.bytes?.length ?? 0 };
  }

  readDirectory(uri) {
    const { children } = this.#at(uri);
    if (!children) throw vscode.FileSystemError.FileNotADirectory(uri);
    return [...children].map(([name, node]) => [
      name,
      node.children ? vscode.FileType.Directory : vscode.FileType.File,
    ]);
  }

  createDirectory(uri) {
    const { children } = this.#parent(uri);
    if (children.has(this.#name(uri))) throw vscode.FileSystemError.FileExists(uri);
    children.set(this.#name(uri), { children: new Map(), mtime: this.#tick() });
    this.#tell([vscode.FileChangeType.Created, uri]);
  }

  readFile(uri) {
    const { bytes } = this.#at(uri);
    if (!bytes) throw vscode.FileSystemError.FileIsADirectory(uri);
    return bytes;
  }

  writeFile(uri, bytes, { create, overwrite }) {
    const { children } = this.#parent(uri);
    const known = children.get(this.#name(uri));
    if (known?.children) throw vscode.FileSystemError.FileIsADirectory(uri);
    if (!known && !create) throw vscode.FileSystemError.FileNotFound(uri);
    if (known && create && !overwrite) throw vscode.FileSystemError.FileExists(uri);
    children.set(this.#name(uri), { bytes: Uint8Array.from(bytes), mtime: this.#tick() });
    this.#tell([known ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri]);
  }

  delete(uri) {
    this.#at(uri);
    this.#parent(uri).children.delete(this.#name(uri));
    this.#tell([vscode.FileChangeType.Deleted, uri]);
  }

  rename(from, to, { overwrite } = { overwrite: false }) {
    const node = this.#at(from);
    const { children } = this.#parent(to);
    if (children.has(this.#name(to)) && !overwrite) throw vscode.FileSystemError.FileExists(to);
    this.#parent(from).children.delete(this.#name(from));
    children.set(this.#name(to), node);
    this.#tell([vscode.FileChangeType.Deleted, from], [vscode.FileChangeType.Created, to]);
  }

  #at(uri) {
    const node = uri.path
      .split('/')
      .filter((part) => part !== '')
      .reduce((parent, part) => parent?.children?.get(part), this.#root);
    if (!node) throw vscode.FileSystemError.FileNotFound(uri);
    return node;
  }

  #parent(uri) {
    const parent = this.#at(uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/')) }));
    if (!parent.children) throw vscode.FileSystemError.FileNotADirectory(uri);
    return parent;
  }

  #name(uri) {
    return uri.path.slice(uri.path.lastIndexOf('/') + 1);
  }

  /** Two changes never have the same time: by the time an editor knows whether a file has changed. */
  #tick() {
    this.#now = Math.max(Date.now(), this.#now + 1);
    return this.#now;
  }

  #tell(...changes) {
    const events = changes.map(([type, uri]) => ({ type, uri }));
    this.relay(events, (heard) => this.#changed.fire(heard));
  }
}

/** The files as VS Code sees them: each operation passes through `around`, which may wait, fail, or do it by halves. */
class Provider {
  #files;
  /** `(operation, uri, go, ...further arguments)`; calls `go` to do what was asked. */
  around;

  constructor(files) {
    this.#files = files;
    this.onDidChangeFile = files.onDidChangeFile;
    for (const operation of [
      ...['stat', 'readDirectory', 'readFile'],
      ...['createDirectory', 'writeFile', 'delete', 'rename'],
    ]) {
      this[operation] = async (uri, ...more) => {
        const go = async () => files[operation](uri, ...more);
        return this.around === undefined ? go() : this.around(operation, uri, go, ...more);
      };
    }
  }

  watch() {
    return this.#files.watch();
  }
}

exports.activate = (context) => {
  const files = new MemoryFiles();
  const provider = new Provider(files);
  let registration;
  const register = (isReadonly) => {
    registration?.dispose();
    registration = vscode.workspace.registerFileSystemProvider(SCHEME, provider, {
      isCaseSensitive: true,
      isReadonly,
    });
  };
  register(false);
  context.subscriptions.push({ dispose: () => registration.dispose() });
  return { files, provider, setReadonly: register };
};
