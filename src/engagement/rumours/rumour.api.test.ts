import { type Actor } from '#kernel/actor.ts';
import { newId } from '#platform/crypto/new-id.ts';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { useDatabase } from '../../testing/database.ts';
import { anonymous } from '../../testing/site.ts';
import { rumourStoryPart } from './heard/story-part.tsx';
import { aRumour, aStory, auditor, closed, desk, now, officer, publicUrl, visitor } from './rumour.testing.ts';

const database = useDatabase();
const { as, get, publish } = visitor(database);

const list = z.object({ rumours: z.array(z.record(z.string(), z.unknown())) });
const apiList = async (actor: Actor) => list.parse(await (await get(actor, '/api/v1/rumours')).json()).rumours;
const apiOpen = async (actor: Actor, body: unknown) =>
  as(actor).request('/api/v1/rumours', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

it('what cannot be stored as text is taken as text', async () => {
  const response = await apiOpen(desk, { claim: 'The tip is\u0000 shut', places: ['Tip\u0000', 'Half \ud800'] });
  expect([response.status, await response.json()]).toEqual([
    201,
    expect.objectContaining({ claim: 'The tip is\ufffd shut', places: ['Tip\ufffd', 'Half \ufffd'] }),
  ]);
});

it('the API gives anybody the public ones in public words, and members the register', async () => {
  const [shown, hidden] = [await aRumour(database()), await aRumour(database(), { claim: 'A lion is loose' })];
  await publish(shown);
  expect(await apiList(anonymous)).toEqual([
    {
      id: shown.id,
      wording: 'A&E at New Cross is closed',
      word: 'checking',
      says: 'We are checking',
      answer: 'It is open.',
      url: `${publicUrl}/is-it-true/${shown.id}`,
      updateUrl: null,
      publishedAt: now.toISOString(),
      changedAt: now.toISOString(),
    },
  ]);
  const all = await apiList(auditor);
  expect(new Set(all.map(({ id }) => id))).toEqual(new Set([shown.id, hidden.id]));
  expect(all.find(({ id }) => id === hidden.id)).toMatchObject({
    claim: 'A lion is loose',
    status: 'new',
    publicWord: null,
  });
});

it('the API opens a rumour, with its story', async () => {
  const story = await aStory(database(), closed);
  const response = await apiOpen(officer, {
    claim: 'New Cross A&E is closed',
    storyId: story.id,
    places: ['New Cross'],
  });
  expect(response.status).toBe(201);
  expect(await response.json()).toMatchObject({ claim: 'New Cross A&E is closed', priority: 'medium', status: 'new' });
  expect(await rumourStoryPart({ db: database() }).counts?.(database(), [story.id])).toEqual(new Map([[story.id, 1]]));
});

it.each<[string, unknown, string]>([
  ['without a claim', {}, 'claim'],
  ['with an empty claim', { claim: ' ' }, 'claim'],
  ['with a claim too long', { claim: 'x'.repeat(301) }, 'claim'],
  ['with a field that is not known', { claim: 'A lion', status: 'confirmed-true' }, 'status'],
  ['with a priority that is none', { claim: 'A lion', priority: 'urgent' }, 'priority'],
  ['with a story that is none', { claim: 'A lion', storyId: newId() }, 'storyId'],
  ['with a story that is no id', { claim: 'A lion', storyId: 'x' }, 'storyId'],
  ['with an empty place', { claim: 'A lion', places: [''] }, 'places.0'],
])('the API refuses a rumour %s and names the field', async (_name, body, field) => {
  const response = await apiOpen(desk, body);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ errors: [{ field }] });
  expect(await apiList(desk)).toEqual([]);
});

it('the API opens none for who only reads, nor for strangers', async () => {
  expect((await apiOpen(auditor, { claim: 'A lion' })).status).toBe(403);
  expect((await apiOpen(anonymous, { claim: 'A lion' })).status).toBe(401);
  expect(await apiList(desk)).toEqual([]);
});
