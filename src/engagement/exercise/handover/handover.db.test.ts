import { expect, it } from 'vitest';
import type { Actor, Role } from '#kernel/actor.ts';
import { saveMember } from '#platform/auth/members.ts';
import { entriesAbout } from '#investigation/custody';
import { useDatabase } from '../../../testing/database.ts';
import { anonymous, member, site } from '../../../testing/site.ts';
import { handoverRoutes } from './handover.routes.tsx';
import { listNotes } from './handover.store.ts';

const database = useDatabase();
const now = new Date('2026-08-11T20:40:00Z');
const id = '018f0000-0000-7000-8000-000000000001';

function deskSite(actor: Actor) {
  const deps = { db: database(), clock: () => now, newId: () => id };
  return site({ pages: handoverRoutes(deps) }, actor);
}
const form = (text: string, kind = 'handover') => ({
  method: 'POST',
  body: new URLSearchParams({ id, kind, text }),
});

it('drafts from the board, is saved under a name, and can be read and printed', async () => {
  const desk = member('desk');
  if (desk.kind === 'member') await saveMember(database(), { ...desk, title: 'Digital desk' });
  const draft = await (await deskSite(desk).request('/console/handover')).text();
  expect(draft).toContain('Nothing is on the board.');
  expect(draft).toContain('No note has been left yet');
  const saved = await deskSite(desk).request(
    '/console/handover',
    form('EXERCISE EXERCISE EXERCISE\r\n\r\n<b>Quiet</b>.'),
  );
  expect([saved.status, saved.headers.get('location')]).toEqual([303, `/console/handover/${id}`]);
  const page = await (await deskSite(desk).request(`/console/handover/${id}`)).text();
  expect(page).toContain('&lt;b&gt;Quiet&lt;/b&gt;.');
  expect(page).toContain('Test desk');
  const plain = await deskSite(member('auditor')).request(`/console/handover/${id}/text`);
  expect(await plain.text()).toBe('EXERCISE EXERCISE EXERCISE\n\n<b>Quiet</b>.\n');
  expect(plain.headers.get('content-type')).toContain('text/plain');
});

it('sent twice it is saved once, and the log holds no word of it', async () => {
  await deskSite(member('desk')).request('/console/handover', form('Quiet.'));
  const again = await deskSite(member('desk')).request('/console/handover', form('Quiet.'));
  expect(again.status).toBe(303);
  expect(await listNotes(database(), 10)).toHaveLength(1);
  const entries = await entriesAbout(database(), 'custody_entry', 'handover-note', id);
  expect(entries).toHaveLength(1);
  expect(JSON.stringify(entries)).not.toContain('Quiet');
});

it('puts the head back that somebody took away', async () => {
  await deskSite(member('desk')).request('/console/handover', form('Quiet.', 'tension'));
  expect((await listNotes(database(), 1))[0]).toMatchObject({
    kind: 'tension',
    text: 'EXERCISE EXERCISE EXERCISE\n\nQuiet.',
  });
});

it.each([
  ['   ', 'Write what the next shift must know'],
  ['x'.repeat(20_001), '29 characters shorter'],
])('refuses and keeps what was written', async (text, reason) => {
  const response = await deskSite(member('desk')).request('/console/handover', form(text));
  expect(response.status).toBe(422);
  const html = await response.text();
  expect(html).toContain('Error: Shift handover');
  expect(html).toContain(reason);
  expect(html).toContain(`>${text}</textarea>`);
  expect(await listNotes(database(), 1)).toEqual([]);
});

it.each<[Role, number]>([
  ['auditor', 404],
  ['analyst', 404],
  ['neighbourhood-officer', 303],
])('%s who saves one is answered %i', async (role, status) => {
  expect((await deskSite(member(role)).request('/console/handover', form('Quiet.'))).status).toBe(status);
});

it('who may not write sees no draft; who may not read finds nothing', async () => {
  const auditor = await (await deskSite(member('auditor')).request('/console/handover')).text();
  expect(auditor).not.toContain('textarea');
  expect((await deskSite(member('investigator')).request('/console/handover')).status).toBe(404);
  expect((await deskSite(anonymous).request('/console/handover')).status).toBe(303);
  expect((await deskSite(member('desk')).request('/console/handover/nonsense')).status).toBe(404);
  expect((await deskSite(member('desk')).request(`/console/handover/${id}`)).status).toBe(404);
});
