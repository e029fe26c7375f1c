import { FieldLabel, FormGroup, HintAndError, describedBy, type AroundInput, type FieldProps } from './field.tsx';
import type { FormGroupOptions } from './field.tsx';
import { joined, present, type Attributes, type Look, type Maybe, type Optional } from './options.ts';

export type SelectItem = { readonly text: string } & Optional<{
  value: string | number;
  selected: boolean;
  disabled: boolean;
  attributes: Attributes;
}>;
export type SelectProps = Look &
  FieldProps & { readonly items: readonly Maybe<SelectItem>[] } & Optional<{
    value: string | number;
    disabled: boolean;
    formGroup: FormGroupOptions & AroundInput;
  }>;

export function Select(props: SelectProps) {
  const id = props.id || props.name || '';
  const { errorMessage, formGroup } = props;
  return (
    <FormGroup error={Boolean(errorMessage)} group={formGroup}>
      <FieldLabel id={id} label={props.label} />
      <HintAndError id={id} hint={props.hint} errorMessage={errorMessage} />
      {formGroup?.beforeInput?.text}
      <select
        class={joined('govuk-select', props.classes, Boolean(errorMessage) && 'govuk-select--error')}
        id={id}
        name={props.name ?? ''}
        disabled={props.disabled}
        aria-describedby={describedBy(props.describedBy, id, props)}
        {...props.attributes}
      >
        {props.items.filter(present).map((item) => (
          <option
            value={item.value}
            selected={isSelected(item, props.value)}
            disabled={item.disabled}
            {...item.attributes}
          >
            {item.text}
          </option>
        ))}
      </select>
      {formGroup?.afterInput?.text}
    </FormGroup>
  );
}

/** An option without a value is chosen by its text; `selected: false` stands against the value of the field. */
function isSelected(item: SelectItem, value: string | number | undefined): boolean {
  if (item.selected) return true;
  return Boolean(value) && item.selected !== false && String(item.value ?? item.text) === String(value);
}
