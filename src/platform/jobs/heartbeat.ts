/**
 * What must happen at a moment on the *product's* clock: alarms at 60 seconds, publishing at a time.
 *
 * A queue's delays count real seconds; an exercise runs at its own speed and pauses. So each beat asks the
 * database what is due by the injected clock and does it. Every beat must be safe to run twice and side by side.
 */
import type { Log } from '#platform/log/log.ts';

export type Beat = { readonly name: string; readonly run: () => Promise<void> };

/** Runs all beats in order every `everyMs`, never two rounds at once. The answer stops it and waits for the round. */
export function startHeartbeat(beats: readonly Beat[], everyMs: number, log: Log): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();

  async function runAll() {
    for (const beat of beats) {
      if (stopped) return;
      // One beat that fails must not silence the others; the next round tries it again.
      await beat.run().catch((error: unknown) => log.error({ err: error, beat: beat.name }, 'a beat failed'));
    }
  }
  function next() {
    if (stopped) return;
    timer = setTimeout(() => {
      round = runAll().finally(next);
    }, everyMs);
  }
  next();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await round;
  };
}
