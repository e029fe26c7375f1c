/** Use cases: a person pauses a feed, resumes it, removes it, or confirms that a changed one may be trusted. */
import { holds, type Actor, type Role } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Db } from '#platform/db/database.ts';
import { recordCustody } from '#investigation/custody';
import { feedKeepers } from './add-feed.ts';
import { findFeed, saveFeed, type FeedId, type StoredFeed } from './feed.store.ts';
import { trustAgain } from './polling.rules.ts';

export type ChangeFeedDeps = { readonly db: Db; readonly clock: Clock };
export type FeedChange = 'pause' | 'resume' | 'remove' | 'trust';
export type ChangeFeedRefusal = { readonly kind: 'not-allowed' } | { readonly kind: 'not-found' };

/** What a taken-over site says would come in under a trusted name: a second pair of eyes decides. */
export const feedTrusters: readonly Role[] = ['duty-supervisor', 'administrator'];

const done: Readonly<Record<FeedChange, string>> = {
  pause: 'connectors.feed-paused',
  resume: 'connectors.feed-resumed',
  remove: 'connectors.feed-removed',
  trust: 'connectors.feed-trusted',
};

export async function changeFeed(
  { db, clock }: ChangeFeedDeps,
  actor: Actor,
  { id, change }: { readonly id: FeedId; readonly change: FeedChange },
): Promise<Result<StoredFeed, ChangeFeedRefusal>> {
  if (!holds(actor, ...(change === 'trust' ? feedTrusters : feedKeepers))) return err({ kind: 'not-allowed' });
  return db.transaction().execute(async (tx) => {
    const feed = await findFeed(tx, id, 'forUpdate');
    if (!feed) return err({ kind: 'not-found' });
    const now = clock();
    const changed = apply(feed, change, now);
    // Pressed twice, or by two people: the second finds it done.
    if (!changed) return ok(feed);
    await saveFeed(tx, changed);
    await recordCustody(tx, { at: now, actor, action: done[change], subject: { kind: 'feed', id } });
    return ok(changed);
  });
}

function apply(feed: StoredFeed, change: FeedChange, now: Date): StoredFeed | undefined {
  switch (change) {
    case 'pause':
      return feed.pausedAt ? undefined : { ...feed, pausedAt: now };
    case 'resume':
      return feed.pausedAt ? { ...feed, pausedAt: null, memory: { ...feed.memory, nextPollAt: now } } : undefined;
    case 'remove':
      return { ...feed, removedAt: now };
    case 'trust':
      return feed.memory.state === 'hijacked' ? { ...feed, memory: trustAgain(feed.memory, now) } : undefined;
    default:
      throw new Error('changeFeed: unknown change');
  }
}
