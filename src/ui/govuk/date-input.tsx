import { FormGroup, HintAndError, describedBy, type AroundInputs, type Described } from './field.tsx';
import type { FormGroupOptions } from './field.tsx';
import { Fieldset, type FieldsetOptions } from './fieldset.tsx';
import { Input, type InputProps } from './input.tsx';
import { joined, present, type Attributes, type Look, type Maybe, type Optional } from './options.ts';

export type DatePart = Optional<{
  name: string;
  id: string;
  label: string;
  value: string | number;
  classes: string;
  inputmode: InputProps['inputmode'];
  autocomplete: string;
  pattern: string;
  attributes: Attributes;
  /** Which of the parts is wrong; when none says so, an error message marks all of them. */
  error: boolean;
}>;
type Part = 'day' | 'month' | 'year';

export type DateInputProps = Look &
  Described & { readonly id: string } & Optional<{
    namePrefix: string;
    items: readonly Maybe<DatePart>[];
    day: DatePart;
    month: DatePart;
    year: DatePart;
    values: Readonly<Record<string, string | number>>;
    fieldset: FieldsetOptions;
    formGroup: FormGroupOptions & AroundInputs;
  }>;

export function DateInput(props: DateInputProps) {
  const { id, fieldset, formGroup, errorMessage } = props;
  const parts = {
    day: props.day ?? standard(props, 'day'),
    month: props.month ?? standard(props, 'month'),
    year: props.year ?? standard(props, 'year'),
  };
  const items = (props.items?.length ? props.items : Object.values(parts)).filter(present);
  const anyIsWrong = items.some(isMarked);
  const inner = (
    <>
      <HintAndError id={id} hint={props.hint} errorMessage={errorMessage} />
      <div class={joined('govuk-date-input', props.classes)} {...props.attributes} id={id || undefined}>
        {formGroup?.beforeInputs?.text}
        {items.map((item) => (
          <DatePartInput date={props} item={item} part={partOf(item, parts)} parts={parts} anyIsWrong={anyIsWrong} />
        ))}
        {formGroup?.afterInputs?.text}
      </div>
    </>
  );
  return (
    <FormGroup error={Boolean(errorMessage)} group={formGroup}>
      {fieldset ? (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- else screen readers skip the description
        <Fieldset {...fieldset} role="group" describedBy={describedBy(fieldset.describedBy, id, props)}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}

type DatePartInputProps = {
  readonly date: DateInputProps;
  readonly item: DatePart;
  readonly part: Part | undefined;
  readonly parts: Readonly<Record<Part, DatePart>>;
  readonly anyIsWrong: boolean;
};

function DatePartInput({ date, item, part, parts, anyIsWrong }: DatePartInputProps) {
  const name = item.name ?? part ?? '';
  const fullName = date.namePrefix ? `${date.namePrefix}-${name}` : name;
  const given = item.classes ?? '';
  const wrong = isMarked(item) || (item.error !== false && Boolean(date.errorMessage) && !anyIsWrong);
  const classes = joined(
    'govuk-date-input__input',
    wrong && !given.includes('govuk-input--error') && 'govuk-input--error',
    !given.includes('govuk-input--width-') && `govuk-input--width-${part === 'year' ? 4 : 2}`,
    given,
  );
  return (
    <div class="govuk-date-input__item">
      <Input
        label={{ text: item.label || name.charAt(0).toUpperCase() + name.slice(1), classes: 'govuk-date-input__label' }}
        id={item.id || `${date.id}-${name}`}
        classes={classes}
        name={fullName}
        value={item.value ?? (part && parts[part].value) ?? date.values?.[fullName]}
        inputmode={item.inputmode || 'numeric'}
        autocomplete={item.autocomplete}
        pattern={item.pattern}
        attributes={item.attributes}
      />
    </div>
  );
}

function standard({ values }: DateInputProps, name: Part): DatePart {
  return { name, value: values?.[name], classes: `govuk-input--width-${name === 'year' ? 4 : 2}` };
}

function isMarked(item: DatePart): boolean {
  return Boolean(item.error) || Boolean(item.classes?.includes('govuk-input--error'));
}

function partOf(item: DatePart, parts: Readonly<Record<Part, DatePart>>): Part | undefined {
  const names: readonly Part[] = ['day', 'month', 'year'];
  return names.find((part) => item === parts[part] || (item.name && [part, parts[part].name].includes(item.name)));
}
