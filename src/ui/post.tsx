/** One thing somebody published or sent us, shown as text and never as markup. Everything in it is hostile until shown otherwise. */
import type { Child } from 'hono/jsx';
import { Time } from './time.tsx';

export type PostProps = {
  readonly author: string;
  /** Where it came from: "Mastodon", "Express & Star", "our form". */
  readonly source: string;
  readonly at: Date;
  readonly now: Date;
  readonly text: string;
  /** Language of the text, when known. */
  readonly lang?: string;
  /** Address of the original. Only http and https become links. */
  readonly href?: string;
  readonly id?: string;
  /** Tags in front of the text, such as "call for help". */
  readonly tags?: Child;
  /** What somebody can do about it. */
  readonly actions?: Child;
};

export function Post(props: PostProps) {
  const original = props.href && /^https?:\/\//i.test(props.href) ? props.href : undefined;
  return (
    <article class="bl-post" id={props.id}>
      <header class="bl-post__head">
        {/* Isolated: a name that runs right to left must not turn round what stands beside it. */}
        <bdi class="bl-post__author">{props.author}</bdi> <span class="bl-post__source">{props.source}</span>{' '}
        <Time at={props.at} now={props.now} />
        {props.tags && <span class="bl-post__tags"> {props.tags}</span>}
      </header>
      <p class="bl-post__text" dir="auto" lang={props.lang}>
        {props.text}
      </p>
      {(original || props.actions) && (
        <footer class="bl-post__foot">
          {props.actions}
          {original && (
            <a class="govuk-link bl-post__original" href={original} rel="noopener noreferrer nofollow">
              Original<span class="govuk-visually-hidden"> of the post by {props.author}</span>
            </a>
          )}
        </footer>
      )}
    </article>
  );
}
