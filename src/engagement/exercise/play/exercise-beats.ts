/** What an exercise does every second. */
import type { Beat } from '#platform/jobs/heartbeat.ts';
import { playFacts, type FactLedger } from './play-facts.ts';
import { playDue, type PlayDeps } from './play-script.ts';

export type ExerciseBeatDeps = PlayDeps & {
  /** Without it the facts of the script stay with the notes that tell of them. */
  readonly ledger?: FactLedger | undefined;
};

/** Safe to run in several processes. Where no rehearsed event is played they do nothing. */
export function exerciseBeats({ ledger, ...deps }: ExerciseBeatDeps): readonly Beat[] {
  const play: Beat = { name: 'exercise.play', run: () => playDue(deps) };
  return ledger ? [play, { name: 'exercise.play-facts', run: () => playFacts({ ...deps, ledger }) }] : [play];
}
