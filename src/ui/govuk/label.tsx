import { joined, type Content, type Look, type Optional } from './options.ts';

type Shown = Look & Optional<{ isPageHeading: boolean }>;
export type LabelProps = Shown & Optional<{ for: string; children: Content }>;
/** The label of a field, as the field takes it. */
export type LabelOptions = Shown & Optional<{ text: Content }>;

export function Label(props: LabelProps) {
  if (!props.children) return <></>;
  const label = (
    <label class={joined('govuk-label', props.classes)} {...props.attributes} for={props.for || undefined}>
      {props.children}
    </label>
  );
  return props.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}
