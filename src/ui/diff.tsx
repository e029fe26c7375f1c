/** A text as it was and as it is, in one: struck and set, and said aloud, since screen readers pass over both marks. */
import { compare, type Change } from './diff.rules.ts';

export type DiffProps = { readonly before: string; readonly after: string };

export function Diff({ before, after }: DiffProps) {
  return (
    <div class="bl-diff" dir="auto">
      {compare(before, after).map((change) => (
        <Marked {...change} />
      ))}
    </div>
  );
}

function Marked({ kind, text }: Change) {
  switch (kind) {
    case 'removed':
      return (
        <del>
          <span class="govuk-visually-hidden">[taken out: </span>
          {text}
          <span class="govuk-visually-hidden">]</span>
        </del>
      );
    case 'added':
      return (
        <ins>
          <span class="govuk-visually-hidden">[put in: </span>
          {text}
          <span class="govuk-visually-hidden">]</span>
        </ins>
      );
    default:
      return <>{text}</>;
  }
}
