/** "Is it true?": the chosen rumours in four words, for everybody, with JavaScript off. */
import type { Frame } from '#ui/frame.ts';
import { EmptyState, VerdictMark } from '#ui/notices.tsx';
import { PublicPage } from '#ui/page.tsx';
import { JsonLd } from '#engagement/statements';
import { Time } from '#ui/time.tsx';
import { claimReview } from './claim-review.rules.ts';
import type { PublicRumour } from './public-view.ts';
import { publicWords, publicWordText, type PublicWord, type WordChange } from './public-word.rules.ts';

const meaning: Readonly<Record<PublicWord, string>> = {
  true: 'we have found out that it is so',
  false: 'we have found out that it is not so',
  checking: 'we have seen it and are finding out',
  'cannot-say': 'it cannot be found out, or the law does not let us say',
};

export function IsItTruePage({
  frame,
  rumours,
  word,
}: {
  frame: Frame;
  rumours: readonly PublicRumour[];
  word: PublicWord | undefined;
}) {
  const chosen = word === undefined ? rumours : rumours.filter((rumour) => rumour.word === word);
  return (
    <PublicPage frame={frame} title={word === undefined ? 'Is it true?' : `Is it true? ${publicWordText[word]}`}>
      <h1 class="govuk-heading-xl">Is it true?</h1>
      <p class="govuk-body-l">
        What people are saying, and what we know about it. We only ever answer in one of four ways, and a person decides
        each one.
      </p>
      <WordFilter rumours={rumours} word={word} />
      {chosen.length === 0 ? (
        <EmptyState title={word === undefined ? 'No answers yet' : `Nothing here is marked “${publicWordText[word]}”`}>
          <p>
            When something is being said that worries many people, what we know about it stands here. Heard something?{' '}
            <a class="govuk-link" href="/tell-us">
              Ask us
            </a>
            .
          </p>
        </EmptyState>
      ) : (
        <RumourList rumours={chosen} now={frame.now} level="h2" />
      )}
      <FourWords />
    </PublicPage>
  );
}

function WordFilter({ rumours, word }: { rumours: readonly PublicRumour[]; word: PublicWord | undefined }) {
  const count = (one: PublicWord) => rumours.filter((rumour) => rumour.word === one).length;
  const link = (href: string, text: string, number: number, current: boolean) => (
    <li>
      {current ? (
        <strong aria-current="page">
          {text} ({number})
        </strong>
      ) : (
        <a class="govuk-link" href={href}>
          {text} ({number})
        </a>
      )}
    </li>
  );
  return (
    <nav aria-label="Show only">
      <ul class="govuk-list bl-filter">
        {link('/is-it-true', 'All', rumours.length, word === undefined)}
        {publicWords.map((one) => link(`/is-it-true?word=${one}`, publicWordText[one], count(one), one === word))}
      </ul>
    </nav>
  );
}

/** Also stands on the public home page. */
export function RumourList(props: { rumours: readonly PublicRumour[]; now: Date; level: 'h2' | 'h3' }) {
  const Heading = props.level;
  return (
    <ul class="bl-grid">
      {props.rumours.map((rumour) => (
        <li class="bl-card">
          <p class="govuk-body-s">
            <VerdictMark verdict={rumour.word} />
          </p>
          <Heading class="bl-card__title">
            <a class="govuk-link" href={`/is-it-true/${rumour.id}`}>
              “{rumour.wording}”
            </a>
          </Heading>
          <p class="govuk-body">{firstSentences(rumour.answer)}</p>
          <p class="bl-meta">
            Last changed <Time at={rumour.changedAt} now={props.now} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function FourWords() {
  return (
    <section>
      <h2 class="govuk-heading-m">What the four answers mean</h2>
      <dl class="govuk-summary-list">
        {publicWords.map((word) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{publicWordText[word]}</dt>
            <dd class="govuk-summary-list__value">{meaning[word]}</dd>
          </div>
        ))}
      </dl>
      <p class="govuk-body">
        We do not say “probably”. We never name a person here, and we do not repeat what only a few have heard.
      </p>
    </section>
  );
}

export function PublicRumourPage(props: { frame: Frame; rumour: PublicRumour; history: readonly WordChange[] }) {
  const { frame, rumour, history } = props;
  return (
    <PublicPage
      frame={frame}
      title={`${publicWordText[rumour.word]}: “${rumour.wording}”`}
      head={<StructuredData {...props} />}
    >
      <nav aria-label="Back">
        <a class="govuk-back-link" href="/is-it-true">
          All that we have answered
        </a>
      </nav>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <div class="bl-claim">
            <h1 class="govuk-heading-xl">“{rumour.wording}”</h1>
            <VerdictMark verdict={rumour.word} />
          </div>
          {paragraphs(rumour.answer).map((text) => (
            <p class="govuk-body-l">{text}</p>
          ))}
          {rumour.update && (
            <p class="govuk-inset-text">
              Our update on this:{' '}
              <a class="govuk-link" href={rumour.update.href}>
                {rumour.update.title}
              </a>
            </p>
          )}
          <p class="govuk-body">
            {frame.forceName} {meansHere[rumour.word]}
          </p>
          <h2 class="govuk-heading-m">What we have said</h2>
          <ol class="govuk-list">
            {history.map(({ at, word }) => (
              <li>
                <Time at={at} now={frame.now} full /> – {publicWordText[word]}
              </li>
            ))}
          </ol>
          <p class="govuk-body-s">
            These words last changed on <Time at={rumour.changedAt} now={frame.now} full />.
          </p>
          <p class="govuk-body">
            Know more, or heard something else?{' '}
            <a class="govuk-link" href="/tell-us">
              Tell us
            </a>
            .
          </p>
        </div>
      </div>
    </PublicPage>
  );
}

const meansHere: Readonly<Record<PublicWord, string>> = {
  true: 'has found out that this is so.',
  false: 'has found out that this is not so.',
  checking: 'has seen this and is finding out. This page changes as soon as we know.',
  'cannot-say': 'cannot say whether this is so. We do not guess.',
};

function StructuredData({ frame, rumour }: { frame: Frame; rumour: PublicRumour }) {
  const review = claimReview({
    ...rumour,
    publishedAt: rumour.since,
    url: `${frame.publicUrl}/is-it-true/${rumour.id}`,
    forceName: frame.forceName,
    forceUrl: `${frame.publicUrl}/`,
    exercise: frame.exercise !== null,
  });
  return <JsonLd data={review} />;
}

export function NoLongerShownPage({ frame }: { frame: Frame }) {
  return (
    <PublicPage frame={frame} title="No longer shown">
      <h1 class="govuk-heading-xl">No longer shown</h1>
      <p class="govuk-body-l">There was an answer at this address. We have taken it down.</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/is-it-true">
          See what we have answered
        </a>
      </p>
    </PublicPage>
  );
}

function paragraphs(text: string): readonly string[] {
  return text.split(/\n+/).filter((one) => one.trim() !== '');
}

const mostListedCharacters = 200;

function firstSentences(text: string): string {
  const flat = paragraphs(text).join(' ');
  return flat.length <= mostListedCharacters ? flat : `${flat.slice(0, mostListedCharacters).replace(/\s+\S*$/, '')} …`;
}
