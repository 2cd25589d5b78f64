// Long work in small pieces: between two of them the host does what waits there.

/** Node's own; web workers have none. */
const immediately = (globalThis as { setImmediate?: (run: () => void) => unknown }).setImmediate;

/**
 * Resolves when the host has had its turn: messages, timers that are due, files that were read. A timer would idle for
 * a millisecond and more on top. Node gets a turn by `setImmediate` alone: it hands the messages of a channel on without
 * looking at anything else as long as new ones come.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    if (immediately !== undefined) {
      immediately(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
