/**
 * Published pages, rendered once and answered straight from memory.
 *
 * In a disorder thousands read the same page at once. A page is rendered and compressed when somebody first asks,
 * kept for a few seconds, and thrown away the instant anything public changes: a withdrawal is never served late.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

type Body = { readonly bytes: Buffer; readonly headers: Readonly<Record<string, string | number>> };
type Page = {
  readonly etag: string;
  readonly plain: Body;
  readonly brotli: Body;
  readonly gzip: Body;
  readonly fresh: () => boolean;
};

export type PublishedCache = {
  /** Answers from memory; false when the page has to be made. */
  readonly answer: (req: IncomingMessage, res: ServerResponse) => boolean;
  /** Keeps a response that carries `x-published`, and gives back what the reader gets. */
  readonly keep: (request: Request, response: Response, generation: number) => Promise<Response>;
  /** Number of times that everything was thrown away: a page that was begun before is not kept after. */
  readonly generation: () => number;
  readonly clear: () => void;
};

/** Marks a response as the same for every reader. Removed before it leaves. */
export const publishedMark = 'x-published';

const keepForMs = 10_000;
const mostPages = 2000;

export function createPublishedCache(now: () => number = () => performance.now()): PublishedCache {
  const pages = new Map<string, Page>();
  let generation = 0;

  return {
    generation: () => generation,
    clear() {
      generation += 1;
      pages.clear();
    },
    answer(req, res) {
      if (req.method !== 'GET' && req.method !== 'HEAD') return false;
      const page = pages.get(req.url ?? '');
      if (!page?.fresh()) return false;
      if (matches(req.headers['if-none-match'], page.etag)) {
        res.writeHead(304, { etag: page.etag, 'cache-control': revalidate, vary: 'accept-encoding' }).end();
        return true;
      }
      const { bytes, headers } = choose(page, req.headers['accept-encoding']);
      res.writeHead(200, headers);
      res.end(req.method === 'HEAD' ? undefined : bytes);
      return true;
    },
    async keep(request, response, begun) {
      const bytes = Buffer.from(await response.arrayBuffer());
      const page = makePage(bytes, response.headers, now() + keepForMs, now);
      if (begun === generation && response.status === 200) {
        const { pathname, search } = new URL(request.url);
        if (pages.size >= mostPages) pages.clear();
        pages.set(pathname + search, page);
      }
      if (response.status === 200 && matches(request.headers.get('if-none-match') ?? undefined, page.etag)) {
        return new Response(null, { status: 304, headers: { etag: page.etag, 'cache-control': revalidate } });
      }
      const chosen = choose(page, request.headers.get('accept-encoding') ?? undefined);
      const headers = new Headers(Object.entries(chosen.headers).map(([name, value]) => [name, String(value)]));
      return new Response(new Uint8Array(chosen.bytes), { status: response.status, headers });
    },
  };
}

// Anybody may keep a copy and must ask whether it still stands: what was withdrawn is not read from a cache.
const revalidate = 'public, max-age=0, must-revalidate';

function makePage(bytes: Buffer, given: Headers, freshUntil: number, now: () => number): Page {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const passedOn = Object.fromEntries([...given].filter(([name]) => name !== publishedMark));
  const body = (encoded: Buffer, encoding: Readonly<Record<string, string>>): Body => ({
    bytes: encoded,
    headers: {
      ...passedOn,
      ...encoding,
      etag,
      'cache-control': revalidate,
      vary: 'accept-encoding',
      'content-length': encoded.length,
    },
  });
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
  return {
    etag,
    plain: body(bytes, {}),
    brotli: body(brotli, { 'content-encoding': 'br' }),
    gzip: body(gzipSync(bytes), { 'content-encoding': 'gzip' }),
    fresh: () => now() < freshUntil,
  };
}

function choose(page: Page, accepted = ''): Body {
  if (/\bbr\b/.test(accepted)) return page.brotli;
  return /\bgzip\b/.test(accepted) ? page.gzip : page.plain;
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch !== undefined && ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
