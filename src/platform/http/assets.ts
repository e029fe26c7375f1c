/** What browsers load: read into memory once, answered with its compressed copy, and kept by browsers for ever. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Route } from './routes.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Beside the server bundle, or in dist/ when the sources run as they are (in tests). */
const places = ['./assets/', '../../../dist/assets/'].map((path) => new URL(path, import.meta.url));

/** Names carry a hash of their content, so an answer never goes stale. An empty list when nothing was built. */
export async function assetRoutes(): Promise<readonly Route[]> {
  const folder = places.find((url) => existsSync(url));
  if (!folder) return [];
  const names = (await readdir(folder)).filter((name) => types[extname(name)]);
  const files = await Promise.all(
    names.map(async (name) => {
      const plain = await readFile(new URL(name, folder));
      const brotli = await readFile(new URL(`${name}.br`, folder)).catch(() => undefined);
      return [name, { plain, brotli }] as const;
    }),
  );
  const byName = new Map(files);
  return [
    {
      method: 'GET',
      path: '/assets/:name',
      access: 'anyone',
      handle(c) {
        const name = c.req.param('name') ?? '';
        const file = byName.get(name);
        if (!file) return c.notFound();
        const compressed = /\bbr\b/.test(c.req.header('accept-encoding') ?? '') ? file.brotli : undefined;
        return new Response(new Uint8Array(compressed ?? file.plain), {
          headers: {
            'content-type': types[extname(name)] ?? 'application/octet-stream',
            'cache-control': 'public, max-age=31536000, immutable',
            vary: 'accept-encoding',
            ...(compressed ? { 'content-encoding': 'br' } : {}),
          },
        });
      },
    },
  ];
}
