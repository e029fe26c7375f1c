/** Everything about one story for its page and its address in the API. */
import type { Db } from '#platform/db/database.ts';
import { countOpenByStory } from '#intake/calls-for-help';
import { countsOf, ranksOf, type BoardStory } from './board.ts';
import type { StoryLine } from './story.rules.ts';
import { linesOf, selectStories } from './story.store.ts';
import { growthOf, placesOf } from './story.views.ts';
import { summaryOf, type StoryPart } from './stories.ts';

export type StoryDetails = Omit<BoardStory, 'samples'> & { readonly lines: readonly StoryLine[] };

/** Six hours in quarters of an hour. */
export const storyGrowth = { spanMs: 15 * 60_000, spans: 24 };

export async function storyDetails(
  db: Db,
  id: string,
  now: Date,
  parts: readonly StoryPart[],
): Promise<StoryDetails | undefined> {
  const [story] = await selectStories(db, [id]);
  if (!story) return undefined;
  const calls = await countOpenByStory(db);
  const ranks = await ranksOf(db, [story], now, calls);
  const places = await placesOf(db, [id], 30);
  const growth = await growthOf(db, [id], now, storyGrowth);
  const counts = await countsOf(db, [id], parts);
  return {
    ...summaryOf(story, places.get(id) ?? [], now),
    rank: ranks.get(id) ?? { score: 0, because: [] },
    openCalls: calls.get(id) ?? 0,
    growth: growth.get(id) ?? [],
    questions: story.questions,
    counts: counts.get(id) ?? new Map<string, number>(),
    lines: await linesOf(db, [id]),
  };
}
