/** The picture at a moment: stories by how much they matter now, with what a reader needs to decide. */
import { asId } from '#kernel/id.ts';
import type { Db } from '#platform/db/database.ts';
import { callsNow, type CallsNow } from '#intake/calls-for-help';
import { countUnsorted, findPosts, type Post, type PostId } from '#intake/posts';
import { matchesState, wholeBoard, type BoardQuery } from './board-query.ts';
import { candidates, totalsAt, type Totals } from './board.views.ts';
import { rankOf, type Rank } from './rank.rules.ts';
import type { AskedGroup, Story } from './story.rules.ts';
import { selectStories } from './story.store.ts';
import { growthOf, placesOf } from './story.views.ts';
import { summaryOf, type StoryPart, type StorySummary } from './stories.ts';
import { sinceSeconds, vacuumOf, type VacuumState } from './vacuum.rules.ts';

export type BoardStory = StorySummary & {
  readonly rank: Rank;
  readonly openCalls: number;
  /** Posts in equal spans up to now, oldest first. */
  readonly growth: readonly number[];
  readonly questions: readonly AskedGroup[];
  readonly samples: readonly Post[];
  /** The number of each part that counts something, by the part's name. */
  readonly counts: ReadonlyMap<string, number>;
};

export type Board = {
  readonly now: Date;
  readonly query: BoardQuery;
  /** All that are open, whatever the reader chose to see. */
  readonly calls: CallsNow;
  readonly stories: readonly BoardStory[];
  readonly totals: Totals & {
    readonly callsForHelp: number;
    /** Accepted and not yet in any story. */
    readonly unsorted: number;
  };
};

const fiveMinutes = { spanMs: 5 * 60_000, spans: 12 };
const halfHours = { spanMs: 15 * 60_000, spans: 24 };
const looked = 120;
/** The board is sent twice a second in a flood; the rest of the calls are one link away. */
const callsSpeltOut = 40;

export async function boardAt(
  db: Db,
  now: Date,
  query: BoardQuery = wholeBoard,
  parts: readonly StoryPart[] = [],
  limit = 50,
): Promise<Board> {
  const calls = await callsNow(db, callsSpeltOut);
  const callsOf = calls.byStory;
  const ranked = (await rankedStories(db, now, query, callsOf, Math.max(looked, limit * 2))).slice(0, limit);
  const ids = ranked.map(({ story }) => story.id);
  const places = await placesOf(db, ids);
  const growth = await growthOf(db, ids, now, query.span === '6h' ? halfHours : fiveMinutes);
  const samples = await samplesOf(
    db,
    ranked.map(({ story }) => story),
  );
  const counts = await countsOf(db, ids, parts);
  return {
    now,
    query,
    calls,
    stories: ranked.map(({ story, rank }) => ({
      ...summaryOf(story, places.get(story.id) ?? [], now),
      rank,
      openCalls: callsOf.get(story.id) ?? 0,
      growth: growth.get(story.id) ?? [],
      questions: story.questions,
      samples: story.samplePostIds.flatMap((id) => samples.get(id) ?? []),
      counts: counts.get(story.id) ?? new Map<string, number>(),
    })),
    totals: { ...(await totalsAt(db, now)), callsForHelp: calls.open, unsorted: await countUnsorted(db) },
  };
}

type Ranked = { readonly story: Story; readonly rank: Rank };

async function rankedStories(
  db: Db,
  now: Date,
  query: BoardQuery,
  callsOf: ReadonlyMap<string, number>,
  limit: number,
): Promise<readonly Ranked[]> {
  const found = new Map((await candidates(db, query, limit)).map((story) => [story.id, story]));
  if (query.q === '' && query.place === '') {
    const missing = [...callsOf.keys()].filter((id) => !found.has(id)).slice(0, limit);
    for (const story of await selectStories(db, missing)) found.set(story.id, story);
  }
  const stories = [...found.values()].filter((story) => matchesState(vacuumOf(story.asked, now), query.state));
  const ranks = await ranksOf(db, stories, now, callsOf);
  return stories
    .map((story) => ({ story, rank: ranks.get(story.id) ?? { score: 0, because: [] } }))
    .toSorted((a, b) => b.rank.score - a.rank.score || b.story.lastAt.getTime() - a.story.lastAt.getTime());
}

/** How much each story matters now, and why. */
export async function ranksOf(
  db: Db,
  stories: readonly Story[],
  now: Date,
  callsOf: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, Rank>> {
  const lastHour = await growthOf(
    db,
    stories.map((story) => story.id),
    now,
    fiveMinutes,
  );
  return new Map(
    stories.map((story) => {
      const posts = lastHour.get(story.id) ?? [];
      const rank = rankOf(
        {
          openCalls: callsOf.get(story.id) ?? 0,
          askedPeople: story.asked.askedPeople,
          vacuum: vacuumOf(story.asked, now),
          postsIn10: sum(posts.slice(-2)),
          postsIn10Before: sum(posts.slice(-4, -2)),
          postsIn60: sum(posts),
          heardAt: story.heardAt,
        },
        now,
      );
      return [story.id, rank];
    }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What its author took back is not shown as a sample. */
async function samplesOf(db: Db, stories: readonly Story[]): Promise<ReadonlyMap<string, Post>> {
  const ids: PostId[] = stories.flatMap((story) => story.samplePostIds).map((id) => asId<'Post'>(id));
  const posts = await findPosts(db, ids);
  return new Map(posts.filter((post) => !post.withdrawnAt).map((post) => [post.id, post]));
}

/** By story: the number of each part that counts something. */
export async function countsOf(
  db: Db,
  ids: readonly string[],
  parts: readonly StoryPart[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const byStory = new Map<string, Map<string, number>>(ids.map((id) => [id, new Map<string, number>()]));
  for (const { name, counts } of parts) {
    if (!counts || ids.length === 0) continue;
    for (const [id, count] of await counts(db, ids)) byStory.get(id)?.set(name, count);
  }
  return byStory;
}

/** What `GET /api/v1/picture` answers. */
export type Picture = {
  readonly stories: readonly {
    readonly id: string;
    readonly title: string;
    readonly posts: number;
    readonly asking: number;
    readonly firstAt: string;
    readonly lastAt: string;
    readonly vacuum: { readonly state: VacuumState; readonly sinceSeconds: number | null };
    readonly rumours: number;
    readonly places: readonly string[];
  }[];
  readonly totals: Board['totals'];
};

export async function pictureAt(
  db: Db,
  now: Date,
  filter: Partial<Pick<BoardQuery, 'q' | 'place' | 'state'>> & { readonly limit?: number } = {},
  parts: readonly StoryPart[] = [],
): Promise<Picture> {
  const { limit = 50, ...chosen } = filter;
  const board = await boardAt(db, now, { ...wholeBoard, ...chosen }, parts, limit);
  return {
    stories: board.stories.map((story) => ({
      id: story.id,
      title: story.title,
      posts: story.posts,
      asking: story.asking,
      firstAt: story.firstAt.toISOString(),
      lastAt: story.lastAt.toISOString(),
      vacuum: { state: story.vacuum.state, sinceSeconds: sinceSeconds(story.vacuum, now) },
      rumours: story.counts.get('rumours') ?? 0,
      places: story.places,
    })),
    totals: board.totals,
  };
}

/** The stories that matter most now, as other modules see them. */
export async function currentStories(db: Db, now: Date, limit = 50): Promise<readonly StorySummary[]> {
  return (await boardAt(db, now, wholeBoard, [], limit)).stories;
}
