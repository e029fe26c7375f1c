/** How long people have been asking without an answer. Colour, shape and word all say the same. */
import { formatSpan } from './format.rules.ts';

export type ClockState = 'calm' | 'amber' | 'red' | 'stopped';
export type ClockProps = {
  readonly state: ClockState;
  readonly ms: number;
  /** In place of our word for the state, such as "Holding line out". */
  readonly words?: string;
};

const words = { calm: 'Just asked', amber: 'Waiting', red: 'Overdue', stopped: 'Answered' } as const;

/** A growing shape: ring, half, full diamond; a tick when it has stopped. */
const shapes = {
  calm: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 5v3.2l2 1.3',
  amber: 'M8 1.5 15 14H1zM8 6v3.5M8 11.7v.3',
  red: 'M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5zM8 4.5V9M8 11.2v.3',
  stopped: 'm2.5 8.5 3.5 3.5 7.5-8',
} as const;

export function Clock({ state, ms, words: given }: ClockProps) {
  const span = formatSpan(ms);
  return (
    <span class={`bl-clock bl-clock--${state}`}>
      <svg class="bl-clock__shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d={shapes[state]} />
      </svg>
      <span class="bl-clock__words">{given ?? words[state]}</span>{' '}
      <time class="bl-clock__time" datetime={span.iso}>
        <span aria-hidden="true">{span.short}</span>
        <span class="govuk-visually-hidden">
          {state === 'stopped' ? 'after ' : 'for '}
          {span.spoken}
        </span>
      </time>
    </span>
  );
}
