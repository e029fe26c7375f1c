import { ChoiceItem, Choices, choiceId, type Choice, type ChoicesProps, type Divider } from './choices.tsx';
import { describedBy } from './field.tsx';
import { present, type Maybe, type Optional } from './options.ts';

/** `behaviour: 'exclusive'` is the "none of these" that clears the others. */
export type CheckboxItem = (Choice & Optional<{ name: string; behaviour: string }>) | Divider;
export type CheckboxesProps = ChoicesProps & {
  readonly items: readonly Maybe<CheckboxItem>[];
  readonly values?: readonly (string | number)[] | undefined;
  readonly describedBy?: string | undefined;
};

export function Checkboxes(props: CheckboxesProps) {
  const idPrefix = props.idPrefix || props.name;
  const given = props.fieldset?.describedBy || props.describedBy;
  // Without a fieldset there is nothing to carry the description, so each box does.
  const each = props.fieldset ? undefined : describedBy(given, idPrefix, props);
  return (
    <Choices kind="checkboxes" group={props} describedBy={given}>
      {props.items.map((item, index) => {
        if (!present(item)) return null;
        if ('divider' in item) return <div class="govuk-checkboxes__divider">{item.divider}</div>;
        return (
          <ChoiceItem
            kind="checkboxes"
            id={choiceId(idPrefix, index, item.id)}
            name={item.name || props.name}
            item={item}
            checked={isChecked(item, props.values)}
            describedBy={each}
            behaviour={item.behaviour}
          />
        );
      })}
    </Choices>
  );
}

function isChecked(item: Choice, values: readonly (string | number)[] | undefined): boolean {
  if (item.checked) return true;
  return Boolean(values?.includes(item.value)) && item.checked !== false;
}
