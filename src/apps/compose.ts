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
  exerciseBeats,
  exerciseNotes,
  exerciseRoutes,
  handoverRoutes,
  handoverWords,
  type ExerciseClock,
} from '#engagement/exercise';
import {
  rumourApi,
  rumourBeats,
  forgetDueSightings,
  rumourRoutes,
  rumourSection,
  rumourStoryPart,
  rumourWords,
} from '#engagement/rumours';
import {
  askForFact,
  decideOnFact,
  statementApi,
  statementBeats,
  statementRoutes,
  statementStoryPart,
} from '#engagement/statements';
import { callsForHelpBeats, callsForHelpRoutes } from '#intake/calls-for-help';
import { connectorApiRoutes, connectorRoutes, pollDueFeeds, tellUsRoutes } from '#intake/connectors';
import { deskRoutes } from '#intake/desk';
import {
  forgetStories,
  pictureApi,
  pictureBeats,
  pictureRoutes,
  startSorter,
  type Sorter,
  type StoryPart,
} from '#intake/picture';
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
  /** Null when live. A rehearsed event has a clock of its own and is cut off from the world. */
  readonly exercise: ExerciseClock | null;
};

export type Parts = {
  readonly pages: readonly Route[];
  readonly api: readonly ApiRoute[];
  readonly jobs: readonly Job[];
  readonly beats: readonly Beat[];
  /** Sorts posts for as long as this process works. */
  readonly startSorter: () => Promise<Sorter>;
};

export function compose({ database, exercise, ...rest }: ComposeDeps): Parts {
  const deps = { ...rest, db: database.db, listen: database.listen };
  const notes: StoryPart = { name: 'exercise', notes: (now) => exerciseNotes(deps, now) };
  const storyParts = [statementStoryPart(deps), rumourStoryPart(deps), ...(exercise ? [notes] : [])];
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
      ...handoverRoutes(deps),
      ...(exercise ? exerciseRoutes({ ...deps, exerciseClock: exercise }) : []),
      ...statementRoutes({ ...deps, keepers: [rumourWords, handoverWords] }, [rumourSection(deps)]),
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
      // No feed is read while a rehearsed event plays.
      ...(exercise?.run() ? [] : [pollDueFeeds(feeds)]),
    ],
    beats: [
      // First, so that what follows sees the moment that the exercise has come to.
      ...(exercise ? exerciseBeats({ ...deps, ledger: { ask: askForFact, decide: decideOnFact } }) : []),
      ...callsForHelpBeats(deps),
      ...pictureBeats(deps),
      ...statementBeats(deps),
      ...rumourBeats(deps),
    ],
    startSorter: () => startSorter(database, deps),
  };
}
