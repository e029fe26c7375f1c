import { joined, type Content, type Look, type Optional } from './options.ts';

export type InsetTextProps = Look & Optional<{ id: string; children: Content }>;

export function InsetText({ id, classes, attributes, children }: InsetTextProps) {
  return (
    <div id={id || undefined} class={joined('govuk-inset-text', classes)} {...attributes}>
      {children}
    </div>
  );
}
