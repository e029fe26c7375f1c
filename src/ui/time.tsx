/** Times and lengths of time for people, with the exact value for machines. */
import { formatFullTime, formatSpan, formatTime } from './format.rules.ts';

export type TimeProps = {
  readonly at: Date;
  readonly now: Date;
  /** With day, month and year whatever the day, for pages that are read years later. */
  readonly full?: boolean;
};

export function Time({ at, now, full = false }: TimeProps) {
  return (
    <time class="bl-time" datetime={at.toISOString()}>
      {full ? formatFullTime(at) : formatTime(at, now)}
    </time>
  );
}

export type ElapsedProps = { readonly ms: number };

/** "23 min" to see, "23 minutes" to hear. */
export function Elapsed({ ms }: ElapsedProps) {
  const span = formatSpan(ms);
  return (
    <time class="bl-time" datetime={span.iso}>
      <span aria-hidden="true">{span.short}</span>
      <span class="govuk-visually-hidden">{span.spoken}</span>
    </time>
  );
}
