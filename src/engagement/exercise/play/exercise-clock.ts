/** The clock of the whole product: the rehearsed event's while there is one, else the wall's. */
import type { Clock } from '#kernel/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { timeAt, type Run } from './run.rules.ts';
import { exerciseChanged, findRun } from './run.store.ts';

export type ExerciseClock = {
  /** Asks nobody and never goes backwards within this process. */
  readonly now: Clock;
  /** The run that this process knows of. */
  readonly run: () => Run | undefined;
  /** Whoever changed the run calls this after the commit, and need not wait for the news to come round. */
  readonly reload: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type ExerciseClockDeps = {
  readonly database: Pick<Database, 'db' | 'listen'>;
  readonly wallClock: Clock;
  /** A reload that the news set off has nobody who waits for it; its fault comes here. */
  readonly onFault: (error: unknown) => void;
};

/** Reads the run once and again whenever any process changed it, so that all of them tell the same time. */
export async function createExerciseClock({ database, wallClock, onFault }: ExerciseClockDeps): Promise<ExerciseClock> {
  let run: Run | undefined;
  let latest = new Date(0);
  let loading: Promise<void> = Promise.resolve();

  async function load() {
    run = await findRun(database.db);
  }
  // One after the other: the answer to an older question must not replace a newer one.
  function reload() {
    loading = loading.then(load, load);
    return loading;
  }
  const stop = await database.listen(exerciseChanged, () => void reload().catch(onFault));
  await reload();
  return {
    now() {
      const wall = wallClock();
      if (!run) return wall;
      const at = timeAt(run, wall);
      if (at > latest) latest = at;
      return new Date(latest);
    },
    run: () => run,
    reload,
    stop,
  };
}
