/** Reads a feed of any kind from the bytes that came. Never throws on bad input: a feed is somebody else's text. */
import { createHash } from 'node:crypto';
import { err, ok, type Result } from '#kernel/result.ts';
import { decodeFeed } from './feed-encoding.rules.ts';
import { tidy } from './feed-text.ts';
import {
  mostItems,
  postText,
  type Feed,
  type FeedItem,
  type FeedRefusal,
  type RawFeed,
  type RawItem,
  type ReadFeedContext,
} from './feed.rules.ts';
import { feedsNamedByPage, isHtmlPage } from './html-page.rules.ts';
import { readJsonFeed } from './read-json-feed.ts';
import { readXmlFeed } from './read-xml-feed.ts';

const longestId = 400;

export function readFeed(bytes: Uint8Array, context: ReadFeedContext): Result<Feed, FeedRefusal> {
  const decoded = decodeFeed(bytes, context.contentType);
  const text = decoded.text.replace(/^[\s\uFEFF\0]+/, '');
  if (text === '') return err({ kind: 'empty' });
  const raw = readAnyKind(text, context);
  if (!raw.ok) return raw;
  const worded = raw.value.items.filter((item) => postText(item) !== '');
  const { items, beyond, ...feed } = raw.value;
  return ok({
    ...feed,
    charset: decoded.charset,
    mended: feed.mended || decoded.doubted,
    items: withIds(worded.slice(0, mostItems)),
    leftOut: beyond + items.length - Math.min(worded.length, mostItems),
  });
}

function readAnyKind(text: string, context: ReadFeedContext): Result<RawFeed, FeedRefusal> {
  if (text.startsWith('{')) return readJsonFeed(text, context);
  if (isHtmlPage(text, context.contentType)) {
    return err({ kind: 'html-page', feeds: feedsNamedByPage(text, context.url) });
  }
  return readXmlFeed(text, context);
}

/** An id that several items share names none of them: then the words are part of the name. */
function withIds(items: readonly RawItem[]): readonly FeedItem[] {
  const holders = new Map<string, number>();
  for (const { id } of items) if (id !== undefined) holders.set(id, (holders.get(id) ?? 0) + 1);
  return items.map(({ id, ...item }) => {
    const own = id ?? item.url;
    const hash = createHash('sha256').update(`${item.title}\n${item.text}`).digest('base64url');
    if (own === undefined) return { ...item, externalId: `words:${hash}` };
    const shared = (holders.get(own) ?? 0) > 1;
    const short = own.length > longestId ? createHash('sha256').update(own).digest('base64url') : tidy(own);
    return { ...item, externalId: shared ? `${short}#${hash}` : short };
  });
}
