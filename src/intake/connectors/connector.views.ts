/** How every way in is doing: the feeds that we read, and whatever else has brought posts. */
import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import { countBySource } from '#intake/posts';
import { listFeeds, type FeedId, type FeedTables, type StoredFeed } from './feed.store.ts';
import {
  formSource,
  healthSentence,
  kindOfSource,
  sourceOfFeed,
  type ConnectorHealth,
  type ConnectorKind,
  type FeedVisit,
} from './health.rules.ts';

const hours = 24;

/** Feeds by name, trouble first; then the form, recordings and programs, the latest first. */
export async function connectorHealth(db: Db, now: Date): Promise<readonly ConnectorHealth[]> {
  const feeds = await listFeeds(db);
  const sources = await countBySource(db);
  const perHour = await broughtPerHour(db, now);
  const posts = new Map(sources.map((source) => [source.source, source.posts]));
  const read = feeds.map((feed) => {
    return healthOfFeed(feed, posts.get(sourceOfFeed(feed.id)) ?? 0, perHour.get(feed.id) ?? none, now);
  });
  const others = sources.filter(({ source }) => kindOfSource(source) !== 'feed');
  const form = others.some(({ source }) => source === formSource) ? [] : [{ source: formSource, posts: 0 }];
  return [
    ...read.toSorted((a, b) => Number(b.trouble !== null) - Number(a.trouble !== null)),
    ...[...form, ...others].map((source) => healthOfSource(source, now)),
  ];
}

const none: readonly number[] = Array.from({ length: hours }, () => 0);

function healthOfFeed(feed: StoredFeed, posts: number, perHour: readonly number[], now: Date): ConnectorHealth {
  const { memory, lastBroughtAt, lastPolledAt } = feed;
  const paused = feed.pausedAt !== null;
  const { state, trouble, rhythmSeconds } = memory;
  const health = { kind: 'feed' as const, state, paused, trouble, lastBroughtAt, lastPolledAt };
  return {
    ...health,
    id: feed.id,
    name: feed.name,
    url: memory.url,
    sentence: healthSentence({ ...health, rhythmSeconds }, now),
    posts,
    nextPollAt: paused ? null : memory.nextPollAt,
    perHour,
  };
}

function healthOfSource(
  { source, posts, lastReceivedAt }: { source: string; posts: number; lastReceivedAt?: Date },
  now: Date,
): ConnectorHealth {
  const kind = kindOfSource(source);
  const lastBroughtAt = lastReceivedAt ?? null;
  const health = { kind, state: 'fine' as const, paused: false, trouble: null, lastBroughtAt, lastPolledAt: null };
  const sentence = healthSentence({ ...health, rhythmSeconds: null }, now);
  return {
    ...health,
    id: source,
    name: nameOfSource(source, kind),
    url: null,
    sentence,
    posts,
    nextPollAt: null,
    perHour: [],
  };
}

function nameOfSource(source: string, kind: ConnectorKind): string {
  const rest = source.slice(source.indexOf(':') + 1);
  switch (kind) {
    case 'form':
      return 'Our “Tell us” form';
    case 'replay':
      return `Recording “${rest}”`;
    case 'exercise':
      return 'The rehearsed event';
    default:
      return source;
  }
}

async function broughtPerHour(db: Db, now: Date): Promise<ReadonlyMap<FeedId, readonly number[]>> {
  const { rows } = await sql<{ feed_id: FeedId; ago: number; brought: number }>`
    select feed_id, floor(extract(epoch from ${now}::timestamptz - at) / 3600)::int as ago, sum(brought)::int as brought
    from feed_visit where at > ${now}::timestamptz - interval '24 hours' and at <= ${now} group by 1, 2`.execute(db);
  const found = new Map<FeedId, number[]>();
  for (const { feed_id: id, ago, brought } of rows) {
    const counts = found.get(id) ?? [...none];
    counts[hours - 1 - ago] = brought;
    found.set(id, counts);
  }
  return found;
}

/** The latest visits, newest first. */
export async function recentVisits(db: Db, id: FeedId, limit: number): Promise<readonly FeedVisit[]> {
  return db
    .withTables<FeedTables>()
    .selectFrom('feed_visit')
    .select(['at', 'outcome', 'sentence', 'brought'])
    .where('feed_id', '=', id)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
