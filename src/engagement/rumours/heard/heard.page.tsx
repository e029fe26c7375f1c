/** "Heard again" on a rumour's page: when, where, in which posts; what sounds like it; and a form for what came by mouth. */
import { Button, Details, Input, Select } from '#ui/govuk/index.ts';
import { EmptyState } from '#ui/notices.tsx';
import { Post as PostCard } from '#ui/post.tsx';
import { Time } from '#ui/time.tsx';
import { MatchedWords, problemAt } from '../console-parts.tsx';
import { cardOf, TickedPost } from '../register/new-rumour.page.tsx';
import type { RumourProps } from '../register/rumour-props.ts';
import { sourceKinds } from '../rumour.rules.ts';
import type { Sighting } from '../record.rules.ts';
import { TimelinePicture } from './timeline-picture.tsx';

type HeardProps = RumourProps & { readonly works: boolean };

const shownAtOnce = 5;

export function HeardAgain(props: HeardProps) {
  const { frame, sightings, works } = props;
  const row = (sighting: Sighting) => <SightingRow {...props} sighting={sighting} />;
  return (
    <section aria-labelledby="heard">
      <h2 class="govuk-heading-m" id="heard">
        Heard again
      </h2>
      {sightings.length === 0 ? (
        <EmptyState title="Nobody has recorded hearing it yet" icon="heard">
          Posts that sound like it are suggested below as they come in.
        </EmptyState>
      ) : (
        <>
          <TimelinePicture heardAt={sightings.map(({ heardAt }) => heardAt)} now={frame.now} />
          <ol class="bl-rumour__list">{sightings.slice(0, shownAtOnce).map(row)}</ol>
          {sightings.length > shownAtOnce && (
            <Details summaryText={`${sightings.length - shownAtOnce} more, older`}>
              <ol class="bl-rumour__list">{sightings.slice(shownAtOnce).map(row)}</ol>
            </Details>
          )}
        </>
      )}
      <TiedStories {...props} />
      <SuggestedPosts {...props} />
      <SuggestedStories {...props} />
      {works && <ByHand {...props} />}
    </section>
  );
}

function SightingRow(props: HeardProps & { readonly sighting: Sighting }) {
  const { frame, rumour, sighting, posts, storyTitles, names, works } = props;
  const post = sighting.postId === null ? undefined : posts.get(sighting.postId);
  const title = sighting.storyId === null ? undefined : storyTitles.get(sighting.storyId);
  const takeOut = works && (
    <form method="post" action={`/console/rumours/${rumour.id}/sightings/${sighting.id}/out`}>
      <input type="hidden" name="postId" value={sighting.postId ?? ''} />
      <Button classes="govuk-button--secondary">
        Not this rumour
        <span class="govuk-visually-hidden">: take out what was heard {sighting.heardAt.toISOString()}</span>
      </Button>
    </form>
  );
  if (post) {
    return (
      <li>
        <PostCard {...cardOf(post)} now={frame.now} tags={inStory(title)} actions={takeOut} />
      </li>
    );
  }
  return (
    <li class="bl-post">
      <p class="govuk-body">
        <Time at={sighting.heardAt} now={frame.now} /> – {sighting.sourceKind}
        {sighting.place && `, ${sighting.place}`}
        {inStory(title)}
      </p>
      {sighting.note && <p class="bl-post__text">{sighting.note}</p>}
      <p class="bl-meta">
        {sighting.forgottenAt
          ? 'Its details were deleted on their day. It still counts.'
          : `Entered by ${names.get(sighting.enteredBy) ?? 'somebody no longer here'}`}
      </p>
      {takeOut}
    </li>
  );
}

const inStory = (title: string | undefined) => (title === undefined ? '' : ` in the story “${title}”`);

function TiedStories({ suggestions }: HeardProps) {
  if (suggestions.tiedStories.length === 0) return <></>;
  return (
    <>
      <h3 class="govuk-heading-s">Its stories</h3>
      <ul class="govuk-list govuk-list--bullet">
        {suggestions.tiedStories.map((story) => (
          <li>
            <a class="govuk-link" href={`/console/stories/${story.id}`}>
              {story.title}
            </a>{' '}
            ({story.posts} posts)
          </li>
        ))}
      </ul>
    </>
  );
}

/** Ticked by nobody: a person reads each and says "same" or "different". */
function SuggestedPosts({ frame, rumour, suggestions, works, problems = [] }: HeardProps) {
  if (suggestions.posts.length === 0) return <></>;
  const error = problemAt(problems, 'posts');
  return (
    <form method="post" action={`/console/rumours/${rumour.id}/posts`}>
      <h3 class="govuk-heading-s" id="suggested-posts">
        Posts that sound like it
      </h3>
      {error && (
        <p class="govuk-error-message" id="posts">
          <span class="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      {suggestions.posts.map(({ post, words }) => (
        <TickedPost
          post={post}
          now={frame.now}
          checked={works ? false : undefined}
          words={<MatchedWords words={words} />}
        />
      ))}
      {works && (
        <div class="govuk-button-group">
          <Button name="verdict" value="same">
            Add the ticked posts as heard again
          </Button>{' '}
          <Button name="verdict" value="different" classes="govuk-button--secondary">
            The ticked posts say something else
          </Button>
        </div>
      )}
    </form>
  );
}

function SuggestedStories({ rumour, suggestions, works }: HeardProps) {
  if (suggestions.stories.length === 0) return <></>;
  return (
    <>
      <h3 class="govuk-heading-s">Stories that sound like it</h3>
      <ul class="bl-rumour__list">
        {suggestions.stories.map(({ story, words }) => (
          <li class="bl-guess">
            <a class="govuk-link" href={`/console/stories/${story.id}`}>
              {story.title}
            </a>{' '}
            ({story.posts} posts) <MatchedWords words={words} />
            {works && <StoryVerdict rumourId={rumour.id} storyId={story.id} about={story.title} />}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Confirm or refuse, for one pair of rumour and story. */
export function StoryVerdict(props: { rumourId: string; storyId: string; about: string; back?: string }) {
  return (
    <form method="post" action={`/console/rumours/${props.rumourId}/stories`} class="govuk-button-group">
      <input type="hidden" name="storyId" value={props.storyId} />
      {props.back && <input type="hidden" name="back" value={props.back} />}
      <Button name="verdict" value="same" classes="govuk-button--secondary">
        Yes, the same<span class="govuk-visually-hidden">: {props.about}</span>
      </Button>{' '}
      <Button name="verdict" value="different" classes="govuk-button--secondary">
        No, something else<span class="govuk-visually-hidden">: {props.about}</span>
      </Button>
    </form>
  );
}

function ByHand({ rumour, newId, problems = [], given = {} }: HeardProps) {
  const text = (field: string) => (typeof given[field] === 'string' ? given[field] : '');
  const error = (field: string) => problemAt(problems, field);
  const failed = ['sourceKind', 'heardMinutesAgo', 'place', 'note'].some((field) => error(field) !== undefined);
  return (
    <Details summaryText="Somebody told us: add it by hand" open={failed}>
      <form method="post" action={`/console/rumours/${rumour.id}/heard`} novalidate>
        <input type="hidden" name="entryId" value={newId()} />
        <Select
          name="sourceKind"
          label="How was it heard?"
          value={text('sourceKind') || 'phone call'}
          errorMessage={error('sourceKind')}
          items={sourceKinds.map((kind) => ({ value: kind, text: kind }))}
        />
        <Input
          name="heardMinutesAgo"
          label="How many minutes ago?"
          inputmode="numeric"
          classes="govuk-input--width-4"
          value={text('heardMinutesAgo') || '0'}
          errorMessage={error('heardMinutesAgo')}
        />
        <Input
          name="place"
          label="Where?"
          hint="A place, not an address."
          value={text('place')}
          errorMessage={error('place')}
        />
        <Input
          name="note"
          label="What was said"
          hint="No names, no numbers: who told us does not belong here. Deleted after 31 days."
          value={text('note')}
          errorMessage={error('note')}
        />
        <Button classes="govuk-button--secondary" preventDoubleClick>
          Add as heard again
        </Button>
      </form>
    </Details>
  );
}
