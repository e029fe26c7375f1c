import { joined, present, type Attributes, type Content, type Look, type Maybe, type Optional } from './options.ts';

export type Tab = { readonly label: string } & Optional<{
  id: string;
  attributes: Attributes;
  panel: Optional<{ text: Content; attributes: Attributes }>;
}>;
export type TabsProps = Look & Optional<{ id: string; idPrefix: string; title: string; items: readonly Maybe<Tab>[] }>;

/** Without JavaScript: a list of contents and all panels below one another. */
export function Tabs({ id, idPrefix, title = 'Contents', items = [], classes, attributes }: TabsProps) {
  const panelId = (item: Tab, index: number) => item.id || `${idPrefix ?? ''}-${index + 1}`;
  return (
    <div id={id || undefined} class={joined('govuk-tabs', classes)} {...attributes} data-module="govuk-tabs">
      <h2 class="govuk-tabs__title">{title}</h2>
      {items.length > 0 && (
        <ul class="govuk-tabs__list">
          {items.map(
            (item, index) =>
              present(item) && (
                <li class={joined('govuk-tabs__list-item', index === 0 && 'govuk-tabs__list-item--selected')}>
                  <a class="govuk-tabs__tab" href={`#${panelId(item, index)}`} {...item.attributes}>
                    {item.label}
                  </a>
                </li>
              ),
          )}
        </ul>
      )}
      {items.map(
        (item, index) =>
          present(item) && (
            <div
              class={joined('govuk-tabs__panel', index > 0 && 'govuk-tabs__panel--hidden')}
              id={panelId(item, index)}
              {...item.panel?.attributes}
            >
              {typeof item.panel?.text === 'string' ? <p class="govuk-body">{item.panel.text}</p> : item.panel?.text}
            </div>
          ),
      )}
    </div>
  );
}
