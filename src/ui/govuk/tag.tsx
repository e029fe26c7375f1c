import { joined, type Content, type Look, type Optional } from './options.ts';

export type TagColour = 'blue' | 'grey' | 'green' | 'teal' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow';
/** `colour` is our typed way to say `classes: 'govuk-tag--red'`. The words must say it too: colour is never enough. */
export type TagProps = Look & Optional<{ colour: TagColour; children: Content }>;

export function Tag({ colour, classes, attributes, children }: TagProps) {
  return (
    <strong class={joined('govuk-tag', colour && colour !== 'blue' && `govuk-tag--${colour}`, classes)} {...attributes}>
      {children}
    </strong>
  );
}
