// Which note a command is about: that of the row or file it was called on, or the one in the active editor.
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

/** What a command on a note may be called with: a row of the Progress view; a file, as the editor's title bar does. */
export type About = Row | vscode.Uri;

export type FindTarget = (about?: About) => NoteTarget | undefined;

export function findTarget(journals: Journals): FindTarget {
  return (about) => {
    if (isRow(about)) {
      const { index, path } = about;
      return path === undefined ? undefined : { index, path };
    }
    const uri = about ?? vscode.window.activeTextEditor?.document.uri;
    return uri && journals.noteAt(uri);
  };
}

function isRow(about: About | undefined): about is Row {
  return about !== undefined && !(about instanceof vscode.Uri);
}
