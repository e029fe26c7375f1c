/** One run of a rehearsed event: how far it is at a moment of the wall clock, and what a person may do to it. */
import { err, ok, type Result } from '#kernel/result.ts';

export const speeds = [1, 6, 20, 60] as const;
export type Speed = (typeof speeds)[number];
/** Six hours in an hour. */
export const usualSpeed: Speed = 6;

export type RunState = 'running' | 'paused' | 'ended';

export type Run = {
  readonly name: string;
  readonly seed: number;
  /** The first moment of the rehearsed day, on the clock of the exercise. */
  readonly startsAt: Date;
  readonly durationMs: number;
  /** How far the event had gone when the desk sat down to it. */
  readonly openedPositionMs: number;
  readonly speed: number;
  readonly state: RunState;
  readonly anchorWall: Date;
  readonly anchorPositionMs: number;
  /** Everything of the script up to here has been handed over. */
  readonly handedMs: number;
  readonly playedAtWall: Date;
  readonly openedAtWall: Date;
};

/** Milliseconds of the event that have gone by. Never before its anchor, never beyond its end. */
export function positionAt({ state, speed, anchorWall, anchorPositionMs, durationMs }: Run, wall: Date): number {
  if (state !== 'running') return anchorPositionMs;
  const passedMs = Math.max(0, wall.getTime() - anchorWall.getTime());
  return Math.min(durationMs, anchorPositionMs + passedMs * speed);
}

/** What time it is in the rehearsed event. */
export function timeAt(run: Run, wall: Date): Date {
  return timeOf(run, positionAt(run, wall));
}

export function timeOf({ startsAt }: Pick<Run, 'startsAt'>, positionMs: number): Date {
  return new Date(startsAt.getTime() + positionMs);
}

export type Steering =
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'speed'; readonly speed: Speed }
  | { readonly kind: 'end' };

export type SteeringRefusal = { readonly kind: 'over' };

/** Each change starts from where the event is now. Doing what is done already changes nothing; an end is final. */
export function steer(run: Run, steering: Steering, wall: Date): Result<Run, SteeringRefusal> {
  if (run.state === 'ended') return steering.kind === 'end' ? ok(run) : err({ kind: 'over' });
  const here = anchoredAt(run, positionAt(run, wall), wall);
  switch (steering.kind) {
    case 'pause':
      return ok({ ...here, state: 'paused' });
    case 'resume':
      return ok({ ...here, state: 'running' });
    case 'speed':
      return ok({ ...here, speed: steering.speed });
    default:
      return ok({ ...here, state: 'ended' });
  }
}

/** After everything up to `positionMs` was handed over. The last line of the script ends the run. */
export function played(run: Run, positionMs: number, wall: Date): Run {
  const now = { ...run, handedMs: Math.max(run.handedMs, positionMs), playedAtWall: wall };
  return positionMs < run.durationMs ? now : { ...anchoredAt(now, run.durationMs, wall), state: 'ended' };
}

const nobodyPlayedMs = 30_000;

/**
 * An event stands still while nobody plays it: after a stop or a crash it goes on from where it was, and not from
 * where it would have got to on an empty stage. Undefined when somebody has been playing.
 */
export function afterSilence(run: Run, wall: Date): Run | undefined {
  if (run.state !== 'running' || wall.getTime() - run.playedAtWall.getTime() < nobodyPlayedMs) return undefined;
  return { ...anchoredAt(run, Math.max(run.handedMs, run.anchorPositionMs), wall), playedAtWall: wall };
}

function anchoredAt(run: Run, positionMs: number, wall: Date): Run {
  return { ...run, anchorWall: wall, anchorPositionMs: positionMs };
}
