/** What an exercise scores of every story: when people began to ask, and when we first said something. */
import type { Db } from '#platform/db/database.ts';
import type { StoryLine } from './story.rules.ts';
import { linesOf, selectAllStories } from './story.store.ts';
import { vacuumOf, type LineKind, type VacuumState } from './vacuum.rules.ts';

export type StoryScore = {
  readonly id: string;
  readonly title: string;
  readonly posts: number;
  readonly people: number;
  readonly asking: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  /** Null when nobody asked. */
  readonly firstAskedAt: Date | null;
  /** The first line of any kind, withdrawn ones too: it was read. */
  readonly firstLine: { readonly at: Date; readonly kind: LineKind } | null;
  /** From the first question to the first line; null when there was none. Never below nothing. */
  readonly minutesToFirstLine: number | null;
  /** At `now`, or when the story was last heard of. */
  readonly state: VacuumState;
};

export async function storyScores(db: Db, now?: Date): Promise<readonly StoryScore[]> {
  const stories = await selectAllStories(db);
  const lines = new Map<string, StoryLine>();
  for (let at = 0; at < stories.length; at += 1000) {
    for (const line of await linesOf(
      db,
      stories.slice(at, at + 1000).map((story) => story.id),
    )) {
      if (!lines.has(line.storyId)) lines.set(line.storyId, line);
    }
  }
  return stories.map((story) => {
    const { id, title, posts, people, asking, firstAt, lastAt, firstAskedAt } = story;
    const first = lines.get(id);
    return {
      id,
      title,
      posts,
      people,
      asking,
      firstAt,
      lastAt,
      firstAskedAt,
      firstLine: first ? { at: first.at, kind: first.kind } : null,
      minutesToFirstLine:
        first && firstAskedAt ? Math.max(0, (first.at.getTime() - firstAskedAt.getTime()) / 60_000) : null,
      state: vacuumOf(story.asked, now ?? story.heardAt).state,
    };
  });
}
