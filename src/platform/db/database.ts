/**
 * Opens the database: PostgreSQL when there is an address, else the embedded one in a folder.
 *
 * Both answer alike: the same types come back for the same SQL, so that no store knows which it talks to.
 */
import { PGlite, types as pgliteTypes } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, sql, type Generated } from 'kysely';
import pg from 'pg';
import { lockFolder, type FolderLock } from './folder-lock.ts';
import { listenOn, type Listen } from './listen.ts';

/** Tables the platform owns. A module adds its own with `db.withTables<...>()`, so it cannot name another's. */
export type PlatformTables = {
  installation: {
    singleton: Generated<boolean>;
    mode: 'exercise' | 'live';
    exercise: string | null;
    force_name: string;
    created_at: Date;
  };
  member: { id: string; name: string; title: string; roles: string[]; deactivated_at: Date | null };
  outbox_event: { id: string; seq: Generated<number>; type: string; payload: unknown; occurred_at: Date };
};

/** A connection or an open transaction: stores take this and never know which. */
export type Db = Kysely<PlatformTables>;

export type Database = {
  readonly db: Db;
  /** The embedded engine, or the address of the server: what the job queue needs to run on the same database. */
  readonly engine:
    | { readonly kind: 'embedded'; readonly pglite: PGlite }
    | { readonly kind: 'server'; readonly url: string };
  /** Hears `notify` from every process on this database. */
  readonly listen: Listen;
  readonly close: () => Promise<void>;
};

export type DatabaseAddress = { readonly url: string } | { readonly folder: string } | { readonly memory: true };

/** Opens and answers once the database answers. A folder in use by another process is refused: see `lockFolder`. */
export async function openDatabase(address: DatabaseAddress): Promise<Database> {
  return 'url' in address ? openServer(address.url) : openEmbedded('folder' in address ? address.folder : undefined);
}

// Numbers stay numbers on both engines: PGlite gives int8 as number, pg as text. Counts here stay far below 2^53.
const parseInt8 = (text: string) => Number(text);

async function openEmbedded(folder: string | undefined): Promise<Database> {
  const lock: FolderLock | undefined = folder === undefined ? undefined : await lockFolder(folder);
  const pglite = await PGlite.create({
    ...(folder === undefined ? {} : { dataDir: `${folder}/database` }),
    parsers: { [pgliteTypes.INT8]: parseInt8 },
  });
  const db = new Kysely<PlatformTables>({ dialect: new PGliteDialect({ pglite }) });
  return {
    db,
    engine: { kind: 'embedded', pglite },
    listen: async (channel, hear) => pglite.listen(channel, hear),
    async close() {
      await db.destroy();
      lock?.release();
    },
  };
}

async function openServer(url: string): Promise<Database> {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, parseInt8);
  const pool = new pg.Pool({ connectionString: url, max: 12, types });
  // An idle connection that the server drops must not end the process: the pool opens another one.
  pool.on('error', () => undefined);
  const db = new Kysely<PlatformTables>({ dialect: new PostgresDialect({ pool }) });
  await sql`select 1`.execute(db);
  const { listen, close } = listenOn(url);
  return {
    db,
    engine: { kind: 'server', url },
    listen,
    async close() {
      await close();
      await db.destroy();
    },
  };
}

/** Tells every process that listens on `channel`, when the transaction commits. Payloads are ids, never personal data. */
export async function notify(tx: Db, channel: string, payload: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${payload})`.execute(tx);
}
