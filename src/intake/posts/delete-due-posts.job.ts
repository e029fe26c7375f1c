/** Job: posts whose time is over go. What was counted from them stays counted. */
import { z } from 'zod';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#platform/db/database.ts';
import { defineJob } from '#platform/jobs/queue.ts';
import { recordAccess } from '#investigation/custody';
import { deleteDue } from './post.store.ts';

const batchSize = 1000;

export function deleteDuePosts({ db, clock }: { readonly db: Db; readonly clock: Clock }) {
  return defineJob({
    name: 'posts.delete-due',
    input: z.object({}),
    maxAttempts: 3,
    cron: '17 * * * *',
    async run(_input, signal) {
      let gone = batchSize;
      while (gone === batchSize && !signal.aborted) {
        gone = await db.transaction().execute(async (tx) => {
          const deleted = await deleteDue(tx, clock(), batchSize);
          if (deleted > 0) await recordErasure(tx, deleted, clock());
          return deleted;
        });
      }
    },
  });
}

async function recordErasure(tx: Db, posts: number, at: Date) {
  await recordAccess(tx, {
    at,
    actor: { kind: 'system', job: 'posts.delete-due' },
    action: 'erasure',
    subject: { kind: 'post', id: 'many' },
    purpose: 'retention period ended',
    detail: { posts },
  });
}
