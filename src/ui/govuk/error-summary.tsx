import { joined, type Attributes, type Content, type Look, type Optional } from './options.ts';

export type ErrorSummaryItem = { readonly text: Content } & Optional<{ href: string; attributes: Attributes }>;
export type ErrorSummaryProps = Look &
  Optional<{
    titleText: Content;
    descriptionText: Content;
    errorList: readonly ErrorSummaryItem[];
    disableAutoFocus: boolean;
  }>;

export function ErrorSummary(props: ErrorSummaryProps) {
  const { titleText = 'There is a problem', descriptionText, errorList = [] } = props;
  return (
    <div
      class={joined('govuk-error-summary', props.classes)}
      data-disable-auto-focus={props.disableAutoFocus}
      {...props.attributes}
      data-module="govuk-error-summary"
    >
      {/* The alert is a child of the element that takes the focus: on one element, screen readers may lose the text. */}
      <div role="alert">
        <h2 class="govuk-error-summary__title">{titleText}</h2>
        <div class="govuk-error-summary__body">
          {descriptionText && <p>{descriptionText}</p>}
          {errorList.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errorList.map((item) => (
                <li>
                  {item.href ? (
                    <a href={item.href} {...item.attributes}>
                      {item.text}
                    </a>
                  ) : (
                    item.text
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}
