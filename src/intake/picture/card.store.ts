/** Which cards are out of date, the posts to make them from, and writing them. */
import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { Card, CardPost } from './card.rules.ts';

export type StaleCard = {
  readonly id: string;
  readonly posts: number;
  readonly title: string;
  readonly titledPosts: number;
};

/** The liveliest first. */
export async function staleCards(db: Db, limit: number): Promise<readonly StaleCard[]> {
  const { rows } = await sql<StaleCard>`
    select id, posts, title, titled_posts as "titledPosts" from story where card_stale
    order by warmth desc limit ${sql.lit(limit)}`.execute(db);
  return rows;
}

export type CardRow = Omit<CardPost, 'text'> & { readonly storyId: string };

/** The first, the last and the last asking posts of each story: enough to name it, however large it is. In order of time. */
export async function cardRows(db: Db, storyIds: readonly string[]): Promise<readonly CardRow[]> {
  const columns = sql.raw('post_id, story_id, at, seq, asks, person, kind, duplicate_of');
  const { rows } = await sql<CardRow>`
    select distinct p.seq, p.post_id as "postId", p.story_id as "storyId", p.at, p.asks, p.person, p.kind,
      p.duplicate_of as "duplicateOf"
    from unnest(${[...storyIds]}::uuid[]) as wanted (id), lateral (
      (select ${columns} from story_post where story_id = wanted.id order by at, seq limit 40) union all
      (select ${columns} from story_post where story_id = wanted.id order by at desc, seq desc limit 40) union all
      (select ${columns} from story_post where story_id = wanted.id and asks order by at desc limit 60)
    ) p order by p.at, p.seq`.execute(db);
  return rows;
}

export type CardWrite = Card & { readonly id: string; readonly posts: number; readonly titledPosts: number };

/** A story that has grown since the card was begun stays out of date. */
export async function saveCards(db: Db, cards: readonly CardWrite[]): Promise<void> {
  if (cards.length === 0) return;
  await sql`
    update story set title = fresh.title, question_groups = fresh.questions, sample_post_ids = fresh."samplePostIds",
      titled_posts = fresh."titledPosts", card_stale = story.posts <> fresh.posts
    from jsonb_to_recordset(${JSON.stringify(cards)}::jsonb) as fresh (id uuid, title text, questions jsonb,
      "samplePostIds" uuid[], posts int, "titledPosts" int)
    where story.id = fresh.id`.execute(db);
}
