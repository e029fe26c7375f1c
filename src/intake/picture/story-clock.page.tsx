/** The vacuum clock as people see it: a word, a shape and a time, never a colour alone. It ticks in the browser. */
import { Clock } from '#ui/clock.tsx';
import { Elapsed } from '#ui/time.tsx';
import type { Vacuum, VacuumState } from './vacuum.rules.ts';

export function StoryClock({ vacuum, now }: { vacuum: Vacuum; now: Date }) {
  const { state, since } = vacuum;
  if (!since || state === 'none') return <span class="bl-quiet">Nobody asks</span>;
  const ms = Math.max(0, now.getTime() - since.getTime());
  if (state === 'answered') {
    return (
      <span class="bl-clock bl-clock--stopped">
        <svg class="bl-clock__shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
          <path d="m2.5 8.5 3.5 3.5 7.5-8" />
        </svg>
        <span class="bl-clock__words">Answered</span>{' '}
        <span data-waited-ms={ms}>
          <Elapsed ms={ms} />
        </span>{' '}
        ago
      </span>
    );
  }
  return (
    <span data-waited-ms={ms} data-before="for ">
      <Clock state={state === 'held' ? 'calm' : state} ms={ms} words={clockWords[state]} />
    </span>
  );
}

const clockWords: Record<Exclude<VacuumState, 'none' | 'answered'>, string> = {
  calm: 'Just asked',
  amber: 'Unanswered',
  red: 'Overdue',
  held: 'Holding line out',
};

/** For tables and filters. */
export const stateWords: Record<VacuumState, string> = {
  none: 'Nobody asks',
  calm: 'Just asked',
  amber: 'Unanswered over 10 minutes',
  red: 'Overdue: over an hour',
  held: 'Holding line out',
  answered: 'Answered',
};
