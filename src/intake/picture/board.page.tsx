/** The board: what is being said, what is asked, and for how long nobody has answered. */
import type { Child } from 'hono/jsx';
import type { Frame } from '#ui/frame.ts';
import { assetUrl } from '#ui/assets.ts';
import { Button, Details, Input, Select } from '#ui/govuk/index.ts';
import { ConsolePage } from '#ui/page.tsx';
import { CallsPanel, TickScript } from '#intake/calls-for-help';
import type { Board } from './board.ts';
import { BoardCards, count } from './board-cards.page.tsx';
import { isNarrowed, stateFilters, writeBoardQuery, type BoardQuery } from './board-query.ts';
import { BoardTable } from './board-table.page.tsx';
import { stateWords } from './story-clock.page.tsx';

export type BoardLiveProps = {
  readonly board: Board;
  readonly names: ReadonlyMap<string, string>;
  /** What other modules say to everybody here. */
  readonly notes: readonly Child[];
  readonly mayAct: boolean;
};

/** The part that changes while the page is open. It is drawn once for everybody who looks at the same view. */
export function BoardLive({ board, names, notes, mayAct }: BoardLiveProps) {
  const { totals, query } = board;
  return (
    <>
      <CallsPanel calls={board.calls} names={names} now={board.now} mayAct={mayAct} />
      {notes}
      <p class="bl-totals" data-posts={totals.posts}>
        <b>{count(totals.stories, 'story', 'stories')}</b> from {count(totals.posts, 'post')} ·{' '}
        {count(totals.asking, 'person asks', 'people ask')} ·{' '}
        {totals.unanswered === 0 ? (
          'nothing is unanswered'
        ) : (
          <a class="govuk-link govuk-link--no-visited-state" href="/console?state=unanswered">
            {totals.unanswered.toLocaleString('en-GB')} unanswered
          </a>
        )}
        {totals.unsorted > 0 && <> · {count(totals.unsorted, 'post')} being sorted</>}
        {isNarrowed(query) && <> · {count(board.stories.length, 'story', 'stories')} shown</>}
      </p>
      {query.view === 'table' ? (
        <BoardTable board={board} mayAct={mayAct} />
      ) : (
        <BoardCards board={board} mayAct={mayAct} />
      )}
    </>
  );
}

export type BoardPageProps = BoardLiveProps & {
  readonly frame: Frame;
  /** Places to choose from. */
  readonly places: readonly string[];
};

export function BoardPage({ frame, places, ...live }: BoardPageProps) {
  const { query } = live.board;
  const address = writeBoardQuery(query);
  const other = query.view === 'table' ? 'cards' : 'table';
  return (
    <ConsolePage frame={frame} title={titleOf(query)} wide head={<Scripts />}>
      <div class="bl-boardhead">
        <h1 class="govuk-heading-l">What people are saying</h1>
        <p class="bl-boardhead__tools">
          <span class="bl-live" id="board-state">
            As it was when this page was loaded
          </span>
          <button class="govuk-button govuk-button--secondary bl-small" type="button" id="board-pause" hidden>
            Pause
          </button>
          <a class="govuk-link" href={`/console${writeBoardQuery({ ...query, view: other })}`}>
            {other === 'table' ? 'As a table' : 'As cards'}
          </a>
        </p>
      </div>
      <Filters query={query} places={places} />
      <output class="govuk-visually-hidden" id="board-news" aria-live="polite"></output>
      <section
        id="board"
        aria-label="Stories"
        data-live={`/console/live${address}`}
        {...{ 'hx-sse:connect': `/console/live${address}`, 'hx-swap': 'innerMorph' }}
      >
        <BoardLive {...live} />
      </section>
      <Keys />
    </ConsolePage>
  );
}

function titleOf(query: BoardQuery): string {
  const narrowed = [query.q && `“${query.q}”`, query.place, query.state !== 'any' && wordsFor(query.state)];
  const by = narrowed.filter((part) => typeof part === 'string' && part !== '').join(', ');
  return `Board${by && `: ${by}`}${query.view === 'table' ? ', as a table' : ''}`;
}

function wordsFor(state: (typeof stateFilters)[number]): string {
  if (state === 'any') return 'Any';
  return state === 'unanswered' ? 'Unanswered, any length' : stateWords[state];
}

function Scripts() {
  return (
    <>
      <TickScript />
      <script type="module" src={assetUrl('board.js')}></script>
    </>
  );
}

function Filters({ query, places }: { query: BoardQuery; places: readonly string[] }) {
  const chosen = query.place && !places.includes(query.place) ? [query.place, ...places] : places;
  return (
    <search>
      <form class="bl-filters" method="get" action="/console" aria-label="Stories">
        <Input id="q" name="q" label="Words in titles, questions, places" type="search" value={query.q} />
        <Select
          id="place"
          name="place"
          label="Place"
          value={query.place}
          items={[{ value: '', text: 'Anywhere' }, ...chosen.map((place) => ({ value: place, text: place }))]}
        />
        <Select
          id="state"
          name="state"
          label="Clock"
          value={query.state}
          items={stateFilters.map((state) => ({ value: state, text: wordsFor(state) }))}
        />
        <Select
          id="span"
          name="span"
          label="Growth over"
          value={query.span}
          items={[
            { value: '1h', text: 'the last hour' },
            { value: '6h', text: 'the last 6 hours' },
          ]}
        />
        {query.view === 'table' && <input type="hidden" name="view" value="table" />}
        <Button classes="govuk-button--secondary">Show</Button>
        {isNarrowed(query) && (
          <a class="govuk-link" href={`/console${writeBoardQuery({ ...query, q: '', place: '', state: 'any' })}`}>
            Clear
          </a>
        )}
      </form>
    </search>
  );
}

const keys: readonly (readonly [string, string])[] = [
  ['j', 'next story'],
  ['k', 'story before'],
  ['Enter', 'open the story'],
  ['s', 'say something about the story'],
  ['r', 'new rumour from the story'],
  ['p', 'pause, and go on'],
  ['?', 'show or hide this'],
];

function Keys() {
  return (
    <Details id="board-keys" summaryText="Keys">
      <dl class="bl-keys">
        {keys.map(([key, does]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="govuk-body">
        <label>
          <input type="checkbox" id="board-keys-off" /> Turn the single keys off on this computer
        </label>
      </p>
    </Details>
  );
}
