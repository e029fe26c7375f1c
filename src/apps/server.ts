/** One running Bluelamp: database, worker and web, started and stopped in order. */
import type { Clock } from '#kernel/clock.ts';
import type { Config } from '#platform/config/config.ts';
import { whoIs } from '#platform/auth/members.ts';
import { derivedKey } from '#platform/auth/tokens.ts';
import { newId } from '#platform/crypto/new-id.ts';
import type { ApiRoute } from '#platform/http/api.ts';
import { createApp } from '#platform/http/app.ts';
import { assetRoutes } from '#platform/http/assets.ts';
import { freePort, listen } from '#platform/http/listen.ts';
import { createPublishedCache } from '#platform/http/published-cache.ts';
import type { Route } from '#platform/http/routes.ts';
import { startHeartbeat } from '#platform/jobs/heartbeat.ts';
import { startQueue } from '#platform/jobs/queue.ts';
import type { Log } from '#platform/log/log.ts';
import { createExerciseClock } from '#engagement/exercise';
import { publicChanged } from '#engagement/statements';
import { compose } from './compose.ts';
import { FaultPage, NotFoundPage } from './error.page.tsx';
import { framesOf } from './frame.ts';
import { openInstallation, type Kind } from './installation.ts';
import { exerciseLinks, type SignInLink } from './sign-in-links.ts';
import { signInRoutes } from './sign-in.routes.tsx';

export type Role = 'all' | 'public' | 'console' | 'worker';

export type ServerOptions = {
  readonly config: Config;
  readonly folder: string;
  readonly kind: Kind;
  readonly role: Role;
  readonly port: number;
  readonly host: string;
  readonly log: Log;
};

export type Server = {
  readonly url: string;
  readonly signInLinks: readonly SignInLink[];
  readonly stop: () => Promise<void>;
};

/** What people read for what is typed. */
const exerciseTitles: Readonly<Record<string, string>> = {
  empty: 'A quiet practice desk',
  'a-tuesday-in-august': 'A Tuesday in August',
};
const version = '0.1.0';
const beatEveryMs = 1000;
const wallClock: Clock = () => new Date();

export async function startServer(options: ServerOptions): Promise<Server> {
  const { config, log, role } = options;
  const installation = await openInstallation(config, options.folder, options.kind, wallClock);
  const { database, signingKey, forceName } = installation;
  const exercise = titleOf(installation.exercise);
  const onFault = (error: unknown) => log.error({ err: error }, 'the clock of the exercise stumbled');
  const exerciseClock = exercise && (await createExerciseClock({ database, wallClock, onFault }));
  const clock = exerciseClock?.now ?? wallClock;
  const port = options.port === 0 ? await freePort(options.host) : options.port;
  const publicUrl = config.publicUrl ?? `http://${options.host}:${port}`;
  const sealKey = derivedKey(signingKey, 'seal');
  const parts = compose({ database, clock, wallClock, newId, log, publicUrl, sealKey, exercise: exerciseClock });
  const stops: (() => Promise<unknown>)[] = [() => database.close()];
  if (exerciseClock) stops.push(exerciseClock.stop);

  const signIn = { signingKey, wallClock, exercise: exercise !== null, secure: publicUrl.startsWith('https:') };
  const cache = createPublishedCache();
  const app = createApp({
    pages: pagesFor(role, [...(await assetRoutes()), ...signInRoutes(signIn), ...parts.pages]),
    api: apiFor(role, parts.api),
    version,
    log,
    cache,
    exercise: exercise !== null,
    whoIs: (given) => whoIs({ db: database.db, signingKey, wallClock }, given),
    frameOf: framesOf({ db: database.db, clock, wallClock, forceName, exercise, publicUrl }),
    notFound: (c) => c.html(NotFoundPage({ frame: c.get('frame') }), 404),
    fault: (c) => c.html(FaultPage({ frame: c.get('frame') }), 500),
  });
  stops.push(await database.listen(publicChanged, cache.clear));
  if (role === 'all' || role === 'worker') {
    const queue = await startQueue(database, parts.jobs, log);
    const sorter = await parts.startSorter();
    stops.push(queue.stop, sorter.stop, startHeartbeat(parts.beats, beatEveryMs, log));
  }
  const web = await listen(app, cache, { port, host: options.host });
  stops.push(web.close);
  return {
    url: publicUrl,
    signInLinks: exercise ? exerciseLinks(signIn) : [],
    async stop() {
      for (const stop of stops.toReversed()) await stop();
    },
  };
}

function titleOf(exercise: string | null): { readonly name: string } | null {
  return exercise === null ? null : { name: exerciseTitles[exercise] ?? exercise };
}

/** The public process mounts no console route, and the console process no public one. */
export function pagesFor(role: Role, pages: readonly Route[]): readonly Route[] {
  const isConsole = ({ path }: Route) => path.startsWith('/console') || path.startsWith('/sign-');
  const isShared = ({ path }: Route) => path.startsWith('/assets/');
  if (role === 'all') return pages;
  if (role === 'worker') return [];
  return pages.filter((page) => isShared(page) || isConsole(page) === (role === 'console'));
}

/** A process that faces the public, or nobody, takes nothing in through the API. */
export function apiFor(role: Role, api: readonly ApiRoute[]): readonly ApiRoute[] {
  return role === 'all' || role === 'console' ? api : [];
}
