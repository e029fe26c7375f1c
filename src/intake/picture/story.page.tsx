/** One story: what is said and asked, what we said, and what a person can do about it. */
import type { Child } from 'hono/jsx';
import type { Frame } from '#ui/frame.ts';
import { Sparkline } from '#ui/charts.tsx';
import { BackLink, Button, NotificationBanner, Pagination, Tag, type TagColour } from '#ui/govuk/index.ts';
import { EmptyState } from '#ui/notices.tsx';
import { ConsolePage } from '#ui/page.tsx';
import { Post } from '#ui/post.tsx';
import { Time } from '#ui/time.tsx';
import { TickScript } from '#intake/calls-for-help';
import { count, Places } from './board-cards.page.tsx';
import { StoryClock } from './story-clock.page.tsx';
import type { StoryDetails } from './story-details.ts';
import type { PostsPage, PostsQuery, SortedPostView } from './story.rules.ts';

export type StoryPageProps = {
  readonly frame: Frame;
  readonly story: StoryDetails;
  readonly posts: PostsPage;
  readonly query: PostsQuery;
  readonly mayAct: boolean;
  /** What other modules add. */
  readonly panels: readonly Child[];
  readonly notice?: string;
};

export function StoryPage({ frame, story, posts, query, mayAct, panels, notice }: StoryPageProps) {
  const { now } = frame;
  return (
    <ConsolePage frame={frame} title={`Story: ${story.title}`} wide head={<TickScript />}>
      <BackLink href="/console">The board</BackLink>
      {notice && <NotificationBanner>{<p class="govuk-notification-banner__heading">{notice}</p>}</NotificationBanner>}
      <h1 class="govuk-heading-l" dir="auto">
        {story.title}
      </h1>
      <p class="govuk-body bl-storyhead">
        <StoryClock vacuum={story.vacuum} now={now} /> <span class="bl-why">{story.rank.because.join(' · ')}</span>
      </p>
      {story.openCalls > 0 && (
        <p class="govuk-body bl-callnote">
          <a class="govuk-link" href="/console/calls">
            {count(story.openCalls, 'call')} for help in this story {story.openCalls === 1 ? 'waits' : 'wait'} for the
            control room
          </a>
        </p>
      )}
      {mayAct && <Actions story={story} />}
      <Questions story={story} />
      <div class="bl-columns">
        <div class="bl-columns__main">
          {panels}
          <Posts story={story} posts={posts} query={query} now={now} />
        </div>
        <aside class="bl-columns__side" aria-label="About this story">
          <Growth story={story} />
          <h2 class="govuk-heading-s">Counted</h2>
          <p class="govuk-body">
            {count(story.posts, 'post')} by {count(story.people, 'person', 'people')};{' '}
            {story.asking === 0 ? 'nobody has' : count(story.asking, 'person has', 'people have')} asked. First{' '}
            <Time at={story.firstAt} now={now} />, last <Time at={story.lastAt} now={now} />.
          </p>
          {story.places.length > 0 && (
            <>
              <h2 class="govuk-heading-s">Places named</h2>
              <Places places={story.places} />
            </>
          )}
        </aside>
      </div>
    </ConsolePage>
  );
}

function Actions({ story: { id, vacuum } }: { story: StoryDetails }) {
  return (
    <div class="govuk-button-group bl-storyacts">
      {vacuum.state !== 'held' && (
        <form method="post" action={`/console/stories/${id}/holding-line`}>
          <Button preventDoubleClick>Send holding line</Button>
        </form>
      )}
      <Button href={`/console/statements/new?story=${id}`} classes="govuk-button--secondary">
        Write a line
      </Button>
      <Button href={`/console/statements/new?story=${id}&kind=cannot-say`} classes="govuk-button--secondary">
        Say why we cannot say
      </Button>
      <Button href={`/console/rumours/new?story=${id}`} classes="govuk-button--secondary">
        New rumour
      </Button>
      {vacuum.state === 'answered' && (
        <form method="post" action={`/console/stories/${id}/not-answered`}>
          <Button classes="govuk-button--secondary" preventDoubleClick>
            The line does not answer it
          </Button>
        </form>
      )}
    </div>
  );
}

function Growth({ story }: { story: StoryDetails }) {
  const values = story.growth.length > 0 ? story.growth : [0];
  return (
    <>
      <h2 class="govuk-heading-s" id="growth">
        Posts over 6 hours
      </h2>
      <p class="govuk-body bl-growth">
        <Sparkline label="Posts each 15 minutes over 6 hours" values={values} width={280} height={84} />
        <span class="bl-growth__ends">
          <span>6 hours ago</span> <span>now</span>
        </span>
      </p>
    </>
  );
}

function Questions({ story: { questions, asking } }: { story: StoryDetails }) {
  return (
    <section aria-labelledby="asked">
      <h2 class="govuk-heading-m" id="asked">
        What people ask
      </h2>
      {questions.length === 0 ? (
        <p class="govuk-body bl-quiet">
          {asking === 0 ? 'Nobody has asked anything yet.' : 'The questions cannot be shown: their posts are gone.'}
        </p>
      ) : (
        <ul class="bl-asked bl-asked--large">
          {questions.map((group) => (
            <li dir="auto">
              <b>{group.people === 1 ? '1 person asks' : `${group.people} people ask`}</b> {group.ask}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type PostsProps = { story: StoryDetails; posts: PostsPage; query: PostsQuery; now: Date };

function Posts({ story, posts: { posts, next }, query, now }: PostsProps) {
  const address = (changed: Partial<PostsQuery>) => {
    const { order, only, after } = { ...query, after: undefined, ...changed };
    const chosen = new URLSearchParams();
    if (order !== 'newest') chosen.set('order', order);
    if (only !== 'all') chosen.set('only', only);
    if (after) chosen.set('after', after);
    const text = chosen.toString();
    return `/console/stories/${story.id}${text && `?${text}`}#posts`;
  };
  const otherOrder = query.order === 'newest' ? 'oldest' : 'newest';
  const otherOnly = query.only === 'all' ? 'questions' : 'all';
  return (
    <section aria-labelledby="posts">
      <h2 class="govuk-heading-m" id="posts">
        Posts, {query.order} first{query.only === 'questions' && ', questions only'}
      </h2>
      <p class="govuk-body bl-postlinks">
        <a class="govuk-link govuk-link--no-visited-state" href={address({ order: otherOrder })}>
          {otherOrder === 'oldest' ? 'Oldest first' : 'Newest first'}
        </a>
        <a class="govuk-link govuk-link--no-visited-state" href={address({ only: otherOnly })}>
          {otherOnly === 'questions' ? 'Only questions' : 'All posts'}
        </a>
        {query.after !== undefined && (
          <a class="govuk-link govuk-link--no-visited-state" href={address({})}>
            First page
          </a>
        )}
      </p>
      {posts.length === 0 && <EmptyState title={query.only === 'questions' ? 'No questions' : 'No posts are left'} />}
      {posts.map((one) => (
        <SortedPost one={one} now={now} />
      ))}
      {next && <Pagination next={{ href: address({ after: next }), text: 'More posts' }} />}
    </section>
  );
}

const kindTags: Readonly<Record<string, readonly [string, TagColour]>> = {
  'call-for-help': ['Call for help', 'red'],
  question: ['Question', 'purple'],
  information: ['Information for us', 'teal'],
  claim: ['Claim', 'yellow'],
  thanks: ['Thanks', 'green'],
  abuse: ['Abuse', 'grey'],
};

function SortedPost({ one, now }: { one: SortedPostView; now: Date }) {
  const { post, because } = one;
  const [words, colour] = kindTags[one.kind] ?? [];
  return (
    <Post
      id={`post-${post.id}`}
      author={post.author.name ?? post.author.handle ?? 'no name given'}
      source={post.source}
      at={post.publishedAt}
      now={now}
      {...(one.language === 'und' ? {} : { lang: one.language })}
      text={post.withdrawnAt ? 'Its author has taken the post back.' : post.text}
      {...(post.url && !post.withdrawnAt ? { href: post.url } : {})}
      tags={
        <>
          {words && colour && <Tag colour={colour}>{words}</Tag>}
          {one.asks && one.kind !== 'question' && <Tag colour="purple">Asks</Tag>}
          {one.duplicateOf && <Tag colour="grey">Repeats another</Tag>}
          {post.editedAt && <Tag colour="grey">Edited</Tag>}
          {post.timeDoubted && <Tag colour="grey">Its own time was not believable</Tag>}
        </>
      }
      actions={
        because.length > 0 &&
        !post.withdrawnAt && (
          <span class="bl-quiet">
            {words ?? one.kind} because of{' '}
            {because.map((said, index) => (
              <>
                {index > 0 && ', '}
                <q>{said}</q>
              </>
            ))}
          </span>
        )
      }
    />
  );
}
