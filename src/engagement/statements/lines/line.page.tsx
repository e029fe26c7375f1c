/** One line on the console: what will be said, by whom, what stops it, and everything that was done to it. */
import type { Child } from 'hono/jsx';
import { Diff } from '#ui/diff.tsx';
import type { Frame } from '#ui/frame.ts';
import { BackLink, ErrorSummary, InsetText, SummaryList, Tag, WarningText } from '#ui/govuk/index.ts';
import { ConsolePage } from '#ui/page.tsx';
import { Time } from '#ui/time.tsx';
import { UpdateFrame, UpdateText } from '../public/update-card.tsx';
import { categoryLabels, type Withdrawal } from '../withdrawal/withdrawal.rules.ts';
import { LineActions } from './line-actions.tsx';
import { actorLabel, deedLabel, kindLabels, statusLabels, statusOf, type LineView } from './line.rules.ts';
import { StopsCard } from './line-stops.tsx';
import { statusColours } from './lines.page.tsx';
import type { StopId } from './stop.rules.ts';
import { tierRules } from './tier.rules.ts';
import type { Words } from './wording.rules.ts';

export type LinePageProps = {
  readonly frame: Frame;
  readonly view: LineView;
  /** A refusal in words, shown above everything. */
  readonly problem?: { readonly message: string; readonly href: string } | undefined;
  readonly liftProblem?: { readonly stop: StopId; readonly message: string } | undefined;
};

export function LinePage({ frame, view, problem, liftProblem }: LinePageProps) {
  const { wording, withdrawal } = view;
  const status = statusOf(view);
  const title = wording.words?.title ?? 'A withdrawn line';
  const errors = [
    ...(problem ? [problem] : []),
    ...(liftProblem ? [{ ...liftProblem, href: `#lift-${liftProblem.stop}` }] : []),
  ];
  return (
    <ConsolePage frame={frame} title={`${errors.length > 0 ? 'Error: ' : ''}Line: ${title}`}>
      <BackLink href="/console/statements">All lines</BackLink>
      {errors.length > 0 && <ErrorSummary errorList={errors.map(({ message, href }) => ({ text: message, href }))} />}
      <h1 class="govuk-heading-l" dir="auto">
        {title}
      </h1>
      <p class="bl-lines__tags bl-lines__tags--start">
        <Tag colour={statusColours[status]}>{statusLabels[status]}</Tag>
        <Tag colour="grey">{kindLabels[view.kind]}</Tag>
        <Tag colour={wording.tier === 'routine' ? 'grey' : 'magenta'}>{tierRules[wording.tier].label}</Tag>
      </p>
      {withdrawal ? (
        <Tombstone frame={frame} view={view} withdrawal={withdrawal} />
      ) : (
        <Live {...{ frame, view, liftProblem }} />
      )}
      <History frame={frame} view={view} />
    </ConsolePage>
  );
}

function Live({ frame, view, liftProblem }: LinePageProps) {
  const { wording, standing, names } = view;
  const correcting = standing && standing.id !== wording.id && wording.state !== 'discarded';
  return (
    <>
      {wording.returned && wording.state === 'draft' && (
        <InsetText>
          <strong>{names.get(wording.returned.by) ?? 'Somebody'} sent it back:</strong>{' '}
          <span dir="auto">{wording.returned.reason}</span>
        </InsetText>
      )}
      <h2 class="govuk-heading-m">{wording.state === 'published' ? 'What the public reads' : 'What will be said'}</h2>
      {wording.words && <Preview frame={frame} view={view} words={wording.words} />}
      {correcting && standing.words && wording.words && (
        <>
          <h2 class="govuk-heading-m">What changes</h2>
          <p class="govuk-body" dir="auto">
            <strong>Why:</strong> {wording.correctionReason}
          </p>
          <Diff before={whole(standing.words)} after={whole(wording.words)} />
        </>
      )}
      <About frame={frame} view={view} />
      {wording.state !== 'published' && wording.state !== 'discarded' && (
        <StopsCard frame={frame} view={view} problem={liftProblem} />
      )}
      <LineActions frame={frame} view={view} />
    </>
  );
}

function Preview({ frame, view, words }: { frame: Frame; view: LineView; words: Words }) {
  const { wording } = view;
  const at = wording.publishedAt ?? wording.publishAt ?? frame.now;
  return (
    <div class="bl-preview">
      <UpdateFrame kind={view.kind} title={words.title} lead meta={<Time at={at} now={frame.now} />}>
        <UpdateText words={words} />
        {wording.correctionReason && (
          <p class="bl-update__note">
            <strong>Corrected:</strong> {wording.correctionReason}
          </p>
        )}
      </UpdateFrame>
    </div>
  );
}

function About({ frame, view }: { frame: Frame; view: LineView }) {
  const { wording, names, facts, stories } = view;
  const person = (id: string | null) => (id === null ? undefined : (names.get(id) ?? 'Somebody who has left'));
  const row = (key: string, value: Child | undefined) =>
    value !== undefined && { key: { text: key }, value: { text: value } };
  return (
    <SummaryList
      rows={[
        row('Written by', wording.authors.map(person).join(', ')),
        row('Approved by', person(wording.approvedBy)),
        row(
          'Released alone by',
          wording.alone ? `${person(wording.alone.by)}: ${wording.alone.reason ?? ''}` : undefined,
        ),
        row('Reviewed by', wording.review ? `${person(wording.review.by)}: ${wording.review.note ?? ''}` : undefined),
        row('Goes out', wording.publishAt ? <Time at={wording.publishAt} now={frame.now} full /> : undefined),
        row(
          'Public since',
          view.firstPublishedAt ? <Time at={view.firstPublishedAt} now={frame.now} full /> : undefined,
        ),
        row(
          'Rests on',
          facts.length > 0
            ? facts.map((fact) => (
                <div dir="auto">
                  <a class="govuk-link" href={`/console/facts/${fact.id}`}>
                    {fact.text ?? 'A sealed fact'}
                  </a>{' '}
                  {fact.state !== 'cleared' && <Tag colour="red">Not cleared</Tag>}
                </div>
              ))
            : 'No fact of the ledger',
        ),
        stories.size > 0 &&
          row(
            'Answers',
            [...stories].map(([id, title]) => (
              <div dir="auto">
                <a class="govuk-link" href={`/console/stories/${id}`}>
                  {title}
                </a>
              </div>
            )),
          ),
      ]}
    />
  );
}

function Tombstone({ frame, view, withdrawal }: { frame: Frame; view: LineView; withdrawal: Withdrawal }) {
  return (
    <>
      <WarningText>
        Withdrawn <Time at={withdrawal.at} now={frame.now} full /> because of {categoryLabels[withdrawal.category]}. The
        words are sealed.
      </WarningText>
      <SummaryList
        rows={[
          { key: { text: 'By' }, value: { text: view.names.get(withdrawal.by) ?? 'Somebody who has left' } },
          { key: { text: 'Order or advice' }, value: { text: withdrawal.authority } },
          view.firstPublishedAt && {
            key: { text: 'Was public from' },
            value: { text: <Time at={view.firstPublishedAt} now={frame.now} full /> },
          },
        ]}
      />
      <LineActions frame={frame} view={view} />
    </>
  );
}

function History({ frame, view }: { frame: Frame; view: LineView }) {
  return (
    <section aria-labelledby="history">
      <h2 class="govuk-heading-m" id="history">
        What was done
      </h2>
      <ol class="bl-deeds">
        {view.deeds.map((deed) => (
          <li>
            <Time at={deed.at} now={frame.now} /> <strong>{actorLabel(deed.actor, view.names)}</strong>{' '}
            {deedLabel(deed.action)} <span class="bl-lines__meta">log {deed.seq}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function whole({ title, text, because }: Words): string {
  return [title, text, because ?? ''].filter(Boolean).join('\n\n');
}
