/**
 * Use case: read a feed and hand over what is new.
 *
 * The network comes first, without a lock. Then, in one transaction: what the visit
 * taught us, and the posts. A process that dies in between has changed nothing, and
 * the feed is due again when its lease runs out.
 */
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#platform/db/database.ts';
import type { FetchSafely } from '#platform/fetch/fetcher.ts';
import { acceptPostsWithin, type IncomingPost } from '#intake/posts';
import { postText, type FeedItem } from './feed.rules.ts';
import {
  endLease,
  findFeed,
  findFeedByUrl,
  lockAddress,
  insertVisit,
  leaseFeed,
  saveFeed,
  type FeedId,
  type StoredFeed,
} from './feed.store.ts';
import { sourceOfFeed } from './health.rules.ts';
import { afterVisit, type FeedMemory } from './polling.rules.ts';
import { visitFeed, type Visited } from './visit-feed.ts';

export type PollDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly fetchSafely: FetchSafely;
  /** From 0 to 1, new each time: spreads the visits. */
  readonly chance: () => number;
};

const leaseMs = 2 * 60_000;

export function leaseUntil(now: Date): Date {
  return new Date(now.getTime() + leaseMs);
}

/** Reads one feed now, unless it is paused, removed, or being read already. */
export async function pollFeed(deps: PollDeps, id: FeedId, signal?: AbortSignal): Promise<void> {
  const now = deps.clock();
  const feed = await leaseFeed(deps.db, id, now, leaseUntil(now));
  if (feed) await pollLeased(deps, feed, signal);
}

export async function pollLeased(deps: PollDeps, leased: StoredFeed, signal?: AbortSignal): Promise<void> {
  const visited = await visitFeed(deps.fetchSafely, leased.memory, deps.clock(), signal);
  if (!visited) return endLease(deps.db, leased.id);
  await deps.db.transaction().execute((tx) => keepVisit(tx, deps, leased.id, visited));
}

async function keepVisit(tx: Db, deps: PollDeps, id: FeedId, visited: Visited): Promise<void> {
  const feed = await findFeed(tx, id, 'forUpdate');
  // Removed or paused while we were out: what it said then is not wanted.
  if (!feed || feed.pausedAt) return;
  const now = deps.clock();
  const after = afterVisit(feed.memory, visited.visit, now, deps.chance());
  const wanted = after.state === 'fine' ? visited.items : [];
  const { accepted, edited } = await acceptPostsWithin(
    tx,
    deps,
    wanted.map((item) => toIncoming(id, after.url, item)),
  );
  const brought = accepted + edited;
  await saveFeed(tx, {
    ...feed,
    memory: await withFreeUrl(tx, feed, after),
    suggestions: visited.suggestions,
    lastPolledAt: now,
    lastBroughtAt: brought > 0 ? now : feed.lastBroughtAt,
  });
  const { trouble } = after;
  await insertVisit(tx, id, {
    at: now,
    outcome: trouble !== null ? 'failed' : visited.visit.kind === 'read' ? 'read' : 'unchanged',
    sentence: trouble === null ? visited.sentence : `${trouble.charAt(0).toUpperCase()}${trouble.slice(1)}.`,
    brought,
  });
}

/** Two addresses may move to one: the second keeps its old one, which still leads there. */
async function withFreeUrl(tx: Db, feed: StoredFeed, after: FeedMemory): Promise<FeedMemory> {
  if (after.url === feed.memory.url) return after;
  await lockAddress(tx, after.url);
  const taken = await findFeedByUrl(tx, after.url);
  return taken ? { ...after, url: feed.memory.url } : after;
}

function toIncoming(feedId: FeedId, feedUrl: string, item: FeedItem): IncomingPost {
  return {
    source: sourceOfFeed(feedId),
    externalId: item.externalId,
    text: postText(item),
    // No time at all is how a connector says that it has none to believe: the post is marked so.
    publishedAt: item.publishedAt ?? new Date(Number.NaN),
    author: item.author === undefined ? undefined : { name: item.author },
    url: item.url,
    original: { feed: feedUrl, item },
  };
}
