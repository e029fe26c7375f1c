/** One rumour on the console: what is claimed, where it was heard, what was found, what it was decided to be. */
import type { Child } from 'hono/jsx';
import { ConsolePage } from '#ui/page.tsx';
import { BackLink, Button, InsetText, SummaryList, Tag, WarningText } from '#ui/govuk/index.ts';
import { Time } from '#ui/time.tsx';
import { AnswerBy, Problems, PublicTag, priorityWords, StatusTag, withdrawalWords } from '../console-parts.tsx';
import { HeardAgain } from '../heard/heard.page.tsx';
import type { PublishedUpdate } from '../neighbours.ts';
import { heardWords } from './register.page.tsx';
import { ReviseForm, TakeDownForm } from './revise.page.tsx';
import { mayPublish, mayWork } from '../rumour.rules.ts';
import type { RumourProps } from './rumour-props.ts';
import { Checks, Findings, History, StatusForm } from './work.page.tsx';

export function RumourPage(props: RumourProps) {
  const { frame, rumour, problems = [] } = props;
  const works = mayWork(frame.actor);
  return (
    <ConsolePage frame={frame} title={`${problems.length > 0 ? 'Error: ' : ''}Rumour: ${rumour.claim}`} wide>
      <BackLink href="/console/rumours">Rumours</BackLink>
      <Problems problems={problems} />
      <h1 class="govuk-heading-l">{rumour.claim}</h1>
      <p class="bl-badges">
        <StatusTag status={rumour.status} /> <AnswerBy rumour={rumour} now={frame.now} />{' '}
        <PublicTag status={rumour.status} shown={rumour.public} />{' '}
        {rumour.namesPerson && <Tag colour="red">Names a person: never public</Tag>}
      </p>
      <NameWarning {...props} />
      <OnThisPage works={works} />
      <div class="bl-rumour">
        <div>
          {rumour.description && <p class="govuk-body bl-post__text">{rumour.description}</p>}
          <HeardAgain {...props} works={works} />
          <Findings {...props} works={works} />
          <Checks {...props} works={works} />
          <History {...props} />
        </div>
        <div class="bl-rumour__beside">
          <Facts {...props} />
          {works && <StatusForm {...props} />}
          <InPublic {...props} />
          {works && <ReviseForm {...props} />}
        </div>
      </div>
    </ConsolePage>
  );
}

function OnThisPage({ works }: { works: boolean }) {
  const places = [
    ['heard', 'Heard again'],
    ['findings', 'What we found'],
    ['checks', 'Checked with'],
    ['history', 'What was decided'],
    ...(works ? [['set-status', 'What is it?']] : []),
    ['in-public', 'In public'],
  ];
  return (
    <nav aria-label="On this page">
      <ul class="govuk-list bl-filter">
        {places.map(([id, text]) => (
          <li>
            <a class="govuk-link" href={`#${id}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NameWarning({ rumour, claimNames }: RumourProps) {
  if (rumour.namesPerson || claimNames.length === 0) return <></>;
  return (
    <WarningText iconFallbackText="Warning">
      The claim may name somebody: {claimNames.join(', ')}. If it does, tick “names a person” under “Change it”.
    </WarningText>
  );
}

function Facts({ frame, rumour, heard, names }: RumourProps) {
  const who = (id: string) => names.get(id) ?? 'Somebody no longer here';
  const at = (time: Date | null) => (time ? <Time at={time} now={frame.now} /> : 'Not yet');
  const row = (key: string, text: Child) => ({ key: { text: key }, value: { text } });
  return (
    <SummaryList
      rows={[
        row('Priority', priorityWords[rumour.priority]),
        row('Answer by', at(rumour.answerBy)),
        row('Assigned to', rumour.assignedTo ? who(rumour.assignedTo) : 'Nobody yet'),
        row('Places', rumour.places.join(', ') || 'None given'),
        row('Heard', heardWords(heard)),
        row('First heard', at(heard.firstHeardAt)),
        row('Last heard', at(heard.lastHeardAt)),
        row(
          'Opened',
          <>
            {at(rumour.openedAt)} by {who(rumour.openedBy)}
          </>,
        ),
      ]}
    />
  );
}

function InPublic(props: RumourProps) {
  const { frame, rumour, update } = props;
  const { id, public: shown } = rumour;
  const publishes = mayPublish(frame.actor);
  return (
    <section aria-labelledby="in-public" class="bl-card">
      <h2 class="govuk-heading-m" id="in-public">
        In public
      </h2>
      {shown.kind === 'public' ? (
        <>
          <p class="govuk-body">
            <strong>{shown.wording}</strong>
            <br />
            {shown.answer}
          </p>
          {shown.statementId !== null && <LinkedUpdate update={update} />}
          <p class="govuk-body-s">
            Since <Time at={shown.since} now={frame.now} />.{' '}
            <a class="govuk-link" href={`/is-it-true/${id}`}>
              See it as the public does
            </a>
          </p>
          {publishes && (
            <>
              <Button classes="govuk-button--secondary" href={`/console/rumours/${id}/public`}>
                Change the words
              </Button>
              <TakeDownForm {...props} />
            </>
          )}
        </>
      ) : (
        <>
          <p class="govuk-body">
            {shown.kind === 'never' ? (
              'The public cannot see this rumour, nor that we look into it.'
            ) : (
              <>
                Taken down <Time at={shown.at} now={frame.now} />: {withdrawalWords[shown.reason]}. Its address says “no
                longer shown”.
              </>
            )}
          </p>
          {rumour.proposal && (
            <InsetText>Words are waiting for a duty supervisor, because they may name somebody.</InsetText>
          )}
          {publishes && !rumour.namesPerson && (
            <Button href={`/console/rumours/${id}/public`}>Decide whether the public sees it</Button>
          )}
          {rumour.namesPerson && <p class="govuk-body">It names a person, so it stays off the public page.</p>}
        </>
      )}
    </section>
  );
}

function LinkedUpdate({ update }: { update: PublishedUpdate | undefined }) {
  if (!update || update.withdrawn) {
    return (
      <WarningText iconFallbackText="Warning">
        The update that it links was withdrawn, so the public page shows nothing of this any more.
      </WarningText>
    );
  }
  return (
    <p class="govuk-body">
      Our update:{' '}
      <a class="govuk-link" href={update.href}>
        {update.title}
      </a>
    </p>
  );
}
