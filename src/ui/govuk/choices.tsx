/** What radios and checkboxes share: the group around them and one choice with its hint and what it reveals. */
import { FormGroup, HintAndError, describedBy, type AroundInputs, type Described } from './field.tsx';
import type { FormGroupOptions } from './field.tsx';
import { Fieldset, type FieldsetOptions } from './fieldset.tsx';
import { Hint, type HintOptions } from './hint.tsx';
import { Label } from './label.tsx';
import { joined, optionsOf, type Attributes, type Content, type Look, type Optional, type TextOr } from './options.ts';

type Kind = 'radios' | 'checkboxes';

export type Divider = { readonly divider: string };
export type Choice = { readonly text: Content; readonly value: string | number } & Optional<{
  id: string;
  hint: TextOr<HintOptions>;
  label: Look;
  checked: boolean;
  disabled: boolean;
  attributes: Attributes;
  /** Shown while the choice is made; without JavaScript always. */
  conditional: { readonly text: Content };
}>;

export type ChoicesProps = Look &
  Described & { readonly name: string } & Optional<{
    idPrefix: string;
    fieldset: FieldsetOptions;
    formGroup: FormGroupOptions & AroundInputs;
  }>;

/** The first id has no number, so that an error summary can link to it. */
export function choiceId(idPrefix: string, index: number, id: string | undefined): string {
  return id || (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`);
}

export function Choices(props: {
  kind: Kind;
  group: ChoicesProps;
  describedBy: string | undefined;
  children: Content;
}) {
  const { kind, group } = props;
  const idPrefix = group.idPrefix || group.name;
  const inner = (
    <>
      <HintAndError id={idPrefix} hint={group.hint} errorMessage={group.errorMessage} />
      <div class={joined(`govuk-${kind}`, group.classes)} {...group.attributes} data-module={`govuk-${kind}`}>
        {group.formGroup?.beforeInputs?.text}
        {props.children}
        {group.formGroup?.afterInputs?.text}
      </div>
    </>
  );
  return (
    <FormGroup error={Boolean(group.errorMessage)} group={group.formGroup}>
      {group.fieldset ? (
        <Fieldset {...group.fieldset} describedBy={describedBy(props.describedBy, idPrefix, group)}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}

type ChoiceItemProps = {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
  readonly item: Choice;
  readonly checked: boolean;
  readonly describedBy?: string | undefined;
  readonly behaviour?: string | undefined;
};

export function ChoiceItem(props: ChoiceItemProps) {
  const { kind, id, item, checked } = props;
  const hint: HintOptions | undefined = optionsOf(item.hint);
  const conditionalId = item.conditional?.text ? `conditional-${id}` : undefined;
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          id={id}
          name={props.name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={item.value ?? ''}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={conditionalId}
          data-behaviour={props.behaviour || undefined}
          aria-describedby={joined(props.describedBy, Boolean(hint?.text) && `${id}-item-hint`) || undefined}
          {...item.attributes}
        />
        <Label
          for={id}
          classes={joined(`govuk-${kind}__label`, item.label?.classes)}
          attributes={item.label?.attributes}
        >
          {item.text}
        </Label>
        {hint?.text && (
          <Hint
            id={`${id}-item-hint`}
            classes={joined(`govuk-${kind}__hint`, hint.classes)}
            attributes={hint.attributes}
          >
            {hint.text}
          </Hint>
        )}
      </div>
      {item.conditional?.text && (
        <div
          class={joined(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)}
          id={conditionalId}
        >
          {item.conditional.text}
        </div>
      )}
    </>
  );
}
