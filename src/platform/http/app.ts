/** The application around every route: who is asking, what may be posted from where, what a fault looks like. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import type { Actor } from '#kernel/actor.ts';
import type { Log } from '#platform/log/log.ts';
import type { Frame } from '#ui/frame.ts';
import { apiApp, type ApiRoute } from './api.ts';
import { problem } from './problem.ts';
import { publishedMark, type PublishedCache } from './published-cache.ts';
import { mount, type AppContext, type AppEnv, type Route } from './routes.ts';

export type AppParts = {
  readonly pages: readonly Route[];
  readonly api: readonly ApiRoute[];
  readonly version: string;
  readonly log: Log;
  readonly cache: PublishedCache;
  /** Every answer of an exercise says so, also those that are no page. */
  readonly exercise: boolean;
  readonly whoIs: (given: { session?: string | undefined; bearer?: string | undefined }) => Promise<Actor>;
  readonly frameOf: (actor: Actor, path: string) => Promise<Frame>;
  readonly notFound: (c: AppContext) => Response | Promise<Response>;
  readonly fault: (c: AppContext) => Response | Promise<Response>;
};

export const sessionCookie = 'bluelamp_session';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
const fixedHeaders = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

const formType = 'application/x-www-form-urlencoded';
const largestFormBytes = 512 * 1024;
const largestBatchBytes = 32 * 1024 * 1024;

export function createApp(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use('*', async (c, next) => {
    const begun = parts.cache.generation();
    await next();
    for (const [name, value] of Object.entries(fixedHeaders)) c.res.headers.set(name, value);
    if (parts.exercise) c.res.headers.set('x-exercise', 'EXERCISE EXERCISE EXERCISE');
    if (!c.res.headers.has(publishedMark)) {
      if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
      return;
    }
    const kept = await parts.cache.keep(c.req.raw, c.res, begun);
    c.res = undefined;
    c.res = kept;
  });
  app.use('*', csrf());
  const tooLarge = () => problem(413, 'Too large', 'Nothing was changed. Send less at a time.');
  const batches = bodyLimit({ maxSize: largestBatchBytes, onError: tooLarge });
  const forms = bodyLimit({ maxSize: largestFormBytes, onError: tooLarge });
  app.use('*', (c, next) => (c.req.path.startsWith('/api/') ? batches : forms)(c, next));
  app.post('*', async (c, next) => {
    const type = c.req.header('content-type') ?? formType;
    // No form of ours carries a file, and what reads the other kind throws at the least slip in it.
    if (isPage(c.req.path) && !type.startsWith(formType))
      return c.text('This is not a form. Nothing was changed.', 415);
    return next();
  });
  app.use('*', async (c, next) => {
    const bearer = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    const actor = await parts.whoIs({ session: getCookie(c, sessionCookie), bearer });
    c.set('actor', actor);
    if (isPage(c.req.path)) c.set('frame', await parts.frameOf(actor, c.req.path));
    await next();
  });
  mount(app, parts.pages);
  app.route('/', apiApp(parts.api, parts.version));
  app.notFound((c) => (isPage(c.req.path) ? parts.notFound(c) : c.text('There is nothing here.', 404)));
  app.onError(async (error, c) => {
    const forProgram = c.req.path.startsWith('/api/');
    // A refusal that Hono makes itself, such as a form from another site, carries its own answer.
    if (error instanceof HTTPException) return forProgram ? asProblem(error) : error.getResponse();
    parts.log.error({ err: error, method: c.req.method, path: c.req.path }, 'a request failed');
    if (forProgram) {
      return problem(500, 'Something went wrong here', 'What you sent may not have been saved. Try again.');
    }
    try {
      return await parts.fault(c);
    } catch {
      // What failed may be what the page around it is made of, such as the database.
      return c.text('Sorry, something went wrong here. If somebody is in danger call 999.', 500);
    }
  });
  return app;
}

/** Around pages stands a frame; working it out for a program or an asset would cost queries for nothing. */
function isPage(path: string): boolean {
  return !/^\/(?:api|assets)\//.test(path);
}

function asProblem({ status }: HTTPException): Response {
  if (status === 400) return problem(400, 'Malformed JSON', 'The body is not JSON. Nothing was changed.');
  if (status === 415) return problem(415, 'Not JSON', 'Send application/json. Nothing was changed.');
  return problem(status, 'Refused', 'Nothing was changed. Send JSON, and a bearer token: see "bluelamp token --help".');
}
