/** Job: once an hour, sightings whose day has come lose who, which post and what was noted. The counts stay. */
import { z } from 'zod';
import { recordAccess } from '#investigation/custody';
import { defineJob } from '#platform/jobs/queue.ts';
import type { RumourDeps } from '../change-rumour.ts';
import { forgetDue } from './sighting.store.ts';

export const forgetDueSightings = ({ db, clock }: Pick<RumourDeps, 'db' | 'clock'>) =>
  defineJob({
    name: 'rumours.forget-due-sightings',
    input: z.object({}),
    maxAttempts: 3,
    cron: '17 * * * *',

    async run() {
      await db.transaction().execute(async (tx) => {
        const now = clock();
        const sightings = await forgetDue(tx, now);
        if (sightings === 0) return;
        await recordAccess(tx, {
          at: now,
          actor: { kind: 'system', job: 'rumours.forget-due-sightings' },
          action: 'erasure',
          subject: { kind: 'rumour-sightings', id: 'due' },
          purpose: 'retention: sightings of rumours',
          detail: { sightings },
        });
      });
    },
  });
