// A file system that lives in memory, under the scheme memory-files, with the folder /team in it; no trash, no search.
const vscode = require('vscode');

class MemoryFiles {
  #changed = new vscode.EventEmitter();
  onDidChangeFile = this.#changed.event;
  /** Folders are maps, files are bytes with a time. */
  #root = { children: new Map([['team', { children: new Map(), mtime: 0 }]]), mtime: 0 };

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
    this.#parent(uri).children.set(this.#name(uri), { children: new Map(), mtime: Date.now() });
    this.#tell(vscode.FileChangeType.Created, uri);
  }

  readFile(uri) {
    const { bytes } = this.#at(uri);
    if (!bytes) throw vscode.FileSystemError.FileIsADirectory(uri);
    return bytes;
  }

  writeFile(uri, bytes, { create, overwrite }) {
    const { children } = this.#parent(uri);
    const exists = children.has(this.#name(uri));
    if (!exists && !create) throw vscode.FileSystemError.FileNotFound(uri);
    if (exists && create && !overwrite) throw vscode.FileSystemError.FileExists(uri);
    children.set(this.#name(uri), { bytes: Uint8Array.from(bytes), mtime: Date.now() });
    this.#tell(exists ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri);
  }

  delete(uri) {
    this.#at(uri);
    this.#parent(uri).children.delete(this.#name(uri));
    this.#tell(vscode.FileChangeType.Deleted, uri);
  }

  rename(from, to) {
    const node = this.#at(from);
    this.#parent(from).children.delete(this.#name(from));
    this.#parent(to).children.set(this.#name(to), node);
    this.#tell(vscode.FileChangeType.Deleted, from);
    this.#tell(vscode.FileChangeType.Created, to);
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
    return this.#at(uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/')) }));
  }

  #name(uri) {
    return uri.path.slice(uri.path.lastIndexOf('/') + 1);
  }

  #tell(type, uri) {
    this.#changed.fire([{ type, uri }]);
  }
}

exports.activate = (context) => {
  const files = new MemoryFiles();
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('memory-files', files, { isCaseSensitive: true }),
  );
};
