/** Reads across the posts of stories. */
import { sql, type Generated } from 'kysely';
import type { Db } from '#platform/db/database.ts';

export type SortedTables = {
  story_post: {
    post_id: string;
    seq: Generated<number>;
    story_id: string;
    at: Date;
    person: string;
    kind: string;
    asks: boolean;
    question_score: number;
    claim_score: number;
    call_for_help: boolean;
    language: string;
    duplicate_of: string | null;
    places: string[];
    because: unknown;
    model: string;
  };
  story_place: { story_id: string; place: string; posts: number };
  story_minute: { story_id: string; minute: Date; posts: number };
};

export async function selectStoryOfPosts(db: Db, postIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (postIds.length === 0) return new Map();
  const rows = await db
    .withTables<SortedTables>()
    .selectFrom('story_post')
    .select(['post_id', 'story_id'])
    .where('post_id', 'in', postIds)
    .execute();
  return new Map(rows.map((row) => [row.post_id, row.story_id]));
}

export async function newestPostIds(db: Db, storyId: string, limit: number): Promise<readonly string[]> {
  const rows = await db
    .withTables<SortedTables>()
    .selectFrom('story_post')
    .select('post_id')
    .where('story_id', '=', storyId)
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.post_id);
}

/** The most named places of each story, most named first. */
export async function placesOf(
  db: Db,
  storyIds: readonly string[],
  each = 6,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (storyIds.length === 0) return new Map();
  const { rows } = await sql<{ story_id: string; places: string[] }>`
    select story_id, (array_agg(place order by posts desc, place))[1:${sql.lit(each)}] as places
    from story_place where story_id = any(${[...storyIds]}::uuid[]) and posts > 0 group by story_id`.execute(db);
  return new Map(rows.map((row) => [row.story_id, row.places]));
}

/** Posts of each story in equal spans of time before `now`, oldest first. */
export async function growthOf(
  db: Db,
  storyIds: readonly string[],
  now: Date,
  { spanMs, spans }: { readonly spanMs: number; readonly spans: number },
): Promise<ReadonlyMap<string, readonly number[]>> {
  if (storyIds.length === 0) return new Map();
  const seconds = spanMs / 1000;
  const { rows } = await sql<{ story_id: string; ago: number; posts: number }>`
    select story_id, posts_ago.ago, sum(posts)::int as posts from story_minute,
      lateral (select greatest(0, floor(extract(epoch from ${now}::timestamptz - minute) / ${sql.lit(seconds)}))::int as ago) posts_ago
    where story_id = any(${[...storyIds]}::uuid[]) and minute > ${new Date(now.getTime() - spanMs * spans)}
    group by story_id, posts_ago.ago`.execute(db);
  const grown = new Map<string, number[]>();
  for (const { story_id, ago, posts } of rows) {
    const counts = grown.get(story_id) ?? Array.from({ length: spans }, () => 0);
    const place = spans - 1 - ago;
    if (place >= 0) counts[place] = posts;
    grown.set(story_id, counts);
  }
  return grown;
}
