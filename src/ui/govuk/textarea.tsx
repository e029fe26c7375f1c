import { FieldLabel, FormGroup, HintAndError, describedBy, type AroundInput, type FieldProps } from './field.tsx';
import type { FormGroupOptions } from './field.tsx';
import { joined, type Look, type Optional } from './options.ts';

export type TextareaProps = Look &
  FieldProps &
  Optional<{
    value: string;
    rows: number;
    spellcheck: boolean;
    autocomplete: string;
    disabled: boolean;
    formGroup: FormGroupOptions & AroundInput;
  }>;

export function Textarea(props: TextareaProps) {
  const id = props.id || props.name || '';
  const { errorMessage, formGroup } = props;
  return (
    <FormGroup error={Boolean(errorMessage)} group={formGroup}>
      <FieldLabel id={id} label={props.label} />
      <HintAndError id={id} hint={props.hint} errorMessage={errorMessage} />
      {formGroup?.beforeInput?.text}
      <textarea
        class={joined('govuk-textarea', Boolean(errorMessage) && 'govuk-textarea--error', props.classes)}
        id={id}
        name={props.name ?? ''}
        rows={props.rows || 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describedBy(props.describedBy, id, props)}
        autocomplete={props.autocomplete || undefined}
        {...props.attributes}
      >
        {props.value}
      </textarea>
      {formGroup?.afterInput?.text}
    </FormGroup>
  );
}
