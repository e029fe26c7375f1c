import { sql } from 'kysely';
import { beforeAll, beforeEach } from 'vitest';
import { openDatabase, type Database, type Db } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { temporaryDatabase } from '#platform/db/temporary.ts';

const migrationsFolder = new URL('../../migrations/', import.meta.url);

type Opened = { readonly database: Database; readonly empty: () => Promise<void> };
let opened: Promise<Opened> | undefined;

/**
 * A migrated, real database, empty before each test: the embedded one, or a
 * database of its own on the PostgreSQL that `TEST_DATABASE_URL` names.
 *
 * Opening the embedded one costs seconds and emptying it costs milliseconds, so
 * a worker opens it once, in a hook with its own time limit: a test that times
 * out while opening would keep running and write into the next test.
 */
export function useDatabase(): () => Db {
  const whole = useWholeDatabase();
  return () => whole().db;
}

/** The same, with what a job queue or a listener needs. */
export function useWholeDatabase(): () => Database {
  let database: Database | undefined;
  beforeAll(async () => {
    database = (await (opened ??= open())).database;
  }, 60_000);
  beforeEach(async () => (await opened)?.empty());
  return () => {
    if (!database) throw new Error('useDatabase: called before the test began');
    return database;
  };
}

async function open(): Promise<Opened> {
  const server = process.env['TEST_DATABASE_URL'];
  const database = await openDatabase(server ? { url: (await temporaryDatabase(server)).url } : { memory: true });
  await migrate(database.db, migrationsFolder);
  const { rows } = await sql<{ names: string }>`
    select string_agg(quote_ident(tablename), ', ') as names from pg_tables
    where schemaname = 'public' and tablename <> 'migration'`.execute(database.db);
  const names = rows[0]?.names ?? '';
  return {
    database,
    // The logs refuse to be emptied; only a superuser who says so may, and only a test does.
    empty: () =>
      database.db.transaction().execute(async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx);
        await sql.raw(`truncate ${names} restart identity cascade`).execute(tx);
      }),
  };
}
