// Which note a command is about: that of the row it was called on, or the one in the active editor.
import * as vscode from 'vscode';
import type { Item } from '../core/progress/report.ts';
import type { JournalIndex } from './journal-index.ts';
import type { Journals } from './journals.ts';

/** What a row of the Progress view hands to a command. */
export interface Row {
  readonly index: JournalIndex;
  readonly path?: string;
  readonly item?: Item;
}

/** A note of a journal by its path in it. */
export interface NoteTarget {
  readonly index: JournalIndex;
  readonly path: string;
}

export type FindTarget = (row?: Row) => NoteTarget | undefined;

export function findTarget(journals: Journals): FindTarget {
  return (row) => {
    if (row !== undefined) return row.path === undefined ? undefined : { index: row.index, path: row.path };
    const uri = vscode.window.activeTextEditor?.document.uri;
    return uri && journals.noteAt(uri);
  };
}
