/** What rumours add to the board and to a story's page: how many, which, and which it may be about. */
import type { AppContext } from '#platform/http/routes.ts';
import { Button } from '#ui/govuk/index.ts';
import { MatchedWords, PublicTag, StatusTag } from '../console-parts.tsx';
import type { RumourDeps } from '../change-rumour.ts';
import { StoryVerdict } from './heard.page.tsx';
import type { StoryBrief, StoryPart } from '../neighbours.ts';
import { mayWork } from '../rumour.rules.ts';
import { countByStory } from './sighting.store.ts';
import { rumoursForStory, type Known } from './suggest.ts';

export function rumourStoryPart({ db }: Pick<RumourDeps, 'db'>): StoryPart {
  return {
    name: 'rumours',
    counts: countByStory,
    async panel(c: AppContext, story: StoryBrief) {
      const known = await rumoursForStory(db, story);
      return <StoryRumours story={story} known={known} works={mayWork(c.get('actor'))} />;
    },
  };
}

function StoryRumours({ story, known, works }: { story: StoryBrief; known: Known; works: boolean }) {
  const { tied, suggested } = known;
  return (
    <section aria-labelledby="rumours">
      <h2 class="govuk-heading-m" id="rumours">
        Rumours
      </h2>
      {tied.length === 0 && <p class="govuk-body">No rumour on our register is tied to this story.</p>}
      {tied.length > 0 && (
        <ul class="govuk-list">
          {tied.map((rumour) => (
            <li>
              <a class="govuk-link" href={`/console/rumours/${rumour.id}`}>
                {rumour.claim}
              </a>{' '}
              <StatusTag status={rumour.status} /> <PublicTag status={rumour.status} shown={rumour.public} />
            </li>
          ))}
        </ul>
      )}
      {suggested.length > 0 && (
        <>
          <h3 class="govuk-heading-s">Is it one of these?</h3>
          <ul class="bl-rumour__list">
            {suggested.map(({ rumour, words }) => (
              <li class="bl-guess">
                <a class="govuk-link" href={`/console/rumours/${rumour.id}`}>
                  {rumour.claim}
                </a>{' '}
                <StatusTag status={rumour.status} /> <MatchedWords words={words} />
                {works && (
                  <StoryVerdict
                    rumourId={rumour.id}
                    storyId={story.id}
                    about={rumour.claim}
                    back={`/console/stories/${story.id}`}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {works && (
        <Button classes="govuk-button--secondary" href={`/console/rumours/new?story=${story.id}`}>
          New rumour from this story
        </Button>
      )}
    </section>
  );
}
