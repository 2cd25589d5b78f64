// Carries what happens inside the extension host to the terminal: over HTTP on the loopback interface, which a Node host
// and a web worker have both. Runs inside VS Code, so it uses nothing that only one of them has.

/** What is sent, one message per request. */
export type HostMessage =
  | { readonly type: 'print'; readonly text: string }
  | { readonly type: 'passed' }
  | { readonly type: 'failed'; readonly error: string };

/** The way out of the host. Messages arrive in the order in which they were sent. */
export interface HostChannel {
  send(message: HostMessage): void;
  /** Resolves when all that was sent so far has arrived. */
  flush(): Promise<void>;
}

/**
 * Opens the channel to the address that the runner listens on. One request stays open until the host ends: when it
 * breaks off before the result was sent, the runner knows that the host has crashed. Rejects when nobody listens.
 */
export async function openChannel(address: string): Promise<HostChannel> {
  const alive = await fetch(`${address}/alive`);
  if (!alive.ok) throw new Error('This run is over: its extension host has crashed before.');
  void alive.text().catch(() => undefined); // ends with the runner, and by then nobody is left to be told
  let queue: Promise<unknown> = Promise.resolve();
  return {
    send(message) {
      const body = JSON.stringify(message);
      queue = queue.then(() => fetch(`${address}/message`, { method: 'POST', body }));
    },
    async flush() {
      await queue;
    },
  };
}
