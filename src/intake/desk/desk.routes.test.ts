import { expect, it } from 'vitest';
import { newId } from '#platform/crypto/new-id.ts';
import { useDatabase } from '../../testing/database.ts';
import { anonymous, member, site } from '../../testing/site.ts';
import { deskRoutes, openAlarms, raiseAlarm } from './index.ts';

const database = useDatabase();
const clock = () => new Date('2026-08-11T18:00:00Z');
const desk = member('desk');

async function raise(...subjects: readonly string[]) {
  for (const subjectId of subjects) {
    const alarm = {
      kind: 'calls.waiting',
      subjectId,
      text: 'A call waits.',
      href: '/console/calls',
      roles: ['desk'],
    } as const;
    await database()
      .transaction()
      .execute((tx) => raiseAlarm(tx, { clock, newId }, alarm));
  }
  return (await openAlarms(database(), ['desk'])).map(({ id }) => id);
}
function press(actor: Parameters<typeof site>[1], ids: readonly string[], back = '/console/calls') {
  const body = new URLSearchParams({ back });
  for (const id of ids) body.append('id', id);
  const pages = deskRoutes({ db: database(), clock, newId });
  return site({ pages }, actor).request('/console/alarms/seen', { method: 'POST', body });
}

it('one press says that all of a kind were seen, and leads back', async () => {
  const ids = await raise('a', 'b', 'c');
  const response = await press(desk, ids.slice(0, 2));
  expect([response.status, response.headers.get('location')]).toEqual([303, '/console/calls']);
  expect((await openAlarms(database(), ['desk'])).map(({ id }) => id)).toEqual([ids[2]]);
  expect((await press(desk, ids)).status).toBe(303);
});

it.each(['https://evil.example/console', '//evil.example', '/sign-out', '/console/../sign-out', '/console\\@evil'])(
  'does not lead to %s',
  async (back) => {
    const response = await press(desk, await raise('a'), back);
    expect(response.headers.get('location')).toBe('/console');
  },
);

it('nobody who is not signed in can silence an alarm', async () => {
  const ids = await raise('a');
  expect((await press(anonymous, ids)).headers.get('location')).toContain('/sign-in');
  expect(await openAlarms(database(), ['desk'])).toHaveLength(1);
});
