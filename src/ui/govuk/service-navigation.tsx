import { joined, present, type Attributes, type Content, type Look, type Maybe, type Optional } from './options.ts';

export type ServiceNavigationItem = Optional<{
  text: Content;
  href: string;
  /** This very page. */
  current: boolean;
  /** The section that this page is in. */
  active: boolean;
  attributes: Attributes;
}>;
export type ServiceNavigationProps = Look &
  Optional<{
    serviceName: string;
    serviceUrl: string;
    navigation: readonly Maybe<ServiceNavigationItem>[];
    navigationClasses: string;
    navigationId: string;
    navigationLabel: string;
    ariaLabel: string;
    menuButtonText: string;
    menuButtonLabel: string;
    collapseNavigationOnMobile: boolean;
    slots: Optional<{
      start: Content;
      end: { readonly text: Content; readonly align?: string };
      navigationStart: Content;
      navigationEnd: Content;
    }>;
  }>;

export function ServiceNavigation(props: ServiceNavigationProps) {
  const { slots, serviceName } = props;
  const common = {
    class: joined('govuk-service-navigation', props.classes),
    'data-module': 'govuk-service-navigation',
    ...props.attributes,
  };
  const inline = slots?.end?.align === 'inline' && 'govuk-service-navigation__inlining-container';
  const inner = (
    <div class={joined('govuk-width-container', inline)}>
      {slots?.start}
      <div class="govuk-service-navigation__container">
        {serviceName && (
          <span class="govuk-service-navigation__service-name">
            {props.serviceUrl ? (
              <a href={props.serviceUrl} class="govuk-service-navigation__link">
                {serviceName}
              </a>
            ) : (
              <span class="govuk-service-navigation__text">{serviceName}</span>
            )}
          </span>
        )}{' '}
        <Navigation {...props} />
      </div>
      {slots?.end?.text}
    </div>
  );
  // A landmark of its own when there is more in it than the navigation, which is one already.
  return serviceName || slots?.start || slots?.end?.text ? (
    <section aria-label={props.ariaLabel ?? 'Service information'} {...common}>
      {inner}
    </section>
  ) : (
    <div {...common}>{inner}</div>
  );
}

function Navigation(props: ServiceNavigationProps) {
  const { slots } = props;
  const items = (props.navigation ?? []).filter(present);
  if (items.length === 0 && !slots?.navigationStart && !slots?.navigationEnd) return <></>;
  const menu = props.menuButtonText || 'Menu';
  const id = props.navigationId || 'navigation';
  const collapse = props.collapseNavigationOnMobile ?? items.length > 1;
  return (
    <nav
      aria-label={props.navigationLabel || menu}
      class={joined('govuk-service-navigation__wrapper', props.navigationClasses)}
    >
      {collapse && (
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          aria-label={props.menuButtonLabel && props.menuButtonLabel !== menu ? props.menuButtonLabel : undefined}
          hidden
          // oxlint-disable-next-line jsx-a11y/no-aria-hidden-on-focusable -- shown, and this taken off, by the script
          aria-hidden="true"
        >
          {menu}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={id}>
        {slots?.navigationStart}
        {items.map((item) => (
          <NavigationItem {...item} />
        ))}
        {slots?.navigationEnd}
      </ul>
    </nav>
  );
}

function NavigationItem({ text, href, current, active, attributes }: ServiceNavigationItem) {
  const here = current || active;
  const ariaCurrent = here ? (current ? 'page' : 'true') : undefined;
  // Bold as well, for people who replace our colours.
  const label = here ? <strong class="govuk-service-navigation__active-fallback">{text}</strong> : text;
  return (
    <li class={joined('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')}>
      {href ? (
        <a class="govuk-service-navigation__link" href={href} aria-current={ariaCurrent} {...attributes}>
          {label}
        </a>
      ) : (
        text && (
          <span class="govuk-service-navigation__text" aria-current={ariaCurrent}>
            {label}
          </span>
        )
      )}
    </li>
  );
}
