import type { ServerResponse } from 'node:http';
import { createGzip } from 'node:zlib';
import { expect, it } from 'vitest';
import { useSites, type Answering, type Site } from '#platform/fetch/site.testing.ts';
import { unsortedPosts } from '#intake/posts';
import { useDatabase } from '../../testing/database.ts';
import { member } from '../../testing/site.ts';
import { addFeed } from './add-feed.ts';
import { changeFeed } from './change-feed.ts';
import { aFeed, pollDeps, type TestItem } from './connector.testing.ts';
import { connectorHealth, recentVisits } from './connector.views.ts';
import type { FeedId } from './feed.store.ts';
import { leaseDueFeeds } from './feed.store.ts';
import { pollDueFeeds } from './poll-due-feeds.job.ts';
import { leaseUntil, pollFeed } from './poll-feed.ts';

const database = useDatabase();
const startSite = useSites();
const start = new Date('2026-08-11T15:30:00Z');
const desk = member('desk');

let now = start;
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const depsFor = (...sites: readonly Site[]) => pollDeps(database, () => now, ...sites);

async function add(site: Site, path: string, name = path): Promise<FeedId> {
  const added = await addFeed(depsFor(site), desk, { url: `${site.origin}${path}`, name });
  if (!added.ok) throw new Error(`not added: ${added.error.kind}`);
  return added.value.id;
}

const serve =
  (text: () => string, headers: Record<string, string> = {}): Answering =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': 'application/rss+xml', ...headers }).end(text());

const runJob = (...sites: readonly Site[]) => pollDueFeeds(depsFor(...sites)).run({}, new AbortController().signal);
const health = async (id: FeedId) => (await connectorHealth(database(), now)).find((one) => one.id === id);
const texts = async () => (await unsortedPosts(database(), 1_000)).map(({ text }) => text);

const two: readonly TestItem[] = [
  { id: '1', title: 'Market shut' },
  { id: '2', title: 'Buses moved' },
];

it('brings each item once, however often it is read, and follows an edit', async () => {
  now = start;
  let items = two;
  const site = await startSite({ '/feed': serve(() => aFeed(items)) });
  const id = await add(site, '/feed');
  await pollFeed(depsFor(site), id);
  later(20);
  await pollFeed(depsFor(site), id);
  expect(await texts()).toEqual(['Market shut', 'Buses moved']);
  items = [{ id: '1', title: 'Market open again' }, ...two.slice(1)];
  later(20);
  await pollFeed(depsFor(site), id);
  expect((await texts()).toSorted()).toEqual(['Buses moved', 'Market open again']);
  expect(await health(id)).toMatchObject({
    state: 'fine',
    posts: 2,
    sentence: 'Last news: 17:10.',
    lastBroughtAt: now,
  });
  expect((await recentVisits(database(), id, 9)).map(({ brought }) => brought)).toEqual([1, 0, 2]);
});

it('asks with what it knows, and understands "nothing new"', async () => {
  now = start;
  const asked: unknown[] = [];
  const site = await startSite({
    '/feed': (request, response) => {
      asked.push(request.headers['if-none-match'], request.headers['if-modified-since']);
      if (request.headers['if-none-match'] === '"a"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"a"', 'last-modified': 'Tue, 11 Aug 2026 15:00:00 GMT' }).end(aFeed(two));
    },
  });
  const id = await add(site, '/feed');
  await pollFeed(depsFor(site), id);
  await pollFeed(depsFor(site), id);
  await pollFeed(depsFor(site), id);
  const known = ['"a"', 'Tue, 11 Aug 2026 15:00:00 GMT'];
  expect(asked).toEqual([undefined, undefined, ...known, ...known]);
  expect(await health(id)).toMatchObject({ state: 'fine', trouble: null });
});

const web = (headers: Record<string, string | number>, body = ''): Answering => {
  return (_request, response) => void response.writeHead(200, headers).end(body);
};
const bad: Readonly<Record<string, readonly [Answering, string]>> = {
  html: [web({ 'content-type': 'text/html' }, '<!doctype html><p>Hi'), 'their address gives a web page, not a feed'],
  '500': [(_, response) => void response.writeHead(500).end(), 'their site answers 500'],
  loop: [
    (_, response) => void response.writeHead(302, { location: '/loop' }).end(),
    'their site redirects in a circle',
  ],
  big: [web({ 'content-length': 200_000_000 }), 'their answer is bigger than the 5 MB that we accept'],
  bomb: [
    (_, response: ServerResponse) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const packer = createGzip();
      packer.pipe(response);
      packer.end(Buffer.alloc(20_000_000));
    },
    'their answer is bigger than the 5 MB that we accept',
  ],
  entities: [
    web({ 'content-type': 'text/xml' }, '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss>&b;</rss>'),
    'their feed defines its own entities, a known attack, so we do not read it',
  ],
  slow: [(_, response) => void response.write('<rss>'), 'their answer drips in too slowly (under 1000 bytes a second)'],
  inward: [
    (_, response) => void response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
    'their address points inside a private network (169.254.169.254), so we do not read it',
  ],
  home: [
    (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1:8080/' }).end(),
    'their address points at this computer itself (127.0.0.1), so we do not read it',
  ],
  broken: [web({ 'content-type': 'text/xml' }, '<rss><channel'), 'their feed is broken and cannot be read'],
  empty: [web({ 'content-type': 'text/xml' }), 'their feed is empty'],
};

it('says of each bad feed what is wrong with it, while the good one is read', async () => {
  now = start;
  const paths = Object.entries(bad).map(([name, [answering]]) => [`/${name}`, answering]);
  const site = await startSite({ ...Object.fromEntries(paths), '/good': serve(() => aFeed(two)) });
  for (const name of Object.keys(bad)) await add(site, `/${name}`);
  const good = await add(site, '/good');
  await runJob(site);
  const found = await connectorHealth(database(), now);
  const feeds = found.filter(({ kind }) => kind === 'feed');
  expect(await texts()).toEqual(['Market shut', 'Buses moved']);
  expect(await health(good)).toMatchObject({ state: 'fine', posts: 2 });
  const said = Object.fromEntries(feeds.filter(({ id }) => id !== good).map(({ name, sentence }) => [name, sentence]));
  const expected = Object.entries(bad).map(([name, [, reason]]) => [`/${name}`, `Nothing read yet: ${reason}.`]);
  expect(said).toEqual(Object.fromEntries(expected));
});

it('a site that falls silent is said plainly, with the time of its last news', async () => {
  now = start;
  let up = true;
  const site = await startSite({
    '/feed': (_request, response) => void (up ? response.end(aFeed(two)) : response.writeHead(503).end()),
  });
  const id = await add(site, '/feed');
  await runJob(site);
  up = false;
  later(70);
  await runJob(site);
  const sick = await health(id);
  expect(sick?.sentence).toBe('No news since 16:30: their site answers 503.');
  expect(sick?.nextPollAt).toEqual(new Date(now.getTime() + 5 * 60_000));
  up = true;
  later(6);
  await runJob(site);
  expect(await health(id)).toMatchObject({ state: 'fine', sentence: 'Last news: 16:30.' });
});

it('is asked only when it is due', async () => {
  now = start;
  const site = await startSite({ '/feed': serve(() => aFeed(two)) });
  await add(site, '/feed');
  await runJob(site);
  later(5);
  await runJob(site);
  expect(site.requests).toHaveLength(1);
  later(60);
  await runJob(site);
  expect(site.requests).toHaveLength(2);
});

it('two processes never read one feed at the same time', async () => {
  now = start;
  const site = await startSite({ '/feed': serve(() => aFeed(two)) });
  const id = await add(site, '/feed');
  const both = await Promise.all([
    leaseDueFeeds(database(), now, leaseUntil(now), 10),
    leaseDueFeeds(database(), now, leaseUntil(now), 10),
  ]);
  expect(both.flat()).toHaveLength(1);
  await pollFeed(depsFor(site), id);
  expect(site.requests).toEqual([]);
  // The process that held it died: when its time is over the feed is read after all.
  later(3);
  await runJob(site);
  expect(await texts()).toEqual(['Market shut', 'Buses moved']);
});

it('a stopping process leaves the feed as it was', async () => {
  now = start;
  const site = await startSite({ '/feed': () => {} });
  const id = await add(site, '/feed');
  const stop = new AbortController();
  const polling = pollFeed(depsFor(site), id, stop.signal);
  stop.abort();
  await polling;
  expect(await health(id)).toMatchObject({ state: 'new', trouble: null, lastPolledAt: null });
  expect(await leaseDueFeeds(database(), now, leaseUntil(now), 10)).toHaveLength(1);
});

it('a feed that was taken over brings nothing until a supervisor has looked', async () => {
  now = start;
  const old = 'Broad Lane closed buses diverted school fete council meeting library allotment football pitch market';
  const spam = 'Casino bonus roulette blackjack jackpot betting spins wager odds poker slots deposit offer payout';
  let text = aFeed([{ id: '1', title: old }]);
  const site = await startSite({ '/feed': serve(() => text) });
  const id = await add(site, '/feed');
  await pollFeed(depsFor(site), id);
  text = aFeed([{ id: '9', title: spam }], 'Lucky Spins');
  await pollFeed(depsFor(site), id);
  expect(await texts()).toEqual([old]);
  expect((await health(id))?.sentence).toContain('their feed has become another one (“Lucky Spins”)');
  const trust = (actor = desk) => changeFeed(depsFor(site), actor, { id, change: 'trust' });
  expect(await trust()).toEqual({ ok: false, error: { kind: 'not-allowed' } });
  expect(await trust(member('duty-supervisor'))).toMatchObject({ ok: true });
  await pollFeed(depsFor(site), id);
  expect(await texts()).toEqual([old, spam]);
});

it('dates that cannot be are marked, and the time of reading is used', async () => {
  now = start;
  const site = await startSite({
    '/feed': serve(() =>
      aFeed([
        { id: '1', title: 'Old', date: 'Wed, 11 Aug 1976 15:00:00 GMT' },
        { id: '2', title: 'Soon', date: 'Tue, 11 Aug 2037 15:00:00 GMT' },
        { id: '3', title: 'None', date: '' },
        { id: '4', title: 'Good' },
      ]),
    ),
  });
  await pollFeed(depsFor(site), await add(site, '/feed'));
  const posts = await unsortedPosts(database(), 10);
  const seen = Object.fromEntries(posts.map((post) => [post.text, [post.timeDoubted, post.publishedAt]]));
  expect(seen).toEqual({
    Old: [true, now],
    Soon: [true, now],
    None: [true, now],
    Good: [false, new Date('2026-08-11T15:00:00Z')],
  });
});

it('a permanent move is followed; two feeds that move to one address stay two', async () => {
  now = start;
  const moved: Answering = (_request, response) => void response.writeHead(301, { location: '/new' }).end();
  const site = await startSite({ '/a': moved, '/b': moved, '/new': serve(() => aFeed(two)) });
  const [a, b] = [await add(site, '/a'), await add(site, '/b')];
  await runJob(site);
  const addresses = [(await health(a))?.url, (await health(b))?.url].map((url) => new URL(url ?? '').pathname);
  expect(addresses.toSorted()).toEqual([expect.stringMatching(/^\/[ab]$/), '/new']);
  expect(await health(b)).toMatchObject({ state: 'fine' });
});
