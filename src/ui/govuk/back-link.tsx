import { joined, type Content, type Look, type Optional } from './options.ts';

export type BackLinkProps = Look & Optional<{ href: string; children: Content }>;

export function BackLink({ href, classes, attributes, children }: BackLinkProps) {
  return (
    <a href={href || '#'} class={joined('govuk-back-link', classes)} {...attributes}>
      {children || 'Back'}
    </a>
  );
}
