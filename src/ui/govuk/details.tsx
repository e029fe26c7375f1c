import { joined, type Content, type Look, type Optional } from './options.ts';

export type DetailsProps = Look & Optional<{ summaryText: Content; id: string; open: boolean; children: Content }>;

export function Details({ summaryText, id, open, classes, attributes, children }: DetailsProps) {
  return (
    <details id={id || undefined} class={joined('govuk-details', classes)} {...attributes} open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summaryText}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
