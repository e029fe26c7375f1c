import { Heading, type HeadingLevel } from './heading.tsx';
import { joined, type Content, type Look, type Optional } from './options.ts';

export type NotificationBannerProps = Look &
  Optional<{
    /** One sentence, shown large. For anything richer use children. */
    text: string;
    children: Content;
    titleText: Content;
    titleHeadingLevel: HeadingLevel;
    titleId: string;
    type: 'success';
    role: string;
    disableAutoFocus: boolean;
  }>;

export function NotificationBanner(props: NotificationBannerProps) {
  const success = props.type === 'success';
  const titleId = props.titleId || 'govuk-notification-banner-title';
  return (
    <div
      class={joined('govuk-notification-banner', success && 'govuk-notification-banner--success', props.classes)}
      role={props.role || (success ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading level={props.titleHeadingLevel ?? 2} class="govuk-notification-banner__title" id={titleId}>
          {props.titleText || (success ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {props.children || (props.text && <p class="govuk-notification-banner__heading">{props.text}</p>)}
      </div>
    </div>
  );
}
