import { FieldLabel, FormGroup, HintAndError, describedBy, type AroundInput, type FieldProps } from './field.tsx';
import type { FormGroupOptions } from './field.tsx';
import { joined, type Content, type Look, type Optional } from './options.ts';

export type AffixOptions = { readonly text: Content } & Look;
export type InputProps = Look &
  FieldProps &
  Optional<{
    type: string;
    value: string | number;
    inputmode: 'none' | 'text' | 'decimal' | 'numeric' | 'tel' | 'search' | 'email' | 'url';
    autocomplete: string;
    autocapitalize: 'none' | 'off' | 'on' | 'sentences' | 'words' | 'characters';
    pattern: string;
    spellcheck: boolean;
    disabled: boolean;
    prefix: AffixOptions;
    suffix: AffixOptions;
    inputWrapper: Look;
    formGroup: FormGroupOptions & AroundInput;
  }>;

export function Input(props: InputProps) {
  const id = props.id || props.name || '';
  const { prefix, suffix, formGroup, errorMessage } = props;
  const wrapped = prefix?.text || suffix?.text || formGroup?.beforeInput?.text || formGroup?.afterInput?.text;
  const input = (
    <input
      class={joined('govuk-input', props.classes, Boolean(errorMessage) && 'govuk-input--error')}
      id={id}
      name={props.name ?? ''}
      type={props.type || 'text'}
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.disabled}
      aria-describedby={describedBy(props.describedBy, id, props)}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
      {...props.attributes}
    />
  );
  return (
    <FormGroup error={Boolean(errorMessage)} group={formGroup}>
      <FieldLabel id={id} label={props.label} />
      <HintAndError id={id} hint={props.hint} errorMessage={errorMessage} />
      {wrapped ? (
        <div class={joined('govuk-input__wrapper', props.inputWrapper?.classes)} {...props.inputWrapper?.attributes}>
          {formGroup?.beforeInput?.text}
          {prefix?.text && <Affix {...prefix} kind="prefix" />}
          {input}
          {suffix?.text && <Affix {...suffix} kind="suffix" />}
          {formGroup?.afterInput?.text}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  );
}

function Affix({ kind, text, classes, attributes }: AffixOptions & { kind: 'prefix' | 'suffix' }) {
  return (
    <div class={joined(`govuk-input__${kind}`, classes)} aria-hidden="true" {...attributes}>
      {text}
    </div>
  );
}
