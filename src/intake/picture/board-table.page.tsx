/** The board as a plain table that says the same as the cards. */
import { Table } from '#ui/govuk/index.ts';
import { Scroll } from '#ui/notices.tsx';
import { Time } from '#ui/time.tsx';
import { AndMore, Counts, NothingHere, type BoardViewProps } from './board-cards.page.tsx';
import { StoryClock } from './story-clock.page.tsx';

export function BoardTable({ board }: BoardViewProps) {
  if (board.stories.length === 0) return <NothingHere board={board} />;
  return (
    <>
      <Scroll label="Stories as a table">
        <Table
          caption="Stories by how much they matter now"
          captionClasses="govuk-visually-hidden"
          classes="bl-dense"
          firstCellIsHeader
          head={[
            { text: 'Story' },
            { text: 'Clock' },
            { text: 'Ask', format: 'numeric' },
            { text: 'Posts', format: 'numeric' },
            { text: 'Why it is here' },
            { text: 'What people ask' },
            { text: 'Places' },
            { text: 'Last heard' },
          ]}
          rows={board.stories.map((story) => [
            {
              text: (
                <a
                  class="govuk-link"
                  id={`title-${story.id}`}
                  href={`/console/stories/${story.id}`}
                  data-story={story.id}
                  dir="auto"
                >
                  {story.title}
                </a>
              ),
            },
            { text: <StoryClock vacuum={story.vacuum} now={board.now} /> },
            { text: story.asking.toLocaleString('en-GB'), format: 'numeric' },
            { text: story.posts.toLocaleString('en-GB'), format: 'numeric' },
            {
              text: (
                <>
                  {story.rank.because.join(' · ')}
                  <Counts story={story} />
                </>
              ),
            },
            {
              text: story.questions
                .slice(0, 3)
                .map(({ people, ask }) => `${people === 1 ? '1 person asks' : `${people} people ask`} ${ask}`)
                .join('; '),
            },
            { text: story.places.join(', ') },
            { text: <Time at={story.lastAt} now={board.now} /> },
          ])}
        />
      </Scroll>
      <AndMore board={board} />
    </>
  );
}
