/** On a story's page: what we have said about it, and what can be said next. */
import type { Frame } from '#ui/frame.ts';
import { Button, Details, Select, Tag } from '#ui/govuk/index.ts';
import { Time } from '#ui/time.tsx';
import { isStanding, latest, type Published } from '../public/published.rules.ts';
import { kindLabels } from './line.rules.ts';

type StoryLinesProps = {
  readonly frame: Frame;
  readonly storyId: string;
  readonly lines: readonly Published[];
  readonly linkable: readonly { readonly id: string; readonly title: string }[];
  readonly mayWrite: boolean;
};

export function StoryLines({ frame, storyId, lines, linkable, mayWrite }: StoryLinesProps) {
  return (
    <section class="bl-card" aria-labelledby="lines">
      <h2 class="govuk-heading-m" id="lines">
        What we have said
      </h2>
      {lines.length === 0 && <p class="govuk-body">Nothing yet.</p>}
      <ul class="bl-lines">
        {lines.map((line) => (
          <li class="bl-lines__line">
            <div>
              <a class="govuk-link bl-lines__title" href={`/console/statements/${line.id}`} dir="auto">
                {isStanding(line) ? latest(line).title : 'Withdrawn'}
              </a>
              <div class="bl-lines__meta">
                <Time at={line.firstAt} now={frame.now} />
              </div>
            </div>
            <div class="bl-lines__tags">
              {line.kind !== 'line' && <Tag colour="yellow">{kindLabels[line.kind]}</Tag>}
              {isStanding(line) && line.wordings.length > 1 && <Tag colour="teal">Corrected</Tag>}
              {!isStanding(line) && <Tag colour="red">Withdrawn</Tag>}
            </div>
          </li>
        ))}
      </ul>
      {mayWrite && (
        <>
          <p class="govuk-body">
            <a class="govuk-link" href={`/console/facts?story=${storyId}#ask`}>
              Ask for a fact
            </a>
          </p>
          <p class="govuk-hint">
            The holding line says in neutral words that we know and are looking. It goes out at once and buys half an
            hour.
          </p>
          {linkable.length > 0 && (
            <Details summaryText="A line that is out already answers this">
              <form method="post" action={`/console/stories/${storyId}/lines`}>
                <Select
                  name="statementId"
                  id="statementId"
                  label="Which one"
                  items={[
                    { value: '', text: 'Choose' },
                    ...linkable.map(({ id, title }) => ({ value: id, text: title })),
                  ]}
                />
                <Button classes="govuk-button--secondary">Link it</Button>
              </form>
            </Details>
          )}
        </>
      )}
    </section>
  );
}
