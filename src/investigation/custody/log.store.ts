/** Rows of the two append-only logs. Nothing here changes or removes one, and the database refuses it too. */
import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import { genesis, sealOf } from './seal.ts';

type Common = {
  seq: number;
  at: Date;
  actor: string;
  action: string;
  subject_kind: string;
  subject_id: string;
  detail: unknown;
  previous_hash: string;
  hash: string;
};
type LogTables = {
  custody_entry: Common;
  access_entry: Common & { purpose: string; recipient: string | null };
};
export type LogName = keyof LogTables;

// Each log is written by one transaction at a time: an entry names its predecessor, so they cannot be made side by side.
const lockNumber: Record<LogName, number> = { custody_entry: 1829640002, access_entry: 1829640003 };

type NewEntry = {
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly purpose?: string;
  readonly recipient?: string | null;
};

/** Appends entries in order and answers the last hash. Part of the caller's transaction: the log and the deed stand or fall together. */
export async function appendEntries(tx: Db, log: LogName, entries: readonly NewEntry[]): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(${lockNumber[log]})`.execute(tx);
  const last = await tx
    .withTables<LogTables>()
    .selectFrom(log)
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  let { seq, hash } = last ?? { seq: 0, hash: genesis };
  const rows = entries.map(({ at, ...fields }) => {
    const previousHash = hash;
    seq += 1;
    hash = sealOf({ seq, at, previousHash, fields });
    return { ...fields, seq, at, detail: JSON.stringify(fields.detail), previous_hash: previousHash, hash };
  });
  if (rows.length === 0) return undefined;
  await sql`insert into ${sql.table(log)} ${sql.raw(`(${Object.keys(rows[0] ?? {}).join(', ')})`)} values ${sql.join(
    rows.map((row) => sql`(${sql.join(Object.values(row))})`),
  )}`.execute(tx);
  return hash;
}

export type LogRow = Common & { readonly purpose?: string; readonly recipient?: string | null };

/** Entries after `afterSeq` in order, a page at a time. */
export async function entriesAfter(db: Db, log: LogName, afterSeq: number, limit = 1000): Promise<readonly LogRow[]> {
  return db
    .withTables<LogTables>()
    .selectFrom(log)
    .selectAll()
    .where('seq', '>', afterSeq)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

/** What was recorded about one thing, in order. */
export async function entriesAbout(db: Db, log: LogName, kind: string, id: string): Promise<readonly LogRow[]> {
  return db
    .withTables<LogTables>()
    .selectFrom(log)
    .selectAll()
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .orderBy('seq')
    .execute();
}
