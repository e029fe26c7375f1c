import { joined, type Content, type Look, type Optional } from './options.ts';

export type ButtonProps = Look &
  Optional<{
    href: string;
    type: 'submit' | 'button' | 'reset';
    id: string;
    name: string;
    value: string | number;
    disabled: boolean;
    preventDoubleClick: boolean;
    isStartButton: boolean;
    children: Content;
  }>;

/** With `href` it is a link that looks and acts like a button. */
export function Button(props: ButtonProps) {
  const { href, type = 'submit', id, name, value, disabled, preventDoubleClick, isStartButton, children } = props;
  const common = {
    class: joined('govuk-button', props.classes, isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...props.attributes,
    id: id || undefined,
  };
  // Start buttons are flex boxes, which would drop the spaces between elements in the label.
  const label = isStartButton && typeof children === 'object' ? <span>{children}</span> : children;
  const inside = (
    <>
      {label}
      {isStartButton && <StartIcon />}
    </>
  );
  if (href) {
    return (
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it goes somewhere: a link that looks like a button
      <a href={href} role="button" draggable={false} {...common}>
        {inside}
      </a>
    );
  }
  return (
    <button
      type={type}
      value={value || undefined}
      name={name || undefined}
      disabled={disabled}
      aria-disabled={disabled ? 'true' : undefined}
      data-prevent-double-click={preventDoubleClick}
      {...common}
    >
      {inside}
    </button>
  );
}

function StartIcon() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  );
}
