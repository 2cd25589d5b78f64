// Reads many files one after the other, with the next ones already on their way.
import type * as vscode from 'vscode';
import { readText } from './files.ts';

/**
 * At the most so many files are read ahead of the one that is used, and at the most about so many characters: for each
 * file the host asks the window, which now and then takes a few tenths of a second to answer.
 */
const AHEAD = 256;
const ROOM = 8_000_000;
/** So many are begun while nothing is known of their size. */
const AT_FIRST = 32;

export const UNREADABLE = Symbol('a file that is there and can’t be read');

export interface FileText {
  readonly uri: vscode.Uri;
  /** Undefined for a file that has gone. */
  readonly text: string | undefined | typeof UNREADABLE;
}

/**
 * The texts of files, numbered, in order. Several are begun at a time: what is asked of the host in one go goes there in
 * one message.
 */
export async function* readAhead(uris: readonly vscode.Uri[]): AsyncGenerator<[number, FileText]> {
  const reading: Promise<FileText>[] = [];
  let size = 0;
  for (let n = 0; n < uris.length; n += 1) {
    // Those to come are taken to be as long as those before.
    const ahead = n === 0 ? AT_FIRST : Math.max(2, Math.min(AHEAD, (ROOM * n) / (size + 1)));
    if (reading.length <= ahead / 2) {
      reading.push(...uris.slice(n + reading.length, n + Math.floor(ahead)).map(textOf));
    }
    const next = await reading.shift();
    if (next === undefined) return;
    // So many at once may be too many for a system: alone it may be had.
    const read = next.text === UNREADABLE ? await textOf(next.uri) : next;
    if (typeof read.text === 'string') size += read.text.length;
    yield [n, read];
  }
}

async function textOf(uri: vscode.Uri): Promise<FileText> {
  try {
    return { uri, text: await readText(uri) };
  } catch {
    return { uri, text: UNREADABLE }; // whoever reads says so; the index has logged why
  }
}
