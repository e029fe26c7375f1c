import { joined, type Content, type Look, type Optional } from './options.ts';

export type SkipLinkProps = Look & Optional<{ href: string; children: Content }>;

export function SkipLink({ href, classes, attributes, children }: SkipLinkProps) {
  return (
    <a
      href={href || '#content'}
      class={joined('govuk-skip-link', classes)}
      {...attributes}
      data-module="govuk-skip-link"
    >
      {children}
    </a>
  );
}
