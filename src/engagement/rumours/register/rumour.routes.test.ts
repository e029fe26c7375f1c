import { asId } from '#kernel/id.ts';
import { newId } from '#platform/crypto/new-id.ts';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { useDatabase } from '../../../testing/database.ts';
import { anonymous, member } from '../../../testing/site.ts';
import { sightingsOf } from '../heard/sighting.store.ts';
import { findRumour } from '../rumour.store.ts';
import {
  aRumour,
  aStory,
  auditor,
  closed,
  current,
  desk,
  officer,
  somePosts,
  supervisor,
  visitor,
} from '../rumour.testing.ts';
import { findingsOf, statusChanges } from './work.store.ts';

const database = useDatabase();
const { get, post, html } = visitor(database);
const analyst = member('analyst');

it('everybody of the force may read the register and a rumour; who may not change it sees no form', async () => {
  const rumour = await aRumour(database());
  for (const actor of [desk, auditor, analyst]) {
    expect((await get(actor, '/console/rumours')).status).toBe(200);
    expect((await get(actor, `/console/rumours/${rumour.id}`)).status).toBe(200);
  }
  expect(await html(desk, `/console/rumours/${rumour.id}`)).toContain('<form');
  expect(await html(auditor, `/console/rumours/${rumour.id}`)).not.toContain('action="/console/rumours');
  expect(await html(officer, `/console/rumours/${rumour.id}`)).not.toContain('/public"');
  expect((await get(anonymous, '/console/rumours')).headers.get('location')).toContain('/sign-in');
});

it.each(['/status', '/revise', '/findings', '/checks', '/heard', '/posts', '/stories', '/withdraw', '/public'])(
  'an auditor who posts to %s finds nothing there, and nothing changes',
  async (path) => {
    const rumour = await aRumour(database());
    const response = await post(auditor, `/console/rumours/${rumour.id}${path}`, { version: '1', to: 'unverifiable' });
    expect(response.status).toBe(404);
    expect(await current(database(), rumour)).toEqual(rumour);
  },
);

it('a new rumour comes filled from its story, with its posts ticked, and is opened with those left ticked', async () => {
  const story = await aStory(database(), closed, { text: 'Lovely evening on the hill', by: 'bob' });
  const page = await html(desk, `/console/rumours/new?story=${story.id}`);
  expect(page).toContain(`value="${closed.text.replace('&', '&amp;')}"`);
  expect(page.match(/name="posts"[^>]* checked/g)).toHaveLength(2);
  const id = newId();
  const fields = {
    id,
    claim: 'New Cross A&E is closed',
    priority: 'high',
    places: 'New Cross\nWednesfield, Heath Town',
  };
  const form = { ...fields, storyId: story.id, posts: story.id };
  for (const _ of [1, 2]) {
    const response = await post(desk, '/console/rumours', form);
    expect([response.status, response.headers.get('location')]).toEqual([303, `/console/rumours/${id}`]);
  }
  const heard = await sightingsOf(database(), asId<'Rumour'>(id));
  expect(heard.map(({ postId }) => postId)).toEqual([story.id]);
  expect(await findRumour(database(), asId<'Rumour'>(id))).toMatchObject({
    places: ['New Cross', 'Wednesfield', 'Heath Town'],
  });
  expect((await get(analyst, `/console/rumours/new?story=${story.id}`)).status).toBe(404);
});

it('a form with something missing says what, in the title, the summary and beside the field, and keeps the rest', async () => {
  const response = await post(desk, '/console/rumours', { id: newId(), claim: ' ', description: 'Kept <b>words</b>' });
  expect(response.status).toBe(422);
  const page = await response.text();
  expect(page).toContain('Error: New rumour');
  expect(page).toContain('href="#claim"');
  expect(page).toContain('href="#priority"');
  expect(page).toContain('Kept &lt;b&gt;words');
});

it('walks from new to false: a finding, a check, a status with its history', async () => {
  const rumour = await aRumour(database());
  const path = `/console/rumours/${rumour.id}`;
  const early = await post(desk, `${path}/status`, { version: '1', to: 'confirmed-false', reason: 'Because' });
  expect(early.status).toBe(422);
  expect(await early.text()).toContain('nothing is confirmed without a finding');
  const entryId = newId();
  const finding = { entryId, finding: 'The doors are open', source: 'Site manager' };
  for (const _ of [1, 2]) expect((await post(desk, `${path}/findings`, finding)).status).toBe(303);
  expect(await findingsOf(database(), rumour.id)).toHaveLength(1);
  const check = { entryId: newId(), withWhom: 'Control room', askedMinutesAgo: '4', checkAnswer: 'Open' };
  expect((await post(officer, `${path}/checks`, check)).status).toBe(303);
  const without = await post(desk, `${path}/status`, { version: '1', to: 'confirmed-false', reason: '' });
  expect(await without.text()).toContain('href="#reason"');
  const done = await post(desk, `${path}/status`, { version: '1', to: 'confirmed-false', reason: 'They told us' });
  expect(done.status).toBe(303);
  expect(await statusChanges(database(), rumour.id)).toMatchObject([{ to: 'confirmed-false', reason: 'They told us' }]);
  expect(await html(desk, path)).toContain('They told us');
});

it('who decided second is told who was first, and finds what they typed', async () => {
  const rumour = await aRumour(database());
  const path = `/console/rumours/${rumour.id}/status`;
  await post(supervisor, path, { version: '1', to: 'probably-true', reason: 'A' });
  const response = await post(desk, path, { version: '1', to: 'probably-false', reason: 'My own reason' });
  expect(response.status).toBe(409);
  const page = await response.text();
  expect(page).toContain('Nothing of yours was saved');
  expect(page).toContain('My own reason');
  expect((await current(database(), rumour)).status).toBe('probably-true');
});

it.each([
  ['minutes that are no number', '/heard', { heardMinutesAgo: 'ten', sourceKind: 'phone call' }, '#heardMinutesAgo'],
  ['minutes in the future', '/heard', { heardMinutesAgo: '-5', sourceKind: 'phone call' }, '#heardMinutesAgo'],
  ['a source that is none', '/heard', { sourceKind: 'telepathy' }, '#sourceKind'],
  ['no post ticked', '/posts', { verdict: 'same' }, '#posts'],
  ['a status that is none', '/status', { version: '1', to: 'true' }, '#to'],
  ['an empty finding', '/findings', { finding: '', source: 'x' }, '#finding'],
  ['a check with nobody', '/checks', { withWhom: '' }, '#withWhom'],
])('%s is refused beside its field', async (_name, path, fields, href) => {
  const rumour = await aRumour(database());
  const response = await post(desk, `/console/rumours/${rumour.id}${path}`, { entryId: newId(), ...fields });
  expect(response.status).toBe(422);
  expect(await response.text()).toContain(`href="${href}"`);
});

it('looking at people’s posts is on the access log, with the purpose', async () => {
  const [one] = await somePosts(database(), closed);
  const rumour = await aRumour(database(), { postIds: [one?.id ?? ''] });
  await get(auditor, `/console/rumours/${rumour.id}`);
  await get(desk, '/console/rumours');
  const { rows } = await sql`select actor, action, subject_id, purpose, detail from access_entry`.execute(database());
  expect(rows).toEqual([
    {
      actor: `member:${auditor.kind === 'member' && auditor.id}`,
      action: 'consultation',
      subject_id: rumour.id,
      purpose: 'finding out whether a rumour is true',
      detail: { posts: 1 },
    },
  ]);
});
