// The workspace folder of a host test: emptying it, filling it, reading it; the same in Node, web and desktop hosts.
import * as vscode from 'vscode';

/** The folder that the tests run in. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('This test needs a workspace folder; see test/host/launches.ts.');
  return folder.uri;
}

/** The URI of a path below the workspace folder, such as `manager-journal/journal.md`. */
export function at(path: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), path);
}

/** Closes all editors, throwing unsaved text away, and leaves the workspace folder empty. */
export async function emptyWorkspace(): Promise<void> {
  await closeEditors();
  const root = workspaceFolder();
  for (const [name] of await vscode.workspace.fs.readDirectory(root)) {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(root, name), { recursive: true, useTrash: false });
  }
}

/** Empties the workspace folder and copies a folder of test/host/fixtures into it. */
export async function useFixture(name: string): Promise<void> {
  await emptyWorkspace();
  const fixture = vscode.Uri.joinPath(workspaceFolder(), '..', 'fixtures', name);
  for (const [entry] of await vscode.workspace.fs.readDirectory(fixture)) {
    await vscode.workspace.fs.copy(vscode.Uri.joinPath(fixture, entry), at(entry), { overwrite: true });
  }
}

/** Closes all editors; what was not saved in them is lost. */
export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Writes a file of the workspace folder as another program would: without the editor. */
export async function writeText(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
}

/** The text of a file of the workspace folder, as it is on disk. Rejects when it is not there. */
export async function readText(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(at(path)));
}

/** Whether there is a file or folder at this path. */
export async function exists(path: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(at(path));
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

/**
 * Waits until `look` finds something, and returns it. Looks again after each `interval`; rejects with `what` was waited
 * for, and the last error, when nothing came within `limit` (both in milliseconds).
 */
export async function eventually<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
  { limit = 10_000, interval = 50 } = {},
): Promise<T> {
  const deadline = Date.now() + limit;
  let last: unknown;
  do {
    try {
      const found = await look();
      if (found !== undefined && found !== false) return found;
    } catch (error) {
      last = error; // an assertion that does not hold yet, most often
    }
    await new Promise((resolve) => setTimeout(resolve, interval));
  } while (Date.now() < deadline);
  throw new Error(`Waited ${limit} ms in vain for ${what}.`, { cause: last });
}
