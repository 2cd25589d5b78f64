// A file that could not be read or written, with a sentence for the user: which one it is, why, and what to do.
import * as vscode from 'vscode';
import { fileAdvice } from './words/files.ts';

/** An error of `workspace.fs` that knows its file; `cause` is what the file system said. */
export class FileProblem extends Error {
  constructor(uri: vscode.Uri, action: 'read' | 'write', cause: unknown) {
    const name = vscode.workspace.asRelativePath(uri);
    const advice = fileAdvice(cause);
    super(
      action === 'read'
        ? vscode.l10n.t('{0} can’t be read. {1}', name, advice)
        : vscode.l10n.t('{0} can’t be written. {1}', name, advice),
      { cause },
    );
  }
}

/** Names the file in what its file system threw; what names a file already is kept. */
export function fileProblem(uri: vscode.Uri, action: 'read' | 'write', error: unknown): FileProblem {
  return error instanceof FileProblem ? error : new FileProblem(uri, action, error);
}

/** What the file system itself said. */
export function reasonOf(error: unknown): unknown {
  return error instanceof FileProblem ? error.cause : error;
}
