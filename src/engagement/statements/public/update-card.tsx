/** One update as the public sees it in a list, on its own page and, before it is out, in the console's preview. */
import type { Child } from 'hono/jsx';
import { Tag } from '#ui/govuk/index.ts';
import { Time } from '#ui/time.tsx';
import type { Kind, Words } from '../lines/wording.rules.ts';
import { paragraphs } from '../lines/words.rules.ts';
import { addressOf, latest, type Standing } from './published.rules.ts';

export function KindTag({ kind }: { kind: Kind }) {
  if (kind === 'holding') return <Tag colour="yellow">We are looking into it</Tag>;
  if (kind === 'cannot-say') return <Tag colour="grey">What we cannot say yet</Tag>;
  return <></>;
}

/** Text of ours, as text: paragraphs and line breaks, nothing else. */
export function UpdateText({ words }: { words: Pick<Words, 'text' | 'because'> }) {
  return (
    <div class="bl-update__text" dir="auto">
      {paragraphs(words.text).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      {words.because && (
        <p class="bl-update__because">
          <strong>Why we cannot say:</strong> {words.because}
        </p>
      )}
    </div>
  );
}

type FrameProps = {
  readonly kind: Kind;
  readonly title: Child;
  readonly lead?: boolean;
  readonly meta: Child;
  readonly children: Child;
};

/** The card itself, without knowing whether the update is out. */
export function UpdateFrame({ kind, title, lead = false, meta, children }: FrameProps) {
  return (
    <article class={`bl-update bl-update--${kind}${lead ? ' bl-update--lead' : ''}`}>
      <p class="bl-update__meta">
        {meta} <KindTag kind={kind} />
      </p>
      <h3 class="bl-update__title" dir="auto">
        {title}
      </h3>
      {children}
    </article>
  );
}

type UpdateCardProps = { readonly update: Standing; readonly now: Date; readonly lead?: boolean };

export function UpdateCard({ update, now, lead = false }: UpdateCardProps) {
  const said = latest(update);
  const href = addressOf(update.id);
  return (
    <UpdateFrame
      kind={update.kind}
      lead={lead}
      title={<a href={href}>{said.title}</a>}
      meta={<Time at={update.firstAt} now={now} />}
    >
      <UpdateText words={said} />
      {said.reason !== null && (
        <p class="bl-update__note">
          <strong>
            Corrected <Time at={said.at} now={now} />:
          </strong>{' '}
          <span dir="auto">{said.reason}</span>{' '}
          <a href={`${href}#corrections`}>
            See what changed<span class="govuk-visually-hidden">: {said.title}</span>
          </a>
        </p>
      )}
      {update.answeredBy && (
        <p class="bl-update__note">
          We have said more since. <a href={addressOf(update.answeredBy)}>Read what we know now</a>
        </p>
      )}
    </UpdateFrame>
  );
}
