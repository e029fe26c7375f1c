/** Use case: a person pauses the event, lets it go on, changes its speed or ends it. */
import { holds, type Actor, type Role } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { notify } from '#platform/db/database.ts';
import { deskChanged } from '#intake/desk';
import { recordCustody } from '#investigation/custody';
import type { ExerciseClock } from './exercise-clock.ts';
import type { PlayDeps } from './play-script.ts';
import { positionAt, steer, timeAt, type Run, type Steering, type SteeringRefusal } from './run.rules.ts';
import { findRun, saveRun, sayChanged } from './run.store.ts';

export const steeringRoles: readonly Role[] = ['duty-supervisor', 'desk', 'administrator'];

export type SteerDeps = PlayDeps & { readonly exerciseClock: ExerciseClock };
export type SteerRefusal = SteeringRefusal | { readonly kind: 'not-allowed' } | { readonly kind: 'no-exercise' };

export async function steerExercise(
  { db, wallClock, exerciseClock }: SteerDeps,
  actor: Actor,
  steering: Steering,
): Promise<Result<Run, SteerRefusal>> {
  if (!holds(actor, ...steeringRoles)) return err({ kind: 'not-allowed' });
  const outcome = await db.transaction().execute(async (tx): Promise<Result<Run, SteerRefusal>> => {
    const run = await findRun(tx, 'forUpdate');
    if (!run) return err({ kind: 'no-exercise' });
    const wall = wallClock();
    const steered = steer(run, steering, wall);
    if (!steered.ok) return steered;
    await saveRun(tx, steered.value);
    // The score is read against this: an hour at four times the speed is another hour.
    await recordCustody(tx, {
      at: timeAt(run, wall),
      actor,
      action: `exercise.${steering.kind}`,
      subject: { kind: 'exercise', id: run.name },
      detail: { positionMs: positionAt(run, wall), speed: steered.value.speed, state: steered.value.state },
    });
    await sayChanged(tx);
    await notify(tx, deskChanged, 'exercise');
    return ok(steered.value);
  });
  if (outcome.ok) await exerciseClock.reload();
  return outcome;
}
