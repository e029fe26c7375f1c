/** Every module, given what it needs. The only file that knows them all. */
import type { Clock } from '#kernel/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { createFetcher } from '#platform/fetch/fetcher.ts';
import type { ApiRoute } from '#platform/http/api.ts';
import type { Route } from '#platform/http/routes.ts';
import type { Beat } from '#platform/jobs/heartbeat.ts';
import type { Job } from '#platform/jobs/queue.ts';
import type { Log } from '#platform/log/log.ts';
import {
  rumourApi,
  rumourBeats,
  forgetDueSightings,
  rumourRoutes,
  rumourSection,
  rumourStoryPart,
} from '#engagement/rumours';
import { statementApi, statementBeats, statementRoutes, statementStoryPart } from '#engagement/statements';
import { callsForHelpBeats, callsForHelpRoutes } from '#intake/calls-for-help';
import { connectorApiRoutes, connectorRoutes, pollDueFeeds, tellUsRoutes } from '#intake/connectors';
import { deskRoutes } from '#intake/desk';
import { forgetStories, pictureApi, pictureBeats, pictureRoutes, startSorter, type Sorter } from '#intake/picture';
import { deleteDuePosts, postsApi } from '#intake/posts';

export type ComposeDeps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly wallClock: Clock;
  readonly newId: () => string;
  readonly log: Log;
  readonly publicUrl: string;
  /** Seals withdrawn words: see docs/THREATS.md. */
  readonly sealKey: string;
  /** A rehearsed event is cut off from the world: no feed is read while it plays. */
  readonly rehearsed: boolean;
};

export type Parts = {
  readonly pages: readonly Route[];
  readonly api: readonly ApiRoute[];
  readonly jobs: readonly Job[];
  readonly beats: readonly Beat[];
  /** Sorts posts for as long as this process works. */
  readonly startSorter: () => Promise<Sorter>;
};

export function compose({ database, ...rest }: ComposeDeps): Parts {
  const deps = { ...rest, db: database.db, listen: database.listen };
  const storyParts = [statementStoryPart(deps), rumourStoryPart(deps)];
  // Other people's sites are visited by the clock on the wall, whatever an exercise's own clock says.
  const feeds = {
    ...deps,
    clock: deps.wallClock,
    fetchSafely: createFetcher({ userAgent: `Bluelamp (+${deps.publicUrl}/about)` }),
    chance: Math.random,
  };
  return {
    pages: [
      ...deskRoutes(deps),
      ...callsForHelpRoutes(deps),
      ...pictureRoutes(deps, storyParts),
      ...connectorRoutes(feeds),
      ...tellUsRoutes(deps),
      ...rumourRoutes(deps),
      ...statementRoutes(deps, [rumourSection(deps)]),
    ],
    api: [
      ...postsApi(deps),
      ...pictureApi(deps, storyParts),
      ...connectorApiRoutes(feeds),
      ...rumourApi(deps),
      ...statementApi(deps),
    ],
    jobs: [
      deleteDuePosts(deps),
      forgetStories(deps),
      forgetDueSightings(deps),
      ...(deps.rehearsed ? [] : [pollDueFeeds(feeds)]),
    ],
    beats: [...callsForHelpBeats(deps), ...pictureBeats(deps), ...statementBeats(deps), ...rumourBeats(deps)],
    startSorter: () => startSorter(database, deps),
  };
}
