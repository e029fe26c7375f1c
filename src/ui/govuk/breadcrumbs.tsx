import { joined, type Attributes, type Content, type Look, type Optional } from './options.ts';

export type Breadcrumb = { readonly text: Content } & Optional<{ href: string; attributes: Attributes }>;
export type BreadcrumbsProps = Look &
  Optional<{ collapseOnMobile: boolean; labelText: string }> & { readonly items: readonly Breadcrumb[] };

export function Breadcrumbs(props: BreadcrumbsProps) {
  const { items, classes, collapseOnMobile, labelText = 'Breadcrumb', attributes } = props;
  const collapse = collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile';
  return (
    <nav class={joined('govuk-breadcrumbs', classes, collapse)} {...attributes} aria-label={labelText}>
      <ol class="govuk-breadcrumbs__list">
        {items.map((item) =>
          item.href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
                {item.text}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {item.text}
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
