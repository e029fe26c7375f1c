/** Job: what a story says in words goes with its posts. What was counted stays counted. */
import { z } from 'zod';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#platform/db/database.ts';
import { defineJob } from '#platform/jobs/queue.ts';
import { recordAccess } from '#investigation/custody';
import { forgetDueStories } from './story.store.ts';

const atOnce = 500;

export function forgetStories({ db, clock }: { readonly db: Db; readonly clock: Clock }) {
  return defineJob({
    name: 'picture.forget-stories',
    input: z.object({}),
    maxAttempts: 3,
    cron: '37 * * * *',
    async run(_input, signal) {
      let gone = atOnce;
      while (gone === atOnce && !signal.aborted) {
        gone = await db.transaction().execute(async (tx) => {
          const forgotten = await forgetDueStories(tx, clock(), atOnce);
          if (forgotten > 0) {
            await recordAccess(tx, {
              at: clock(),
              actor: { kind: 'system', job: 'picture.forget-stories' },
              action: 'erasure',
              subject: { kind: 'story', id: 'many' },
              purpose: 'retention period ended',
              detail: { stories: forgotten },
            });
          }
          return forgotten;
        });
      }
    },
  });
}
