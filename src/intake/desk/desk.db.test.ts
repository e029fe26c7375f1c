import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#platform/crypto/new-id.ts';
import { useDatabase } from '../../testing/database.ts';
import {
  acknowledgeAlarm,
  clearAlarm,
  isAnybodyReading,
  markAway,
  markPresent,
  openAlarms,
  raiseAlarm,
} from './index.ts';

const database = useDatabase();
const now = new Date('2026-08-11T18:00:00Z');
const clock = () => now;
const member = (...roles: ('desk' | 'auditor' | 'duty-supervisor')[]): Actor => ({
  kind: 'member',
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Asha',
  roles,
});
const alarm = {
  kind: 'picture.unanswered',
  subjectId: 's1',
  text: 'Waits.',
  href: '/console',
  roles: ['duty-supervisor'],
} as const;
const raise = () =>
  database()
    .transaction()
    .execute((tx) => raiseAlarm(tx, { clock, newId }, alarm));

it('the same alarm rings once, for those it is for, until somebody has seen it', async () => {
  await raise();
  await raise();
  expect(await openAlarms(database(), ['desk'])).toEqual([]);
  const [open, ...more] = await openAlarms(database(), ['desk', 'duty-supervisor']);
  expect(more).toEqual([]);
  const seen = () => acknowledgeAlarm({ db: database(), clock }, member('duty-supervisor'), open?.id ?? '');
  expect(await seen()).toMatchObject({ ok: true });
  expect(await seen()).toEqual({ ok: false, error: { kind: 'not-open' } });
  expect(await openAlarms(database(), ['duty-supervisor'])).toEqual([]);
  await raise();
  expect(await openAlarms(database(), ['duty-supervisor'])).toEqual([]);
});

it('nobody silences an alarm that rings for others', async () => {
  await raise();
  const [open] = await openAlarms(database(), ['duty-supervisor']);
  for (const other of [member('desk'), member('auditor'), member()]) {
    const outcome = await acknowledgeAlarm({ db: database(), clock }, other, open?.id ?? '');
    expect(outcome).toEqual({ ok: false, error: { kind: 'not-open' } });
  }
  expect(await openAlarms(database(), ['duty-supervisor'])).toHaveLength(1);
});

it('after it was cleared the same thing can alarm again', async () => {
  await raise();
  await database()
    .transaction()
    .execute((tx) => clearAlarm(tx, clock, alarm.kind, alarm.subjectId));
  expect(await openAlarms(database(), ['duty-supervisor'])).toEqual([]);
  await raise();
  expect(await openAlarms(database(), ['duty-supervisor'])).toHaveLength(1);
});

it('somebody is reading only while a person of the desk has a board open', async () => {
  await markPresent(database(), member('auditor'), now);
  expect(await isAnybodyReading(database(), now)).toBe(false);
  await markPresent(database(), member('desk'), now);
  expect(await isAnybodyReading(database(), new Date(now.getTime() + 89_000))).toBe(true);
  expect(await isAnybodyReading(database(), new Date(now.getTime() + 90_000))).toBe(false);
  await markAway(database(), member('desk'));
  expect(await isAnybodyReading(database(), now)).toBe(false);
});
