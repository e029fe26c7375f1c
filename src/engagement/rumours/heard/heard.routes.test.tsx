import { type Actor } from '#kernel/actor.ts';
import { type AppContext } from '#platform/http/routes.ts';
import { expect, it } from 'vitest';
import { useDatabase } from '../../../testing/database.ts';
import { member, site } from '../../../testing/site.ts';
import { findStory } from '../neighbours.ts';
import { aRumour, aStory, auditor, closed, desk, somePosts, visitor } from '../rumour.testing.ts';
import { sightingsOf } from './sighting.store.ts';
import { rumourStoryPart } from './story-part.tsx';

const database = useDatabase();
const { get, post, html } = visitor(database);
const analyst = member('analyst');

it('a post finds its rumour: confirmed it is a sighting, refused it is not asked again', async () => {
  const rumour = await aRumour(database());
  const [first, second] = await somePosts(database(), closed, { ...closed, by: 'bob' });
  const door = (id: string | undefined) => `/console/rumours/for-post/${id}`;
  expect(await html(desk, door(first?.id))).toContain(`/console/rumours/${rumour.id}/posts`);
  await post(desk, `/console/rumours/${rumour.id}/posts`, { posts: first?.id ?? '', verdict: 'same' });
  expect(await sightingsOf(database(), rumour.id)).toHaveLength(1);
  const refused = { posts: second?.id ?? '', verdict: 'different', back: door(second?.id) };
  const response = await post(desk, `/console/rumours/${rumour.id}/posts`, refused);
  expect(response.headers.get('location')).toBe(door(second?.id));
  expect(await html(desk, door(second?.id))).toContain('No known rumour sounds like this post');
  expect((await get(analyst, door(second?.id))).status).toBe(404);
});

it('a form cannot send anybody to another site', async () => {
  const rumour = await aRumour(database());
  const story = await aStory(database(), closed);
  const fields = { storyId: story.id, verdict: 'same' };
  for (const back of ['https://evil.example/', '//evil.example', '/console/../../x', '/consolex']) {
    const response = await post(desk, `/console/rumours/${rumour.id}/stories`, { ...fields, back });
    expect(response.headers.get('location')).toBe(`/console/rumours/${rumour.id}`);
  }
});

it('a story’s panel counts, shows what is tied and asks about what sounds like it', async () => {
  const rumour = await aRumour(database());
  const story = await aStory(database(), closed);
  const part = rumourStoryPart({ db: database() });
  const brief = await findStory(database(), story.id);
  if (!brief) throw new Error('no story');
  const panel = async (actor: Actor) => {
    const page = { method: 'GET' as const, path: '/panel', access: 'member' as const };
    const handle = async (c: AppContext) => c.html(<>{await part.panel?.(c, brief)}</>);
    return (await site({ pages: [{ ...page, handle }] }, actor).request('/panel')).text();
  };
  expect(await panel(desk)).toContain('Is it one of these?');
  expect(await panel(auditor)).not.toContain('<form');
  const back = `/console/stories/${story.id}`;
  const said = { storyId: story.id, verdict: 'same', back };
  expect((await post(desk, `/console/rumours/${rumour.id}/stories`, said)).headers.get('location')).toBe(back);
  expect(await part.counts?.(database(), [story.id])).toEqual(new Map([[story.id, 1]]));
  expect(await panel(desk)).not.toContain('Is it one of these?');
});
