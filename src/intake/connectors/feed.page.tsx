/** One feed: how it is doing, what it brought lately, and what a person can do about it. */
import type { Frame } from '#ui/frame.ts';
import { BackLink, Button, InsetText, SummaryList, Table, WarningText } from '#ui/govuk/index.ts';
import { EmptyState, Scroll } from '#ui/notices.tsx';
import { ConsolePage } from '#ui/page.tsx';
import { Time } from '#ui/time.tsx';
import { StateTag } from './connectors.page.tsx';
import type { ConnectorHealth, FeedVisit } from './health.rules.ts';

export type FeedPageProps = {
  readonly frame: Frame;
  readonly feed: ConnectorHealth;
  readonly title: string | null;
  readonly suggestions: readonly string[];
  readonly visits: readonly FeedVisit[];
  readonly mayChange: boolean;
  readonly mayTrust: boolean;
};

export function FeedPage({ frame, feed, title, suggestions, visits, mayChange, mayTrust }: FeedPageProps) {
  return (
    <ConsolePage frame={frame} title={feed.name}>
      <BackLink href="/console/connectors">What we hear from</BackLink>
      <h1 class="govuk-heading-l">{feed.name}</h1>
      <p class="govuk-body">
        <StateTag feed={feed} />
      </p>
      {feed.trouble === null ? (
        <InsetText>{feed.sentence}</InsetText>
      ) : (
        <WarningText iconFallbackText="Warning">{feed.sentence}</WarningText>
      )}
      {suggestions.length > 0 && <Suggestions urls={suggestions} mayChange={mayChange} />}
      <Facts feed={feed} title={title} frame={frame} />
      {mayChange && <Actions feed={feed} mayTrust={mayTrust} />}
      <h2 class="govuk-heading-m">Last visits</h2>
      <Visits visits={visits} frame={frame} />
    </ConsolePage>
  );
}

function Facts({ feed, title, frame }: Pick<FeedPageProps, 'feed' | 'title' | 'frame'>) {
  const time = (at: Date | null, never: string) => (at ? <Time at={at} now={frame.now} /> : never);
  return (
    <SummaryList
      rows={[
        // As text: nobody at the desk should reach a strange site by a slip of the finger.
        { key: { text: 'Address' }, value: { text: feed.url } },
        { key: { text: 'It calls itself' }, value: { text: title || 'nothing yet' } },
        { key: { text: 'Posts so far' }, value: { text: feed.posts.toLocaleString('en-GB') } },
        { key: { text: 'Last news' }, value: { text: time(feed.lastBroughtAt, 'none yet') } },
        { key: { text: 'Last visit' }, value: { text: time(feed.lastPolledAt, 'none yet') } },
        { key: { text: 'Next visit' }, value: { text: time(feed.nextPollAt, 'not planned') } },
      ]}
    />
  );
}

function Suggestions({ urls, mayChange }: { urls: readonly string[]; mayChange: boolean }) {
  return (
    <>
      <p class="govuk-body">The page names {urls.length === 1 ? 'this feed' : 'these feeds'}:</p>
      <ul class="govuk-list govuk-list--bullet">
        {urls.map((url) => (
          <li>
            {url}
            {mayChange && (
              <form method="post" action="/console/connectors">
                <input type="hidden" name="url" value={url} />
                <Button classes="govuk-button--secondary">
                  Add this feed<span class="govuk-visually-hidden">: {url}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Actions({ feed, mayTrust }: { feed: ConnectorHealth; mayTrust: boolean }) {
  return (
    <div class="govuk-button-group">
      {feed.state === 'hijacked' && mayTrust && (
        <Action feed={feed} change="trust" text="I have looked: it is still them, read it" />
      )}
      {feed.paused ? (
        <Action feed={feed} change="resume" text="Resume" />
      ) : (
        <>
          <Action feed={feed} change="read" text="Read it now" />
          <Action feed={feed} change="pause" text="Pause" />
        </>
      )}
      <Action feed={feed} change="remove" text="Remove from the list" warning />
    </div>
  );
}

type ActionProps = { feed: ConnectorHealth; change: string; text: string; warning?: boolean };

function Action({ feed, change, text, warning = false }: ActionProps) {
  return (
    <form method="post" action={`/console/connectors/${feed.id}/${change}`}>
      <Button preventDoubleClick classes={warning ? 'govuk-button--warning' : 'govuk-button--secondary'}>
        {text}
      </Button>
    </form>
  );
}

function Visits({ visits, frame }: Pick<FeedPageProps, 'visits' | 'frame'>) {
  if (visits.length === 0) {
    return (
      <EmptyState title="Not visited yet" icon="feed">
        <p>The first visit comes within a minute, unless the feed is paused.</p>
      </EmptyState>
    );
  }
  return (
    <Scroll label="Last visits">
      <Table
        head={[{ text: 'When' }, { text: 'What we found' }, { text: 'New posts', format: 'numeric' }]}
        rows={visits.map((visit) => [
          { text: <Time at={visit.at} now={frame.now} /> },
          { text: visit.sentence },
          { text: String(visit.brought), format: 'numeric' },
        ])}
      />
    </Scroll>
  );
}
