// Temporary folders that are gone when the work is done, however it ends.
import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './processes.ts';

/** Makes a folder, lends it to `work` and removes it afterwards, also when `work` fails. */
export async function withScratchFolder<T>(
  purpose: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  // The real path, because VS Code compares the folder's URI with the ones that it gets from the file system.
  const folder = await realpath(await mkdtemp(join(tmpdir(), `manager-journal-${purpose}-${process.pid}-`)));
  await removeOrphans();
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

/** Removes what runs left behind that were killed outright; each folder's name says whose it is. */
async function removeOrphans(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = /^manager-journal-[a-z]+-(\d+)-\w+$/.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) await removeFolder(join(tmpdir(), name));
  }
}
