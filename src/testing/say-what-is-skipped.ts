/** Before the tests: says in one line each what this machine lacks. */
import { needs } from './needs.ts';

export function setup(): void {
  if (process.env['CI'] === 'true') return;
  for (const need of [needs.chromium, needs.sharedData]) {
    if (!need.here) process.stderr.write(`${need.missing}\n`);
  }
}
