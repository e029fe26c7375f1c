/** Reads for the board. Each looks at a bounded number of stories, however many there are. */
import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { BoardQuery } from './board-query.ts';
import type { Story } from './story.rules.ts';
import { storyFromRow, type StoryTables } from './story.store.ts';
import { heldForMs, peopleWhoReopen } from './vacuum.rules.ts';

/** The liveliest stories and those that most people wait for, in no order yet: `rankOf` orders them. */
export async function candidates(
  db: Db,
  { q, place, state }: Pick<BoardQuery, 'q' | 'place' | 'state'>,
  limit: number,
): Promise<readonly Story[]> {
  const chosen = () => {
    let stories = db.withTables<StoryTables>().selectFrom('story').selectAll();
    if (state === 'none') stories = stories.where('asked_since', 'is', null);
    else if (state !== 'any') stories = stories.where(touched);
    if (place) {
      stories = stories.where(
        sql<boolean>`id in (select story_id from story_place where lower(place) = lower(${place}) and posts > 0)`,
      );
    }
    if (q) {
      const like = `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
      stories = stories.where(sql<boolean>`(title ilike ${like} or question_groups::text ilike ${like}
        or id in (select story_id from story_place where place ilike ${like} and posts > 0))`);
    }
    return stories;
  };
  const lively = await chosen().orderBy('warmth', 'desc').limit(limit).execute();
  const waiting = await chosen()
    .where(running)
    .orderBy('asked_people', 'desc')
    .orderBy('asked_since')
    .limit(limit)
    .execute();
  return [...new Map([...lively, ...waiting].map((row) => [row.id, row])).values()].map(storyFromRow);
}

/** Somebody asked it something, or we said something about it. */
const touched = sql<boolean>`(asked_since is not null or held_at is not null or answered_at is not null)`;

/** The clock runs or is held: `vacuumOf` decides which. A test holds the two together. */
const running = sql<boolean>`((asked_since is not null and (answered_at is null or asked_people >= ${sql.lit(peopleWhoReopen)}))
  or reopened_at is not null)`;

export type Totals = {
  readonly stories: number;
  readonly posts: number;
  /** People who ask, story by story. */
  readonly asking: number;
  /** Stories with people asking and no line out. */
  readonly unanswered: number;
};

export async function totalsAt(db: Db, now: Date): Promise<Totals> {
  const heldSince = new Date(now.getTime() - heldForMs);
  const { rows } = await sql<Totals>`
    select count(*)::int as stories, coalesce(sum(posts), 0)::int as posts, coalesce(sum(asking), 0)::int as asking,
      (count(*) filter (where ${running} and (held_at is null or held_at <= ${heldSince})))::int as unanswered
    from story`.execute(db);
  return rows[0] ?? { stories: 0, posts: 0, asking: 0, unanswered: 0 };
}

/** Places by how many posts name them, to choose from. */
export async function busyPlaces(db: Db, limit = 60): Promise<readonly string[]> {
  const { rows } = await sql<{ place: string }>`
    select place from story_place group by place having sum(posts) > 0 order by sum(posts) desc, place
    limit ${sql.lit(limit)}`.execute(db);
  return rows.map((row) => row.place);
}
