import { joined, type Content, type Look, type Optional } from './options.ts';

export type LegendOptions = { readonly text: Content } & Optional<{ classes: string; isPageHeading: boolean }>;
/** The fieldset of a group of inputs, as the group takes it. */
export type FieldsetOptions = Look & Optional<{ legend: LegendOptions; describedBy: string }>;
export type FieldsetProps = FieldsetOptions & Optional<{ role: string; children: Content }>;

export function Fieldset({ classes, attributes, legend, describedBy, role, children }: FieldsetProps) {
  return (
    <fieldset
      class={joined('govuk-fieldset', classes)}
      role={role || undefined}
      aria-describedby={describedBy || undefined}
      {...attributes}
    >
      {legend?.text && (
        <legend class={joined('govuk-fieldset__legend', legend.classes)}>
          {legend.isPageHeading ? <h1 class="govuk-fieldset__heading">{legend.text}</h1> : legend.text}
        </legend>
      )}
      {children}
    </fieldset>
  );
}
