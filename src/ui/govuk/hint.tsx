import { joined, type Content, type Look, type Optional } from './options.ts';

export type HintProps = Look & Optional<{ id: string; children: Content }>;
/** The hint of a field, as the field takes it. */
export type HintOptions = Look & Optional<{ text: Content }>;

export function Hint({ id, classes, attributes, children }: HintProps) {
  return (
    <div id={id || undefined} class={joined('govuk-hint', classes)} {...attributes}>
      {children}
    </div>
  );
}
