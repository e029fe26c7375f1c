import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { useDatabase } from '../../testing/database.ts';
import { recordAccess, recordCustody, verifyLog } from './index.ts';

const database = useDatabase();
const desk: Actor = { kind: 'member', id: 'm1', name: 'Asha Desk', roles: ['desk'] };
const entry = (id: string) => ({
  at: new Date('2026-08-11T16:00:00.123Z'),
  actor: desk,
  action: 'statements.published',
  subject: { kind: 'statement', id },
  detail: { tier: 'routine', words: 'ab12', version: 1 },
});

it('a log that was left alone is whole, and names no person', async () => {
  await database()
    .transaction()
    .execute((tx) => recordCustody(tx, entry('a'), entry('b')));
  await database()
    .transaction()
    .execute((tx) => recordCustody(tx, entry('c')));
  expect(await verifyLog(database(), 'custody_entry')).toMatchObject({ whole: true, entries: 3 });
  const { rows } = await sql<{ all: string }>`select string_agg(c::text, ' ') as all from custody_entry c`.execute(
    database(),
  );
  expect(rows[0]?.all).not.toContain('Asha');
});

it('the database refuses to change, remove or empty an entry', async () => {
  await database()
    .transaction()
    .execute((tx) => recordCustody(tx, entry('a')));
  for (const deed of [
    'update custody_entry set actor = $$x$$',
    'delete from custody_entry',
    'truncate custody_entry',
  ]) {
    await expect(sql.raw(deed).execute(database())).rejects.toThrow('append-only');
  }
});

it.each([
  ["update custody_entry set detail = '{}' where seq = 2", 2, 'its content was changed'],
  ['delete from custody_entry where seq = 2', 2, 'entry 2 is missing'],
])('somebody with the keys to the database is found out: %s', async (deed, brokenAt, reason) => {
  await database()
    .transaction()
    .execute((tx) => recordCustody(tx, entry('a'), entry('b'), entry('c')));
  await database()
    .transaction()
    .execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql.raw(deed).execute(tx);
    });
  expect(await verifyLog(database(), 'custody_entry')).toEqual({ whole: false, brokenAt, reason });
});

it('a deed that is rolled back leaves no entry', async () => {
  const failed = database()
    .transaction()
    .execute(async (tx) => {
      await recordCustody(tx, entry('a'));
      throw new Error('the deed failed');
    });
  await expect(failed).rejects.toThrow('the deed failed');
  expect(await verifyLog(database(), 'custody_entry')).toMatchObject({ whole: true, entries: 0 });
});

it('the access log keeps the reason and the recipient', async () => {
  const { action: _, ...rest } = entry('p');
  await database()
    .transaction()
    .execute((tx) =>
      recordAccess(tx, { ...rest, action: 'disclosure', purpose: 'safeguarding', recipient: 'council' }),
    );
  expect(await verifyLog(database(), 'access_entry')).toMatchObject({ whole: true, entries: 1 });
});
