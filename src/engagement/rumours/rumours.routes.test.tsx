import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Actor } from '#kernel/actor.ts';
import { asId } from '#kernel/id.ts';
import type { AppContext } from '#platform/http/routes.ts';
import { newId } from '#platform/crypto/new-id.ts';
import { useDatabase } from '../../testing/database.ts';
import { anonymous, member, site } from '../../testing/site.ts';
import { rumourApi, rumourRoutes, rumourSection, rumourStoryPart } from './index.ts';
import { findStory } from './neighbours.ts';
import type { Rumour } from './rumour.rules.ts';
import {
  anUpdate,
  aRumour,
  aStory,
  auditor,
  current,
  depsAt,
  desk,
  now,
  officer,
  somePosts,
  supervisor,
  withdrawUpdate,
} from './rumour.testing.ts';
import { findRumour } from './rumour.store.ts';
import { sightingsOf } from './sighting.store.ts';
import { findingsOf, statusChanges } from './work.store.ts';

const database = useDatabase();
const publicUrl = 'http://127.0.0.1:8080';
const analyst = member('analyst');
const closed = { text: 'They have closed A&E at New Cross hospital', by: 'ann' };
const nasty = '<script>alert(1)</script></script>"&\u2028';

function as(actor: Actor) {
  const deps = { ...depsAt(database()), publicUrl };
  return site({ pages: rumourRoutes(deps), api: rumourApi(deps) }, actor, now);
}
const get = (actor: Actor, path: string) => as(actor).request(path);
const post = (actor: Actor, path: string, fields: Record<string, string | readonly string[]>) => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  }
  return as(actor).request(path, { method: 'POST', body });
};
const html = async (actor: Actor, path: string) => (await get(actor, path)).text();

const words = { wording: 'A&E at New Cross is closed', answer: 'It is open.', statementId: '', choice: 'show' };
async function publish(rumour: Rumour, more: Record<string, string> = {}, actor: Actor = desk) {
  const { version } = await current(database(), rumour);
  return post(actor, `/console/rumours/${rumour.id}/public`, { version: String(version), ...words, ...more });
}

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

it.each(['/public', '/withdraw'])('a neighbourhood officer cannot decide at %s what the public sees', async (path) => {
  const rumour = await aRumour(database());
  const response = await post(officer, `/console/rumours/${rumour.id}${path}`, { version: '1', ...words });
  expect(response.status).toBe(404);
  expect((await current(database(), rumour)).public.kind).toBe('never');
});

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

it('the choice shows how far it has spread first, has nothing chosen, and asks for a choice', async () => {
  const rumour = await aRumour(database());
  const page = await html(desk, `/console/rumours/${rumour.id}/public`);
  expect(page).toContain('answering may spread it');
  expect(page).toContain('Published updates of ours');
  expect(page).not.toMatch(/name="choice"[^>]* checked/);
  const response = await publish(rumour, { choice: '' });
  expect(response.status).toBe(422);
  expect(await response.text()).toContain('href="#choice"');
  expect((await current(database(), rumour)).public.kind).toBe('never');
  expect((await publish(rumour, { choice: 'keep-off', wording: '', answer: '' })).status).toBe(303);
});

it('a supervisor is asked to confirm that nobody is named, beside the words', async () => {
  const rumour = await aRumour(database());
  const named = { wording: 'They say Jane Fernsby did it' };
  expect((await publish(rumour, named)).status).toBe(303);
  const page = await html(supervisor, `/console/rumours/${rumour.id}/public`);
  expect(page).toContain('This may name somebody: Jane Fernsby');
  expect((await publish(rumour, named, supervisor)).status).toBe(422);
  expect((await publish(rumour, { ...named, noLivingPersonNamed: 'yes' }, supervisor)).status).toBe(303);
  expect((await current(database(), rumour)).public.kind).toBe('public');
});

it('a rumour that is not public answers exactly as one that does not exist, to everybody', async () => {
  const rumour = await aRumour(database());
  const seen = async (id: string) => {
    const response = await get(anonymous, `/is-it-true/${id}`);
    return [response.status, [...response.headers], (await response.text()).replaceAll(id, 'ID')];
  };
  expect(await seen(rumour.id)).toEqual(await seen(newId()));
  expect(await seen(rumour.id)).toEqual(await seen('not-an-id'));
  expect((await get(anonymous, `/is-it-true/${rumour.id}`)).status).toBe(404);
});

it('the public pages say one of the four words, carry the mark of a cacheable page and are filtered by word', async () => {
  const rumour = await aRumour(database());
  await publish(rumour);
  for (const path of ['/is-it-true', '/is-it-true?word=checking', `/is-it-true/${rumour.id}`]) {
    const response = await get(anonymous, path);
    expect([response.status, response.headers.get('x-published')]).toEqual([200, '1']);
    const page = await response.text();
    expect(page).toContain('A&amp;E at New Cross is closed');
    expect(page).toContain('We are checking');
    expect(page).toContain('EXERCISE EXERCISE EXERCISE');
    expect(page.replaceAll(/We do not say “probably”/g, '')).not.toMatch(/probab/i);
    expect(page).not.toContain(rumour.claim.replace('&', '&amp;'));
  }
  expect(await html(anonymous, '/is-it-true?word=false')).not.toContain('at New Cross is closed');
  expect((await get(anonymous, '/is-it-true?word=maybe')).status).toBe(200);
});

it('markup in the words is text on the page and cannot leave the structured data', async () => {
  const rumour = await aRumour(database(), { claim: nasty });
  await publish(rumour, { wording: `Is it ${nasty}`, answer: nasty });
  const page = await html(anonymous, `/is-it-true/${rumour.id}`);
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('&lt;script&gt;alert(1)');
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
  expect(JSON.parse(data)).toMatchObject({
    '@type': 'ClaimReview',
    url: `${publicUrl}/is-it-true/${rumour.id}`,
    claimReviewed: `EXERCISE EXERCISE EXERCISE: Is it ${nasty.replace('\u2028', '')}`.trim(),
    reviewRating: { alternateName: 'We are checking' },
  });
  for (const path of ['/console/rumours', `/console/rumours/${rumour.id}`]) {
    expect(await html(desk, path)).not.toContain('<script>alert');
  }
});

it('taken down, or with its update withdrawn, its address says "no longer shown" and holds no word of it', async () => {
  const [one, two] = [await aRumour(database()), await aRumour(database())];
  const statementId = await anUpdate(database());
  await publish(one);
  await publish(two, { statementId });
  await post(desk, `/console/rumours/${one.id}/withdraw`, { version: '2', withdrawReason: 'legal' });
  await withdrawUpdate(database(), statementId);
  for (const { id } of [one, two]) {
    const response = await get(anonymous, `/is-it-true/${id}`);
    expect(response.status).toBe(410);
    const page = await response.text();
    expect(page).toContain('No longer shown');
    expect(page).not.toMatch(/New Cross|It is open|ld\+json|legal/);
  }
  expect(await html(anonymous, '/is-it-true')).not.toContain('New Cross');
  expect(await rumourSection().home?.(database(), now)).toBeNull();
  expect(await html(desk, `/console/rumours/${two.id}`)).toContain('was withdrawn');
});

it('the public home and search get what is public', async () => {
  const rumour = await aRumour(database());
  await publish(rumour);
  const section = rumourSection();
  const home = { method: 'GET' as const, path: '/', access: 'anyone' as const };
  const handle = async (c: AppContext) => c.html(<>{await section.home?.(database(), now)}</>);
  const page = await (await site({ pages: [{ ...home, handle }] }, anonymous).request('/')).text();
  expect(page).toContain(`/is-it-true/${rumour.id}`);
  expect(await section.search?.(database(), 'new cross')).toEqual([
    {
      title: 'We are checking: “A&E at New Cross is closed”',
      href: `/is-it-true/${rumour.id}`,
      text: 'It is open.',
    },
  ]);
});

const list = z.object({ rumours: z.array(z.record(z.string(), z.unknown())) });
const apiList = async (actor: Actor) => list.parse(await (await get(actor, '/api/v1/rumours')).json()).rumours;
const apiOpen = (actor: Actor, body: unknown) =>
  as(actor).request('/api/v1/rumours', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
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
