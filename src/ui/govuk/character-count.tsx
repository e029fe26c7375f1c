import { Hint } from './hint.tsx';
import { joined, type Attributes, type Optional } from './options.ts';
import { Textarea, type TextareaProps } from './textarea.tsx';

/** Texts by plural rule ("one", "other"), with %{count} where the number goes. */
type Plurals = Readonly<Record<string, string>>;
type Messages = Optional<{
  charactersUnderLimitText: Plurals;
  charactersAtLimitText: string;
  charactersOverLimitText: Plurals;
  wordsUnderLimitText: Plurals;
  wordsAtLimitText: string;
  wordsOverLimitText: Plurals;
}>;

export type CharacterCountProps = TextareaProps &
  Messages &
  Optional<{
    maxlength: number;
    maxwords: number;
    threshold: number;
    countType: 'words' | 'characters' | 'grapheme-clusters';
    countMessage: { readonly classes?: string };
    textareaDescriptionText: string;
  }>;

/** A textarea that says how much room is left: a fixed sentence without JavaScript, a running count with it. */
export function CharacterCount(props: CharacterCountProps) {
  const { name, rows, spellcheck, value, label, hint, errorMessage, attributes, formGroup } = props;
  const id = props.id || name || '';
  const limit = props.maxwords || props.maxlength;
  const countType = props.countType || (props.maxwords ? 'words' : undefined);
  const description =
    props.textareaDescriptionText ?? `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`;
  return (
    <Textarea
      {...{ id, name, rows, spellcheck, value, label, hint, errorMessage, attributes }}
      describedBy={`${id}-info`}
      classes={joined('govuk-js-character-count', props.classes)}
      formGroup={{
        classes: joined('govuk-character-count', formGroup?.classes),
        attributes: {
          'data-module': 'govuk-character-count',
          'data-maxlength': props.maxlength,
          'data-maxwords': props.maxwords,
          'data-threshold': props.threshold,
          'data-count-type': countType,
          ...(limit ? {} : translated('textarea-description', plural(props.textareaDescriptionText))),
          ...messages(props),
          ...formGroup?.attributes,
        },
        beforeInput: formGroup?.beforeInput,
        afterInput: {
          text: (
            <>
              <Hint id={`${id}-info`} classes={joined('govuk-character-count__message', props.countMessage?.classes)}>
                {limit && description.replace('%{count}', String(limit))}
              </Hint>
              {formGroup?.afterInput?.text}
            </>
          ),
        },
      }}
    />
  );
}

function messages(props: Messages): Attributes {
  return {
    ...translated('characters-under-limit', props.charactersUnderLimitText),
    ...translated('characters-at-limit', props.charactersAtLimitText),
    ...translated('characters-over-limit', props.charactersOverLimitText),
    ...translated('words-under-limit', props.wordsUnderLimitText),
    ...translated('words-at-limit', props.wordsAtLimitText),
    ...translated('words-over-limit', props.wordsOverLimitText),
  };
}

function plural(text: string | undefined): Plurals | undefined {
  return text ? { other: text } : undefined;
}

function translated(key: string, text: Plurals | string | undefined): Attributes {
  if (!text) return {};
  if (typeof text === 'string') return { [`data-i18n.${key}`]: text };
  return Object.fromEntries(Object.entries(text).map(([rule, message]) => [`data-i18n.${key}.${rule}`, message]));
}
