import { Button } from './button.tsx';
import { Heading, type HeadingLevel } from './heading.tsx';
import { joined, type Content, type Look, type Optional } from './options.ts';

export type PanelAction = { readonly text: string } & Look &
  Optional<{ href: string; type: 'submit' | 'button' | 'reset' }>;
export type PanelProps = Look &
  Optional<{
    titleText: Content;
    headingLevel: HeadingLevel;
    children: Content;
    /** Only an interruption (`classes: 'govuk-panel--interruption'`) has actions. */
    actions: Look & { readonly items?: readonly PanelAction[] };
  }>;

export function Panel({ titleText, headingLevel, classes, attributes, children, actions }: PanelProps) {
  const interrupts = classes?.includes('govuk-panel--interruption') ?? false;
  return (
    <div class={joined('govuk-panel', !interrupts && 'govuk-panel--confirmation', classes)} {...attributes}>
      <Heading level={headingLevel ?? 1} class="govuk-panel__title">
        {titleText}
      </Heading>
      {children && <div class="govuk-panel__body">{children}</div>}
      {interrupts && actions && (
        <div class={joined('govuk-panel__actions', actions.classes)} {...actions.attributes}>
          {actions.items?.length ? (
            <div class="govuk-button-group">
              {actions.items.map((action) => (
                <>
                  <Action {...action} />{' '}
                </>
              ))}
            </div>
          ) : null}
        </div>
      )}
    </div>
  );
}

function Action({ text, href, type, classes, attributes }: PanelAction) {
  if (href && type !== 'button') {
    return (
      <a class={joined('govuk-link govuk-link--inverse', classes)} href={href} {...attributes}>
        {text}
      </a>
    );
  }
  const button = { type: type ?? 'button', href, attributes } as const;
  return (
    <Button {...button} classes={joined('govuk-button--inverse', classes)}>
      {text}
    </Button>
  );
}
