// Which files of a journal can be notes: a walk through its folders that goes on where one of them can't be listed.
import * as vscode from 'vscode';
import { canBeNote, leadsToNoNotes } from '../../core/journal-path.ts';
import { isLink, isNotFound } from './files.ts';
import { uriBelow } from './uris.ts';

export interface NoteFiles {
  /** Paths inside the journal. */
  readonly notes: ReadonlySet<string>;
  /** Folders that are there and could not be listed, with the error. */
  readonly unlisted: ReadonlyMap<string, unknown>;
}

/** The notes in a folder of the journal at `root`, and below it. Links are not followed. */
export async function listNotes(root: vscode.Uri, folder: string): Promise<NoteFiles> {
  const notes = new Set<string>();
  const unlisted = new Map<string, unknown>();
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    try {
      for (const [name, type] of await vscode.workspace.fs.readDirectory(uriBelow(root, next))) {
        const path = next === '' ? name : `${next}/${name}`;
        if (isLink(type)) continue;
        if (type === vscode.FileType.Directory && !leadsToNoNotes(path)) folders.push(path);
        if (type === vscode.FileType.File && canBeNote(path)) notes.add(path);
      }
    } catch (error) {
      if (!isNotFound(error)) unlisted.set(next, error);
    }
  }
  return { notes, unlisted };
}
