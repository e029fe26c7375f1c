/** A real site on this computer for tests: each path answers as the test says, however badly. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach } from 'vitest';

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

export type Site = {
  readonly origin: string;
  /** `address:port`, as `createFetcher` wants it in `allowAddresses`. */
  readonly address: string;
  readonly port: number;
  /** Method and path of every request that arrived. */
  readonly requests: readonly string[];
};

export function useSites(): (paths: Readonly<Record<string, Answering>>) => Promise<Site> {
  const open: Server[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) {
      server.closeAllConnections();
      // oxlint-disable-next-line no-await-in-loop -- one or two servers
      await new Promise((resolve) => server.close(resolve));
    }
  });
  return async (paths) => {
    const requests: string[] = [];
    const server = createServer((request, response) => {
      requests.push(`${request.method} ${request.url}`);
      const answering = paths[new URL(request.url ?? '/', 'http://site').pathname];
      if (answering) answering(request, response);
      else response.writeHead(404).end();
    });
    open.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const bound = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('useSites: the server has no port');
    const address = `127.0.0.1:${bound.port}`;
    return { origin: `http://${address}`, address, port: bound.port, requests };
  };
}
