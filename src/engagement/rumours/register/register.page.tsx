/** The register: every rumour with its status, its answer clock and how far it has been heard. */
import { ConsolePage } from '#ui/page.tsx';
import { Button, Checkboxes, Select, Table } from '#ui/govuk/index.ts';
import { EmptyState, Scroll } from '#ui/notices.tsx';
import { Time } from '#ui/time.tsx';
import type { Frame } from '#ui/frame.ts';
import { AnswerBy, priorityWords, PublicTag, StatusTag } from '../console-parts.tsx';
import { count } from '../public/reach.rules.ts';
import type { Heard, RegisterFilter, RegisterRow } from '../record.rules.ts';
import { answerClock, mayWork, priorities, statuses, statusWords } from '../rumour.rules.ts';

type RegisterProps = {
  readonly frame: Frame;
  readonly rows: readonly RegisterRow[];
  readonly filter: RegisterFilter;
};

export function RegisterPage({ frame, rows, filter }: RegisterProps) {
  const filtered = Boolean(filter.status ?? filter.priority ?? filter.unanswered);
  return (
    <ConsolePage frame={frame} title="Rumours" wide>
      <h1 class="govuk-heading-l">Rumours</h1>
      {mayWork(frame.actor) && <Button href="/console/rumours/new">New rumour</Button>}
      <Filters filter={filter} filtered={filtered} />
      <p class="govuk-body">{summary(rows, frame.now)}</p>
      {rows.length === 0 ? (
        <EmptyState title={filtered ? 'No rumour fits this choice' : 'No rumours yet'} icon="heard">
          {filtered ? (
            <a class="govuk-link" href="/console/rumours">
              Show all
            </a>
          ) : (
            'Open one from a story on the board (press r), or here when somebody tells you something.'
          )}
        </EmptyState>
      ) : (
        <Scroll label="Rumours">
          <Table
            caption="Rumours, the most urgent first"
            captionClasses="govuk-visually-hidden"
            firstCellIsHeader
            head={['Claim', 'Status', 'Priority', 'Answer by', 'Heard', 'Public'].map((text) => ({
              text,
            }))}
            rows={rows.map((row) => cells(row, frame.now))}
          />
        </Scroll>
      )}
    </ConsolePage>
  );
}

function Filters({ filter, filtered }: { filter: RegisterFilter; filtered: boolean }) {
  return (
    <form method="get" action="/console/rumours" class="bl-filter">
      <Select
        name="status"
        label="Status"
        value={filter.status ?? ''}
        items={[{ value: '', text: 'Any' }, ...statuses.map((value) => ({ value, text: statusWords[value] }))]}
      />
      <Select
        name="priority"
        label="Priority"
        value={filter.priority ?? ''}
        items={[{ value: '', text: 'Any' }, ...priorities.map((value) => ({ value, text: priorityWords[value] }))]}
      />
      <Checkboxes
        name="unanswered"
        classes="govuk-checkboxes--small"
        values={filter.unanswered ? ['yes'] : []}
        items={[{ value: 'yes', text: 'Unanswered only' }]}
      />
      <div class="govuk-button-group">
        <Button classes="govuk-button--secondary">Show</Button>{' '}
        {filtered && (
          <a class="govuk-link" href="/console/rumours">
            Show all
          </a>
        )}
      </div>
    </form>
  );
}

function cells({ rumour, heard }: RegisterRow, now: Date) {
  return [
    {
      text: (
        <a class="govuk-link" href={`/console/rumours/${rumour.id}`}>
          {rumour.claim}
        </a>
      ),
    },
    { text: <StatusTag status={rumour.status} /> },
    { text: priorityWords[rumour.priority] },
    { text: <AnswerBy rumour={rumour} now={now} /> },
    {
      text: (
        <>
          {heardWords(heard)}
          {heard.lastHeardAt && (
            <>
              , last at <Time at={heard.lastHeardAt} now={now} />
            </>
          )}
        </>
      ),
    },
    { text: <PublicTag status={rumour.status} shown={rumour.public} /> },
  ];
}

export function heardWords({ sightings, people, lastHour }: Heard): string {
  if (sightings === 0) return 'Nowhere yet';
  const by = people > 0 ? ` by ${count(people, 'person', 'people')}` : '';
  const lately = lastHour > 0 ? `, ${lastHour} in the last hour` : '';
  return `${count(sightings, 'time', 'times')}${by}${lately}`;
}

function summary(rows: readonly RegisterRow[], now: Date): string {
  const clocks = rows.map(({ rumour }) => answerClock(rumour, now).state);
  const unanswered = clocks.filter((state) => state !== 'settled').length;
  const overdue = clocks.filter((state) => state === 'overdue').length;
  return `${count(rows.length, 'rumour', 'rumours')} shown: ${unanswered} unanswered, ${overdue} overdue.`;
}
