/** The socket: published pages straight from memory, everything else through the application. */
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PublishedCache } from './published-cache.ts';
import type { AppEnv } from './routes.ts';

export type Listening = { readonly port: number; readonly close: () => Promise<void> };

/** Port 0 takes any free one. Rejects with the system's error when the port is taken. */
export async function listen(
  app: Hono<AppEnv>,
  cache: PublishedCache,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<Listening> {
  const throughApp = getRequestListener(app.fetch);
  const server = createServer((req, res) => {
    if (!cache.answer(req, res)) void throughApp(req, res);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has no other kind of address
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
