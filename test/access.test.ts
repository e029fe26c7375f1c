/** Who may open what: every route of the whole application, held in a table that a new route must be entered into. */
import { beforeAll, expect, it } from 'vitest';
import { roles, type Actor } from '#kernel/actor.ts';
import { newId } from '#platform/crypto/new-id.ts';
import { createApp } from '#platform/http/app.ts';
import { createPublishedCache } from '#platform/http/published-cache.ts';
import type { Route } from '#platform/http/routes.ts';
import { openLog } from '#platform/log/log.ts';
import { createExerciseClock } from '#engagement/exercise';
import { compose, type Parts } from '../src/apps/compose.ts';
import { FaultPage, NotFoundPage } from '../src/apps/error.page.tsx';
import { framesOf } from '../src/apps/frame.ts';
import { apiFor, pagesFor } from '../src/apps/server.ts';
import { signInRoutes } from '../src/apps/sign-in.routes.tsx';
import { useWholeDatabase } from '../src/testing/database.ts';
import { anonymous, member } from '../src/testing/site.ts';

const database = useWholeDatabase();
const at = new Date('2026-08-11T18:00:00Z');
const wallClock = () => at;

/**
 * `x` may, `.` may not. The columns are: nobody signed in, then the nine jobs as `roles` lists them: desk, duty
 * supervisor, neighbourhood officer, analyst, source handler, investigator, disclosure officer, auditor, administrator.
 *
 * Who may open a page may not always press each of its buttons: who decides on a fact or lifts a stop is a matter of
 * the fact and of the stop, which the use cases check and their own tests hold.
 */
const table = `
  GET  /                                            x x x x x x x x x x
  GET  /about                                       x x x x x x x x x x
  GET  /accessibility                               x x x x x x x x x x
  GET  /feed.atom                                   x x x x x x x x x x
  GET  /feed.json                                   x x x x x x x x x x
  GET  /feed.rss                                    x x x x x x x x x x
  GET  /is-it-true                                  x x x x x x x x x x
  GET  /is-it-true/:id                              x x x x x x x x x x
  GET  /privacy                                     x x x x x x x x x x
  GET  /search                                      x x x x x x x x x x
  GET  /sign-in                                     x x x x x x x x x x
  GET  /sign-in/:link                               x x x x x x x x x x
  POST /sign-out                                    x x x x x x x x x x
  GET  /tell-us                                     x x x x x x x x x x
  POST /tell-us                                     x x x x x x x x x x
  GET  /tell-us/thank-you                           x x x x x x x x x x
  GET  /updates                                     x x x x x x x x x x
  GET  /updates/:id                                 x x x x x x x x x x

  GET  /console                                     . x x x x x x x x x
  GET  /console/alarms                              . x x x x x x x x x
  POST /console/alarms/seen                         . x x x x x x x x x
  GET  /console/calls                               . x x x x x x x x x
  GET  /console/calls/:id                           . x x x x x x x x x
  POST /console/calls/:id/acknowledge               . x x x . . . . . .
  POST /console/calls/:id/close                     . x x x . . . . . .
  GET  /console/connectors                          . x x x x . . . x x
  POST /console/connectors                          . x x . . . . . . x
  GET  /console/connectors/:id                      . x x x x . . . x x
  POST /console/connectors/:id/:change              . x x . . . . . . x
  POST /console/connectors/:id/read                 . x x . . . . . . x
  GET  /console/exercise                            . x x x x x x x x x
  POST /console/exercise/:kind                      . x x . . . . . . x
  GET  /console/exercise/now                        . x x x x x x x x x
  GET  /console/exercise/score                      . x x x x x x x x x
  GET  /console/facts                               . x x x x x x x x x
  POST /console/facts                               . x x x . . . . . .
  GET  /console/facts/:id                           . x x x x x x x x x
  POST /console/facts/:id/decide                    . x x x x x x x x x
  POST /console/facts/:id/give                      . . x . . . . . . .
  GET  /console/handover                            . x x x x . . . x x
  POST /console/handover                            . x x x . . . . . .
  GET  /console/handover/:id                        . x x x x . . . x x
  GET  /console/handover/:id/text                   . x x x x . . . x x
  GET  /console/live                                . x x x x x x x x x
  GET  /console/rumours                             . x x x x x x x x x
  POST /console/rumours                             . x x x . . . . . .
  GET  /console/rumours/:id                         . x x x x x x x x x
  POST /console/rumours/:id/checks                  . x x x . . . . . .
  POST /console/rumours/:id/findings                . x x x . . . . . .
  POST /console/rumours/:id/heard                   . x x x . . . . . .
  POST /console/rumours/:id/posts                   . x x x . . . . . .
  GET  /console/rumours/:id/public                  . x x . . . . . . .
  POST /console/rumours/:id/public                  . x x . . . . . . .
  POST /console/rumours/:id/revise                  . x x x . . . . . .
  POST /console/rumours/:id/sightings/:sighting/out . x x x . . . . . .
  POST /console/rumours/:id/status                  . x x x . . . . . .
  POST /console/rumours/:id/stories                 . x x x . . . . . .
  POST /console/rumours/:id/withdraw                . x x . . . . . . .
  GET  /console/rumours/for-post/:post              . x x x . . . . . .
  GET  /console/rumours/new                         . x x x . . . . . .
  GET  /console/statements                          . x x x x x x x x x
  POST /console/statements                          . x x x . . . . . .
  GET  /console/statements/:id                      . x x x x x x x x x
  POST /console/statements/:id/approve              . x x . . . . . . .
  GET  /console/statements/:id/correct              . x x x . . . . . .
  POST /console/statements/:id/correct              . x x x . . . . . .
  POST /console/statements/:id/discard              . x x x . . . . . .
  GET  /console/statements/:id/edit                 . x x x . . . . . .
  POST /console/statements/:id/edit                 . x x x . . . . . .
  POST /console/statements/:id/open-sealed          . . x . . . . x . .
  POST /console/statements/:id/release              . x x x . . . . . .
  POST /console/statements/:id/release-alone        . x x . . . . . . .
  POST /console/statements/:id/review               . . x . . . . . . .
  POST /console/statements/:id/send-back            . x x . . . . . . .
  POST /console/statements/:id/stops/:stop/lift     . x x x x x x x x x
  POST /console/statements/:id/stories              . x x x . . . . . .
  POST /console/statements/:id/take-back            . x x x . . . . . .
  GET  /console/statements/:id/withdraw             . x x . . . . . . .
  POST /console/statements/:id/withdraw             . x x . . . . . . .
  GET  /console/statements/new                      . x x x . . . . . .
  GET  /console/stories/:id                         . x x x x x x x x x
  POST /console/stories/:id/holding-line            . x x x . . . . . .
  POST /console/stories/:id/lines                   . x x x . . . . . .
  POST /console/stories/:id/not-answered            . x x x . . . . . .

  GET  /api/v1/connectors                           . x x x x . . . x x
  GET  /api/v1/picture                              . x x x x x x x x x
  POST /api/v1/posts                                . x x . . . . . . x
  GET  /api/v1/rumours                              x x x x x x x x x x
  POST /api/v1/rumours                              . x x x . . . . . .
  GET  /api/v1/statements                           x x x x x x x x x x
  POST /api/v1/statements                           . x x x . . . . . .
  POST /api/v1/statements/{id}/corrections          . x x x . . . . . .
  GET  /api/v1/stories/{id}                         . x x x x x x x x x
`;
const people: readonly Actor[] = [anonymous, ...roles.map((role) => member(role))];

const letIn = 'let in';
let parts: Parts;
let pages: readonly Route[];
let frames: ReturnType<typeof framesOf>;
let ask: (actor: Actor, method: string, path: string) => Promise<Response>;

beforeAll(async () => {
  const log = openLog('silent');
  const common = { wallClock, newId, log, publicUrl: 'http://127.0.0.1:8080' };
  const exercise = await createExerciseClock({ database: database(), wallClock, onFault: () => undefined });
  parts = compose({ ...common, database: database(), clock: wallClock, sealKey: 'k'.repeat(43), exercise });
  await exercise.stop();
  const signIn = signInRoutes({ signingKey: 'k'.repeat(43), wallClock, exercise: true, secure: false });
  pages = [...signIn, ...parts.pages];
  const exerciseName = { name: 'A rehearsal' };
  frames = framesOf({ ...common, db: database().db, clock: wallClock, forceName: 'A force', exercise: exerciseName });
  const probe = (route: Route): Route => ({ ...route, handle: (c) => c.text(letIn) });
  const app = createApp({
    pages: pages.map(probe),
    api: parts.api,
    version: 'test',
    log,
    cache: createPublishedCache(),
    exercise: true,
    whoIs: async ({ bearer }) => people[Number(bearer)] ?? anonymous,
    frameOf: frames,
    notFound: (c) => c.html(NotFoundPage({ frame: c.get('frame') }), 404),
    fault: (c) => c.html(FaultPage({ frame: c.get('frame') }), 500),
  });
  ask = async (actor, method, path) => {
    const type = path.startsWith('/api/') ? 'application/json' : 'application/x-www-form-urlencoded';
    const headers = {
      authorization: `Bearer ${people.indexOf(actor)}`,
      'content-type': type,
      'sec-fetch-site': 'same-origin',
    };
    return app.request(path, method === 'POST' ? { method, headers, body: '{}' } : { headers });
  };
}, 60_000);

/** The handlers are replaced, or refuse an empty body, so it does not matter whose ids stand in the paths. */
const filled = (path: string) => path.replaceAll(/:\w+|\{\w+\}/g, '0190a0b0-0000-7000-8000-000000000000');
const everyRoute = () => [...pages, ...parts.api].map((route) => ({ ...route, method: route.method.toUpperCase() }));
const rows = () => table.split('\n').filter((row) => row.trim() !== '');

async function isLetIn(actor: Actor, method: string, path: string): Promise<boolean> {
  const response = await ask(actor, method, filled(path));
  return path.startsWith('/api/') ? ![401, 403].includes(response.status) : (await response.text()) === letIn;
}

it('every route lets in those of the table and nobody else', async () => {
  const found = await Promise.all(
    everyRoute().map(async ({ method, path }) => {
      const marks = await Promise.all(people.map(async (actor) => ((await isLetIn(actor, method, path)) ? 'x' : '.')));
      return `  ${method.padEnd(4)} ${path.padEnd(44)} ${marks.join(' ')}`;
    }),
  );
  expect(found.toSorted()).toEqual(rows().toSorted());
});

it('what somebody may not open answers exactly as what does not exist', async () => {
  // Apart from what repeats the address that was asked for.
  const text = async (response: Response) =>
    (await response.text()).replaceAll(/<nav[^]*?<\/nav>/g, '').replaceAll(/alarms\?back=[\w%-]+/g, '');
  for (const actor of people.slice(1)) {
    const missing = await ask(actor, 'GET', '/console/there-is-no-such-page');
    const expected = [404, await text(missing)];
    for (const { method, path, access } of pages) {
      if (!Array.isArray(access) || (await isLetIn(actor, method, path))) continue;
      const hidden = await ask(actor, method, filled(path));
      expect([path, hidden.status, await text(hidden)]).toEqual([path, ...expected]);
    }
  }
});

it('a stranger is sent to the sign-in page from the console, and told so by the API', async () => {
  for (const { method, path, access } of everyRoute()) {
    if (access === 'anyone') continue;
    const response = await ask(anonymous, method, filled(path));
    const { status, headers } = response;
    const expected = path.startsWith('/api/')
      ? [401, null]
      : [303, `/sign-in?next=${encodeURIComponent(filled(path))}`];
    expect([path, status, headers.get('location')]).toEqual([path, ...expected]);
  }
});

it('nobody finds a link in their navigation that is not theirs to open', async () => {
  for (const actor of people) {
    const { consoleNavigation, publicNavigation } = await frames(actor, '/console');
    for (const { href } of [...publicNavigation, ...consoleNavigation]) {
      if (actor === anonymous && href.startsWith('/console')) continue;
      expect([actor, href, await isLetIn(actor, 'GET', href)]).toEqual([actor, href, true]);
    }
  }
});

it('only a form changes something, and the public has one form', () => {
  const forms = pages.filter(({ method }) => method === 'POST');
  expect(forms.filter(({ access }) => access === 'anyone').map(({ path }) => path)).toEqual(['/sign-out', '/tell-us']);
  const deeds = /\/(?:approve|close|acknowledge|withdraw|release|discard|decide|give|lift|remove|seen|status)\b/;
  const asked = pages.filter(({ method, path }) => method === 'GET' && deeds.test(path)).map(({ path }) => path);
  // The page that asks whether a line is to be withdrawn, and why.
  expect(asked).toEqual(['/console/statements/:id/withdraw']);
  expect(new Set(everyRoute().map(({ method }) => method))).toEqual(new Set(['GET', 'POST']));
});

it('the process that faces the public has neither console nor API, and the console process no public page', () => {
  const paths = (role: Parameters<typeof pagesFor>[0]) => pagesFor(role, pages).map(({ path }) => path);
  expect(paths('public').filter((path) => /^\/(?:console|sign-|api)/.test(path))).toEqual([]);
  expect(paths('public')).toContain('/updates/:id');
  expect(paths('console').filter((path) => !/^\/(?:console|sign-)/.test(path))).toEqual([]);
  expect(paths('console')).toContain('/console/statements/:id/approve');
  expect([paths('worker'), apiFor('worker', parts.api), apiFor('public', parts.api)]).toEqual([[], [], []]);
  expect(apiFor('console', parts.api)).toBe(parts.api);
});
