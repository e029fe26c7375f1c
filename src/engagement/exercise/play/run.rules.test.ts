import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aRun, minuteMs } from './play.testing.ts';
import { afterSilence, played, positionAt, speeds, steer, timeAt, type Run, type Steering } from './run.rules.ts';

const wall = aRun().anchorWall;
const later = (ms: number) => new Date(wall.getTime() + ms);

it('six minutes of the event pass in a minute', () => {
  expect(timeAt(aRun(), wall).toISOString()).toBe('2026-08-11T16:40:00.000Z');
  expect(timeAt(aRun(), later(minuteMs)).toISOString()).toBe('2026-08-11T16:46:00.000Z');
});

it('stands while it is paused, and goes on from there', () => {
  const paused = after(aRun(), { kind: 'pause' }, later(minuteMs));
  expect(positionAt(paused, later(60 * minuteMs))).toBe(106 * minuteMs);
  const again = after(paused, { kind: 'resume' }, later(60 * minuteMs));
  expect(positionAt(again, later(61 * minuteMs))).toBe(112 * minuteMs);
});

it('a change of speed counts from now and not for what has been', () => {
  const faster = after(aRun(), { kind: 'speed', speed: 60 }, later(minuteMs));
  expect(positionAt(faster, later(2 * minuteMs))).toBe(166 * minuteMs);
  const paused = after(aRun({ state: 'paused' }), { kind: 'speed', speed: 1 }, later(minuteMs));
  expect(paused).toMatchObject({ state: 'paused', speed: 1, anchorPositionMs: 100 * minuteMs });
});

it('stops at its last moment, and the player ends it there', () => {
  expect(positionAt(aRun(), later(24 * 60 * minuteMs))).toBe(360 * minuteMs);
  expect(played(aRun(), 360 * minuteMs, later(1))).toMatchObject({ state: 'ended', anchorPositionMs: 360 * minuteMs });
  expect(played(aRun(), 101 * minuteMs, later(1))).toMatchObject({ state: 'running', handedMs: 101 * minuteMs });
});

it.each<Steering>([{ kind: 'pause' }, { kind: 'resume' }, { kind: 'speed', speed: 1 }])(
  'refuses to $kind what is over',
  (steering) => {
    const ended = after(aRun(), { kind: 'end' }, later(minuteMs));
    expect(steer(ended, steering, later(2 * minuteMs))).toEqual({ ok: false, error: { kind: 'over' } });
    expect(steer(ended, { kind: 'end' }, later(2 * minuteMs))).toEqual({ ok: true, value: ended });
  },
);

it('an event that nobody played for half a minute goes on from where it was', () => {
  const run = aRun({ handedMs: 130 * minuteMs, playedAtWall: later(5 * minuteMs) });
  expect(afterSilence(run, later(5 * minuteMs + 29_999))).toBeUndefined();
  const goesOn = afterSilence(run, later(600 * minuteMs));
  expect(goesOn && positionAt(goesOn, later(601 * minuteMs))).toBe(136 * minuteMs);
  expect(afterSilence(aRun({ state: 'paused' }), later(600 * minuteMs))).toBeUndefined();
});

it('never goes backwards, whatever people do to it', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 600_000 }) }),
    fc.record({ kind: fc.constantFrom('pause' as const, 'resume' as const, 'end' as const) }),
    fc.record({ kind: fc.constant('speed' as const), speed: fc.constantFrom(...speeds) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let run = aRun();
      let at = wall;
      for (const one of steps) {
        const before = positionAt(run, at);
        const steered = one.kind === 'wait' ? undefined : steer(run, one, at);
        if (steered?.ok) run = steered.value;
        const jumped = positionAt(run, at) - before;
        if (one.kind === 'wait') at = new Date(at.getTime() + one.ms);
        expect(jumped).toBe(0);
        expect(positionAt(run, at)).toBeGreaterThanOrEqual(before);
        expect(positionAt(run, at)).toBeLessThanOrEqual(run.durationMs);
      }
    }),
  );
});

it('a wall clock that is put back stops it at its anchor', () => {
  expect(positionAt(aRun(), later(-60 * minuteMs))).toBe(100 * minuteMs);
});

function after(run: Run, steering: Steering, at: Date): Run {
  const outcome = steer(run, steering, at);
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
}
