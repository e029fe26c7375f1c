/** Rows of `feed` and `feed_visit`. The only file that changes them. */
import { sql, type Generated, type Selectable } from 'kysely';
import { asId, type Id } from '#kernel/id.ts';
import type { Db } from '#platform/db/database.ts';
import type { FeedVisit } from './health.rules.ts';
import type { FeedMemory, FeedState } from './polling.rules.ts';

export type FeedId = Id<'Feed'>;

/** A feed as it stands in the list: what the polling rules remember, and what people decided about it. */
export type StoredFeed = {
  readonly id: FeedId;
  /** What the desk calls it. */
  readonly name: string;
  readonly memory: FeedMemory;
  readonly suggestions: readonly string[];
  readonly lastPolledAt: Date | null;
  readonly lastBroughtAt: Date | null;
  readonly pausedAt: Date | null;
  readonly addedAt: Date;
  readonly addedBy: string;
  readonly removedAt: Date | null;
};

export type FeedTables = {
  feed: {
    id: FeedId;
    name: string;
    url: string;
    state: FeedState;
    title: string | null;
    etag: string | null;
    last_modified: string | null;
    failures: number;
    failing_since: Date | null;
    trouble: string | null;
    suggestions: string[];
    rhythm_seconds: number | null;
    vocabulary: string[];
    next_poll_at: Date | null;
    leased_until: Date | null;
    last_polled_at: Date | null;
    last_brought_at: Date | null;
    paused_at: Date | null;
    added_at: Date;
    added_by: string;
    removed_at: Date | null;
  };
  feed_visit: {
    id: Generated<number>;
    feed_id: FeedId;
    at: Date;
    outcome: 'read' | 'unchanged' | 'failed';
    sentence: string;
    brought: number;
  };
};
type Row = Selectable<FeedTables['feed']>;

/** False when a feed with this address is in the list already. */
export async function insertFeed(tx: Db, feed: StoredFeed): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .withTables<FeedTables>()
    .insertInto('feed')
    .values({ ...toRow(feed), leased_until: null })
    .onConflict((conflict) => conflict.column('url').where('removed_at', 'is', null).doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** `forUpdate` takes the row lock; pass it whenever you are about to call `saveFeed`. Removed feeds are not found. */
export async function findFeed(db: Db, id: FeedId, lock?: 'forUpdate'): Promise<StoredFeed | undefined> {
  const query = db
    .withTables<FeedTables>()
    .selectFrom('feed')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && fromRow(row);
}

export async function findFeedByUrl(db: Db, url: string): Promise<StoredFeed | undefined> {
  const row = await db
    .withTables<FeedTables>()
    .selectFrom('feed')
    .selectAll()
    .where('url', '=', url)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** One that was in the list before: read again, it keeps its id, so that what it brought then is not new now. */
export async function findRemovedFeed(tx: Db, url: string): Promise<StoredFeed | undefined> {
  const row = await tx
    .withTables<FeedTables>()
    .selectFrom('feed')
    .selectAll()
    .where('url', '=', url)
    .where('removed_at', 'is not', null)
    .orderBy('removed_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row && fromRow(row);
}

/** Until the transaction ends nobody else decides who has this address. */
export async function lockAddress(tx: Db, url: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${url}, 0))`.execute(tx);
}

export async function listFeeds(db: Db): Promise<readonly StoredFeed[]> {
  const rows = await db
    .withTables<FeedTables>()
    .selectFrom('feed')
    .selectAll()
    .where('removed_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

/** Ends the lease too: whoever saves a feed has finished with it. */
export async function saveFeed(tx: Db, feed: StoredFeed): Promise<void> {
  const { id, ...changes } = toRow(feed);
  await tx
    .withTables<FeedTables>()
    .updateTable('feed')
    .set({ ...changes, leased_until: null })
    .where('id', '=', id)
    .execute();
}

/**
 * Takes up to `limit` feeds that are due, so that no two processes read one at the same time. A lease that ran out
 * belongs to a process that died: the feed is due again.
 */
export async function leaseDueFeeds(db: Db, now: Date, until: Date, limit: number): Promise<readonly StoredFeed[]> {
  const { rows } = await sql<Row>`
    update feed set leased_until = ${until} where id in (
      select id from feed
      where removed_at is null and paused_at is null and next_poll_at <= ${now}
        and (leased_until is null or leased_until <= ${now})
      order by next_poll_at limit ${limit} for update skip locked)
    returning *`.execute(db);
  return rows.map(fromRow);
}

/** The same for one feed that somebody wants read now, due or not. */
export async function leaseFeed(db: Db, id: FeedId, now: Date, until: Date): Promise<StoredFeed | undefined> {
  const { rows } = await sql<Row>`
    update feed set leased_until = ${until}
    where id = ${id} and removed_at is null and paused_at is null and (leased_until is null or leased_until <= ${now})
    returning *`.execute(db);
  return rows[0] && fromRow(rows[0]);
}

export async function endLease(db: Db, id: FeedId): Promise<void> {
  await db.withTables<FeedTables>().updateTable('feed').set({ leased_until: null }).where('id', '=', id).execute();
}

export async function insertVisit(tx: Db, feedId: FeedId, visit: FeedVisit): Promise<void> {
  await tx
    .withTables<FeedTables>()
    .insertInto('feed_visit')
    .values({ feed_id: feedId, ...visit })
    .execute();
}

export async function deleteVisitsBefore(db: Db, at: Date): Promise<void> {
  await db.withTables<FeedTables>().deleteFrom('feed_visit').where('at', '<', at).execute();
}

function toRow({ memory, ...feed }: StoredFeed) {
  return {
    id: feed.id,
    name: feed.name,
    url: memory.url,
    state: memory.state,
    title: memory.title,
    etag: memory.etag,
    last_modified: memory.lastModified,
    failures: memory.failures,
    failing_since: memory.failingSince,
    trouble: memory.trouble,
    suggestions: [...feed.suggestions],
    rhythm_seconds: memory.rhythmSeconds,
    vocabulary: [...memory.vocabulary],
    next_poll_at: memory.nextPollAt,
    last_polled_at: feed.lastPolledAt,
    last_brought_at: feed.lastBroughtAt,
    paused_at: feed.pausedAt,
    added_at: feed.addedAt,
    added_by: feed.addedBy,
    removed_at: feed.removedAt,
  };
}

function fromRow(row: Row): StoredFeed {
  return {
    id: asId<'Feed'>(row.id),
    name: row.name,
    memory: {
      url: row.url,
      state: row.state,
      title: row.title,
      etag: row.etag,
      lastModified: row.last_modified,
      failures: row.failures,
      failingSince: row.failing_since,
      trouble: row.trouble,
      rhythmSeconds: row.rhythm_seconds,
      vocabulary: row.vocabulary,
      nextPollAt: row.next_poll_at,
    },
    suggestions: row.suggestions,
    lastPolledAt: row.last_polled_at,
    lastBroughtAt: row.last_brought_at,
    pausedAt: row.paused_at,
    addedAt: row.added_at,
    addedBy: row.added_by,
    removedAt: row.removed_at,
  };
}
