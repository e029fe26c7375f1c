/** One visit to a feed: ask politely, read what comes, and say what it means. Touches no database. */
import type { FetchSafely } from '#platform/fetch/fetcher.ts';
import { feedRefusalSentence, postText, type Feed, type FeedItem } from './feed.rules.ts';
import { vocabularyOf } from './hijack.rules.ts';
import type { Caching, FeedMemory, Visit } from './polling.rules.ts';
import { readFeed } from './read-feed.ts';

export type Visited = {
  readonly visit: Visit;
  readonly items: readonly FeedItem[];
  /** Feeds that the page names, when there was a page. */
  readonly suggestions: readonly string[];
  /** What the visit found, for its line in the history. */
  readonly sentence: string;
};

const accepted =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, */*;q=0.1';
const visitMs = 15_000;

/** `undefined` when the process is stopping: the visit then says nothing about the feed. */
export async function visitFeed(
  fetchSafely: FetchSafely,
  memory: FeedMemory,
  now: Date,
  signal?: AbortSignal,
): Promise<Visited | undefined> {
  const fetched = await fetchSafely(memory.url, {
    accept: accepted,
    timeoutMs: visitMs,
    headers: {
      ...(memory.etag === null ? {} : { 'if-none-match': memory.etag }),
      ...(memory.lastModified === null ? {} : { 'if-modified-since': memory.lastModified }),
    },
    ...(signal ? { signal } : {}),
  });
  if (!fetched.ok) {
    return fetched.error.kind === 'stopped' ? undefined : nothing({ kind: 'failed', reason: fetched.error.reason });
  }
  const { status, headers, body, url, hops } = fetched.value;
  const caching = cachingOf(headers);
  if (status === 304) return nothing({ kind: 'unchanged', caching });
  if (status !== 200) return nothing({ kind: 'status', status, retryAfter: headers['retry-after'] });
  const feed = readFeed(body, { url, contentType: headers['content-type'], now });
  if (!feed.ok) {
    const reason = feedRefusalSentence(feed.error);
    if (feed.error.kind !== 'html-page') return nothing({ kind: 'failed', reason });
    return { ...nothing({ kind: 'web-page', reason }), suggestions: feed.error.feeds };
  }
  const movedForGood = hops.length > 0 && hops.every((hop) => hop.status === 301 || hop.status === 308);
  const { title, items, ttlMinutes } = feed.value;
  return {
    visit: {
      kind: 'read',
      title,
      itemTimes: items.flatMap(({ publishedAt }) => publishedAt ?? []),
      vocabulary: vocabularyOf(items.map(postText)),
      finalUrl: url,
      movedForGood,
      ttlMinutes,
      caching,
    },
    items,
    suggestions: [],
    sentence: foundInWords(feed.value),
  };
}

function nothing(visit: Visit): Visited {
  return { visit, items: [], suggestions: [], sentence: 'Nothing new.' };
}

function cachingOf(headers: Readonly<Record<string, string>>): Caching {
  return {
    // Longer than this is not a mark but an attempt to make us carry something around.
    etag: short(headers['etag']),
    lastModified: short(headers['last-modified']),
    cacheControl: headers['cache-control'],
  };
}

function short(value: string | undefined): string | undefined {
  return value !== undefined && value.length <= 300 ? value : undefined;
}

function foundInWords({ items, leftOut, mended }: Feed): string {
  const doubted = items.filter((item) => item.dateDoubt !== undefined).length;
  return [
    `${items.length} ${items.length === 1 ? 'item' : 'items'} in it.`,
    leftOut > 0 && `${leftOut} left out: without words, or beyond what we take at once.`,
    doubted > 0 && `${doubted} with a date that we do not believe.`,
    mended && 'It was damaged: some of it may be missing or misspelt.',
  ]
    .filter((part) => part !== false)
    .join(' ');
}
