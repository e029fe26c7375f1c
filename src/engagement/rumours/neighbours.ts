/** What this module asks of the picture and of the statements, in its own words. */
import type { Db } from '#platform/db/database.ts';
import { addressOf, findPublished, isStanding, latest, listPublished, type Published } from '#engagement/statements';
import { linesOf, type StorySummary } from '#intake/picture';

export {
  publicChanged,
  withoutRepeats,
  type PublicSection,
  type Withdrawing,
  type WordKeeper,
} from '#engagement/statements';
export { currentStories, findStory, postsOfStory, storyOfPost, storyTitles, type StoryPart } from '#intake/picture';

export type StoryBrief = Pick<StorySummary, 'id' | 'title' | 'posts' | 'places'>;

export type PublishedUpdate = {
  readonly id: string;
  /** Empty once withdrawn: the words are gone. */
  readonly title: string;
  readonly href: string;
  readonly withdrawn: boolean;
};

/** Undefined for a draft as for what never was. */
export async function findUpdate(db: Db, id: string): Promise<PublishedUpdate | undefined> {
  const published = await findPublished(db, id);
  return published && toUpdate(published);
}

/** Published and standing, newest first, to choose from. */
export async function recentUpdates(db: Db): Promise<readonly PublishedUpdate[]> {
  return (await listPublished(db, { limit: 50 })).map(toUpdate);
}

/** The statements that stand as official lines on these stories. */
export async function updatesOfStories(db: Db, storyIds: readonly string[]): Promise<readonly string[]> {
  const lines = await linesOf(db, storyIds);
  return [...new Set(lines.filter((line) => line.unlinkedAt === null).map((line) => line.statementId))];
}

function toUpdate(published: Published): PublishedUpdate {
  const common = { id: published.id, href: addressOf(published.id) };
  return isStanding(published)
    ? { ...common, title: latest(published).title, withdrawn: false }
    : { ...common, title: '', withdrawn: true };
}
