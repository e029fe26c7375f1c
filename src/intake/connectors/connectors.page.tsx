/** The console's list of every way in, with its health in plain words, and the form that adds a feed. */
import { Sparkline } from '#ui/charts.tsx';
import type { Frame } from '#ui/frame.ts';
import { Button, ErrorSummary, Input, Table, Tag, type TagColour } from '#ui/govuk/index.ts';
import { EmptyState, Scroll } from '#ui/notices.tsx';
import { ConsolePage } from '#ui/page.tsx';
import type { ConnectorHealth } from './health.rules.ts';

export type AddProblem = { readonly message: string; readonly href?: string };
type Given = { readonly url?: string | undefined; readonly name?: string | undefined };

export type ConnectorsProps = {
  readonly frame: Frame;
  readonly connectors: readonly ConnectorHealth[];
  /** Whether this person decides what the desk listens to. */
  readonly mayChange: boolean;
  readonly given?: Given;
  readonly problem?: AddProblem;
};

export function ConnectorsPage({ frame, connectors, mayChange, given = {}, problem }: ConnectorsProps) {
  const feeds = connectors.filter(({ kind }) => kind === 'feed');
  const others = connectors.filter(({ kind }) => kind !== 'feed');
  return (
    <ConsolePage frame={frame} title={problem ? 'Error: What we hear from' : 'What we hear from'}>
      {problem && <ErrorSummary errorList={[{ text: problem.message, href: problem.href ?? '#url' }]} />}
      <h1 class="govuk-heading-l">What we hear from</h1>
      <h2 class="govuk-heading-m">Feeds that we read</h2>
      {feeds.length === 0 ? (
        <EmptyState title="No feed is read yet" icon="feed">
          <p>
            {mayChange ? 'Add the first one below.' : 'The desk can add one.'} Posts still come in by the ways below.
          </p>
        </EmptyState>
      ) : (
        <Scroll label="Feeds that we read">
          <Table head={feedHead} rows={feeds.map(feedRow)} />
        </Scroll>
      )}
      <h2 class="govuk-heading-m">Other ways in</h2>
      <Scroll label="Other ways in">
        <Table head={otherHead} rows={others.map(otherRow)} />
      </Scroll>
      {mayChange && <AddForm given={given} problem={problem} />}
    </ConsolePage>
  );
}

const feedHead = [
  { text: 'Feed' },
  { text: 'State' },
  { text: 'How it is doing' },
  { text: 'Posts', format: 'numeric' as const },
  { text: 'Last 24 hours' },
];
const otherHead = [{ text: 'Way in' }, { text: 'How it is doing' }, { text: 'Posts', format: 'numeric' as const }];

function feedRow(feed: ConnectorHealth) {
  return [
    {
      text: (
        <a class="govuk-link" href={`/console/connectors/${feed.id}`}>
          {feed.name}
        </a>
      ),
    },
    { text: <StateTag feed={feed} /> },
    { text: feed.sentence },
    { text: feed.posts.toLocaleString('en-GB'), format: 'numeric' as const },
    { text: <Sparkline values={feed.perHour} label={`New posts from ${feed.name} each hour of the last 24`} /> },
  ];
}

function otherRow(way: ConnectorHealth) {
  return [
    { text: way.name },
    { text: way.sentence },
    { text: way.posts.toLocaleString('en-GB'), format: 'numeric' as const },
  ];
}

const states: Readonly<Record<ConnectorHealth['state'], readonly [text: string, colour: TagColour]>> = {
  new: ['New', 'blue'],
  fine: ['Fine', 'green'],
  ailing: ['Ailing', 'yellow'],
  dead: ['Dead', 'grey'],
  hijacked: ['Taken over?', 'red'],
};

export function StateTag({ feed }: { readonly feed: Pick<ConnectorHealth, 'state' | 'paused'> }) {
  const [text, colour] = feed.paused ? (['Paused', 'grey'] as const) : states[feed.state];
  return <Tag colour={colour}>{text}</Tag>;
}

function AddForm({ given, problem }: { given: Given; problem: AddProblem | undefined }) {
  return (
    <form method="post" action="/console/connectors" novalidate>
      <h2 class="govuk-heading-m">Add a feed</h2>
      <Input
        name="url"
        type="url"
        inputmode="url"
        autocomplete="off"
        spellcheck={false}
        label={{ text: 'Address of the feed' }}
        hint={{ text: 'RSS, Atom or JSON Feed. The address of a web page helps too: we look which feeds it names.' }}
        value={given.url}
        errorMessage={problem && { text: problem.message }}
      />
      <Input
        name="name"
        classes="govuk-input--width-20"
        autocomplete="off"
        label={{ text: 'What the desk calls it (optional)' }}
        value={given.name}
      />
      <p class="govuk-body">We read it at once, which can take a few seconds.</p>
      <Button preventDoubleClick>Add and read it</Button>
    </form>
  );
}
