// A proxy for a browser that is to reach nothing: refuses all that it is asked for, and keeps what that was.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RefusingProxy {
  /** Such as `127.0.0.1:40123`. Chromium asks no proxy for this machine itself. */
  readonly authority: string;
  /** What was asked for so far: addresses, of encrypted connections only `host:port`. */
  readonly asked: readonly string[];
  close(): void;
}

/** Pages, frames and workers of all kinds come by here, as does the browser itself. */
export async function refusingProxy(): Promise<RefusingProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.on('error', () => undefined); // the browser may have hung up
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { authority: `127.0.0.1:${port}`, asked, close };
}
