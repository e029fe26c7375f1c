/** Use case: somebody names a feed that the desk should read from now on. */
import { actorRef, holds, type Actor, type Role } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { asId } from '#kernel/id.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Db } from '#platform/db/database.ts';
import { fingerprint, recordCustody } from '#investigation/custody';
import { findFeedByUrl, findRemovedFeed, insertFeed, saveFeed, type FeedId, type StoredFeed } from './feed.store.ts';
import { newFeed } from './polling.rules.ts';

export type AddFeedDeps = { readonly db: Db; readonly clock: Clock; readonly newId: () => string };
export type AddFeedRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'bad-address'; readonly reason: string }
  | { readonly kind: 'already-there'; readonly id: FeedId };

/** Who decides what the desk listens to. */
export const feedKeepers: readonly Role[] = ['desk', 'duty-supervisor', 'administrator'];
/** Who may see how everything that brings posts is doing: on the console and, the same people, on the API. */
export const connectorReaders: readonly Role[] = [...feedKeepers, 'analyst', 'neighbourhood-officer', 'auditor'];

const longestUrl = 2_000;

export async function addFeed(
  { db, clock, newId }: AddFeedDeps,
  actor: Actor,
  given: { readonly url: string; readonly name?: string | undefined },
): Promise<Result<StoredFeed, AddFeedRefusal>> {
  if (!holds(actor, ...feedKeepers)) return err({ kind: 'not-allowed' });
  const address = readAddress(given.url);
  if (!address.ok) return address;
  const url = address.value;
  const now = clock();
  const feed: StoredFeed = {
    id: asId<'Feed'>(newId()),
    name: given.name || url.host,
    memory: newFeed(url.href, now),
    suggestions: [],
    lastPolledAt: null,
    lastBroughtAt: null,
    pausedAt: null,
    addedAt: now,
    addedBy: actorRef(actor),
    removedAt: null,
  };
  return db.transaction().execute(async (tx) => {
    const kept = await keep(tx, feed);
    if (!kept.ok) return kept;
    await recordCustody(tx, {
      at: now,
      actor,
      action: 'connectors.feed-added',
      subject: { kind: 'feed', id: kept.value.id },
      detail: { address: fingerprint(url.href) },
    });
    return kept;
  });
}

async function keep(tx: Db, feed: StoredFeed): Promise<Result<StoredFeed, AddFeedRefusal>> {
  const { url } = feed.memory;
  const known = await findFeedByUrl(tx, url);
  if (known) return err({ kind: 'already-there', id: known.id });
  const removed = await findRemovedFeed(tx, url);
  if (removed) {
    const again = { ...feed, id: removed.id, lastBroughtAt: removed.lastBroughtAt };
    await saveFeed(tx, again);
    return ok(again);
  }
  if (await insertFeed(tx, feed)) return ok(feed);
  // Somebody else added it between our look and our insert.
  const other = await findFeedByUrl(tx, url);
  if (!other) throw new Error('addFeed: the address is taken by a feed that cannot be found');
  return err({ kind: 'already-there', id: other.id });
}

/**
 * Only what could never be read is refused here. Where an address leads is found out by the first visit, and what
 * is wrong with it stands on the feed's own page.
 */
function readAddress(text: string): Result<URL, AddFeedRefusal> {
  const refused = (reason: string) => err({ kind: 'bad-address', reason } as const);
  const typed = text.trim();
  // People copy addresses without their beginning, or with the one that feed readers use.
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(typed)
    ? typed.replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    : `https://${typed}`;
  const url = URL.parse(whole.replace(/^feed:\/\//i, 'https://'));
  if (typed === '') return refused('Enter the address of the feed');
  if (!url || typed.length > longestUrl || !/^https?:$/.test(url.protocol)) {
    return refused('Enter a web address that begins with https:// or http://');
  }
  if (url.username !== '' || url.password !== '') {
    return refused('The address has a name or a password in it. Ask its owner for one without');
  }
  url.hash = '';
  return ok(url);
}
