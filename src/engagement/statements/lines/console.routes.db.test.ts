import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { linesOf } from '#intake/picture';
import { useDatabase } from '../../../testing/database.ts';
import { anonymous, site } from '../../../testing/site.ts';
import { findPublished } from '../public/published.views.ts';
import { statementRoutes } from '../statement.routes.ts';
import {
  aLine,
  auditor,
  desk,
  disclosure,
  drafted,
  officer,
  otherStoryId,
  outsider,
  published,
  seedDesk,
  storyId,
  supervisor,
  testDeps,
  value,
} from '../statements.testing.ts';
import { findCase } from './matter.ts';
import { releaseLine } from './release-line.ts';
import { stopIds } from './stop.rules.ts';

const database = useDatabase();
const { deps, at, now } = testDeps(database);
beforeEach(async () => {
  at(0);
  await seedDesk(database());
});

const as = (actor: Actor) => site({ pages: statementRoutes(deps()) }, actor, now());
const post = (actor: Actor, path: string, fields: Record<string, string> = {}) =>
  as(actor).request(path, { method: 'POST', body: new URLSearchParams(fields) });
const form = (more: Record<string, string> = {}) => ({
  kind: 'line',
  title: 'The road is open again',
  text: 'Traffic runs on both sides.',
  because: '',
  tier: 'routine',
  ...Object.fromEntries(stopIds.map((stop) => [`stop-${stop}`, 'no'])),
  ...more,
});
const newId = '01890000-0000-7000-8000-0000000000dd';

describe('who may', () => {
  const paths = ['/console/statements', '/console/statements/new', `/console/statements/${newId}`, '/console/facts'];

  it.each(paths)('a stranger is sent from %s to the sign-in page', async (path) => {
    const response = await as(anonymous).request(path);
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      `/sign-in?next=${encodeURIComponent(path)}`,
    ]);
  });

  it('the auditor reads everything and is offered no button', async () => {
    const id = await drafted(deps());
    const html = await (await as(auditor).request(`/console/statements/${id}`)).text();
    expect(html).toContain('The road is open again');
    expect(html).not.toMatch(/<form[^>]*action="\/console\/statements/);
  });

  it.each([
    'release',
    'approve',
    'release-alone',
    'send-back',
    'take-back',
    'discard',
    'review',
    'withdraw',
    'edit',
    'correct',
  ])('%s answers 404 to everybody whose role does not include it', async (verb) => {
    const id = await drafted(deps());
    expect((await post(outsider, `/console/statements/${id}/${verb}`, form({ revision: '1' }))).status).toBe(404);
  });

  it('a neighbourhood officer neither approves nor lifts a name stop nor withdraws', async () => {
    const id = await drafted(deps(), { tier: 'arrest' });
    value(await releaseLine(deps(), desk, { statementId: id, revision: 1, publishAt: null }));
    for (const verb of ['approve', 'stops/name-before-charge/lift', 'withdraw']) {
      const response = await post(officer, `/console/statements/${id}/${verb}`, { revision: '1', reason: 'r' });
      expect([verb, response.status]).toEqual([verb, 404]);
    }
    expect(await findPublished(database(), id)).toBeUndefined();
  });
});

describe('writing', () => {
  it('a form with a problem answers 422, names the fields and loses nothing', async () => {
    const response = await post(
      desk,
      '/console/statements',
      form({ id: newId, title: ' ', kind: 'cannot-say', text: 'Kept text' }),
    );
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain('<title>EXERCISE EXERCISE EXERCISE: Error: Write a line');
    expect(html).toContain('href="#title"');
    expect(html).toContain('href="#because"');
    expect(html).toContain('Kept text');
    expect(html).toMatch(/name="stop-under-18"[^>]*value="no" checked/);
  });

  it('the same form sent twice makes one line and leads to it both times', async () => {
    const first = await post(desk, '/console/statements', form({ id: newId }));
    const second = await post(desk, '/console/statements', form({ id: newId }));
    expect([first, second].map((response) => response.headers.get('location'))).toEqual([
      `/console/statements/${newId}`,
      `/console/statements/${newId}`,
    ]);
    expect((await findCase(database(), newId))?.wordings).toHaveLength(1);
  });

  it('points to what the words touch, and leaves the answer to the writer', async () => {
    const words = { title: 'A boy is missing', text: 'Tobias Quarrell (14) was last seen at noon.', because: null };
    const id = await drafted(deps(), { words });
    const html = await (await as(desk).request(`/console/statements/${id}/edit`)).text();
    expect(html).toContain('Look at: (14)');
    expect(html).toContain('Look at: Tobias Quarrell');
  });

  it('the second of two editors is told 409, with both texts and the own one still in the form', async () => {
    const id = await drafted(deps());
    const save = (actor: Actor, text: string) =>
      post(actor, `/console/statements/${id}/edit`, form({ revision: '1', text }));
    expect((await save(supervisor, 'What Bronwen wrote')).status).toBe(303);
    const response = await save(desk, 'What Asha wrote');
    const html = await response.text();
    expect(response.status).toBe(409);
    expect(html).toContain('Test duty-supervisor saved this line while you were writing');
    expect(html).toMatch(/<del>.*Bronwen/s);
    expect(html).toMatch(/<textarea[^>]*name="text"[^>]*>What Asha wrote<\/textarea>/);
    expect(html).toContain('name="revision" value="2"');
  });

  it('shows markup as text', async () => {
    const id = await drafted(deps(), {
      words: { title: '<script>alert(1)</script>', text: '<b>x</b>', because: null },
    });
    for (const path of ['/console/statements', `/console/statements/${id}`, `/console/statements/${id}/edit`]) {
      expect(await (await as(desk).request(path)).text()).not.toContain('<script>alert');
    }
  });
});

describe('deciding', () => {
  it('publish pressed twice leads back twice and publishes once', async () => {
    const id = await drafted(deps());
    for (const _ of [1, 2]) {
      expect((await post(desk, `/console/statements/${id}/release`, { revision: '1', publishAt: '' })).status).toBe(
        303,
      );
    }
    expect(await findPublished(database(), id)).toMatchObject({ wordings: [{ number: 1 }] });
  });

  it('refuses in words when somebody changed it in the meantime', async () => {
    const id = await drafted(deps());
    await post(desk, `/console/statements/${id}/edit`, form({ revision: '1', text: 'Other' }));
    const response = await post(desk, `/console/statements/${id}/release`, { revision: '1' });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('Somebody changed the line since you read it');
  });

  it('says which question is not answered', async () => {
    const id = await drafted(deps(), { answers: {} });
    const response = await post(desk, `/console/statements/${id}/release`, { revision: '1' });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Is anybody in it under 18?');
  });

  it('takes a time in London and refuses what is none', async () => {
    const id = await drafted(deps());
    const schedule = (publishAt: string) =>
      post(desk, `/console/statements/${id}/release`, { revision: '1', publishAt });
    expect((await schedule('soon')).status).toBe(422);
    expect((await schedule('2026-08-11T20:00')).status).toBe(303);
    expect((await findCase(database(), id))?.matter.wording.publishAt).toEqual(new Date('2026-08-11T19:00:00Z'));
  });

  it('the drafter is told that somebody else approves; the supervisor approves', async () => {
    const id = await drafted(deps(), { tier: 'child' });
    await post(desk, `/console/statements/${id}/release`, { revision: '1' });
    expect(await (await as(desk).request(`/console/statements/${id}`)).text()).toContain(
      'somebody else has to approve it',
    );
    expect((await post(desk, `/console/statements/${id}/approve`, { revision: '1' })).status).toBe(422);
    expect((await post(supervisor, `/console/statements/${id}/approve`, { revision: '1' })).status).toBe(303);
    expect(await findPublished(database(), id)).toMatchObject({ state: 'standing' });
  });

  it('a correction is shown against what it replaces before it is approved', async () => {
    const id = await published(deps());
    const correction = form({ reason: 'Wrong side', text: 'Traffic runs on one side.' });
    expect((await post(desk, `/console/statements/${id}/correct`, correction)).status).toBe(303);
    const html = await (await as(supervisor).request(`/console/statements/${id}`)).text();
    expect(html).toContain('What changes');
    expect(html).toContain('Wrong side');
    expect((await post(desk, `/console/statements/${id}/release`, { revision: '1' })).status).toBe(303);
    expect(await findPublished(database(), id)).toMatchObject({ wordings: [{}, { reason: 'Wrong side' }] });
  });
});

describe('from a story', () => {
  it('one press sends the holding line and comes back to the story', async () => {
    const response = await post(desk, `/console/stories/${storyId}/holding-line`);
    expect(response.headers.get('location')).toBe(`/console/stories/${storyId}`);
    await post(desk, `/console/stories/${storyId}/holding-line`);
    expect(await linesOf(database(), [storyId])).toHaveLength(1);
    expect((await post(auditor, `/console/stories/${storyId}/holding-line`)).status).toBe(404);
  });

  it('a line that is out can be linked to another story, once', async () => {
    const id = await published(deps(), { storyIds: [storyId] });
    for (const _ of [1, 2]) await post(desk, `/console/stories/${otherStoryId}/lines`, { statementId: id });
    expect(await linesOf(database(), [otherStoryId])).toMatchObject([{ statementId: id }]);
    const draft = await drafted(deps());
    expect((await post(desk, `/console/stories/${otherStoryId}/lines`, { statementId: draft })).status).toBe(404);
  });
});

describe('withdrawing', () => {
  it('asks why and on whose order, then leaves the tombstone', async () => {
    const id = await published(deps());
    const path = `/console/statements/${id}/withdraw`;
    expect(await (await as(desk).request(path)).text()).toContain('This cannot be undone');
    const refused = await post(desk, path, { authority: 'x' });
    expect(refused.status).toBe(422);
    expect((await post(desk, path, { category: 'court-order', authority: 'Crown Court, order 17' })).status).toBe(303);
    const html = await (await as(supervisor).request(`/console/statements/${id}`)).text();
    expect(html).toContain('The words are sealed');
    expect(html).not.toContain(aLine().words.text);
  });

  it('the sealed words open to the disclosure officer with a reason, and are not kept by the browser', async () => {
    const id = await published(deps());
    await post(desk, `/console/statements/${id}/withdraw`, {
      category: 'court-order',
      authority: 'Crown Court, order 17',
    });
    const open = (actor: Actor, reason: string) => post(actor, `/console/statements/${id}/open-sealed`, { reason });
    expect((await open(desk, 'Curious')).status).toBe(404);
    expect((await open(disclosure, '')).status).toBe(303);
    const response = await open(disclosure, 'Disclosure in case 4');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toContain(aLine().words.text);
  });
});
