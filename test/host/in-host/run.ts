// Runs a tests module inside the extension host and tells the runner how it went.
import { openChannel, type HostChannel } from './channel.ts';
import { describeError, format } from './format.ts';
import { watchForStrayErrors } from './stray-errors.ts';

const printing = ['log', 'info', 'warn', 'error', 'debug'] as const;

/** What the runner bakes into the entry. */
export interface ReportTarget {
  readonly address: string;
  /** Where the extensions under development and the tests lie: errors that nobody caught there fail the run. */
  readonly watched: readonly string[];
}

/**
 * Loads a module and awaits its `run()`, with everything that is printed meanwhile going to the terminal. Rejects with
 * what `run` (or loading) rejected with, so that VS Code ends with a failure, and also when `run` resolved but errors of
 * the extension or the tests went uncaught.
 */
export async function runUnderReport(target: ReportTarget, load: () => unknown): Promise<void> {
  const channel = await openChannel(target.address);
  const restore = printTo(channel);
  const stray = watchForStrayErrors(target.watched);
  try {
    await runOf(load())();
    const uncaught = await stray.found();
    if (uncaught !== undefined) throw new Error(uncaught);
    channel.send({ type: 'passed' });
  } catch (error) {
    const uncaught = await stray.found();
    if (uncaught !== undefined) channel.send({ type: 'print', text: uncaught });
    channel.send({ type: 'failed', error: describeError(error) });
    throw error;
  } finally {
    stray.dispose();
    restore();
    await channel.flush();
  }
}

function runOf(module: unknown): () => unknown {
  const run: unknown =
    typeof module === 'object' && module !== null && 'run' in module ? module.run : undefined;
  if (typeof run !== 'function') throw new TypeError('The tests module must export a function named "run".');
  return run.bind(module) as () => unknown;
}

/** Sends what is printed through the channel too, until the returned function is called. */
function printTo(channel: HostChannel): () => void {
  const before = printing.map((name) => [name, Object.getOwnPropertyDescriptor(console, name)] as const);
  for (const name of printing) {
    const original = console[name].bind(console);
    const value = (...args: unknown[]): void => {
      channel.send({ type: 'print', text: format(args) });
      original(...args);
    };
    // Defined, not assigned: VS Code gives these properties a setter that does nothing.
    Object.defineProperty(console, name, { value, configurable: true, writable: true, enumerable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor !== undefined) Object.defineProperty(console, name, descriptor);
    }
  };
}
