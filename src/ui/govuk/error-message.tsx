import { joined, type Content, type Look, type Optional } from './options.ts';

export type ErrorMessageProps = Look & Optional<{ id: string; visuallyHiddenText: string; children: Content }>;
/** The error of a field, as the field takes it. */
export type ErrorMessageOptions = Look & Optional<{ text: Content; visuallyHiddenText: string }>;

export function ErrorMessage({ id, classes, attributes, visuallyHiddenText = 'Error', children }: ErrorMessageProps) {
  return (
    <p id={id || undefined} class={joined('govuk-error-message', classes)} {...attributes}>
      {visuallyHiddenText && (
        <>
          <span class="govuk-visually-hidden">{visuallyHiddenText}:</span>{' '}
        </>
      )}
      {children}
    </p>
  );
}
