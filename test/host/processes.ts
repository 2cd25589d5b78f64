// Starts other programs and makes sure that none of them stays behind.
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';

/** How a program ended: its exit code, or the signal that killed it. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Runs a program to its end; what it prints goes to `onOutput`. Rejects when it can't be started. */
export function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
  onOutput: (text: string) => void,
): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.setEncoding('utf8').on('data', onOutput);
    child.stderr.setEncoding('utf8').on('data', onOutput);
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}

/** Resolves when the child has ended, at once if it has already. */
export function ended(child: ChildProcess): Promise<Ending> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve({ code: child.exitCode, signal: child.signalCode });
  }
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
}

/**
 * Ends a child that leads its own process group (spawned `detached`), with everything that it started: politely, and
 * after `patience` milliseconds by force.
 */
export async function endGroup(child: ChildProcess, patience = 3000): Promise<void> {
  if (child.pid === undefined) return;
  signalGroup(child.pid, 'SIGTERM');
  const deadline = Date.now() + patience;
  while (groupIsAlive(child.pid) && Date.now() < deadline) await wait(50);
  signalGroup(child.pid, 'SIGKILL');
  await ended(child);
}

/**
 * Calls `stop` when npm, which runs this script, has been ended: npm passes a signal on to the shell between them, which
 * does not pass it on to this process. Returns what ends the watch.
 */
export function whenNpmEnds(stop: () => void): () => void {
  if (process.env['npm_lifecycle_event'] === undefined) return () => undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 500).unref();
  return () => clearInterval(timer);
}

/** Resolves after so many milliseconds. */
export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Whether a process with this id is there. */
export function isAlive(pid: number): boolean {
  return canSignal(pid);
}

function groupIsAlive(leader: number): boolean {
  return canSignal(-leader);
}

function canSignal(target: number): boolean {
  try {
    process.kill(target, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function signalGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error; // ESRCH: the whole group has ended already
  }
}

/** The code of a system error such as ENOENT, if it is one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
