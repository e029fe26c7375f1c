import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor, Role } from '#kernel/actor.ts';
import { asId } from '#kernel/id.ts';
import { newId } from '#platform/crypto/new-id.ts';
import { saveMember } from '#platform/auth/members.ts';
import { openAlarms } from '#intake/desk';
import { acceptPosts, unsortedPosts, type Post } from '#intake/posts';
import { useDatabase } from '../../testing/database.ts';
import { member, site } from '../../testing/site.ts';
import {
  acknowledgeCall,
  alarmWaitingCalls,
  callScores,
  callsForHelpRoutes,
  closeCall,
  openCall,
  openCalls,
  type CallId,
  type ClosedHow,
} from './index.ts';

const database = useDatabase();
const start = new Date('2026-08-11T18:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const desk = member('desk');
const deskExcept: readonly Role[] = [
  'source-handler',
  'investigator',
  'disclosure-officer',
  'auditor',
  'administrator',
];
const nearest = member('analyst', ...deskExcept);
const deps = (seconds: number) => ({ db: database(), clock: () => after(seconds), newId });
const because = [{ words: 'cannot breathe', carried: 'call-for-help', weight: 3 }];
const log: ClosedHow = { kind: 'handed-over', logNumber: '1234 of 11 August' };
let post: Post;

beforeEach(async () => {
  await saveMember(database(), {
    id: desk.kind === 'member' ? desk.id : '',
    name: 'Asha Patel',
    title: 'Desk',
    roles: ['desk'],
  });
  post = await aPost('The flat is on fire, I cannot breathe');
});

async function aPost(text: string): Promise<Post> {
  const externalId = newId();
  await acceptPosts(deps(0), [{ source: 'form', externalId, text, publishedAt: start, author: { name: '<b>Mo</b>' } }]);
  const found = (await unsortedPosts(database(), 100)).find((one) => one.externalId === externalId);
  if (!found) throw new Error('the post was not accepted');
  return found;
}
async function given(repeats?: Post, of: Post = post): Promise<CallId> {
  const call = { post: of, because, ...(repeats ? { repeats: repeats.id } : {}) };
  await database()
    .transaction()
    .execute((tx) => openCall(tx, deps(0), call));
  const id = (await openCalls(database())).find((one) => one.postId === of.id)?.id;
  return id ?? asId<'Call'>('');
}
const beat = (seconds: number) => alarmWaitingCalls(deps(seconds));
const ringing = async (role: Role) => (await openAlarms(database(), [role])).map((alarm) => alarm.href);
const close = (id: CallId, how: ClosedHow, actor: Actor = desk, alsoRepeats = false) =>
  closeCall(deps(90), actor, { id, how, alsoRepeats });
const custody = async () =>
  (
    await sql<{
      action: string;
    }>`select action from custody_entry where subject_kind = 'call-for-help' order by seq`.execute(database())
  ).rows.map((row) => row.action);

describe('a call for help', () => {
  it('is opened once per post, keeps its post, and is on the custody log without its words', async () => {
    await given();
    await given();
    expect(await openCalls(database())).toHaveLength(1);
    expect(await custody()).toEqual(['calls-for-help.opened']);
    const { rows } = await sql`select detail from custody_entry where detail::text like '%breathe%'`.execute(
      database(),
    );
    expect(rows).toEqual([]);
  });

  it('that nobody takes alarms every desk at 60 seconds and the duty supervisor at 3 minutes', async () => {
    const id = await given();
    await beat(59);
    expect(await ringing('desk')).toEqual([]);
    await beat(60);
    await beat(61);
    expect(await ringing('desk')).toEqual([`/console/calls/${id}`]);
    expect(await ringing('neighbourhood-officer')).toHaveLength(1);
    expect(await ringing('duty-supervisor')).toHaveLength(1);
    await beat(179);
    expect(await ringing('duty-supervisor')).toHaveLength(1);
    await beat(180);
    await beat(181);
    expect(await ringing('duty-supervisor')).toHaveLength(2);
    expect(await ringing('desk')).toHaveLength(1);
  });

  it('that somebody took rings no more, and stays open', async () => {
    const id = await given();
    await beat(200);
    expect(await acknowledgeCall(deps(201), desk, id)).toMatchObject({ ok: true });
    expect(await ringing('duty-supervisor')).toEqual([]);
    await beat(400);
    expect(await ringing('duty-supervisor')).toEqual([]);
    expect(await openCalls(database())).toMatchObject([{ acknowledged: { at: after(201) } }]);
  });

  it('is taken by the first who says so', async () => {
    const id = await given();
    await acknowledgeCall(deps(5), desk, id);
    await acknowledgeCall(deps(9), member('duty-supervisor'), id);
    expect(await openCalls(database())).toMatchObject([{ acknowledged: { at: after(5) } }]);
    expect(await custody()).toEqual(['calls-for-help.opened', 'calls-for-help.acknowledged']);
  });

  it.each<[string, ClosedHow]>([
    ['a log number', log],
    ['a recorded reason', { kind: 'reason', reason: 'A line from a film' }],
  ])('closes on %s', async (_name, how) => {
    const id = await given();
    await beat(200);
    expect(await close(id, how)).toMatchObject({ ok: true });
    expect(await openCalls(database())).toEqual([]);
    expect(await ringing('duty-supervisor')).toEqual([]);
    expect(await callScores(database())).toMatchObject([{ how: how.kind, openedAt: start, closedAt: after(90) }]);
  });

  it.each<[string, ClosedHow, string]>([
    ['no log number', { kind: 'handed-over', logNumber: '  ' }, 'needs-log-number'],
    ['no reason', { kind: 'reason', reason: ' \n ' }, 'needs-reason'],
  ])('does not close on %s', async (_name, how, kind) => {
    const id = await given();
    expect(await close(id, how)).toEqual({ ok: false, error: { kind } });
    expect(await openCalls(database())).toHaveLength(1);
  });

  it('closes once, however many press the button', async () => {
    const id = await given();
    const outcomes = await Promise.all([close(id, log), close(id, log)]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await custody()).toEqual(['calls-for-help.opened', 'calls-for-help.closed']);
  });

  it('is nothing for whoever is not at the desk', async () => {
    const id = await given();
    expect(await acknowledgeCall(deps(5), nearest, id)).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(await close(id, log, nearest)).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(await openCalls(database())).toMatchObject([{ acknowledged: null }]);
  });
});

describe('the same cry passed on', () => {
  it('rings once for all, and each is a task', async () => {
    await given();
    for (const _ of [1, 2, 3]) await given(post, await aPost('RT the flat is on fire, I cannot breathe'));
    await beat(60);
    expect(await ringing('desk')).toHaveLength(1);
    expect(await openCalls(database())).toHaveLength(4);
  });

  it('is taken with the first and closed with it only when a person says so', async () => {
    const id = await given();
    const repeat = await given(post, await aPost('RT the flat is on fire, I cannot breathe'));
    await acknowledgeCall(deps(5), desk, id);
    await beat(300);
    expect(await ringing('duty-supervisor')).toEqual([]);
    await close(id, log);
    expect(await openCalls(database())).toMatchObject([{ id: repeat }]);
    await close(repeat, log, desk, true);
    expect(await openCalls(database())).toEqual([]);
  });

  it('closes all at once when the person has read them', async () => {
    const id = await given();
    await given(post, await aPost('RT the flat is on fire, I cannot breathe'));
    expect(await close(id, log, desk, true)).toMatchObject({ ok: true, value: [{}, {}] });
    expect(await openCalls(database())).toEqual([]);
  });

  it('rings again for a repeat that nobody has taken after its first was closed', async () => {
    const id = await given();
    await close(id, log);
    const repeat = await given(post, await aPost('RT the flat is on fire, I cannot breathe'));
    await beat(60);
    expect(await ringing('desk')).toEqual([`/console/calls/${repeat}`]);
  });
});

it('a flood of calls rings five times and once for the rest, and all are tasks', async () => {
  for (let n = 0; n < 8; n += 1) await given(undefined, await aPost(`We are trapped in flat ${n}, I cannot breathe`));
  await beat(60);
  expect(await ringing('desk')).toHaveLength(6);
  expect(await ringing('desk')).toContain('/console/calls');
  expect(await openCalls(database())).toHaveLength(8);
  for (const { id } of (await openCalls(database())).slice(0, 3)) await acknowledgeCall(deps(65), desk, id);
  await beat(66);
  expect(await ringing('desk')).toHaveLength(5);
  expect(await ringing('desk')).not.toContain('/console/calls');
});

describe('the pages', () => {
  const look = (actor: Actor) => site({ pages: callsForHelpRoutes(deps(30)) }, actor, after(30));
  const send = (actor: Actor, path: string, fields: Record<string, string> = {}) =>
    look(actor).request(path, { method: 'POST', body: new URLSearchParams(fields) });

  it('show the words behind it, escape what was posted, and log the look', async () => {
    const id = await given();
    const html = await (await look(desk).request(`/console/calls/${id}`)).text();
    expect(html).toContain('<q>cannot breathe</q>');
    expect(html).toContain('&lt;b&gt;Mo&lt;/b&gt;');
    expect(html).not.toContain('<b>Mo</b>');
    const { rows } = await sql`select actor, subject_id from access_entry where action = 'consultation'`.execute(
      database(),
    );
    expect(rows).toMatchObject([{ subject_id: id }]);
  });

  it('let others of the force read, without a button', async () => {
    const id = await given();
    const response = await look(nearest).request(`/console/calls/${id}`);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain(`action="/console/calls/${id}`);
    expect((await send(nearest, `/console/calls/${id}/acknowledge`)).status).toBe(404);
    expect((await send(nearest, `/console/calls/${id}/close`, { how: 'handed-over', logNumber: '1' })).status).toBe(
      404,
    );
    expect(await openCalls(database())).toMatchObject([{ acknowledged: null }]);
  });

  it('take it and come back to it', async () => {
    const id = await given();
    const response = await send(desk, `/console/calls/${id}/acknowledge`);
    expect([response.status, response.headers.get('location')]).toEqual([303, `/console/calls/${id}`]);
    expect(await (await look(desk).request('/console/calls')).text()).toContain('Asha Patel has it');
  });

  it.each([
    [{}, '#how'],
    [{ how: 'handed-over', logNumber: ' ' }, '#logNumber'],
    [{ how: 'reason' }, '#reason'],
  ])('link %j to the field that is missing and keep the rest', async (fields, href) => {
    const id = await given();
    const response = await send(desk, `/console/calls/${id}/close`, { reason: '', ...fields, alsoRepeats: 'yes' });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain(`href="${href}"`);
    expect(html).toMatch(/<title>[^<]*Error: /);
  });

  it('a form posted twice closes once and says so', async () => {
    const id = await given();
    const form = { how: 'handed-over', logNumber: '77' };
    expect((await send(desk, `/console/calls/${id}/close`, form)).status).toBe(303);
    const again = await send(desk, `/console/calls/${id}/close`, form);
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('log 77');
  });

  it.each(['/console/calls/nonsense', `/console/calls/${newId()}`])('%s answers 404', async (path) => {
    expect((await look(desk).request(path)).status).toBe(404);
  });
});
