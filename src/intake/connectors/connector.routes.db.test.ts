import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { useSites, type Site } from '#platform/fetch/site.testing.ts';
import { unsortedPosts } from '#intake/posts';
import { useDatabase } from '../../testing/database.ts';
import { anonymous, member, site as siteFor } from '../../testing/site.ts';
import { aFeed, pollDeps } from './connector.testing.ts';
import { connectorApiRoutes, connectorRoutes, tellUsRoutes } from './index.ts';

const database = useDatabase();
const startSite = useSites();
const now = new Date('2026-08-11T15:30:00Z');

function look(actor: Actor, ...sites: readonly Site[]) {
  const deps = pollDeps(database, () => now, ...sites);
  return siteFor(
    { pages: [...connectorRoutes(deps), ...tellUsRoutes(deps)], api: connectorApiRoutes(deps) },
    actor,
    now,
  );
}
const post = (app: ReturnType<typeof look>, path: string, fields: Record<string, string> = {}) =>
  app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
const page = async (app: ReturnType<typeof look>, path: string) => (await app.request(path)).text();

it('the empty list says what to do, and that posts come in by other ways', async () => {
  const html = await page(look(member('desk')), '/console/connectors');
  expect(html).toContain('No feed is read yet');
  expect(html).toContain('Our “Tell us” form');
  expect(html).toContain('Nothing has come in this way yet.');
});

it('adding a feed reads it at once and shows what it brought', async () => {
  const site = await startSite({
    '/feed': (_, response) => void response.end(aFeed([{ id: '1', title: 'Market shut' }])),
  });
  const app = look(member('desk'), site);
  const added = await post(app, '/console/connectors', { url: `${site.origin}/feed`, name: 'Low Hill' });
  expect(added.status).toBe(303);
  const html = await page(app, added.headers.get('location') ?? '');
  expect(html).toContain('Last news: 16:30.');
  expect(html).toContain('1 item in it.');
  const list = await page(app, '/console/connectors');
  expect(list).toContain('>Low Hill</a>');
  expect(list).toContain('lowest 0, highest 1, last 1');
});

it('a web page is kept with its reason, and the feeds that it names are one press away', async () => {
  const html = '<!doctype html><link rel="alternate" type="application/rss+xml" href="/real?a=%22&amp;b=<b">';
  const site = await startSite({
    '/': (_, response) => void response.setHeader('content-type', 'text/html').end(html),
  });
  const app = look(member('desk'), site);
  const added = await post(app, '/console/connectors', { url: site.origin });
  const shown = await page(app, added.headers.get('location') ?? '');
  expect(shown).toContain('Nothing read yet: their address gives a web page, not a feed.');
  expect(shown).toContain('The page names this feed:');
  expect(shown).toContain(`value="${site.origin}/real?a=%22&amp;b=%3Cb"`);
});

it.each([
  [
    'http://169.254.169.254/latest/meta-data',
    'their address points inside a private network (169.254.169.254), so we do not read it',
  ],
  ['http://127.0.0.1:8080/', 'their address points at this computer itself (127.0.0.1), so we do not read it'],
  ['http://x.example:22/', 'the address uses port 22, where web pages do not live'],
])('%s is refused with the reason on its page and in the API', async (url, reason) => {
  const app = look(member('desk'));
  const added = await post(app, '/console/connectors', { url });
  expect(await page(app, added.headers.get('location') ?? '')).toContain(`Nothing read yet: ${reason}.`);
  const answer = await app.request('/api/v1/connectors');
  expect(await answer.json()).toMatchObject({
    connectors: [
      { kind: 'feed', url, state: 'ailing', trouble: reason, posts: 0 },
      { kind: 'form', posts: 0 },
    ],
  });
});

it('a wrong address comes back with what was typed and the error at its field', async () => {
  const answer = await post(look(member('desk')), '/console/connectors', { url: 'ftp://x.example', name: 'X' });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toMatch(/<title>[^<]*Error: What we hear from/);
  expect(html).toContain('href="#url"');
  expect(html).toContain('value="ftp://x.example"');
});

it('the same feed twice points to the one that is there', async () => {
  const app = look(member('desk'));
  const first = await post(app, '/console/connectors', { url: 'http://127.0.0.1/' });
  const second = await post(app, '/console/connectors', { url: 'http://127.0.0.1' });
  expect(second.status).toBe(409);
  expect(await second.text()).toContain(`href="${first.headers.get('location')}"`);
});

it.each(['pause', 'resume', 'read', 'remove', 'trust'])('%s leads back to a page that is there', async (change) => {
  const app = look(member('duty-supervisor'));
  const added = await post(app, '/console/connectors', { url: 'http://127.0.0.1/' });
  const changed = await post(app, `${added.headers.get('location')}/${change}`);
  expect(changed.status).toBe(303);
  expect((await app.request(changed.headers.get('location') ?? '')).status).toBe(200);
});

it('what is not there answers 404', async () => {
  const app = look(member('desk'));
  const unknown = '/console/connectors/01890000-0000-7000-8000-000000000001';
  const statuses = [
    (await app.request(unknown)).status,
    (await app.request('/console/connectors/not-an-id')).status,
    (await post(app, `${unknown}/pause`)).status,
    (await post(app, `${unknown}/explode`)).status,
  ];
  expect(statuses).toEqual([404, 404, 404, 404]);
});

it('an analyst may look but not add; a source handler may not look; a stranger signs in first', async () => {
  const analyst = look(member('analyst'));
  expect(await page(analyst, '/console/connectors')).not.toContain('Add a feed');
  expect((await post(analyst, '/console/connectors', { url: 'https://x.example' })).status).toBe(404);
  expect((await look(member('source-handler')).request('/console/connectors')).status).toBe(404);
  expect((await look(anonymous).request('/console/connectors')).status).toBe(303);
  expect((await look(anonymous).request('/api/v1/connectors')).status).toBe(401);
});

const tokenIn = (html: string) => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';

it('the public form gives 999 and 101, says who reads, and works without a script', async () => {
  const html = await page(look(anonymous), '/tell-us');
  expect(html).toContain('Call 999. If it is not urgent, call 101.');
  expect(html).toContain('Nobody at the desk is reading at the moment. We will read this later.');
  expect(html).toMatch(/<form method="post" action="\/tell-us"/);
  expect(tokenIn(html)).not.toBe(tokenIn(await page(look(anonymous), '/tell-us')));
});

it('a form posted twice, also at the same moment, is one post', async () => {
  const app = look(anonymous);
  const fields = {
    token: tokenIn(await page(app, '/tell-us')),
    text: 'Is the A&E shut?\r\nPeople say so',
    place: 'New Cross',
  };
  const answers = await Promise.all([post(app, '/tell-us', fields), post(app, '/tell-us', fields)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  await post(app, '/tell-us', fields);
  const posts = await unsortedPosts(database(), 10);
  expect(posts).toMatchObject([
    {
      source: 'form',
      externalId: fields.token,
      text: 'Is the A&E shut?\nPeople say so\n\nPlace: New Cross',
      publishedAt: now,
    },
  ]);
  expect(await page(app, answers[0]?.headers.get('location') ?? '')).toContain('Thank you. We have it.');
});

it('without a token it is still taken, and two people are two posts', async () => {
  const app = look(anonymous);
  await post(app, '/tell-us', { text: 'Same words' });
  await post(app, '/tell-us', { text: 'Same words', token: 'guess' });
  expect(await unsortedPosts(database(), 10)).toHaveLength(2);
});

it.each([
  ['nothing', '', '', 'Write what you want to tell us'],
  ['only spaces and invisible characters', ' \u200b\u202e\n ', '', 'Write what you want to tell us'],
  ['far too much', 'x'.repeat(5_001), '', 'What you write must be 5,000 characters or fewer'],
  ['a place that is no place', 'x', 'y'.repeat(201), 'The place must be 200 characters or fewer'],
])('%s is refused, and what was written is kept', async (_name, text, place, message) => {
  const answer = await post(look(anonymous), '/tell-us', {
    token: '3d9b3a0e-7a4c-4e57-9a6c-1f3a5b7c9d0e',
    text,
    place,
  });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain(message);
  expect(html).toContain(place);
  expect(html).toContain('value="3d9b3a0e-7a4c-4e57-9a6c-1f3a5b7c9d0e"');
  expect(await unsortedPosts(database(), 10)).toEqual([]);
});

it('markup in the form is text on the page that comes back, and in the post', async () => {
  const text = `</textarea><script>alert(1)</script>${'x'.repeat(5_000)}`;
  const html = await (await post(look(anonymous), '/tell-us', { text })).text();
  expect(html).not.toContain('<script>alert(1)');
  await post(look(anonymous), '/tell-us', { text: '<script>alert(1)</script> \u202etxt' });
  expect(await unsortedPosts(database(), 1)).toMatchObject([{ text: '<script>alert(1)</script> txt' }]);
});

it('a file in place of words is no words', async () => {
  const body = new FormData();
  body.set('text', new File(['x'], 'x.txt'));
  const answer = await look(anonymous).request('/tell-us', { method: 'POST', body });
  expect(answer.status).toBe(422);
});
