/** What a batch of sorted posts adds to the counts of their stories. */
import { cold, warmer } from './rank.rules.ts';

/** A post after sorting, as the counts and the rows need it. */
export type SortedPost = {
  readonly postId: string;
  readonly storyId: string;
  /** When it counts as said: see `saidAt`. */
  readonly at: Date;
  readonly publishedAt: Date;
  readonly receivedAt: Date;
  /** Tells people within this story apart. */
  readonly person: string;
  readonly asks: boolean;
  readonly callForHelp: boolean;
  readonly places: readonly string[];
};

/** The counts that a story keeps. */
export type Tally = {
  readonly id: string;
  readonly posts: number;
  readonly people: number;
  readonly asking: number;
  readonly callsForHelp: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly heardAt: Date;
  readonly receivedAt: Date;
  readonly warmth: number;
  readonly firstAskedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly askedSince: Date | null;
  readonly askedPeople: number;
};

/** What is known of one person in one story before the batch. */
export type KnownPerson = { readonly asked: boolean; readonly askedSinceLine: boolean };

export function personKey(storyId: string, person: string): string {
  return `${storyId} ${person}`;
}

/** The new counts of every story that the posts touch. `posts` are new ones: an edited post is counted already. */
export function tally(
  before: ReadonlyMap<string, Tally>,
  known: ReadonlyMap<string, KnownPerson>,
  posts: readonly SortedPost[],
): readonly Tally[] {
  const after = new Map<string, Tally>();
  const people = new Map(known);
  for (const post of posts) {
    const story = after.get(post.storyId) ?? before.get(post.storyId) ?? founded(post);
    const key = personKey(post.storyId, post.person);
    const person = people.get(key);
    const sinceLine = post.asks && (story.answeredAt === null || post.at > story.answeredAt);
    people.set(key, {
      asked: (person?.asked ?? false) || post.asks,
      askedSinceLine: (person?.askedSinceLine ?? false) || sinceLine,
    });
    after.set(post.storyId, {
      ...story,
      posts: story.posts + 1,
      people: story.people + (person ? 0 : 1),
      asking: story.asking + (post.asks && !person?.asked ? 1 : 0),
      callsForHelp: story.callsForHelp + (post.callForHelp ? 1 : 0),
      firstAt: earliest(story.firstAt, post.publishedAt),
      lastAt: latest(story.lastAt, post.publishedAt),
      heardAt: latest(story.heardAt, post.at),
      receivedAt: latest(story.receivedAt, post.receivedAt),
      warmth: warmer(story.warmth, post.at),
      firstAskedAt: post.asks ? earliest(story.firstAskedAt, post.at) : story.firstAskedAt,
      askedSince: sinceLine ? earliest(story.askedSince, post.at) : story.askedSince,
      askedPeople: story.askedPeople + (sinceLine && !person?.askedSinceLine ? 1 : 0),
    });
  }
  return [...after.values()];
}

function founded(post: SortedPost): Tally {
  return {
    id: post.storyId,
    posts: 0,
    people: 0,
    asking: 0,
    callsForHelp: 0,
    firstAt: post.publishedAt,
    lastAt: post.publishedAt,
    heardAt: post.at,
    receivedAt: post.receivedAt,
    warmth: cold,
    firstAskedAt: null,
    answeredAt: null,
    askedSince: null,
    askedPeople: 0,
  };
}

function earliest(one: Date | null, other: Date): Date {
  return one && one < other ? one : other;
}

function latest(one: Date, other: Date): Date {
  return one > other ? one : other;
}

/** How often each pair occurs: posts of a story in a minute, posts of a story that name a place. */
export function countBy<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string,
): ReadonlyMap<string, { readonly item: T; readonly posts: number }> {
  const counts = new Map<string, { item: T; posts: number }>();
  for (const item of items) {
    const key = keyOf(item);
    const count = counts.get(key);
    if (count) count.posts += 1;
    else counts.set(key, { item, posts: 1 });
  }
  return counts;
}
