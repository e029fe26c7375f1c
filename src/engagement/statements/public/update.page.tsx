/** One update for ever: what we say now, what we said before, or that it was withdrawn. */
import { Diff } from '#ui/diff.tsx';
import type { Frame } from '#ui/frame.ts';
import { BackLink, Details, InsetText } from '#ui/govuk/index.ts';
import { PublicPage } from '#ui/page.tsx';
import { Time } from '#ui/time.tsx';
import { categoryLabels } from '../withdrawal/withdrawal.rules.ts';
import { JsonLd } from './json-ld.tsx';
import {
  addressOf,
  isCorrected,
  latest,
  type Published,
  type PublishedWording,
  type Standing,
} from './published.rules.ts';
import { structuredData } from './structured-data.rules.ts';
import { KindTag, UpdateText } from './update-card.tsx';

type Withdrawn = Extract<Published, { readonly state: 'withdrawn' }>;

export function UpdatePage({ frame, update }: { frame: Frame; update: Published }) {
  return update.state === 'withdrawn' ? (
    <WithdrawnPage frame={frame} update={update} />
  ) : (
    <StandingPage frame={frame} update={update} />
  );
}

function StandingPage({ frame, update }: { frame: Frame; update: Standing }) {
  const said = latest(update);
  const address = `${frame.publicUrl}${addressOf(update.id)}`;
  const corrected = isCorrected(update);
  return (
    <PublicPage
      frame={frame}
      title={said.title}
      head={
        <>
          <link rel="canonical" href={address} />
          <JsonLd data={structuredData(update, frame)} />
        </>
      }
    >
      <BackLink href="/">What is going on now</BackLink>
      <article class="bl-column bl-statement">
        <h1 class="govuk-heading-xl" dir="auto">
          {said.title}
        </h1>
        <p class="bl-update__meta">
          <span>
            Published <Time at={update.firstAt} now={frame.now} full />
          </span>
          {corrected && (
            <span>
              {' '}
              · <a href="#corrections">corrected</a> <Time at={said.at} now={frame.now} full />
            </span>
          )}{' '}
          <KindTag kind={update.kind} />
        </p>
        {update.answeredBy && (
          <InsetText>
            We have said more about this since. <a href={addressOf(update.answeredBy)}>Read what we know now</a>
          </InsetText>
        )}
        <div class="bl-statement__text">
          <UpdateText words={said} />
        </div>
        <p class="bl-statement__from">
          {frame.forceName} · <span class="bl-statement__address">{address}</span>
        </p>
        {corrected && <Corrections frame={frame} update={update} />}
      </article>
    </PublicPage>
  );
}

function Corrections({ frame, update }: { frame: Frame; update: Standing }) {
  const pairs = update.wordings.slice(1).map((after, index) => ({ before: update.wordings[index], after }));
  return (
    <section class="bl-corrections" id="corrections" aria-labelledby="corrections-title">
      <h2 class="govuk-heading-l" id="corrections-title">
        What we corrected
      </h2>
      {pairs
        .toReversed()
        .map(({ before, after }) => before && <Correction frame={frame} before={before} after={after} />)}
      <Details summaryText="Read every version in full">
        {update.wordings.toReversed().map((wording) => (
          <Version frame={frame} wording={wording} current={wording === latest(update)} />
        ))}
      </Details>
    </section>
  );
}

function Correction(props: { frame: Frame; before: PublishedWording; after: PublishedWording }) {
  const { frame, before, after } = props;
  return (
    <div class="bl-correction">
      <h3 class="govuk-heading-s">
        <Time at={after.at} now={frame.now} full />
      </h3>
      <p class="govuk-body" dir="auto">
        <strong>Why:</strong> {after.reason}
      </p>
      <p class="bl-update__meta">
        Corrected by {after.authorTitle ? `the ${after.authorTitle.toLowerCase()}, ` : ''}
        {frame.forceName}
      </p>
      <Diff before={wholeText(before)} after={wholeText(after)} />
    </div>
  );
}

function Version({ frame, wording, current }: { frame: Frame; wording: PublishedWording; current: boolean }) {
  return (
    <div class="bl-version">
      <p class="bl-update__meta">
        {current ? 'What we say now, since ' : 'No longer right. What we said from '}
        <Time at={wording.at} now={frame.now} full />
      </p>
      {current ? (
        <>
          <p dir="auto">
            <strong>{wording.title}</strong>
          </p>
          <UpdateText words={wording} />
        </>
      ) : (
        <del class="bl-version__struck" dir="auto">
          {wholeText(wording)}
        </del>
      )}
    </div>
  );
}

function wholeText({ title, text, because }: PublishedWording): string {
  return [title, text, because ?? ''].filter(Boolean).join('\n\n');
}

function WithdrawnPage({ frame, update }: { frame: Frame; update: Withdrawn }) {
  return (
    <PublicPage
      frame={frame}
      title="This update was withdrawn"
      head={
        <>
          <meta name="robots" content="noindex, noarchive" />
          <JsonLd data={structuredData(update, frame)} />
        </>
      }
    >
      <BackLink href="/">What is going on now</BackLink>
      <div class="bl-column">
        <h1 class="govuk-heading-xl">This update was withdrawn</h1>
        <p class="govuk-body-l">
          We took it out of public on <Time at={update.withdrawnAt} now={frame.now} full /> because of{' '}
          {categoryLabels[update.category]}.
        </p>
        <p class="govuk-body">
          It was first published on <Time at={update.firstAt} now={frame.now} full />. The law does not let us show what
          it said. This page stays, so that whoever follows a link to it learns that it was withdrawn.
        </p>
        <p class="govuk-body">
          <strong>If you have shared it, please take it down too.</strong> Passing it on may be an offence.
        </p>
      </div>
    </PublicPage>
  );
}
