/** Use case of a starting process: the rehearsed event is there and plays on, whoever of several comes first. */
import { err, ok, type Result } from '#kernel/result.ts';
import { findRehearsal, scriptOf } from './rehearsals.ts';
import { afterSilence, usualSpeed, type Run } from './run.rules.ts';
import { handOver, type PlayDeps } from './play-script.ts';
import { findRun, insertRun, saveRun, sayChanged } from './run.store.ts';

export type OpenExerciseRefusal =
  | { readonly kind: 'unknown-exercise' }
  /** This database has another event on it; a new one needs a folder of its own. */
  | { readonly kind: 'other-exercise'; readonly name: string };

/** The exercise without a rehearsed event. */
export const emptyExercise = 'empty';

/** Answers nothing for the empty exercise, which lives by the wall clock. */
export async function openExercise(
  { db, wallClock, newId }: PlayDeps,
  name: string,
): Promise<Result<Run | undefined, OpenExerciseRefusal>> {
  const rehearsal = findRehearsal(name);
  if (!rehearsal && name !== emptyExercise) return err({ kind: 'unknown-exercise' });
  return db.transaction().execute(async (tx) => {
    const wall = wallClock();
    if (rehearsal) {
      const fresh = newRun(name, rehearsal.seed, rehearsal.openAtMs, wall);
      if (await insertRun(tx, fresh)) {
        await handOver(tx, newId, scriptOf(fresh), { after: -1, upTo: fresh.handedMs });
        await sayChanged(tx);
        return ok(fresh);
      }
    }
    const run = await findRun(tx, 'forUpdate');
    if (run && run.name !== name) return err({ kind: 'other-exercise', name: run.name });
    const goesOn = run && afterSilence(run, wall);
    if (!goesOn) return ok(run);
    await saveRun(tx, goesOn);
    await sayChanged(tx);
    return ok(goesOn);
  });
}

function newRun(name: string, seed: number, openAtMs: number, wall: Date): Run {
  const { startsAt, durationMs } = scriptOf({ name, seed });
  return {
    name,
    seed,
    startsAt,
    durationMs,
    openedPositionMs: openAtMs,
    speed: usualSpeed,
    state: 'running',
    anchorWall: wall,
    anchorPositionMs: openAtMs,
    handedMs: openAtMs,
    playedAtWall: wall,
    openedAtWall: wall,
  };
}
