/** Rows that the sorting writes: posts in their stories, and the counts of those stories. All in bulk. */
import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import { personKey, type KnownPerson, type SortedPost, type Tally } from './tally.rules.ts';
import type { SortedTables } from './story.views.ts';

/** The sorting is done by one transaction at a time, whichever process it runs in. */
const sortingLock = 1829640004;

export async function lockSorting(tx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sortingLock})`.execute(tx);
}

export type SortedRow = SortedPost & {
  readonly kind: string;
  readonly questionScore: number;
  readonly claimScore: number;
  readonly language: string;
  readonly duplicateOf: string | null;
  readonly because: readonly object[];
  readonly model: string;
};

export type Placed = {
  readonly seq: number;
  readonly postId: string;
  readonly storyId: string;
  readonly asks: boolean;
  readonly places: readonly string[];
};

/** What was sorted after a place in the order, in that order. */
export async function sortedAfter(tx: Db, seq: number, limit: number): Promise<readonly Placed[]> {
  const rows = await tx
    .withTables<SortedTables>()
    .selectFrom('story_post')
    .select(['seq', 'post_id as postId', 'story_id as storyId', 'asks', 'places'])
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows;
}

/** The place in the order after which the latest `count` posts stand. */
export async function seqBeforeLatest(tx: Db, count: number): Promise<number> {
  const row = await tx
    .withTables<SortedTables>()
    .selectFrom('story_post')
    .select('seq')
    .orderBy('seq', 'desc')
    .offset(count)
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** Where those of the posts are that were sorted before: their text has changed since, or their author took them back. */
export async function placedBefore(tx: Db, postIds: readonly string[]): Promise<ReadonlyMap<string, Placed>> {
  const rows = await tx
    .withTables<SortedTables>()
    .selectFrom('story_post')
    .select(['seq', 'post_id as postId', 'story_id as storyId', 'asks', 'places'])
    .where(sql<boolean>`post_id = any(${[...postIds]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.postId, row]));
}

/** The counts as they are, with the stories locked in one order against whoever links a line to them. */
export async function lockTallies(tx: Db, storyIds: readonly string[]): Promise<ReadonlyMap<string, Tally>> {
  const { rows } = await sql<Tally>`
    select id, posts, people, asking, calls_for_help as "callsForHelp", first_at as "firstAt", last_at as "lastAt",
      heard_at as "heardAt", delete_after - interval '31 days' as "receivedAt", warmth,
      first_asked_at as "firstAskedAt", answered_at as "answeredAt", asked_since as "askedSince",
      asked_people as "askedPeople"
    from story where id = any(${[...storyIds]}::uuid[]) order by id for no key update`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Who of these has posted in these stories before, and whether they asked. */
export async function knownPeople(
  tx: Db,
  posts: readonly Pick<SortedPost, 'storyId' | 'person'>[],
): Promise<ReadonlyMap<string, KnownPerson>> {
  const pairs = [...new Map(posts.map((post) => [personKey(post.storyId, post.person), post])).values()];
  const { rows } = await sql<{ story_id: string; person: string } & KnownPerson>`
    select p.story_id, p.person, bool_or(p.asks) as asked,
      bool_or(p.asks and (s.answered_at is null or p.at > s.answered_at)) as "askedSinceLine"
    from unnest(${pairs.map((pair) => pair.storyId)}::uuid[], ${pairs.map((pair) => pair.person)}::text[])
      as asked_about (story_id, person)
    join story_post p on p.story_id = asked_about.story_id and p.person = asked_about.person
    join story s on s.id = p.story_id
    group by p.story_id, p.person`.execute(tx);
  return new Map(rows.map(({ story_id, person, ...known }) => [personKey(story_id, person), known]));
}

export type StoryWrite = Tally & { readonly title: string };

/** `title` is used for a new story only: a known one is named again when its card is refreshed. */
export async function saveTallies(tx: Db, stories: readonly StoryWrite[]): Promise<void> {
  if (stories.length === 0) return;
  await sql`
    insert into story (id, title, posts, people, asking, calls_for_help, first_at, last_at, heard_at, warmth,
      first_asked_at, asked_since, asked_people, delete_after, delete_reason)
    select id, title, posts, people, asking, "callsForHelp", "firstAt", "lastAt", "heardAt", warmth,
      "firstAskedAt", "askedSince", "askedPeople", "receivedAt" + interval '31 days', 'raw posts'
    from jsonb_to_recordset(${JSON.stringify(stories)}::jsonb) as fresh (id uuid, title text, posts int, people int,
      asking int, "callsForHelp" int, "firstAt" timestamptz, "lastAt" timestamptz, "heardAt" timestamptz,
      warmth float8, "firstAskedAt" timestamptz, "askedSince" timestamptz, "askedPeople" int, "receivedAt" timestamptz)
    on conflict (id) do update set posts = excluded.posts, people = excluded.people, asking = excluded.asking,
      calls_for_help = excluded.calls_for_help, first_at = excluded.first_at, last_at = excluded.last_at,
      heard_at = excluded.heard_at, warmth = excluded.warmth, first_asked_at = excluded.first_asked_at,
      asked_since = excluded.asked_since, asked_people = excluded.asked_people, card_stale = true,
      delete_after = excluded.delete_after, delete_reason = excluded.delete_reason`.execute(tx);
}

/** New rows and, for a post that was sorted before, its new labels: it keeps its story and its place in the order. */
export async function saveSorted(tx: Db, rows: readonly SortedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into story_post (post_id, story_id, at, person, kind, asks, question_score, claim_score, call_for_help,
      language, duplicate_of, places, because, model)
    select "postId", "storyId", at, person, kind, asks, "questionScore", "claimScore", "callForHelp", language,
      "duplicateOf", places, because, model
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as fresh ("postId" uuid, "storyId" uuid, at timestamptz,
      person text, kind text, asks boolean, "questionScore" real, "claimScore" real, "callForHelp" boolean,
      language text, "duplicateOf" uuid, places text[], because jsonb, model text)
    on conflict (post_id) do update set kind = excluded.kind, asks = excluded.asks,
      question_score = excluded.question_score, claim_score = excluded.claim_score,
      call_for_help = excluded.call_for_help, language = excluded.language, places = excluded.places,
      because = excluded.because, model = excluded.model`.execute(tx);
}

export async function addMinutes(
  tx: Db,
  counts: readonly { readonly storyId: string; readonly minute: Date; readonly posts: number }[],
): Promise<void> {
  if (counts.length === 0) return;
  await sql`
    insert into story_minute (story_id, minute, posts)
    select "storyId", minute, posts
    from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as fresh ("storyId" uuid, minute timestamptz, posts int)
    on conflict (story_id, minute) do update set posts = story_minute.posts + excluded.posts`.execute(tx);
}

/** `posts` may be negative: an edit took the name of a place away. */
export async function addPlaces(
  tx: Db,
  counts: readonly { readonly storyId: string; readonly place: string; readonly posts: number }[],
): Promise<void> {
  if (counts.length === 0) return;
  await sql`
    insert into story_place (story_id, place, posts)
    select "storyId", place, posts
    from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as fresh ("storyId" uuid, place text, posts int)
    on conflict (story_id, place) do update set posts = story_place.posts + excluded.posts`.execute(tx);
}

/** After an edit: counts again who asked, since one who asked may no longer do. */
export async function recountAsking(tx: Db, storyId: string): Promise<void> {
  await sql`
    update story set card_stale = true,
      asking = (select count(distinct person) from story_post where story_id = ${storyId} and asks)
    where id = ${storyId}`.execute(tx);
}
