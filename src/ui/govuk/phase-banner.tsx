import { joined, type Content, type Look, type Optional } from './options.ts';
import { Tag } from './tag.tsx';

export type PhaseBannerProps = Look & {
  readonly tag: { readonly text: Content } & Optional<{ classes: string }>;
} & Optional<{
    children: Content;
  }>;

export function PhaseBanner({ tag, classes, attributes, children }: PhaseBannerProps) {
  return (
    <div class={joined('govuk-phase-banner govuk-width-container', classes)} {...attributes}>
      <p class="govuk-phase-banner__content">
        <Tag classes={joined('govuk-phase-banner__content__tag', tag.classes)}>{tag.text}</Tag>{' '}
        <span class="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  );
}
