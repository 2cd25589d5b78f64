// The runner's end of the channel out of the extension host: prints what arrives and knows how the tests ended.
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { HostMessage } from './in-host/channel.ts';

/** How the tests module ended, as far as the extension host could say. */
export type HostResult =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'crashed' };

/** A report that is being listened for. */
export interface Report {
  /** What the host has to know to send its report; hard to guess, so that nothing else on the machine can. */
  readonly address: string;
  /** Settles when the tests have ended or their host is gone. */
  readonly result: Promise<HostResult>;
  /** Settles when the host has loaded the tests' entry. */
  readonly started: Promise<void>;
  close(): Promise<void>;
}

/** Listens on a free port of the loopback interface; `print` gets each line that the tests print. */
export async function listenForReport(print: (text: string) => void): Promise<Report> {
  const secret = randomBytes(16).toString('hex');
  const result = deferred<HostResult>();
  const started = deferred<undefined>();
  let hasStarted = false;
  const receive = (message: HostMessage): void => {
    if (message.type === 'print') print(message.text);
    else if (message.type === 'passed') result.resolve({ kind: 'passed' });
    else result.resolve({ kind: 'failed', error: message.error });
  };
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.url === `/${secret}/alive`) {
      if (hasStarted) return void response.writeHead(409).end(); // VS Code starts a host that crashed again
      hasStarted = true;
      started.resolve(undefined);
      keepOpen(response, () => result.resolve({ kind: 'crashed' }));
    } else if (request.url === `/${secret}/message` && request.method === 'POST') {
      void take(request, response, receive);
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/${secret}`,
    result: result.promise,
    started: started.promise,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Leaves a response unfinished, with a sign of life from time to time, and tells when the other side has gone. */
function keepOpen(response: ServerResponse, onGone: () => void): void {
  response.write('\n');
  const beat = setInterval(() => response.write('\n'), 20_000);
  response.once('close', () => {
    clearInterval(beat);
    onGone();
  });
}

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  receive: (message: HostMessage) => void,
): Promise<void> {
  try {
    receive(JSON.parse(await text(request)) as HostMessage);
    response.end();
  } catch (error) {
    // The host died while it was sending; that it is gone is told by the request that stays open.
    response.writeHead(400).end(String(error));
  }
}

/** A promise that is settled from outside; `Promise.withResolvers` of ES2024. */
function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
