/** Every module, given what it needs. The only file that knows them all. */
import type { Clock } from '#kernel/clock.ts';
import type { Database } from '#platform/db/database.ts';
import type { ApiRoute } from '#platform/http/api.ts';
import type { Route } from '#platform/http/routes.ts';
import type { Beat } from '#platform/jobs/heartbeat.ts';
import type { Job } from '#platform/jobs/queue.ts';
import type { Log } from '#platform/log/log.ts';
import { createFetcher } from '#platform/fetch/fetcher.ts';
import { connectorApiRoutes, connectorRoutes, pollDueFeeds, tellUsRoutes } from '#intake/connectors';
import { deskRoutes } from '#intake/desk';
import { deleteDuePosts } from '#intake/posts';

export type ComposeDeps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly wallClock: Clock;
  readonly newId: () => string;
  readonly log: Log;
  readonly forceName: string;
  readonly publicUrl: string;
  readonly signingKey: string;
  readonly exercise: { readonly name: string } | null;
};

export type Parts = {
  readonly pages: readonly Route[];
  readonly api: readonly ApiRoute[];
  readonly jobs: readonly Job[];
  readonly beats: readonly Beat[];
};

export function compose({ database, ...rest }: ComposeDeps): Parts {
  const deps = {
    ...rest,
    db: database.db,
    fetchSafely: createFetcher({ userAgent: `Bluelamp (+${rest.publicUrl}/about)` }),
    chance: Math.random,
  };
  return {
    pages: [...deskRoutes(deps), ...connectorRoutes(deps), ...tellUsRoutes(deps)],
    api: [...connectorApiRoutes(deps)],
    jobs: [deleteDuePosts(deps), pollDueFeeds(deps)],
    beats: [],
  };
}
