/**
 * The one way in which this product visits an address that came from outside.
 *
 * Every address is hostile: it may point back into our own network, redirect for
 * ever, send without end, or drip. What was checked is what is connected to (the
 * looked-up address is pinned), so a name cannot change its meaning in between.
 */
import { lookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { err, ok, type Result } from '#kernel/result.ts';
import { readBody } from './read-body.ts';
import { refusal, refusalFromError, type FetchRefusal } from './refusal.ts';
import {
  checkResolved,
  checkTarget,
  literalAddress,
  type ResolvedAddress,
  type Target,
  type TargetRules,
} from './target.ts';

export type FetchRequest = {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly accept?: string;
  /** Of the unpacked body. */
  readonly maxBytes?: number;
  /** For everything together: looking up, redirects and the last byte. */
  readonly timeoutMs?: number;
  readonly maxRedirects?: number;
  /** Ends the request when the process shuts down. */
  readonly signal?: AbortSignal;
};

export type Hop = { readonly from: string; readonly to: string; readonly status: number };

/** Any answer, whatever its status: what a 404 means is the caller's business. */
export type Fetched = {
  readonly status: number;
  /** Names in lower case; repeated headers joined by ", ". */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Where the answer came from in the end. */
  readonly url: string;
  readonly hops: readonly Hop[];
};

export type FetchSafely = (url: string, request?: FetchRequest) => Promise<Result<Fetched, FetchRefusal>>;

export type FetcherOptions = {
  /** Says who we are, with an address where the site's owner learns more. */
  readonly userAgent: string;
  readonly resolve?: (host: string) => Promise<readonly ResolvedAddress[]>;
  readonly allowPorts?: readonly number[];
  /**
   * `address:port` pairs let through although private. Only tests and rehearsals
   * pass this, in code: it must never be read from a live system's configuration.
   */
  readonly allowAddresses?: readonly string[];
  readonly stallMs?: number;
  readonly minBytesPerSecond?: number;
};

const defaults = { maxBytes: 5_000_000, timeoutMs: 20_000, maxRedirects: 5, stallMs: 5_000, minBytesPerSecond: 200 };
const maxHeaderBytes = 16_384;
/** Never handed on to another site by a redirect. */
const privateHeaders: readonly string[] = ['authorization', 'cookie', 'proxy-authorization'];

export function createFetcher(options: FetcherOptions): FetchSafely {
  const rules = { allowAddresses: options.allowAddresses ?? [], allowPorts: options.allowPorts ?? [] };
  return async function fetchSafely(url, request = {}) {
    const limit = new AbortController();
    const timeoutMs = request.timeoutMs ?? defaults.timeoutMs;
    const timer = setTimeout(() => limit.abort('time'), timeoutMs);
    const signal = request.signal ? AbortSignal.any([limit.signal, request.signal]) : limit.signal;
    try {
      const visiting = follow(url, request, options, rules, signal);
      const outcome = await Promise.race([visiting, aborted(signal)]);
      // An abort surfaces as some connection error or other: the true reason is ours to give.
      if (outcome.ok || !signal.aborted) return outcome;
      if (!limit.signal.aborted) return err(stopped(url));
      const reason = `their site did not answer within ${timeoutMs / 1000} seconds`;
      return err(refusal('no-answer-in-time', url, reason));
    } finally {
      clearTimeout(timer);
      limit.abort('done');
    }
  };
}

async function follow(
  start: string,
  request: FetchRequest,
  options: FetcherOptions,
  rules: TargetRules,
  signal: AbortSignal,
): Promise<Result<Fetched, FetchRefusal>> {
  const hops: Hop[] = [];
  const seen = new Set<string>();
  let next = start;
  let base: string | undefined;
  for (;;) {
    const target = checkTarget(next, base, rules);
    if (!target.ok) return target;
    const { url } = target.value;
    if (seen.has(url.href)) return err(refusal('redirect-loop', url.href, 'their site redirects in a circle'));
    seen.add(url.href);
    const addresses = await resolveChecked(target.value, options, rules);
    if (!addresses.ok) return addresses;
    if (signal.aborted) return err(stopped(url.href));
    const answer = await ask(target.value, addresses.value, headersFor(request, options, start, url), request, signal);
    if (!answer.ok) return answer;
    const location = redirectOf(answer.value);
    if (location === undefined) return finish(answer.value, url, hops, request, options);
    answer.value.destroy();
    if (request.method !== undefined && request.method !== 'GET' && request.method !== 'HEAD') {
      return err(refusal('redirect-refused', url.href, 'their site redirects something that we sent, so we stop'));
    }
    if (hops.length >= (request.maxRedirects ?? defaults.maxRedirects)) {
      return err(refusal('too-many-redirects', url.href, `their site redirects more than ${hops.length} times`));
    }
    hops.push({
      from: url.href,
      to: URL.parse(location, url.href)?.href ?? location,
      status: answer.value.statusCode ?? 0,
    });
    base = url.href;
    next = location;
  }
}

async function finish(
  answer: IncomingMessage,
  url: URL,
  hops: readonly Hop[],
  request: FetchRequest,
  options: FetcherOptions,
): Promise<Result<Fetched, FetchRefusal>> {
  const bodiless = request.method === 'HEAD' || answer.statusCode === 204 || answer.statusCode === 304;
  if (bodiless) answer.destroy();
  const body = bodiless
    ? ok(new Uint8Array())
    : await readBody(answer, url.href, {
        maxBytes: request.maxBytes ?? defaults.maxBytes,
        stallMs: options.stallMs ?? defaults.stallMs,
        minBytesPerSecond: options.minBytesPerSecond ?? defaults.minBytesPerSecond,
      });
  if (!body.ok) return body;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined) headers[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return ok({ status: answer.statusCode ?? 0, headers, body: body.value, url: url.href, hops });
}

async function resolveChecked(
  target: Target,
  options: FetcherOptions,
  rules: TargetRules,
): Promise<Result<readonly ResolvedAddress[], FetchRefusal>> {
  const literal = literalAddress(target.host);
  if (literal) return checkResolved(target, [literal], rules);
  try {
    const found = await (options.resolve ?? resolveByDns)(target.host);
    if (found.length > 0) return checkResolved(target, found, rules);
    return err(refusal('no-such-name', target.url.href, 'their site name does not exist any more'));
  } catch (error) {
    return err(refusalFromError(error, target.url.href));
  }
}

async function resolveByDns(host: string): Promise<readonly ResolvedAddress[]> {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => ({ address, family: isIP(address) === 6 ? 6 : 4 }));
}

function ask(
  { url, host, port }: Target,
  addresses: readonly ResolvedAddress[],
  headers: Readonly<Record<string, string>>,
  { method = 'GET', body }: FetchRequest,
  signal: AbortSignal,
): Promise<Result<IncomingMessage, FetchRefusal>> {
  const secure = url.protocol === 'https:';
  const options: RequestOptions = {
    method,
    host,
    port,
    path: `${url.pathname}${url.search}`,
    headers: { ...headers, host: url.host },
    maxHeaderSize: maxHeaderBytes,
    insecureHTTPParser: false,
    signal,
    // A new connection each time: a pooled one would skip the check of its address.
    agent: false,
    lookup: pinnedTo(addresses),
  };
  return new Promise((resolve) => {
    const visit = (secure ? httpsRequest : httpRequest)(options);
    visit.on('error', (error) => resolve(err(refusalFromError(error, url.href))));
    visit.on('response', (answer) => resolve(ok(answer)));
    visit.end(body);
  });
}

/** Answers the connection's question for an address with the ones already checked, whatever DNS would say now. */
function pinnedTo(addresses: readonly ResolvedAddress[]): LookupFunction {
  return (_host, { all }, callback) => {
    const [first] = addresses;
    if (all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
}

function headersFor(
  request: FetchRequest,
  options: FetcherOptions,
  start: string,
  url: URL,
): Readonly<Record<string, string>> {
  const leaving = URL.parse(start)?.origin !== url.origin;
  const given = Object.entries(request.headers ?? {})
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => !(leaving && privateHeaders.includes(name)));
  return {
    'user-agent': options.userAgent,
    accept: request.accept ?? '*/*',
    'accept-encoding': 'gzip, br',
    ...Object.fromEntries(given),
  };
}

function redirectOf(answer: IncomingMessage): string | undefined {
  const redirects = [301, 302, 303, 307, 308].includes(answer.statusCode ?? 0);
  return redirects ? answer.headers.location : undefined;
}

/** Settles when the time is up even where nothing listens to the signal: a name look-up cannot be called off. */
function aborted(signal: AbortSignal): Promise<Result<never, FetchRefusal>> {
  return new Promise((resolve) => {
    const settle = () => resolve(err(stopped('')));
    if (signal.aborted) settle();
    else signal.addEventListener('abort', settle, { once: true });
  });
}

function stopped(url: string): FetchRefusal {
  return refusal('stopped', url, 'the request was stopped before it ended');
}
