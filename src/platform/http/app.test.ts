import { expect, it } from 'vitest';
import { createRoute, z } from '@hono/zod-openapi';
import type { Actor } from '#kernel/actor.ts';
import { openLog } from '#platform/log/log.ts';
import { anonymous, member } from '../../testing/site.ts';
import { apiRoute } from './api.ts';
import { createApp, type AppParts } from './app.ts';
import { createPublishedCache } from './published-cache.ts';
import type { Access, Route } from './routes.ts';

const ping = apiRoute(
  createRoute({
    method: 'post',
    path: '/api/v1/ping',
    request: {
      body: { required: true, content: { 'application/json': { schema: z.strictObject({ word: z.string() }) } } },
    },
    responses: { 200: { description: 'pong' } },
  }),
  ['desk'],
  (c) => c.json(c.req.valid('json')),
);

function app(actor: Actor, pages: readonly Route[] = [], overrides: Partial<AppParts> = {}) {
  return createApp({
    pages,
    api: [ping],
    version: '1',
    log: openLog('silent'),
    cache: createPublishedCache(),
    exercise: false,
    whoIs: async () => actor,
    frameOf: async () => {
      return {
        forceName: 'F',
        exercise: null,
        path: '/',
        actor,
        now: new Date(0),
        reading: false,
        alarms: [],
        publicNavigation: [],
        consoleNavigation: [],
        roleLabel: '',
        publicUrl: 'http://localhost',
      };
    },
    notFound: (c) => c.text('nothing here', 404),
    fault: (c) => c.text('sorry', 500),
    ...overrides,
  });
}
const page = (access: Access): Route => ({ method: 'GET', path: '/console/x', access, handle: (c) => c.text('in') });

it.each<[Access, Actor, number]>([
  ['anyone', anonymous, 200],
  ['member', anonymous, 303],
  ['member', member('analyst'), 200],
  [['desk'], member('desk'), 200],
  [['desk'], member('auditor', 'analyst'), 404],
  [['desk'], { kind: 'system', job: 'x' }, 303],
])('access %j for %j answers %i', async (access, actor, status) => {
  expect((await app(actor, [page(access)]).request('/console/x')).status).toBe(status);
});

it('a page that is not yours answers exactly as one that does not exist', async () => {
  const site = app(member('auditor'), [page(['desk'])]);
  const [hidden, missing] = [await site.request('/console/x'), await site.request('/console/y')];
  expect([hidden.status, await hidden.text()]).toEqual([missing.status, await missing.text()]);
});

const post = (site: ReturnType<typeof app>, body: string, headers = {}) =>
  site.request('/api/v1/ping', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

it.each([
  [anonymous, 401],
  [member('auditor'), 403],
  [member('desk'), 200],
])('the API for %j answers %i', async (actor, status) => {
  expect((await post(app(actor), '{"word":"a"}')).status).toBe(status);
});

it('an unknown field is named in a problem', async () => {
  const response = await post(app(member('desk')), '{"word":"a","wrod":"b"}');
  expect(response.status).toBe(422);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({ errors: [{ field: 'wrod' }], status: 422 });
});

it.each([
  ['{"word":', 'application/json', 400],
  ['', 'application/json', 400],
  ['<word/>', 'application/xml', 415],
  ['word=a', 'text/plain', 403],
])('the body %j sent as %s is a problem, not a fault', async (body, type, status) => {
  const response = await post(app(member('desk')), body, { 'content-type': type });
  expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
  expect(await response.json()).toMatchObject({ status });
});

it.each(['/assets/', '/assets/there-is-none.js', '/assets/a/b', '/assets/%00'])(
  '%s is not there, which is no fault',
  async (path) => {
    const asset: Route = { method: 'GET', path: '/assets/:name', access: 'anyone', handle: (c) => c.notFound() };
    const notFound: AppParts['notFound'] = (c) => c.text(c.get('frame').path, 404);
    const response = await app(anonymous, [asset], { notFound }).request(path);
    expect([response.status, await response.text()]).toEqual([404, 'There is nothing here.']);
  },
);

it('without a database there is still an answer, with every header', async () => {
  const whoIs: AppParts['whoIs'] = async () => {
    throw new Error('the database is away');
  };
  const fault: AppParts['fault'] = (c) => c.text(c.get('frame').path, 500);
  const response = await app(anonymous, [page('anyone')], { whoIs, fault }).request('/console/x');
  expect([response.status, await response.text()]).toEqual([500, expect.stringContaining('call 999')]);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});

it('a form that another site sends with our cookie is refused', async () => {
  const form: Route = { method: 'POST', path: '/console/f', access: 'anyone', handle: (c) => c.text('done') };
  const site = app(member('desk'), [form]);
  const send = (origin: string, fetchSite: string) =>
    site.request('http://localhost/console/f', {
      method: 'POST',
      body: 'a=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin, 'sec-fetch-site': fetchSite },
    });
  expect((await send('https://evil.example', 'cross-site')).status).toBe(403);
  expect((await send('http://localhost', 'same-origin')).status).toBe(200);
});

it('a form of a megabyte is refused before it is read', async () => {
  const form: Route = {
    method: 'POST',
    path: '/tell',
    access: 'anyone',
    handle: async (c) => c.json(await c.req.parseBody()),
  };
  const body = `a=${'b'.repeat(1024 * 1024)}`;
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const response = await app(anonymous, [form]).request('/tell', { method: 'POST', body, headers });
  expect(response.status).toBe(413);
});

it.each(['multipart/form-data', 'multipart/form-data; boundary=a', 'text/plain', 'application/json'])(
  'a form sent as %s is refused before it is read',
  async (type) => {
    const form: Route = {
      method: 'POST',
      path: '/tell',
      access: 'anyone',
      handle: async (c) => c.json(await c.req.parseBody()),
    };
    const headers = { 'content-type': type, 'sec-fetch-site': 'same-origin' };
    const response = await app(anonymous, [form]).request('/tell', { method: 'POST', body: '--a', headers });
    expect([response.status, await response.text()]).toEqual([415, 'This is not a form. Nothing was changed.']);
  },
);

it('a fault shows a plain page without its message', async () => {
  const broken: Route = {
    method: 'GET',
    path: '/broken',
    access: 'anyone',
    handle() {
      throw new Error('secret detail');
    },
  };
  const response = await app(anonymous, [broken]).request('/broken');
  expect([response.status, await response.text()]).toEqual([500, 'sorry']);
});

it('every answer of an exercise says so, and none of a live one', async () => {
  for (const path of ['/console/x', '/api/openapi.json', '/api/v1/ping', '/nowhere']) {
    const live = await app(member('desk'), [page('member')]).request(path);
    const rehearsed = await app(member('desk'), [page('member')], { exercise: true }).request(path);
    expect([live.headers.get('x-exercise'), rehearsed.headers.get('x-exercise')]).toEqual([
      null,
      'EXERCISE EXERCISE EXERCISE',
    ]);
  }
});

it('every answer forbids scripts of others, and nothing private is kept by a cache', async () => {
  const response = await app(member('desk'), [page('member')]).request('/console/x');
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(response.headers.get('cache-control')).toBe('no-store');
});
