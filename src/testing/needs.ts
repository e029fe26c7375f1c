/** What a test needs from the machine. Without it the test says "skipped" and why; in CI nothing may be skipped. */
import { existsSync } from 'node:fs';
import { it } from 'vitest';

type Need = { readonly here: boolean; readonly missing: string };

export const chromiumPath = '/usr/bin/chromium';
export const sharedData = new URL('../../../shared/data/', import.meta.url);

export const needs = {
  chromium: { here: existsSync(chromiumPath), missing: 'skipped: no Chromium (apt-get install chromium)' },
  sharedData: { here: existsSync(sharedData), missing: 'skipped: shared data not present' },
  server: {
    here: process.env['TEST_DATABASE_URL'] !== undefined,
    missing: 'skipped: no PostgreSQL (set TEST_DATABASE_URL)',
  },
} satisfies Record<string, Need>;

// In CI a missing need makes the test fail where it meets it, instead of hiding it.
const strict = process.env['CI'] === 'true';

/** `it` for a test that needs something of the machine. */
export function itNeeds(need: Need): typeof it | typeof it.skip {
  return need.here || strict ? it : it.skip;
}
