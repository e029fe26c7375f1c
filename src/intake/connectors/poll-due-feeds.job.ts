/** Job: reads every feed whose time has come. Leases keep two processes from asking the same site at once. */
import { z } from 'zod';
import { defineJob } from '#platform/jobs/queue.ts';
import { deleteVisitsBefore, leaseDueFeeds, type StoredFeed } from './feed.store.ts';
import { leaseUntil, pollLeased, type PollDeps } from './poll-feed.ts';

/** At the same time: a slow site holds up only its own turn. */
const together = 6;
const batchSize = 30;
const visitsKeptMs = 30 * 24 * 3_600_000;

export function pollDueFeeds(deps: PollDeps) {
  return defineJob({
    name: 'connectors.poll-due-feeds',
    input: z.object({}),
    maxAttempts: 1,
    cron: '* * * * *',
    async run(_input, signal) {
      const now = deps.clock();
      const due = [...(await leaseDueFeeds(deps.db, now, leaseUntil(now), batchSize))];
      const faults: unknown[] = [];
      await Promise.all(Array.from({ length: together }, () => readTheRest(deps, due, faults, signal)));
      await deleteVisitsBefore(deps.db, new Date(now.getTime() - visitsKeptMs));
      if (faults.length > 0) throw new AggregateError(faults, `${faults.length} feeds could not be kept`);
    },
  });
}

async function readTheRest(deps: PollDeps, due: StoredFeed[], faults: unknown[], signal: AbortSignal): Promise<void> {
  for (let feed = due.shift(); feed; feed = due.shift()) {
    // A fault of ours with one feed must not cost the others their turn; the job still reports it.
    // oxlint-disable-next-line no-await-in-loop -- in turn is the point: `together` of these run side by side
    await pollLeased(deps, feed, signal).catch((error: unknown) => faults.push(error));
  }
}
