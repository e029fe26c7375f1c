/** The board as cards: calls for help first, then stories by how much they matter now. */
import type { Child } from 'hono/jsx';
import { Sparkline } from '#ui/charts.tsx';
import { excerpt } from '#ui/format.rules.ts';
import { EmptyState } from '#ui/notices.tsx';
import { Time } from '#ui/time.tsx';
import type { Post } from '#intake/posts';
import type { Board, BoardStory } from './board.ts';
import { isNarrowed, writeBoardQuery } from './board-query.ts';
import { StoryClock } from './story-clock.page.tsx';
import { isUnanswered } from './vacuum.rules.ts';

/** The first are shown in full; the rest, and single remarks, in a line or two, so that the board can be taken in. */
const inFull = 15;

function isFull(story: BoardStory, index: number): boolean {
  return index < inFull && (story.posts > 2 || story.asking > 0 || story.openCalls > 0);
}

export type BoardViewProps = {
  readonly board: Board;
  readonly mayAct: boolean;
};

export function BoardCards({ board, mayAct }: BoardViewProps) {
  if (board.stories.length === 0) return <NothingHere board={board} />;
  return (
    <>
      <ol class="bl-stories">
        {board.stories.map((story, index) => (
          <li id={`item-${story.id}`}>
            <StoryCard story={story} board={board} mayAct={mayAct} full={isFull(story, index)} />
          </li>
        ))}
      </ol>
      <AndMore board={board} />
    </>
  );
}

type StoryCardProps = { story: BoardStory; board: Board; mayAct: boolean; full: boolean };

function StoryCard({ story, board: { now, query }, mayAct, full }: StoryCardProps) {
  const heading = `title-${story.id}`;
  return (
    <article class={full ? 'bl-story' : 'bl-story bl-story--brief'} id={`story-${story.id}`} aria-labelledby={heading}>
      <div class="bl-story__main">
        <h3 class="bl-story__title">
          <a class="govuk-link" id={heading} href={`/console/stories/${story.id}`} data-story={story.id} dir="auto">
            {story.title}
          </a>
        </h3>
        <p class="bl-story__why">{story.rank.because.join(' · ')}</p>
        <Questions story={story} most={full ? 3 : 1} />
        {full && story.posts > 1 && <Samples posts={story.samples} now={now} />}
      </div>
      <div class="bl-story__side">
        <p class="bl-story__clock">
          <StoryClock vacuum={story.vacuum} now={now} />
        </p>
        {story.growth.length > 0 && (
          <p class="bl-story__spark">
            <Sparkline label={sparkLabel(query.span)} values={story.growth} width={200} height={40} />
          </p>
        )}
        <p class="bl-story__counts">
          {count(story.posts, 'post')} by {count(story.people, 'person', 'people')}
          <Counts story={story} />
        </p>
        <Places places={story.places.slice(0, full ? 5 : 2)} />
      </div>
      {mayAct && full && <Actions story={story} />}
    </article>
  );
}

function sparkLabel(span: '1h' | '6h'): string {
  return span === '6h' ? 'Posts each 15 minutes over 6 hours' : 'Posts each 5 minutes over an hour';
}

export function Counts({ story }: { story: BoardStory }): Child {
  return [...story.counts]
    .filter(([, number]) => number > 0)
    .map(([name, number]) => <> · {number === 1 ? `1 ${name.replace(/s$/, '')}` : `${number} ${name}`}</>);
}

function Questions({ story, most }: { story: BoardStory; most: number }) {
  if (story.questions.length === 0) return <></>;
  return (
    <ul class="bl-asked" aria-label="What people ask">
      {story.questions.slice(0, most).map((group) => (
        <li dir="auto">
          <b>{group.people === 1 ? '1 person asks' : `${group.people} people ask`}</b> {group.ask}
        </li>
      ))}
    </ul>
  );
}

/** What is longer is read on the story's page: one post must not push the next story out of sight. */
const longestSample = 300;

function Samples({ posts, now }: { posts: readonly Post[]; now: Date }) {
  return (
    <ul class="bl-samples" aria-label="Some of its posts">
      {posts.map((post) => (
        <li class="bl-samples__post">
          <span class="bl-samples__by">
            <bdi>{post.author.name ?? post.author.handle ?? 'no name given'}</bdi>,{' '}
            <Time at={post.publishedAt} now={now} />
          </span>{' '}
          <bdi>{excerpt(post.text, longestSample)}</bdi>
        </li>
      ))}
    </ul>
  );
}

export function Places({ places }: { places: readonly string[] }) {
  if (places.length === 0) return <></>;
  return (
    <ul class="bl-places" aria-label="Places named">
      {places.map((place) => (
        <li>
          <a
            class="govuk-link govuk-link--no-visited-state"
            href={`/console?${new URLSearchParams({ place }).toString()}`}
          >
            {place}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Actions({ story }: { story: BoardStory }) {
  const about = <span class="govuk-visually-hidden"> about {story.title}</span>;
  return (
    <div class="bl-story__act">
      {isUnanswered(story.vacuum) && (
        <form method="post" action={`/console/stories/${story.id}/holding-line`} class="bl-inline">
          <button class="govuk-button bl-small" type="submit" id={`hold-${story.id}`}>
            Send holding line{about}
          </button>
        </form>
      )}
      <a class="govuk-link" id={`say-${story.id}`} href={`/console/statements/new?story=${story.id}`}>
        Say something{about}
      </a>
      <a class="govuk-link" id={`rumour-${story.id}`} href={`/console/rumours/new?story=${story.id}`}>
        New rumour{about}
      </a>
    </div>
  );
}

export function NothingHere({ board: { query } }: { board: Board }) {
  if (isNarrowed(query)) {
    return (
      <EmptyState title="No story is like that" icon="search">
        <p class="govuk-body">
          <a class="govuk-link" href={`/console${writeBoardQuery({ ...query, q: '', place: '', state: 'any' })}`}>
            Show the whole board
          </a>
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nothing has been heard yet" icon="heard">
      <p class="govuk-body">
        Stories come up here by themselves as soon as posts arrive. What we listen to, and whether it works, is under{' '}
        <a class="govuk-link" href="/console/connectors">
          What we hear from
        </a>
        .
      </p>
    </EmptyState>
  );
}

export function AndMore({ board: { stories, totals, query } }: { board: Board }) {
  const more = totals.stories - stories.length;
  if (more <= 0 || isNarrowed(query)) return <></>;
  return (
    <p class="govuk-body bl-quiet">
      {count(more, 'more story', 'more stories')} with less going on now. They are counted above, and found by words,
      place or state.
    </p>
  );
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}
