/** The socket: published pages straight from memory, everything else through the application. */
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { createServer, type Server } from 'node:http';
import type { PublishedCache } from './published-cache.ts';
import type { AppEnv } from './routes.ts';

export type Listening = { readonly port: number; readonly close: () => Promise<void> };

/** A port that was free a moment ago, for whoever must know its address before it listens. */
export async function freePort(host: string): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('portOf: the server does not listen on a port');
  return address.port;
}

/** Rejects with the system's error when the port is taken. */
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
  return {
    port: portOf(server),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
