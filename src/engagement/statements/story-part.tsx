/** What this module adds to the board and to a story's page: the lines so far, and the buttons to say something. */
import { holds } from '#kernel/actor.ts';
import type { Db } from '#platform/db/database.ts';
import type { StoryPart, StorySummary } from '#intake/picture';
import { StoryLines } from './lines/story-lines.page.tsx';
import { drafterRoles } from './lines/tier.rules.ts';
import { isStanding, latest } from './public/published.rules.ts';
import { countByStory, linesOfStory, listPublished } from './public/published.views.ts';

export function statementStoryPart({ db }: { readonly db: Db }): StoryPart {
  return {
    name: 'lines',
    counts: (handle, storyIds) => countByStory(handle, storyIds),
    async panel(c, story: StorySummary) {
      const lines = await linesOfStory(db, story.id);
      const others = (await listPublished(db, { limit: 20 })).filter(isStanding);
      const linkable = others
        .filter(({ kind, storyIds }) => kind !== 'holding' && !storyIds.includes(story.id))
        .map((one) => ({ id: one.id, title: latest(one).title }));
      const mayWrite = holds(c.get('actor'), ...drafterRoles);
      return <StoryLines frame={c.get('frame')} storyId={story.id} {...{ lines, linkable, mayWrite }} />;
    },
  };
}
