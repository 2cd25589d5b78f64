// Temporary folders that are gone when the work is done, however it ends.
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a folder, lends it to `work` and removes it afterwards, also when `work` fails. */
export async function withScratchFolder<T>(
  purpose: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  // The real path, because VS Code compares the folder's URI with the ones that it gets from the file system.
  const folder = await realpath(await mkdtemp(join(tmpdir(), `manager-journal-${purpose}-`)));
  try {
    return await work(folder);
  } finally {
    await removeFolder(folder);
  }
}

/** Removes a folder; retries while a program that is just ending still writes into it. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
