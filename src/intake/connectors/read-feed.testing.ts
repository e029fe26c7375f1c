/** Builders for tests of reading: bytes in, a feed or its items out. */
import { readFeed } from './read-feed.ts';

export const now = new Date('2026-08-04T14:00:00Z');
export const url = 'https://news.example/feeds/all.xml';

export function read(text: string | Uint8Array, contentType?: string) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return readFeed(bytes, { url, contentType, now });
}

export function readItems(text: string | Uint8Array, contentType?: string) {
  const feed = read(text, contentType);
  if (!feed.ok) throw new Error(`refused: ${feed.error.kind}`);
  return feed.value.items;
}

export const rss = (items: string, root = '<rss version="2.0">') =>
  `<?xml version="1.0"?>${root}<channel><title>Low Hill News</title>${items}</channel></rss>`;
