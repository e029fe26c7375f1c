/** Builders for tests: what a module needs to read feeds from sites of this computer, and a feed to read. */
import type { Db } from '#platform/db/database.ts';
import { newId } from '#platform/crypto/new-id.ts';
import { createFetcher } from '#platform/fetch/fetcher.ts';
import type { Site } from '#platform/fetch/site.testing.ts';
import type { PollDeps } from './poll-feed.ts';

export type TestItem = { readonly id: string; readonly title: string; readonly date?: string };

export function aFeed(items: readonly TestItem[], title = 'Low Hill News'): string {
  const written = items.map(
    ({ id, title: words, date = 'Tue, 11 Aug 2026 15:00:00 GMT' }) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${words}</title><pubDate>${date}</pubDate></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${written.join('')}</channel></rss>`;
}

/** Reads only the sites named: every other address of this computer stays refused, as in life. */
export function pollDeps(db: () => Db, now: () => Date, ...sites: readonly Site[]): PollDeps {
  return {
    get db() {
      return db();
    },
    clock: now,
    newId,
    chance: () => 0,
    fetchSafely: createFetcher({
      userAgent: 'Bluelamp tests',
      allowAddresses: sites.map(({ address }) => address),
      stallMs: 200,
      minBytesPerSecond: 1_000,
    }),
  };
}
