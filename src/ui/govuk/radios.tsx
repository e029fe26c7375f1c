import { ChoiceItem, Choices, choiceId, type Choice, type ChoicesProps, type Divider } from './choices.tsx';
import { present, type Maybe } from './options.ts';

export type RadioItem = Choice | Divider;
export type RadiosProps = ChoicesProps & {
  readonly items: readonly Maybe<RadioItem>[];
  readonly value?: string | number | undefined;
};

export function Radios(props: RadiosProps) {
  const idPrefix = props.idPrefix || props.name;
  return (
    <Choices kind="radios" group={props} describedBy={props.fieldset?.describedBy}>
      {props.items.map((item, index) => {
        if (!present(item)) return null;
        if ('divider' in item) return <div class="govuk-radios__divider">{item.divider}</div>;
        const id = choiceId(idPrefix, index, item.id);
        return (
          <ChoiceItem kind="radios" id={id} name={props.name} item={item} checked={isChecked(item, props.value)} />
        );
      })}
    </Choices>
  );
}

function isChecked(item: Choice, value: string | number | undefined): boolean {
  if (item.checked) return true;
  return Boolean(value) && item.checked !== false && String(item.value) === String(value);
}
