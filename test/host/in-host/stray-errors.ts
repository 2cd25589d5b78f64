// Notices errors that nobody caught: thrown in a timer or an event, or a promise that was rejected with no one waiting.
import { describeError } from './format.ts';

/** Watches until it is disposed of. */
export interface StrayErrors {
  /** The errors of the watched code that went uncaught since the last call, as text; undefined when there were none. */
  found(): Promise<string | undefined>;
  dispose(): void;
}

/** The parts of Node's process, and of a worker's events, that tell of such errors. */
interface NodeEvents {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): void;
  off(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): void;
}
type WorkerEvent = Event & { readonly error?: unknown; readonly reason?: unknown };

/** Milliseconds that the host is given to tell of what the last test left behind. */
const grace = 50;

/** Watches for errors whose stack passes through one of these files or folders; other extensions have errors of their own. */
export function watchForStrayErrors(watched: readonly string[]): StrayErrors {
  const seen: string[] = [];
  const take = (error: unknown): void => {
    if (isFrom(error, watched)) seen.push(describeError(error));
  };
  const stop = listen(take);
  return {
    async found() {
      await new Promise((resolve) => setTimeout(resolve, grace));
      const texts = seen.splice(0);
      return texts.length === 0 ? undefined : `Nobody caught:\n${texts.join('\n')}`;
    },
    dispose: stop,
  };
}

function listen(take: (error: unknown) => void): () => void {
  const { process } = globalThis as unknown as { process?: NodeEvents };
  if (typeof process?.on === 'function') {
    process.on('uncaughtException', take);
    process.on('unhandledRejection', take);
    return () => {
      process.off('uncaughtException', take);
      process.off('unhandledRejection', take);
    };
  }
  // VS Code blocks the worker's own `addEventListener`, so that extensions don't listen to its messages.
  const native = EventTarget.prototype;
  const onEvent = (event: WorkerEvent): void => take(event.error ?? event.reason);
  for (const name of ['error', 'unhandledrejection']) native.addEventListener.call(globalThis, name, onEvent);
  return () => {
    for (const name of ['error', 'unhandledrejection'])
      native.removeEventListener.call(globalThis, name, onEvent);
  };
}

/** VS Code and its own extensions lie below a node_modules folder; what is under development is bundled and does not. */
function isFrom(error: unknown, watched: readonly string[]): boolean {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  const places = [...watched, 'tests-entry/entry.cjs'];
  return lines.some(
    (line) => !line.includes('/node_modules/') && places.some((place) => line.includes(place)),
  );
}
