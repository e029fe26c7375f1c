/** The list of calls for help, and one of them with what to do about it. */
import type { Frame } from '#ui/frame.ts';
import { assetUrl } from '#ui/assets.ts';
import {
  BackLink,
  Button,
  Checkboxes,
  Details,
  ErrorSummary,
  Input,
  NotificationBanner,
  Radios,
  SummaryList,
  Textarea,
} from '#ui/govuk/index.ts';
import { EmptyState } from '#ui/notices.tsx';
import { ConsolePage } from '#ui/page.tsx';
import { Post } from '#ui/post.tsx';
import { Time } from '#ui/time.tsx';
import { authorOf, CallsPanel, CallTag, nameOf, Waited, type Names } from './call-parts.page.tsx';
import { longestLogNumber, type ClosedHow } from './call.rules.ts';
import type { CallsNow, OpenCall } from './open-calls.ts';

export function TickScript() {
  return <script type="module" src={assetUrl('tick.js')}></script>;
}

type CallsPageProps = {
  frame: Frame;
  open: CallsNow;
  closed: readonly OpenCall[];
  names: Names;
  mayAct: boolean;
};

export function CallsPage({ frame, open, closed, names, mayAct }: CallsPageProps) {
  return (
    <ConsolePage frame={frame} title="Calls for help" head={<TickScript />}>
      <h1 class="govuk-heading-l">Calls for help</h1>
      <p class="govuk-body">
        Posts that say somebody’s life is at risk. Each stays here until the control room has it, or somebody has
        written down why it is none. A program chose them by their words: it can be wrong both ways, so read the board
        too.
      </p>
      {open.open === 0 ? (
        <EmptyState title="Nobody is calling for help" icon="check">
          <p class="govuk-body">A new call comes up here and at the top of the board, and rings after 60 seconds.</p>
        </EmptyState>
      ) : (
        <CallsPanel calls={open} names={names} now={frame.now} mayAct={mayAct} />
      )}
      {closed.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Closed</h2>
          <ul class="govuk-list bl-rows">
            {closed.map((call) => (
              <li>
                <a class="govuk-link" href={`/console/calls/${call.id}`}>
                  {authorOf(call)}, <Time at={call.openedAt} now={frame.now} />
                </a>
                : {call.closed && howInWords(call.closed.how)}
              </li>
            ))}
          </ul>
        </>
      )}
    </ConsolePage>
  );
}

function howInWords(how: ClosedHow): string {
  return how.kind === 'handed-over'
    ? `the control room has it, log ${how.logNumber}`
    : `closed without hand-over: ${how.reason}`;
}

export type CloseProblem = { readonly field: 'how' | 'logNumber' | 'reason'; readonly message: string };
export type CloseAnswers = {
  readonly how?: string | undefined;
  readonly logNumber?: string | undefined;
  readonly reason?: string | undefined;
  readonly alsoRepeats?: boolean | undefined;
};

export type CallPageProps = {
  frame: Frame;
  call: OpenCall;
  /** Open calls that repeat its words. */
  repeats: readonly OpenCall[];
  names: Names;
  mayAct: boolean;
  problems?: readonly CloseProblem[];
  given?: CloseAnswers;
  notice?: string;
};

export function CallPage({ frame, call, repeats, names, mayAct, problems = [], given = {}, notice }: CallPageProps) {
  const title = `${problems.length > 0 ? 'Error: ' : ''}A call for help from ${authorOf(call)}`;
  return (
    <ConsolePage frame={frame} title={title} head={<TickScript />}>
      <BackLink href="/console/calls">All calls for help</BackLink>
      {problems.length > 0 && (
        <ErrorSummary errorList={problems.map(({ field, message }) => ({ href: `#${field}`, text: message }))} />
      )}
      {notice && <NotificationBanner>{<p class="govuk-notification-banner__heading">{notice}</p>}</NotificationBanner>}
      <h1 class="govuk-heading-l">A call for help</h1>
      <p class="govuk-body">
        <CallTag call={call} names={names} />{' '}
        {!call.closed && (
          <>
            open for <Waited ms={frame.now.getTime() - call.openedAt.getTime()} />
          </>
        )}
      </p>
      <Post
        author={authorOf(call)}
        source={call.post.source}
        at={call.post.publishedAt}
        now={frame.now}
        text={call.post.withdrawnAt ? 'Its author has taken the post back.' : call.post.text}
        {...(call.post.url ? { href: call.post.url } : {})}
      />
      <Why call={call} />
      <History call={call} names={names} now={frame.now} />
      {repeats.length > 0 && (
        <Details summaryText={`${repeats.length} more in the same words`}>
          {repeats.map((repeat) => (
            <Post
              author={authorOf(repeat)}
              source={repeat.post.source}
              at={repeat.post.publishedAt}
              now={frame.now}
              text={repeat.post.withdrawnAt ? 'Its author has taken the post back.' : repeat.post.text}
              actions={
                <a class="govuk-link" href={`/console/calls/${repeat.id}`}>
                  Open this one
                </a>
              }
            />
          ))}
        </Details>
      )}
      {call.storyId && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/console/stories/${call.storyId}`}>
            The story it belongs to
          </a>
        </p>
      )}
      {mayAct && !call.closed && <Actions call={call} repeats={repeats.length} problems={problems} given={given} />}
    </ConsolePage>
  );
}

function Why({ call }: { call: OpenCall }) {
  const words = call.because.filter((reason) => reason.carried === 'call-for-help' && reason.weight > 0);
  if (words.length === 0) return <></>;
  return (
    <p class="govuk-body bl-why">
      It was taken for a call for help because of{' '}
      {words.map(({ words: said }, index) => (
        <>
          {index > 0 && ', '}
          <q>{said}</q>
        </>
      ))}
      .
    </p>
  );
}

function History({ call, names, now }: { call: OpenCall; names: Names; now: Date }) {
  const { acknowledged, closed } = call;
  const by = (deed: { readonly at: Date; readonly by: string }) => (
    <>
      <Time at={deed.at} now={now} /> by {nameOf(names, deed.by)}
    </>
  );
  return (
    <SummaryList
      rows={[
        { key: { text: 'Reached the desk' }, value: { text: <Time at={call.openedAt} now={now} /> } },
        { key: { text: 'Taken' }, value: { text: acknowledged ? by(acknowledged) : 'not yet' } },
        closed && { key: { text: 'Closed' }, value: { text: by(closed) } },
        closed && { key: { text: 'How' }, value: { text: howInWords(closed.how) } },
      ]}
    />
  );
}

type ActionsProps = { call: OpenCall; repeats: number; problems: readonly CloseProblem[]; given: CloseAnswers };

function Actions({ call, repeats, problems, given }: ActionsProps) {
  const message = (field: CloseProblem['field']) => {
    const found = problems.find((one) => one.field === field);
    return found && { errorMessage: { text: found.message } };
  };
  return (
    <>
      {!call.acknowledged && (
        <form method="post" action={`/console/calls/${call.id}/acknowledge`}>
          <Button classes="govuk-button--warning">I have it</Button>
        </form>
      )}
      <h2 class="govuk-heading-m">Close it</h2>
      <p class="govuk-body">
        Ring the control room first. Read them the words and the place, and ask for their log number.
      </p>
      <form method="post" action={`/console/calls/${call.id}/close`} novalidate>
        <Radios
          name="how"
          idPrefix="how"
          value={given.how}
          fieldset={{ legend: { text: 'How does it end?' } }}
          {...message('how')}
          items={[
            {
              value: 'handed-over',
              text: 'The control room has it',
              conditional: {
                text: (
                  <Input
                    id="logNumber"
                    name="logNumber"
                    label="Control-room log number"
                    classes="govuk-input--width-20"
                    value={given.logNumber}
                    autocomplete="off"
                    attributes={{ maxlength: longestLogNumber }}
                    {...message('logNumber')}
                  />
                ),
              },
            },
            {
              value: 'reason',
              text: 'It needs no hand-over',
              conditional: {
                text: (
                  <Textarea
                    id="reason"
                    name="reason"
                    label="Why not? This is kept."
                    rows={3}
                    value={given.reason}
                    {...message('reason')}
                  />
                ),
              },
            },
          ]}
        />
        {repeats > 0 && (
          <Checkboxes
            name="alsoRepeats"
            items={[
              {
                value: 'yes',
                text:
                  repeats === 1
                    ? 'Also close the other one in the same words: I have read it'
                    : `Also close the ${repeats} others in the same words: I have read them`,
                checked: given.alsoRepeats ?? false,
              },
            ]}
          />
        )}
        <Button preventDoubleClick>Close the call</Button>
      </form>
    </>
  );
}
