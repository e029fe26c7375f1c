import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fork } from 'node:child_process';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { useWholeDatabase } from '../../testing/database.ts';
import { notify } from './database.ts';
import { FolderInUse, lockFolder } from './folder-lock.ts';
import { migrate, splitSql } from './migrate.ts';

const whole = useWholeDatabase();

it('counts are numbers, bytes are bytes and times are dates on both engines', async () => {
  const { rows } = await sql<{ bytes: Uint8Array }>`
    select count(*) as n, 5::int8 as big, '\\x01ff'::bytea as bytes, '2026-08-11T18:00:00Z'::timestamptz as at,
      array['a']::text[] as list, '{"a":[1]}'::jsonb as doc`.execute(whole().db);
  expect(rows[0]).toMatchObject({ n: 1, big: 5, list: ['a'], doc: { a: [1] }, at: new Date('2026-08-11T18:00:00Z') });
  expect(new Uint8Array(rows[0]?.bytes ?? [])).toEqual(new Uint8Array([1, 255]));
});

it('what a transaction tells is heard when it commits, and not when it is rolled back', async () => {
  const { db, listen } = whole();
  const heard: string[] = [];
  const stop = await listen('test_channel', (payload) => heard.push(payload));
  await db
    .transaction()
    .execute(async (tx) => {
      await notify(tx, 'test_channel', 'lost');
      throw new Error('rolled back');
    })
    .catch(() => undefined);
  await db.transaction().execute((tx) => notify(tx, 'test_channel', 'kept'));
  await expect.poll(() => heard).toEqual(['kept']);
  await stop();
  await db.transaction().execute((tx) => notify(tx, 'test_channel', 'unheard'));
  expect(heard).toEqual(['kept']);
});

it('a migration runs once, and one that was edited afterwards is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bluelamp-migrations-'));
  const url = pathToFileURL(`${folder}/`);
  const write = (text: string) => writeFile(join(folder, '9001-test.sql'), text);
  const { db } = whole();
  await write('create table brought_by_test (id int); insert into brought_by_test values (1);');
  try {
    expect(await migrate(db, url)).toEqual(['9001-test.sql']);
    expect(await migrate(db, url)).toEqual([]);
    await write('create table brought_by_test (id bigint);');
    await expect(migrate(db, url)).rejects.toThrow('was edited after it ran');
  } finally {
    await sql`drop table if exists brought_by_test`.execute(db);
    await sql`delete from migration where name = '9001-test.sql'`.execute(db);
  }
});

it('statements are split at semicolons, but not inside a body or a comment', () => {
  const text = '-- a; b\ncreate table a (b int);\ncreate function f() as $$ begin x; y; end $$;\n';
  expect(splitSql(text)).toEqual(['create table a (b int)', 'create function f() as $$ begin x; y; end $$']);
});

it('a second process is refused the folder with a sentence, and gets it when the first was killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bluelamp-lock-'));
  const holder = fork(new URL('folder-lock.holder.testing.ts', import.meta.url), [folder]);
  await new Promise((resolve) => holder.once('message', resolve));
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
  await expect(lockFolder(folder)).rejects.toThrow(`number ${holder.pid}`);
  const gone = new Promise((resolve) => holder.once('exit', resolve));
  holder.kill('SIGKILL');
  await gone;
  (await lockFolder(folder)).release();
});
