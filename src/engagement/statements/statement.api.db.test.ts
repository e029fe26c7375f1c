import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Actor } from '#kernel/actor.ts';
import { linesOf } from '#intake/picture';
import { useDatabase } from '../../testing/database.ts';
import { anonymous, site } from '../../testing/site.ts';
import { statementApi } from './statement.api.ts';
import {
  auditor,
  desk,
  drafted,
  outsider,
  published,
  seedDesk,
  storyId,
  supervisor,
  testDeps,
  value,
} from './statements.testing.ts';
import { withdrawLine } from './withdrawal/withdraw-line.ts';

const database = useDatabase();
const { deps, at, now } = testDeps(database);
beforeEach(async () => {
  at(0);
  await seedDesk(database());
});

// Loose on purpose: each test looks at what it is about.
const anyBody = z.looseObject({
  id: z.string().optional(),
  state: z.string().optional(),
  url: z.string().optional(),
  statements: z.array(z.looseObject({ id: z.string() })).default([]),
});
type Answer = { readonly status: number; readonly body: z.infer<typeof anyBody> };
async function call(actor: Actor, path: string, body?: unknown): Promise<Answer> {
  const init =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await site({ api: statementApi(deps()) }, actor, now()).request(`/api/v1/statements${path}`, init);
  return { status: response.status, body: anyBody.parse(await response.json()) };
}
const line = { title: 'The road is open again', text: 'Traffic runs on both sides.' };

describe('POST /statements', () => {
  it('writes a draft, or publishes it under its permanent address', async () => {
    expect(await call(desk, '', line)).toMatchObject({ status: 201, body: { state: 'draft', tier: 'routine' } });
    const { status, body } = await call(desk, '', { ...line, storyId, publish: true });
    expect([status, body.state]).toEqual([201, 'published']);
    expect(body.url).toBe(`http://127.0.0.1:8080/updates/${String(body.id)}`);
    expect(await linesOf(database(), [storyId])).toHaveLength(1);
  });

  it('sent twice with the same id is one statement', async () => {
    const id = '01890000-0000-7000-8000-0000000000ee';
    const both = await Promise.all([
      call(desk, '', { ...line, id, publish: true }),
      call(desk, '', { ...line, id, publish: true }),
    ]);
    expect(both.map(({ status, body }) => [status, body.id, body.state])).toEqual([
      [201, id, 'published'],
      [201, id, 'published'],
    ]);
    expect((await call(anonymous, '')).body.statements).toHaveLength(1);
  });

  it('waits for a second person where the tier says so', async () => {
    const { body } = await call(desk, '', { ...line, tier: 'live-operation', publish: true });
    expect(body).toMatchObject({ state: 'awaiting-approval' });
    expect((await call(anonymous, '')).body.statements).toEqual([]);
  });

  it('waits where the words point to a stop that the caller did not answer, and takes the graver tier', async () => {
    const text = 'Tobias Quarrell, 34, was arrested at noon.';
    const { body } = await call(desk, '', { ...line, text, publish: true });
    expect(body).toMatchObject({
      state: 'awaiting-approval',
      tier: 'arrest',
      stops: ['name-before-charge', 'active-proceedings'],
    });
    const stops = { 'name-before-charge': 'no', 'active-proceedings': 'no' };
    const answered = await call(desk, '', { ...line, text, tier: 'routine', stops, publish: true });
    expect(answered.body).toMatchObject({ state: 'published', stops: [] });
  });

  it('schedules', async () => {
    const publishAt = '2026-08-11T20:00:00+01:00';
    expect(await call(desk, '', { ...line, publishAt })).toMatchObject({
      body: { state: 'scheduled', publishAt: '2026-08-11T19:00:00.000Z' },
    });
  });

  it.each([
    ['colour', { ...line, colour: 'red' }],
    ['title', { text: 'x' }],
    ['title', { ...line, title: '   ' }],
    ['text', { ...line, text: 'x'.repeat(5001) }],
    ['tier', { ...line, tier: 'minor' }],
    ['kind', { ...line, kind: 'rumour' }],
    ['publish', { ...line, publish: 'yes' }],
    ['publishAt', { ...line, publishAt: 'tomorrow' }],
    ['storyId', { ...line, storyId: '01890000-0000-7000-8000-0000000000ff' }],
    ['factIds', { ...line, factIds: ['01890000-0000-7000-8000-0000000000ff'] }],
    ['because', { ...line, kind: 'cannot-say' }],
    ['stops.hunger', { ...line, stops: { hunger: 'no' } }],
  ])('answers 422 naming %s, and writes nothing', async (field, body) => {
    const answer = await call(desk, '', body);
    expect(answer).toMatchObject({ status: 422, body: { status: 422, errors: [{ field }] } });
    expect((await call(desk, '?state=draft')).body.statements).toEqual([]);
  });

  it('is for the desk: 401 for strangers, 403 for every other role together', async () => {
    expect(await call(anonymous, '', line)).toMatchObject({ status: 401 });
    expect(await call(outsider, '', line)).toMatchObject({ status: 403 });
  });
});

describe('GET /statements', () => {
  it('shows anybody what is published, and members what is not yet', async () => {
    const draft = await drafted(deps());
    const out = await published(deps());
    const ids = async (actor: Actor, query = '') => (await call(actor, query)).body.statements.map(({ id }) => id);
    expect(await ids(anonymous)).toEqual([out]);
    expect(await ids(auditor)).toEqual([out]);
    expect(await ids(auditor, '?state=draft')).toEqual([draft]);
    expect(await call(anonymous, '?state=draft')).toMatchObject({ status: 401 });
    expect(await call(anonymous, '?colour=red')).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'colour' }] },
    });
  });

  it('tells the public nothing of who wrote it, at which tier, about which story', async () => {
    await published(deps(), { storyIds: [storyId] });
    const { body } = await call(anonymous, '');
    expect(Object.keys(body.statements[0] ?? {})).toEqual(
      expect.not.arrayContaining(['tier', 'storyIds', 'stops', 'revision']),
    );
  });

  it('keeps a withdrawn one as a tombstone without words', async () => {
    const id = await published(deps());
    value(await withdrawLine(deps(), desk, { statementId: id, category: 'anonymity', authority: 'Solicitor, 4' }));
    for (const actor of [anonymous, supervisor]) {
      const { body } = await call(actor, '?state=withdrawn');
      expect(body.statements).toMatchObject([{ id, title: null, text: null, withdrawn: { category: 'anonymity' } }]);
      expect(JSON.stringify(body)).not.toContain('road');
    }
  });
});

describe('POST /statements/:id/corrections', () => {
  const correction = { text: 'Traffic runs on one side.', reason: 'We counted wrong' };

  it('corrects in the open', async () => {
    const id = await published(deps());
    at(9);
    expect(await call(desk, `/${id}/corrections`, correction)).toMatchObject({
      status: 201,
      body: {
        state: 'corrected',
        title: 'The road is open again',
        text: correction.text,
        corrections: [
          { at: now().toISOString(), reason: 'We counted wrong', before: { title: 'The road is open again' } },
        ],
      },
    });
    expect((await call(anonymous, '')).body.statements).toMatchObject([{ state: 'corrected', corrections: [{}] }]);
    expect(await call(desk, `/${id}/corrections`, correction)).toMatchObject({ status: 409 });
  });

  it('waits for a second person where what it corrects did', async () => {
    const id = await published(deps(), { tier: 'arrest' });
    expect(await call(desk, `/${id}/corrections`, correction)).toMatchObject({ body: { state: 'awaiting-approval' } });
    expect(await call(desk, `/${id}/corrections`, { ...correction, text: 'Else' })).toMatchObject({ status: 409 });
    const other = await published(deps(), { tier: 'arrest' });
    expect(await call(desk, `/${other}/corrections`, { ...correction, tier: 'routine' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'tier' }] },
    });
  });

  it('answers 404 for a draft, 409 for what is withdrawn, 422 naming what is missing', async () => {
    expect(await call(desk, `/${await drafted(deps())}/corrections`, correction)).toMatchObject({ status: 404 });
    const id = await published(deps());
    expect(await call(desk, `/${id}/corrections`, { text: 'x' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'reason' }] },
    });
    value(await withdrawLine(deps(), desk, { statementId: id, category: 'anonymity', authority: 'Solicitor, 4' }));
    expect(await call(desk, `/${id}/corrections`, correction)).toMatchObject({
      status: 409,
      body: { title: 'Withdrawn' },
    });
    expect(await call(outsider, `/${id}/corrections`, correction)).toMatchObject({ status: 403 });
  });
});
