/** The frame around every field: form group, label, hint, error, and the ids that tie them together. */
import { ErrorMessage, type ErrorMessageOptions } from './error-message.tsx';
import { Hint, type HintOptions } from './hint.tsx';
import { Label, type LabelOptions } from './label.tsx';
import { joined, optionsOf, type Attributes, type Content, type Optional, type TextOr } from './options.ts';

type Beside = { readonly text: Content };
export type FormGroupOptions = Optional<{ classes: string; attributes: Attributes }>;
export type AroundInput = Optional<{ beforeInput: Beside; afterInput: Beside }>;
export type AroundInputs = Optional<{ beforeInputs: Beside; afterInputs: Beside }>;

export type Described = Optional<{ hint: TextOr<HintOptions>; errorMessage: TextOr<ErrorMessageOptions> }>;

/** What a single field (input, textarea, select) takes besides its own options. */
export type FieldProps = Described & {
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  readonly label: TextOr<LabelOptions>;
  readonly describedBy?: string | undefined;
};

export function FormGroup(props: { error: boolean; group: FormGroupOptions | undefined; children: Content }) {
  return (
    <div
      class={joined('govuk-form-group', props.error && 'govuk-form-group--error', props.group?.classes)}
      {...props.group?.attributes}
    >
      {props.children}
    </div>
  );
}

export function HintAndError({ id, hint, errorMessage }: Described & { readonly id: string }) {
  const { text: hintText, ...hintLook } = optionsOf(hint) ?? {};
  const { text: errorText, ...errorLook } = optionsOf(errorMessage) ?? {};
  return (
    <>
      {hint && (
        <Hint id={`${id}-hint`} {...hintLook}>
          {hintText}
        </Hint>
      )}
      {errorMessage && (
        <ErrorMessage id={`${id}-error`} {...errorLook}>
          {errorText}
        </ErrorMessage>
      )}
    </>
  );
}

export function FieldLabel({ id, label }: { id: string; label: TextOr<LabelOptions> }) {
  const { text, ...look } = optionsOf(label) ?? {};
  return (
    <Label for={id} {...look}>
      {text}
    </Label>
  );
}

/** The value of `aria-describedby`: what the page gave, then the hint, then the error. */
export function describedBy(given: string | undefined, id: string, { hint, errorMessage }: Described) {
  return joined(given, hint ? `${id}-hint` : undefined, errorMessage ? `${id}-error` : undefined) || undefined;
}
