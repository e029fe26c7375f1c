import { Heading, type HeadingLevel } from './heading.tsx';
import { joined, present, type Attributes, type Content, type Look, type Maybe, type Optional } from './options.ts';

export type SummaryAction = { readonly text: Content } & Optional<{
  href: string;
  visuallyHiddenText: string;
  classes: string;
  attributes: Attributes;
}>;
type Actions = Optional<{ classes: string; items: readonly SummaryAction[] }>;
type Cell = Optional<{ text: Content; classes: string }>;
export type SummaryRow = { readonly key: Cell } & Optional<{ value: Cell; classes: string; actions: Actions }>;
export type CardTitle = Cell & Optional<{ headingLevel: HeadingLevel }>;
export type SummaryCard = Look & Optional<{ title: CardTitle; actions: Actions }>;
export type SummaryListProps = Look & { readonly rows: readonly Maybe<SummaryRow>[] } & Optional<{ card: SummaryCard }>;

export function SummaryList({ rows, card, classes, attributes }: SummaryListProps) {
  const shown = rows.filter(present);
  const anyActions = shown.some((row) => row.actions?.items?.length);
  const list = (
    <dl class={joined('govuk-summary-list', classes)} {...attributes}>
      {shown.map((row) => (
        <Row row={row} anyActions={anyActions} cardTitle={card?.title} />
      ))}
    </dl>
  );
  return card ? <Card card={card}>{list}</Card> : list;
}

function Row({
  row,
  anyActions,
  cardTitle,
}: {
  row: SummaryRow;
  anyActions: boolean;
  cardTitle: CardTitle | undefined;
}) {
  const { key, value, actions } = row;
  const [first, ...others] = actions?.items ?? [];
  const empty = anyActions && !actions?.items && 'govuk-summary-list__row--no-actions';
  return (
    <div class={joined('govuk-summary-list__row', empty, row.classes)}>
      <dt class={joined('govuk-summary-list__key', key.classes)}>{key.text}</dt>
      <dd class={joined('govuk-summary-list__value', value?.classes)}>{value?.text}</dd>
      {first && (
        <dd class={joined('govuk-summary-list__actions', actions?.classes)}>
          {others.length === 0 ? (
            <ActionLink {...first} cardTitle={cardTitle} />
          ) : (
            <ul class="govuk-summary-list__actions-list">
              {[first, ...others].map((action) => (
                <li class="govuk-summary-list__actions-list-item">
                  <ActionLink {...action} cardTitle={cardTitle} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      )}
    </div>
  );
}

function ActionLink(props: SummaryAction & { cardTitle: CardTitle | undefined }) {
  const { text, href = '', visuallyHiddenText, classes, attributes, cardTitle } = props;
  return (
    <a class={joined('govuk-link', classes)} href={href} {...attributes}>
      {text}
      {(visuallyHiddenText || cardTitle) && (
        <span class="govuk-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {cardTitle && <> ({cardTitle.text})</>}
        </span>
      )}
    </a>
  );
}

function Card({ card, children }: { card: SummaryCard; children: Content }) {
  const { title, actions } = card;
  const [first, ...others] = actions?.items ?? [];
  const actionClasses = joined('govuk-summary-card__actions', actions?.classes);
  return (
    <div class={joined('govuk-summary-card', card.classes)} {...card.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {title && (
          <Heading level={title.headingLevel ?? 2} class={joined('govuk-summary-card__title', title.classes)}>
            {title.text}
          </Heading>
        )}
        {first && others.length === 0 && (
          <div class={actionClasses}>
            <ActionLink {...first} cardTitle={title} />
          </div>
        )}
        {first && others.length > 0 && (
          <ul class={actionClasses}>
            {[first, ...others].map((action) => (
              <li class="govuk-summary-card__action">
                <ActionLink {...action} cardTitle={title} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  );
}
