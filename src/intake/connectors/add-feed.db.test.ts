import { describe, expect, it } from 'vitest';
import { useSites } from '#platform/fetch/site.testing.ts';
import { entriesAbout } from '#investigation/custody';
import { unsortedPosts } from '#intake/posts';
import { useDatabase } from '../../testing/database.ts';
import { anonymous, member } from '../../testing/site.ts';
import { addFeed } from './add-feed.ts';
import { changeFeed, type FeedChange } from './change-feed.ts';
import { aFeed, pollDeps } from './connector.testing.ts';
import { findFeed, type FeedId } from './feed.store.ts';
import { pollFeed } from './poll-feed.ts';

const database = useDatabase();
const startSite = useSites();
const now = new Date('2026-08-11T15:30:00Z');
const deps = () => pollDeps(database, () => now);
const add = (url: string, actor = member('desk')) => addFeed(deps(), actor, { url });

describe('adding a feed', () => {
  it.each([
    ['lowhill.example/feed', 'https://lowhill.example/feed'],
    ['  http://lowhill.example/feed#latest ', 'http://lowhill.example/feed'],
    ['feed://lowhill.example/feed', 'https://lowhill.example/feed'],
    ['feed:https://lowhill.example/feed', 'https://lowhill.example/feed'],
  ])('%s', async (given, url) => {
    expect(await add(given)).toMatchObject({
      ok: true,
      value: { name: 'lowhill.example', memory: { url, state: 'new' } },
    });
  });

  it.each([
    '',
    '   ',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'http://',
    `https://x.example/${'a'.repeat(3_000)}`,
  ])('%.40s is refused', async (given) => {
    expect(await add(given)).toMatchObject({ ok: false, error: { kind: 'bad-address' } });
  });

  it('an address with a password is refused and kept nowhere', async () => {
    const refused = await add('https://asha:secret@lowhill.example/');
    expect(refused).toMatchObject({ ok: false, error: { kind: 'bad-address' } });
    expect(JSON.stringify(refused)).not.toContain('secret');
  });

  it('twice, also at the same moment: once', async () => {
    const [one, two] = await Promise.all([add('https://x.example/'), add('https://x.example/')]);
    expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1);
    expect(await add('https://x.example')).toMatchObject({ ok: false, error: { kind: 'already-there' } });
  });

  it.each([member('analyst'), member('neighbourhood-officer'), anonymous])('not by %j', async (actor) => {
    expect(await add('https://x.example/', actor)).toEqual({ ok: false, error: { kind: 'not-allowed' } });
  });

  it('removed and added again, it does not bring the same posts a second time', async () => {
    const site = await startSite({
      '/feed': (_, response) => void response.end(aFeed([{ id: '1', title: 'Market shut' }])),
    });
    const local = pollDeps(database, () => now, site);
    const read = async () => {
      const added = await addFeed(local, member('desk'), { url: `${site.origin}/feed` });
      if (!added.ok) throw new Error('not added');
      await pollFeed(local, added.value.id);
      return added.value.id;
    };
    const id = await read();
    await changeFeed(local, member('desk'), { id, change: 'remove' });
    expect(await findFeed(database(), id)).toBeUndefined();
    expect(await read()).toBe(id);
    expect(await unsortedPosts(database(), 10)).toHaveLength(1);
  });
});

describe('changing a feed', () => {
  async function given(): Promise<FeedId> {
    const added = await add('https://x.example/');
    if (!added.ok) throw new Error('not added');
    return added.value.id;
  }
  const change = (id: FeedId, what: FeedChange, actor = member('desk')) =>
    changeFeed(deps(), actor, { id, change: what });

  it('paused it is not read, resumed it is due at once, and the log knows who did it', async () => {
    const id = await given();
    expect(await change(id, 'pause')).toMatchObject({ ok: true, value: { pausedAt: now } });
    await change(id, 'pause');
    await pollFeed(deps(), id);
    expect((await findFeed(database(), id))?.lastPolledAt).toBeNull();
    expect(await change(id, 'resume')).toMatchObject({
      ok: true,
      value: { pausedAt: null, memory: { nextPollAt: now } },
    });
    const log = await entriesAbout(database(), 'custody_entry', 'feed', id);
    const deeds = ['feed-added', 'feed-paused', 'feed-resumed'].map((deed) => `connectors.${deed}`);
    expect(log.map(({ action }) => action)).toEqual(deeds);
    expect(JSON.stringify(log)).not.toContain('x.example');
  });

  it.each<FeedChange>(['pause', 'resume', 'remove', 'trust'])('not by an analyst: %s', async (what) => {
    const id = await given();
    expect(await change(id, what, member('analyst'))).toEqual({ ok: false, error: { kind: 'not-allowed' } });
  });

  it('a removed one is not there any more', async () => {
    const id = await given();
    await change(id, 'remove');
    expect(await change(id, 'pause')).toEqual({ ok: false, error: { kind: 'not-found' } });
  });
});
