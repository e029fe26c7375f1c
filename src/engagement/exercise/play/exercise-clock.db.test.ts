import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { member } from '../../../testing/site.ts';
import { useWholeDatabase } from '../../../testing/database.ts';
import { createExerciseClock } from './exercise-clock.ts';
import { aRun, minuteMs, movingClock } from './play.testing.ts';
import { speeds } from './run.rules.ts';
import { insertRun, saveRun } from './run.store.ts';
import { steerExercise } from './steer-exercise.ts';

const database = useWholeDatabase();
const newId = () => crypto.randomUUID();
const onFault = (error: unknown) => {
  throw error;
};

async function aClock(moving = movingClock()) {
  const clock = await createExerciseClock({ database: database(), wallClock: moving.wallClock, onFault });
  return { ...moving, clock, deps: { db: database().db, wallClock: moving.wallClock, newId, exerciseClock: clock } };
}

it('without a rehearsed event it is the wall clock', async () => {
  const { clock, wallClock, pass } = await aClock();
  expect(clock.now()).toEqual(wallClock());
  pass(minuteMs);
  expect(clock.now()).toEqual(wallClock());
  await clock.stop();
});

it('tells the time of the event, at its speed, and stands when it is paused', async () => {
  await insertRun(database().db, aRun());
  const { clock, deps, pass } = await aClock();
  pass(minuteMs);
  expect(clock.now().toISOString()).toBe('2026-08-11T16:46:00.000Z');
  await steerExercise(deps, member('desk'), { kind: 'pause' });
  pass(minuteMs);
  expect(clock.now().toISOString()).toBe('2026-08-11T16:46:00.000Z');
  await steerExercise(deps, member('desk'), { kind: 'speed', speed: 60 });
  await steerExercise(deps, member('desk'), { kind: 'resume' });
  pass(minuteMs);
  expect(clock.now().toISOString()).toBe('2026-08-11T17:46:00.000Z');
  await clock.stop();
});

it('two processes agree after either of them changed it', async () => {
  await insertRun(database().db, aRun());
  const wall = movingClock();
  const one = await aClock(wall);
  const other = await aClock(wall);
  wall.pass(minuteMs);
  await steerExercise(one.deps, member('desk'), { kind: 'speed', speed: 60 });
  await vi.waitFor(() => expect(other.clock.run()?.speed).toBe(60));
  wall.pass(minuteMs);
  expect(other.clock.now()).toEqual(one.clock.now());
  await steerExercise(other.deps, member('duty-supervisor'), { kind: 'pause' });
  await vi.waitFor(() => expect(one.clock.run()?.state).toBe('paused'));
  wall.pass(minuteMs);
  expect(one.clock.now()).toEqual(other.clock.now());
  await one.clock.stop();
  await other.clock.stop();
});

it('a process that starts later tells the same time', async () => {
  await insertRun(database().db, aRun());
  const wall = movingClock();
  const first = await aClock(wall);
  await steerExercise(first.deps, member('desk'), { kind: 'speed', speed: 20 });
  wall.pass(3 * minuteMs);
  const second = await aClock(wall);
  expect(second.clock.now()).toEqual(first.clock.now());
  await first.clock.stop();
  await second.clock.stop();
});

it('never goes backwards: not when the wall clock does, not when another process knew less', async () => {
  await insertRun(database().db, aRun());
  const { clock, pass } = await aClock();
  const step = fc.record({
    ms: fc.integer({ min: -300_000, max: 300_000 }),
    speed: fc.constantFrom(...speeds),
    anchorMinutes: fc.option(fc.integer({ min: 90, max: 120 }), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      let before = clock.now();
      for (const { ms, speed, anchorMinutes } of steps) {
        pass(ms);
        if (anchorMinutes !== undefined) {
          await saveRun(database().db, aRun({ speed, anchorPositionMs: anchorMinutes * minuteMs }));
          await clock.reload();
        }
        expect(clock.now().getTime()).toBeGreaterThanOrEqual(before.getTime());
        before = clock.now();
      }
    }),
    { numRuns: 20 },
  );
  await clock.stop();
});

it.each(['analyst', 'auditor', 'neighbourhood-officer'] as const)('%s may not steer it', async (role) => {
  await insertRun(database().db, aRun());
  const { clock, deps } = await aClock();
  expect(await steerExercise(deps, member(role), { kind: 'pause' })).toEqual({
    ok: false,
    error: { kind: 'not-allowed' },
  });
  expect(clock.run()?.state).toBe('running');
  await clock.stop();
});
