/** What a feed is once it has been read: plain text, whole addresses, and dates that we believe. */
import type { DateDoubt } from './feed-date.rules.ts';

export type FeedFormat = 'rss' | 'atom' | 'rdf' | 'json';

export type FeedItem = {
  /** Names the item for ever at this feed. */
  readonly externalId: string;
  readonly title: string;
  readonly text: string;
  readonly url?: string;
  readonly author?: string;
  readonly publishedAt?: Date;
  /** Set when `publishedAt` is not: why the feed's own date is not used. */
  readonly dateDoubt?: DateDoubt;
};

export type Feed = {
  readonly format: FeedFormat;
  readonly title: string;
  readonly siteUrl?: string;
  /** How often its owner asks to be read, in minutes. */
  readonly ttlMinutes?: number;
  readonly charset: string;
  /** The feed was broken and what could be saved was read, or letters may be wrong. */
  readonly mended: boolean;
  readonly items: readonly FeedItem[];
  /** Items beyond the limit, or without any words. */
  readonly leftOut: number;
};

export type FeedRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'html-page'; readonly feeds: readonly string[] }
  | { readonly kind: 'own-entities' }
  | { readonly kind: 'not-a-feed' }
  | { readonly kind: 'broken' };

const refusalSentences: Readonly<Record<FeedRefusal['kind'], string>> = {
  empty: 'their feed is empty',
  'html-page': 'their address gives a web page, not a feed',
  'own-entities': 'their feed defines its own entities, a known attack, so we do not read it',
  'not-a-feed': 'what their address gives is not RSS, Atom or JSON Feed',
  broken: 'their feed is broken and cannot be read',
};

/** Plain English without a capital or a full stop, to follow "no news since 14:02: ". */
export function feedRefusalSentence({ kind }: FeedRefusal): string {
  return refusalSentences[kind];
}

export type ReadFeedContext = {
  /** Where the bytes came from in the end: relative addresses start there. */
  readonly url: string;
  readonly contentType?: string | undefined;
  readonly now: Date;
};

/** An item before it has a sure id; `id` is what the feed says. */
export type RawItem = Omit<FeedItem, 'externalId'> & { readonly id: string | undefined };
export type RawFeed = Omit<Feed, 'items' | 'charset' | 'leftOut'> & {
  readonly items: readonly RawItem[];
  /** Items that were not even looked at. */
  readonly beyond: number;
};

/** More than any feed shows at once; the newest stand first. */
export const mostItems = 500;

/** A whole http address, or nothing: a "javascript:" link must not survive as one. */
export function wholeAddress(address: string, base: string): string | undefined {
  const url = URL.parse(address.trim(), base);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : undefined;
}

/** The words of an item as one post: a title that only repeats how the text begins is not said twice. */
export function postText({ title, text, url }: Pick<FeedItem, 'title' | 'text' | 'url'>): string {
  if (text === '') return title === '' ? (url ?? '') : title;
  const stem = title.replace(/[\s.…]+$/, '');
  return stem === '' || text.replace(/\s+/g, ' ').startsWith(stem) ? text : `${title}\n\n${text}`;
}
