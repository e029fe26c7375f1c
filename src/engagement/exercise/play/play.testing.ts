/** For tests of the run: a wall clock that a test moves, and a run to start from. */
import type { Clock } from '#kernel/clock.ts';
import type { Run } from './run.rules.ts';

export const minuteMs = 60_000;

export type MovingClock = { readonly wallClock: Clock; readonly pass: (ms: number) => void };

export function movingClock(from = '2026-03-02T09:00:00Z'): MovingClock {
  let at = new Date(from).getTime();
  return { wallClock: () => new Date(at), pass: (ms) => void (at += ms) };
}

export function aRun(changes: Partial<Run> = {}): Run {
  const wall = new Date('2026-03-02T09:00:00Z');
  return {
    name: 'a-tuesday-in-august',
    seed: 1,
    startsAt: new Date('2026-08-11T15:00:00Z'),
    durationMs: 360 * minuteMs,
    openedPositionMs: 100 * minuteMs,
    speed: 6,
    state: 'running',
    anchorWall: wall,
    anchorPositionMs: 100 * minuteMs,
    handedMs: 100 * minuteMs,
    playedAtWall: wall,
    openedAtWall: wall,
    ...changes,
  };
}
