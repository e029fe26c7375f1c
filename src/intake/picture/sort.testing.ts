/** For tests here and elsewhere: posts in, sorted stories out. Everybody in them is invented. */
import type { Clock } from '#kernel/clock.ts';
import { newId } from '#platform/crypto/new-id.ts';
import type { Db } from '#platform/db/database.ts';
import { acceptPosts, type IncomingPost } from '#intake/posts';
import { createEar, type Ear } from './ear.ts';
import { refreshCards } from './refresh-cards.ts';
import { sortBatch } from './sort-posts.ts';

let made = 0;

export function aPost(text: string, overrides: Partial<IncomingPost> = {}): IncomingPost {
  made += 1;
  return {
    source: 'feed:test',
    externalId: `p${made}`,
    text,
    publishedAt: new Date('2026-08-11T17:59:00Z'),
    author: { handle: `person${made}` },
    ...overrides,
  };
}

export function testEar(): Ear {
  return createEar((error) => {
    throw error;
  });
}

/** Accepts and sorts everything that waits, and brings the cards up to date. */
export async function sorted(
  db: Db,
  clock: Clock,
  posts: readonly IncomingPost[],
  ear: Ear = testEar(),
): Promise<void> {
  const deps = { db, clock, newId };
  for (let at = 0; at < posts.length; at += 500) await acceptPosts(deps, posts.slice(at, at + 500));
  while ((await sortBatch(deps, ear)) > 0);
  while ((await refreshCards(db)).more);
}
