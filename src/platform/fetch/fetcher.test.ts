import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { brotliCompressSync, createGzip, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createFetcher, type FetcherOptions, type FetchRequest } from './fetcher.ts';
import { useSites, type Site } from './site.testing.ts';

const startSite = useSites();
const text = (body: Uint8Array) => new TextDecoder().decode(body);

function visit(site: Site, path: string, request: FetchRequest = {}, options: Partial<FetcherOptions> = {}) {
  const fetchSafely = createFetcher({ userAgent: 'Bluelamp tests', allowAddresses: [site.address], ...options });
  return fetchSafely(`${site.origin}${path}`, request);
}

const redirect =
  (to: string, status = 302) =>
  (_request: unknown, response: ServerResponse) =>
    void response.writeHead(status, { location: to }).end();

describe('a site that behaves', () => {
  it('gives its status, headers and body', async () => {
    const site = await startSite({
      '/': (request, response) =>
        void response.writeHead(200, { etag: '"1"' }).end(`${request.headers['user-agent']} ${request.headers.accept}`),
    });
    const answer = await visit(site, '/', { accept: 'application/rss+xml' });
    expect(answer).toMatchObject({ ok: true, value: { status: 200, headers: { etag: '"1"' }, hops: [] } });
    expect(answer.ok && text(answer.value.body)).toBe('Bluelamp tests application/rss+xml');
  });

  it.each([500, 404, 304, 204])('a %i is an answer, not a refusal', async (status) => {
    const site = await startSite({ '/': (_, response) => void response.writeHead(status).end() });
    expect(await visit(site, '/')).toMatchObject({ ok: true, value: { status } });
  });

  it.each([
    ['gzip', gzipSync('a word')],
    ['br', brotliCompressSync('a word')],
    ['identity', Buffer.from('a word')],
  ])('%s is unpacked', async (encoding, body) => {
    const site = await startSite({
      '/': (_, response) => void response.writeHead(200, { 'content-encoding': encoding }).end(body),
    });
    const answer = await visit(site, '/');
    expect(answer.ok && text(answer.value.body)).toBe('a word');
  });

  it('sends what we give it', async () => {
    const site = await startSite({
      '/in': (request, response) => {
        request.pipe(response.writeHead(201));
      },
    });
    const answer = await visit(site, '/in', { method: 'POST', body: 'over to you' });
    expect(answer.ok && text(answer.value.body)).toBe('over to you');
  });
});

describe('redirects', () => {
  it('are followed, each named', async () => {
    const site = await startSite({
      '/old': redirect('/new', 301),
      '/new': (_, response) => void response.end('here'),
    });
    const answer = await visit(site, '/old');
    expect(answer).toMatchObject({
      ok: true,
      value: { url: `${site.origin}/new`, hops: [{ from: `${site.origin}/old`, status: 301 }] },
    });
  });

  it.each([
    ['a circle', { '/': redirect('/b'), '/b': redirect('/') }, 'redirect-loop', 2],
    ['itself', { '/': redirect('/') }, 'redirect-loop', 1],
    ['the metadata address', { '/': redirect('http://169.254.169.254/latest') }, 'private-address', 1],
    ['another port here', { '/': redirect('http://127.0.0.1:8080/') }, 'private-address', 1],
    ['a file', { '/': redirect('file:///etc/passwd') }, 'not-http', 1],
    ['a password', { '/': redirect('http://a:b@example.org/') }, 'credentials', 1],
  ])('to %s: refused', async (_name, paths, kind, asked) => {
    const site = await startSite(paths);
    expect(await visit(site, '/')).toMatchObject({ ok: false, error: { kind } });
    expect(site.requests).toHaveLength(asked);
  });

  it('without end are left after the fifth', async () => {
    const site = await startSite({
      '/': (request, response) => {
        const step = Number(new URL(request.url ?? '/', 'http://site').searchParams.get('n') ?? 0);
        response.writeHead(302, { location: `/?n=${step + 1}` }).end();
      },
    });
    expect(await visit(site, '/')).toMatchObject({ ok: false, error: { kind: 'too-many-redirects' } });
    expect(site.requests).toHaveLength(6);
  });

  it('of something sent are not followed', async () => {
    const site = await startSite({ '/': redirect('/other', 307), '/other': (_, response) => void response.end() });
    const answer = await visit(site, '/', { method: 'POST', body: 'x' });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'redirect-refused' } });
    expect(site.requests).toEqual(['POST /']);
  });

  it('to another site lose the key, also on its second page', async () => {
    const heard: (string | undefined)[] = [];
    const other = await startSite({
      '/first': (request, response) => {
        heard.push(request.headers.authorization);
        response.writeHead(302, { location: '/second' }).end();
      },
      '/second': (request, response) => {
        heard.push(request.headers.authorization);
        response.end();
      },
    });
    const site = await startSite({ '/': redirect(`${other.origin}/first`) });
    const headers = { Authorization: 'Bearer secret' };
    await visit(site, '/', { headers }, { allowAddresses: [site.address, other.address] });
    expect(heard).toEqual([undefined, undefined]);
  });
});

describe('a hostile site', () => {
  type Refused = readonly [keyof typeof paths, string, FetchRequest, Partial<FetcherOptions>];
  const refusals: readonly Refused[] = [
    ['never answers', 'no-answer-in-time', { timeoutMs: 150 }, {}],
    ['streams without end', 'too-big', { maxBytes: 1_000_000 }, {}],
    ['announces 200 MB', 'too-big', {}, {}],
    ['sends a gzip bomb', 'too-big', { maxBytes: 2_000_000 }, {}],
    ['drips', 'too-slow', {}, { stallMs: 150, minBytesPerSecond: 1_000 }],
    ['stops in the middle', 'too-slow', {}, { stallMs: 150 }],
    ['announces more than it sends', 'cut-short', {}, {}],
    ['hangs up', 'cut-short', {}, {}],
    ['sends endless headers', 'headers-too-big', {}, {}],
    ['does not speak HTTP', 'broken-answer', {}, {}],
    ['packs strangely', 'unknown-compression', {}, {}],
    ['packs wrongly', 'broken-answer', {}, {}],
  ];
  const paths = {
    'never answers': () => {},
    'streams without end': (_: unknown, response: ServerResponse) => pour(response, 200),
    'announces 200 MB': (_: unknown, response: ServerResponse) => {
      response.writeHead(200, { 'content-length': 200_000_000 });
      pour(response, 200);
    },
    'sends a gzip bomb': (_: unknown, response: ServerResponse) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const packer = createGzip();
      packer.pipe(response);
      packer.end(Buffer.alloc(50_000_000));
    },
    drips: (_: unknown, response: ServerResponse) => {
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    },
    'stops in the middle': (_: unknown, response: ServerResponse) => void response.write('<rss>'),
    'announces more than it sends': (_: unknown, response: ServerResponse) => {
      response.writeHead(200, { 'content-length': 1_000 }).write('<rss>', () => response.destroy());
    },
    'hangs up': (_: unknown, response: ServerResponse) => void response.destroy(),
    'sends endless headers': (_: unknown, response: ServerResponse) => {
      response.writeHead(200, { 'x-padding': 'x'.repeat(40_000) }).end();
    },
    'does not speak HTTP': (_: unknown, response: ServerResponse) => {
      response.socket?.end('I am not a web server\r\n\r\n');
    },
    'packs strangely': (_: unknown, response: ServerResponse) => {
      response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end('x');
    },
    'packs wrongly': (_: unknown, response: ServerResponse) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('this is not gzip');
    },
  };

  it.each(refusals)('that %s: %s', async (name, kind, request, options) => {
    const site = await startSite({ '/': paths[name] });
    expect(await visit(site, '/', request, options)).toMatchObject({ ok: false, error: { kind } });
  });

  it('that is not there: refused in words', async () => {
    const site = await startSite({});
    const nobody = { ...site, origin: 'http://127.0.0.1:1', address: '127.0.0.1:1' };
    expect(await visit(nobody, '/')).toMatchObject({
      ok: false,
      error: { kind: 'unreachable', reason: 'their site does not accept connections' },
    });
  });

  it('that is slow does not hold up another', async () => {
    const site = await startSite({ '/slow': () => {}, '/': (_, response) => void response.end('quick') });
    const [slow, quick] = await Promise.all([visit(site, '/slow', { timeoutMs: 200 }), visit(site, '/')]);
    expect([slow.ok, quick.ok]).toEqual([false, true]);
  });
});

describe('names', () => {
  it('are looked up once: a name that changes its meaning afterwards reaches nothing', async () => {
    const site = await startSite({ '/': (_, response) => void response.end('public') });
    let asked = 0;
    const fetchSafely = createFetcher({
      userAgent: 'Bluelamp tests',
      allowAddresses: [site.address],
      // The second answer is the attack: the address that was checked must be the one used.
      resolve: async () => [{ address: asked++ === 0 ? '127.0.0.1' : '169.254.169.254', family: 4 }],
    });
    expect(await fetchSafely(`http://rebinding.example:${site.port}/`)).toMatchObject({ ok: true });
    expect(asked).toBe(1);
  });

  it('are looked up again for a redirect', async () => {
    const site = await startSite({ '/': redirect(`/again`) });
    let asked = 0;
    const fetchSafely = createFetcher({
      userAgent: 'Bluelamp tests',
      allowAddresses: [site.address],
      resolve: async () => [{ address: asked++ === 0 ? '127.0.0.1' : '10.0.0.1', family: 4 }],
    });
    expect(await fetchSafely(`http://rebinding.example:${site.port}/`)).toMatchObject({
      ok: false,
      error: { kind: 'private-address' },
    });
  });

  it('of this computer are refused without a request', async () => {
    const site = await startSite({ '/': (_, response) => void response.end('secret') });
    const fetchSafely = createFetcher({ userAgent: 'Bluelamp tests', allowPorts: [site.port] });
    for (const host of ['localhost', '127.0.0.1', '2130706433', '[::ffff:127.0.0.1]']) {
      expect(await fetchSafely(`http://${host}:${site.port}/`)).toMatchObject({
        ok: false,
        error: { kind: 'private-address' },
      });
    }
    expect(site.requests).toEqual([]);
  });

  it('whose look-up never ends are given up', async () => {
    const fetchSafely = createFetcher({ userAgent: 'Bluelamp tests', resolve: () => new Promise(() => {}) });
    expect(await fetchSafely('http://example.org/', { timeoutMs: 100 })).toMatchObject({
      ok: false,
      error: { kind: 'no-answer-in-time' },
    });
  });

  it('a shutdown stops the request and says so', async () => {
    const site = await startSite({ '/': () => {} });
    const shutdown = new AbortController();
    const visiting = visit(site, '/', { signal: shutdown.signal });
    shutdown.abort();
    expect(await visiting).toMatchObject({ ok: false, error: { kind: 'stopped' } });
  });
});

/** Sends as many megabytes as somebody takes. */
function pour(response: ServerResponse, megabytes: number): void {
  const chunk = Buffer.alloc(1_000_000, 'x');
  function* chunks() {
    for (let sent = 0; sent < megabytes; sent += 1) yield chunk;
  }
  Readable.from(chunks()).pipe(response);
}
