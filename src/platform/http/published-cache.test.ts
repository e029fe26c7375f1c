import { createServer, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { createPublishedCache, publishedMark } from './published-cache.ts';

const made = () => new Response('<p>words</p>', { headers: { 'content-type': 'text/html', [publishedMark]: '1' } });
const asked = (headers = {}) => new Request('http://h/updates/1?x=1', { headers });

async function answers(cache: ReturnType<typeof createPublishedCache>, path: string, headers = {}, method = 'GET') {
  const server = createServer((req, res) => {
    if (!cache.answer(req, res)) res.writeHead(599).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  try {
    return await new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
      request({ port, path, headers, method }, (res) => {
        const parts: Buffer[] = [];
        res.on('data', (part: Buffer) => parts.push(part));
        res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(parts) }));
      })
        .on('error', reject)
        .end();
    });
  } finally {
    server.close();
  }
}

it('the first reader gets what later ones get from memory, in the encoding each understands', async () => {
  const cache = createPublishedCache();
  expect((await answers(cache, '/updates/1?x=1')).status).toBe(599);
  const first = await cache.keep(asked({ 'accept-encoding': 'gzip' }), made(), cache.generation());
  expect(gunzipSync(Buffer.from(await first.arrayBuffer())).toString()).toBe('<p>words</p>');
  expect(first.headers.has(publishedMark)).toBe(false);
  const brotli = await answers(cache, '/updates/1?x=1', { 'accept-encoding': 'gzip, br' });
  expect(brotliDecompressSync(brotli.body).toString()).toBe('<p>words</p>');
  expect(brotli.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/html',
    vary: 'accept-encoding',
  });
  expect((await answers(cache, '/updates/1?x=1')).body.toString()).toBe('<p>words</p>');
  expect((await answers(cache, '/updates/1?x=1', {}, 'HEAD')).body).toHaveLength(0);
  expect((await answers(cache, '/updates/1')).status).toBe(599);
  expect((await answers(cache, '/updates/1?x=1', {}, 'POST')).status).toBe(599);
});

it('who has the page already is told that it still stands', async () => {
  const cache = createPublishedCache();
  const etag = (await cache.keep(asked(), made(), cache.generation())).headers.get('etag') ?? '';
  expect((await answers(cache, '/updates/1?x=1', { 'if-none-match': `"other", W/${etag}` })).status).toBe(304);
  expect((await cache.keep(asked({ 'if-none-match': etag }), made(), cache.generation())).status).toBe(304);
});

it('after something was withdrawn nothing old is answered, not even a page that was being made', async () => {
  const cache = createPublishedCache();
  await cache.keep(asked(), made(), cache.generation());
  const begun = cache.generation();
  cache.clear();
  expect((await answers(cache, '/updates/1?x=1')).status).toBe(599);
  await cache.keep(asked(), made(), begun);
  expect((await answers(cache, '/updates/1?x=1')).status).toBe(599);
});

it('a page grows stale by itself, since it says who is reading now', async () => {
  let now = 0;
  const cache = createPublishedCache(() => now);
  await cache.keep(asked(), made(), cache.generation());
  now = 9_999;
  expect((await answers(cache, '/updates/1?x=1')).status).toBe(200);
  now = 10_000;
  expect((await answers(cache, '/updates/1?x=1')).status).toBe(599);
});
