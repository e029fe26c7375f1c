/** All lines by what has to be done with them: what waits for somebody comes first. */
import type { Frame } from '#ui/frame.ts';
import { Button, Tag, type TagColour } from '#ui/govuk/index.ts';
import { EmptyState } from '#ui/notices.tsx';
import { ConsolePage } from '#ui/page.tsx';
import { Time } from '#ui/time.tsx';
import { kindLabels, statusLabels, type LineRow, type LineStatus } from './line.rules.ts';
import { tierRules } from './tier.rules.ts';

const groups: readonly { readonly title: string; readonly statuses: readonly LineStatus[]; readonly open: boolean }[] =
  [
    { title: 'Wait for a second person', statuses: ['awaiting-approval'], open: true },
    { title: 'Drafts', statuses: ['draft'], open: true },
    { title: 'Scheduled', statuses: ['scheduled'], open: true },
    { title: 'Published', statuses: ['published', 'corrected'], open: false },
    { title: 'Withdrawn', statuses: ['withdrawn'], open: false },
  ];

export const statusColours: Readonly<Record<LineStatus, TagColour>> = {
  'awaiting-approval': 'orange',
  draft: 'grey',
  scheduled: 'purple',
  published: 'green',
  corrected: 'teal',
  withdrawn: 'red',
  discarded: 'grey',
};

export function LinesPage({ frame, lines, mayWrite }: { frame: Frame; lines: readonly LineRow[]; mayWrite: boolean }) {
  return (
    <ConsolePage frame={frame} title="Lines">
      <h1 class="govuk-heading-l">Lines</h1>
      {mayWrite && (
        <div class="govuk-button-group">
          <Button href="/console/statements/new">Write a line</Button>
          <Button href="/console/facts" classes="govuk-button--secondary">
            Facts
          </Button>
        </div>
      )}
      {lines.length === 0 && (
        <EmptyState title="Nothing said yet" icon="answer">
          <p>Start from a story on the board, or write a line here.</p>
        </EmptyState>
      )}
      {groups.map(({ title, statuses }) => {
        const rows = lines.filter(({ status }) => statuses.includes(status));
        return (
          rows.length > 0 && (
            <section>
              <h2 class="govuk-heading-m">
                {title} ({rows.length})
              </h2>
              <ul class="bl-lines">
                {rows.map((row) => (
                  <Line frame={frame} row={row} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </ConsolePage>
  );
}

function Line({ frame, row }: { frame: Frame; row: LineRow }) {
  return (
    <li class="bl-lines__line">
      <div>
        <a class="govuk-link bl-lines__title" href={`/console/statements/${row.id}`} dir="auto">
          {row.title ?? 'Withdrawn: the words are sealed'}
        </a>
        <div class="bl-lines__meta">
          {row.number > 1 && row.status !== 'corrected' && 'Correction · '}
          {row.by && `${row.by} · `}
          {row.publishAt ? (
            <>
              goes out <Time at={row.publishAt} now={frame.now} />
            </>
          ) : (
            <Time at={row.at} now={frame.now} />
          )}
        </div>
      </div>
      <div class="bl-lines__tags">
        {row.kind !== 'line' && <Tag colour="yellow">{kindLabels[row.kind]}</Tag>}
        {row.tier !== 'routine' && <Tag colour="magenta">{tierRules[row.tier].label}</Tag>}
        <Tag colour={statusColours[row.status]}>{statusLabels[row.status]}</Tag>
      </div>
    </li>
  );
}
