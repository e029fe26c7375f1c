/** One post and the known rumours that it may repeat: a person says which, or opens a new one. */
import { ConsolePage } from '#ui/page.tsx';
import { BackLink, Button } from '#ui/govuk/index.ts';
import { EmptyState } from '#ui/notices.tsx';
import { Post as PostCard } from '#ui/post.tsx';
import type { Frame } from '#ui/frame.ts';
import type { Post } from '#intake/posts';
import { MatchedWords, StatusTag } from '../console-parts.tsx';
import { cardOf } from '../register/new-rumour.page.tsx';
import type { SuggestedRumour } from './suggest.ts';

type ForPostProps = {
  readonly frame: Frame;
  readonly post: Post;
  readonly suggested: readonly SuggestedRumour[];
  readonly storyId: string | undefined;
};

export function ForPostPage({ frame, post, suggested, storyId }: ForPostProps) {
  const back = storyId === undefined ? '/console/rumours' : `/console/stories/${storyId}`;
  return (
    <ConsolePage frame={frame} title="Which rumour is it?">
      <BackLink href={back}>{storyId === undefined ? 'Rumours' : 'Back to the story'}</BackLink>
      <h1 class="govuk-heading-l">Which rumour is it?</h1>
      <PostCard {...cardOf(post)} now={frame.now} />
      {suggested.length === 0 ? (
        <EmptyState title="No known rumour sounds like this post" icon="search">
          Open a new one if it is a claim that somebody should check.
        </EmptyState>
      ) : (
        <ul class="bl-rumour__list">
          {suggested.map(({ rumour, words }) => (
            <li class="bl-card">
              <h2 class="bl-card__title">
                <a class="govuk-link" href={`/console/rumours/${rumour.id}`}>
                  {rumour.claim}
                </a>
              </h2>
              <p class="govuk-body">
                <StatusTag status={rumour.status} /> <MatchedWords words={words} />
              </p>
              <form method="post" action={`/console/rumours/${rumour.id}/posts`} class="govuk-button-group">
                <input type="hidden" name="posts" value={post.id} />
                <Button name="verdict" value="same">
                  Yes, heard again<span class="govuk-visually-hidden">: {rumour.claim}</span>
                </Button>{' '}
                <input type="hidden" name="back" value={`/console/rumours/for-post/${post.id}`} />
                <Button name="verdict" value="different" classes="govuk-button--secondary">
                  No, something else<span class="govuk-visually-hidden">: {rumour.claim}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {storyId !== undefined && (
        <Button classes="govuk-button--secondary" href={`/console/rumours/new?story=${storyId}`}>
          New rumour from its story
        </Button>
      )}
    </ConsolePage>
  );
}
