/** What this module asks of the picture and of the statements, in its own words. */
import type { Db } from '#platform/db/database.ts';
import type { Post } from '#intake/posts';

export const publicChanged = 'public_changed';
export type StoryBrief = {
  readonly id: string;
  readonly title: string;
  readonly posts: number;
  readonly lastAt: Date;
  readonly places: readonly string[];
};
export type PublishedUpdate = {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly withdrawn: boolean;
};
export const fake = {
  stories: new Map<string, StoryBrief>(),
  posts: new Map<string, Post[]>(),
  updates: new Map<string, PublishedUpdate>(),
};

export async function findStory(_db: Db, id: string): Promise<StoryBrief | undefined> {
  return fake.stories.get(id);
}
export async function currentStories(_db: Db, _now: Date): Promise<readonly StoryBrief[]> {
  return [...fake.stories.values()];
}
export async function storyOfPost(_db: Db, postIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const pairs = [...fake.posts].flatMap(([story, posts]) => posts.map((post) => [post.id, story] as const));
  return new Map(pairs.filter(([post]) => postIds.includes(post)));
}
export async function postsOfStory(_db: Db, id: string, limit: number): Promise<readonly Post[]> {
  return (fake.posts.get(id) ?? []).slice(0, limit);
}
export async function findUpdate(_db: Db, id: string): Promise<PublishedUpdate | undefined> {
  return fake.updates.get(id);
}
/** Newest first, to choose from. */
export async function recentUpdates(_db: Db, _now: Date): Promise<readonly PublishedUpdate[]> {
  return [...fake.updates.values()];
}
export async function updatesOfStories(_db: Db, _storyIds: readonly string[]): Promise<readonly string[]> {
  return [];
}
