/** JSON Feed 1.0 and 1.1. One bad item does not cost the others. */
import { z } from 'zod';
import { err, ok, type Result } from '#kernel/result.ts';
import { judgeDate } from './feed-date.rules.ts';
import { oneLine, plainText, tidy } from './feed-text.ts';
import {
  mostItems,
  wholeAddress,
  type FeedRefusal,
  type RawFeed,
  type RawItem,
  type ReadFeedContext,
} from './feed.rules.ts';

const author = z.object({ name: z.string().optional() });
const text = z.string().optional().catch(undefined);
const feedSchema = z.object({
  version: z.string().regex(/^https?:\/\/(www\.)?jsonfeed\.org\/version\//),
  title: z.string().catch(''),
  home_page_url: text,
  items: z.array(z.unknown()),
});
const itemSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String).optional().catch(undefined),
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
  authors: z.array(author).optional().catch(undefined),
  author: author.optional().catch(undefined),
});

export function readJsonFeed(json: string, context: ReadFeedContext): Result<RawFeed, FeedRefusal> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return err({ kind: 'broken' });
  }
  const feed = feedSchema.safeParse(parsed);
  if (!feed.success) return err({ kind: 'not-a-feed' });
  const { title, home_page_url: home, items } = feed.data;
  const siteUrl = home === undefined ? undefined : wholeAddress(home, context.url);
  return ok({
    format: 'json',
    title: oneLine(tidy(title)),
    ...(siteUrl === undefined ? {} : { siteUrl }),
    mended: false,
    beyond: Math.max(0, items.length - mostItems),
    items: items.slice(0, mostItems).map((item) => readItem(item, context)),
  });
}

function readItem(given: unknown, context: ReadFeedContext): RawItem {
  const parsed = itemSchema.safeParse(given);
  // An item without words is counted and left out by the caller.
  if (!parsed.success) return { id: undefined, title: '', text: '', dateDoubt: 'missing' };
  const item = parsed.data;
  const address = item.url ?? item.external_url;
  const url = address === undefined ? undefined : wholeAddress(address, context.url);
  const name = oneLine(tidy(item.authors?.[0]?.name ?? item.author?.name ?? ''), 200);
  const { at, doubt } = judgeDate(item.date_published, context.now);
  return {
    id: item.id,
    title: oneLine(tidy(item.title ?? '')),
    text:
      item.content_text === undefined ? plainText(item.content_html ?? item.summary ?? '') : tidy(item.content_text),
    ...(url === undefined ? {} : { url }),
    ...(name === '' ? {} : { author: name }),
    ...(at ? { publishedAt: at } : {}),
    ...(doubt ? { dateDoubt: doubt } : {}),
  };
}
