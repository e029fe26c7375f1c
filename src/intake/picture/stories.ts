/** What other modules ask about stories. */
import type { JSX } from 'hono/jsx/jsx-runtime';
import { asId } from '#kernel/id.ts';
import type { Db } from '#platform/db/database.ts';
import type { AppContext } from '#platform/http/routes.ts';
import { findPosts, type Post } from '#intake/posts';
import { newestPostIds, placesOf, selectStoryOfPosts } from './story.views.ts';
import type { Story } from './story.rules.ts';
import { selectStories } from './story.store.ts';
import { vacuumOf, type Vacuum } from './vacuum.rules.ts';

/** A story as other modules see it. */
export type StorySummary = {
  readonly id: string;
  readonly title: string;
  readonly posts: number;
  readonly people: number;
  readonly asking: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  /** Most named first. */
  readonly places: readonly string[];
  readonly vacuum: Vacuum;
};

/** What a module adds to the board and to a story's page. `apps` registers it. */
export type StoryPart = {
  readonly name: string;
  /** Its number for each story; a story that is left out has none. The part named "rumours" fills the picture's `rumours`. */
  readonly counts?: (db: Db, storyIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  /** Its section on a story's page. */
  readonly panel?: (c: AppContext, story: StorySummary) => Promise<JSX.Element | null>;
  /** Its words for everybody at the board, above the stories. */
  readonly notes?: (now: Date) => Promise<JSX.Element | null>;
};

/** The clock's state is the one at `now`; without it, the one at the moment the story was last heard of. */
export async function findStory(db: Db, id: string, now?: Date): Promise<StorySummary | undefined> {
  const [story] = await selectStories(db, [id]);
  if (!story) return undefined;
  const places = await placesOf(db, [id]);
  return summaryOf(story, places.get(id) ?? [], now ?? story.heardAt);
}

export function summaryOf(story: Story, places: readonly string[], now: Date): StorySummary {
  const { id, title, posts, people, asking, firstAt, lastAt } = story;
  return { id, title, posts, people, asking, firstAt, lastAt, places, vacuum: vacuumOf(story.asked, now) };
}

/** Titles by id; an id without a story is left out. */
export async function storyTitles(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map((await selectStories(db, ids)).map(({ id, title }) => [id, title]));
}

/** The story of each post that is sorted. */
export async function storyOfPost(db: Db, postIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return selectStoryOfPosts(db, postIds);
}

/** Newest first. What its author took back is left out. */
export async function postsOfStory(db: Db, id: string, limit = 50): Promise<readonly Post[]> {
  const ids = await newestPostIds(db, id, limit);
  const posts = new Map(
    (
      await findPosts(
        db,
        ids.map((one) => asId<'Post'>(one)),
      )
    ).map((post) => [String(post.id), post]),
  );
  return ids.flatMap((one) => {
    const post = posts.get(one);
    return post && !post.withdrawnAt ? [post] : [];
  });
}
