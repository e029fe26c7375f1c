/** The form that opens a rumour, filled from the story that it was heard in. */
import type { Child } from 'hono/jsx';
import { ConsolePage } from '#ui/page.tsx';
import { BackLink, Button, Checkboxes, Input, Radios, Textarea } from '#ui/govuk/index.ts';
import { Post as PostCard } from '#ui/post.tsx';
import type { Frame } from '#ui/frame.ts';
import type { Post } from '#intake/posts';
import { problemAt, Problems, priorityWords } from '../console-parts.tsx';
import { longestClaim, type Given, type Problem } from '../forms.ts';
import type { StoryBrief } from '../neighbours.ts';
import { priorities, type Priority } from '../rumour.rules.ts';
import type { SuggestedRumour } from '../heard/suggest.ts';

export type NewRumourProps = {
  readonly frame: Frame;
  readonly id: string;
  readonly story: StoryBrief | undefined;
  readonly posts: readonly Post[];
  /** Known rumours that sound alike: perhaps it is one of them. */
  readonly alike: readonly SuggestedRumour[];
  readonly problems?: readonly Problem[];
  readonly given?: Given;
};

const due: Readonly<Record<Priority, string>> = {
  high: 'Somebody may come to harm or people are gathering. Answer within 30 minutes.',
  medium: 'It worries people. Answer within 4 hours.',
  low: 'It can wait. Answer within 2 days.',
};

export function NewRumourPage({ frame, id, story, posts, alike, problems = [], given = {} }: NewRumourProps) {
  const text = (field: string) => (typeof given[field] === 'string' ? given[field] : '');
  const error = (field: string) => problemAt(problems, field);
  return (
    <ConsolePage frame={frame} title={problems.length > 0 ? 'Error: New rumour' : 'New rumour'}>
      <BackLink href={story ? `/console/stories/${story.id}` : '/console/rumours'}>
        {story ? 'Back to the story' : 'Rumours'}
      </BackLink>
      <Problems problems={problems} />
      <h1 class="govuk-heading-l">New rumour</h1>
      {story && <p class="govuk-body">From the story: {story.title}</p>}
      <Alike alike={alike} />
      <form method="post" action="/console/rumours" novalidate class="bl-column">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="storyId" value={story?.id ?? ''} />
        <Input
          name="claim"
          label={{ text: 'The claim, in one sentence', classes: 'govuk-label--m' }}
          hint={`In our words, not theirs, and without names of people. At most ${longestClaim} characters.`}
          value={text('claim')}
          errorMessage={error('claim')}
        />
        <Textarea
          name="description"
          label={{ text: 'What else is said', classes: 'govuk-label--s' }}
          hint="What would help somebody to check it: where, when, who would know."
          rows={3}
          value={text('description')}
          errorMessage={error('description')}
        />
        <Textarea
          name="places"
          label={{ text: 'Places', classes: 'govuk-label--s' }}
          hint="One on a line."
          rows={2}
          value={text('places')}
          errorMessage={error('places')}
        />
        <Radios
          name="priority"
          fieldset={{ legend: { text: 'How soon does it need an answer?', classes: 'govuk-fieldset__legend--s' } }}
          value={text('priority')}
          errorMessage={error('priority')}
          items={priorities.map((value) => ({ value, text: priorityWords[value], hint: due[value] }))}
        />
        <Checkboxes
          name="namesPerson"
          values={given['namesPerson'] === 'yes' ? ['yes'] : []}
          items={[
            {
              value: 'yes',
              text: 'It names a person, or lets people guess who is meant',
              hint: 'While this is ticked it can never be shown to the public.',
            },
          ]}
        />
        <PostChoice posts={posts} given={given} now={frame.now} />
        <Button preventDoubleClick>Open the rumour</Button>
      </form>
    </ConsolePage>
  );
}

function Alike({ alike }: { alike: readonly SuggestedRumour[] }) {
  if (alike.length === 0) return <></>;
  return (
    <section class="govuk-inset-text" aria-labelledby="alike">
      <h2 class="govuk-heading-s" id="alike">
        Is it one that we know?
      </h2>
      <ul class="govuk-list">
        {alike.map(({ rumour, words }) => (
          <li class="bl-words">
            <a class="govuk-link" href={`/console/rumours/${rumour.id}`}>
              {rumour.claim}
            </a>{' '}
            (same words: {words.slice(0, 6).join(', ')})
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The posts of the story, each with a tick: those ticked go on the register as "heard again". */
function PostChoice({ posts, given, now }: { posts: readonly Post[]; given: Given; now: Date }) {
  if (posts.length === 0) return <></>;
  const chosen = given['posts'];
  const ticked = new Set(Array.isArray(chosen) ? chosen.map(String) : [String(chosen)]);
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Posts in which it was heard</legend>
      <p class="govuk-hint">Take the tick away where a post says something else.</p>
      {posts.map((post) => (
        <TickedPost post={post} now={now} checked={ticked.has(post.id)} />
      ))}
    </fieldset>
  );
}

type TickedPostProps = {
  readonly post: Post;
  readonly now: Date;
  /** Undefined for who may only read: no box then. */
  readonly checked: boolean | undefined;
  /** Why it is suggested. */
  readonly words?: Child;
};

export function TickedPost({ post, now, checked, words }: TickedPostProps) {
  const id = `post-${post.id}`;
  const attributes = { 'aria-describedby': `${id}-words` };
  return (
    <div class="bl-guess">
      {checked !== undefined && (
        <Checkboxes
          name="posts"
          classes="govuk-checkboxes--small"
          items={[{ value: post.id, text: 'Heard in this post', id, checked, attributes }]}
        />
      )}
      <div id={`${id}-words`}>
        <PostCard {...cardOf(post)} now={now} />
      </div>
      {words}
    </div>
  );
}

export function cardOf(post: Post) {
  return {
    author: post.author.name ?? post.author.handle ?? 'Somebody',
    source: post.source,
    at: post.publishedAt,
    text: post.text,
    ...(post.url === null ? {} : { href: post.url }),
  };
}
