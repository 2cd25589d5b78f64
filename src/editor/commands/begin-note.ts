// Begin Note, from the context menu of a row that waits for one; of a cadence, the next one.
import type * as vscode from 'vscode';
import type { ItemOpener } from '../item-opener.ts';
import type { Row } from '../note-target.ts';

export function beginNote(opener: ItemOpener) {
  return async (row?: Row): Promise<vscode.Uri | undefined> => row?.item && opener.begin(row.index, row.item);
}
