import { joined, present, type Attributes, type Content, type Look, type Maybe, type Optional } from './options.ts';

export type PaginationLink = Optional<{ href: string; text: Content; labelText: string; attributes: Attributes }>;
export type PaginationItem = Optional<{
  number: number | string;
  href: string;
  current: boolean;
  ellipsis: boolean;
  visuallyHiddenText: string;
  attributes: Attributes;
}>;
export type PaginationProps = Look &
  Optional<{
    items: readonly Maybe<PaginationItem>[];
    previous: PaginationLink;
    next: PaginationLink;
    landmarkLabel: string;
  }>;

export function Pagination(props: PaginationProps) {
  const { items, previous, next } = props;
  const block = !items && Boolean(next || previous);
  return (
    <nav
      class={joined('govuk-pagination', block && 'govuk-pagination--block', props.classes)}
      aria-label={props.landmarkLabel || 'Pagination'}
      {...props.attributes}
    >
      {previous?.href && <Arrow kind="prev" link={previous} block={block} word="Previous" />}
      {items && (
        <ul class="govuk-pagination__list">
          {items
            .filter(present)
            .filter((item) => Object.keys(item).length > 0)
            .map((item) => (
              <PageItem item={item} />
            ))}
        </ul>
      )}
      {next?.href && <Arrow kind="next" link={next} block={block} word="Next" />}
    </nav>
  );
}

function PageItem({ item }: { item: PaginationItem }) {
  const classes = joined(
    'govuk-pagination__item',
    item.current && 'govuk-pagination__item--current',
    item.ellipsis && 'govuk-pagination__item--ellipsis',
  );
  if (item.ellipsis) return <li class={classes}>⋯</li>;
  return (
    <li class={classes}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href ?? ''}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
        {...item.attributes}
      >
        {item.number}
      </a>
    </li>
  );
}

function Arrow(props: { kind: 'prev' | 'next'; link: PaginationLink; block: boolean; word: string }) {
  const { kind, link, block, word } = props;
  const iconFirst = block || kind === 'prev';
  return (
    <div class={`govuk-pagination__${kind}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={kind} {...link.attributes}>
        {iconFirst && <ArrowIcon kind={kind} />}{' '}
        <span
          class={joined(
            'govuk-pagination__link-title',
            block && !link.labelText && 'govuk-pagination__link-title--decorated',
          )}
        >
          {link.text || (
            <>
              {word}
              <span class="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>{' '}
        {link.labelText && block && (
          <>
            <span class="govuk-visually-hidden">:</span>{' '}
            <span class="govuk-pagination__link-label">{link.labelText}</span>
          </>
        )}
        {!iconFirst && <ArrowIcon kind={kind} />}
      </a>
    </div>
  );
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};

function ArrowIcon({ kind }: { kind: 'prev' | 'next' }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[kind]} />
    </svg>
  );
}
