/** Applies `migrations/` in order, once each. Forward only: what has run is never edited, and that is checked. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Runs what is missing and answers its names. Safe to call from several processes at once. */
export async function migrate(db: Db, folder: URL): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return db.transaction().execute(async (tx) => {
    // The number is arbitrary; it only has to be the same in every process.
    await sql`select pg_advisory_xact_lock(1829640001)`.execute(tx);
    await sql`create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`.execute(
      tx,
    );
    const { rows } = await sql<{ name: string; sha256: string }>`select name, sha256 from migration`.execute(tx);
    const applied = new Map(rows.map((row) => [row.name, row.sha256]));
    const ran: string[] = [];
    for (const name of files) {
      const text = await readFile(new URL(name, folder), 'utf8');
      const sha256 = createHash('sha256').update(text).digest('hex');
      const before = applied.get(name);
      if (before === sha256) continue;
      if (before)
        throw new Error(`Migration ${name} was edited after it ran on this database. Write a new one instead.`);
      for (const statement of splitSql(text)) await sql.raw(statement).execute(tx);
      await sql`insert into migration (name, sha256) values (${name}, ${sha256})`.execute(tx);
      ran.push(name);
    }
    return ran;
  });
}

/** One statement at a time, since the embedded engine takes no more in a transaction. Semicolons inside $$ bodies stay. */
export function splitSql(text: string): readonly string[] {
  const withoutComments = text.replaceAll(/^\s*--.*$/gm, '');
  const statements: string[] = [];
  let statement = '';
  let inBody = false;
  for (const part of withoutComments.split(/(\$\$|;)/)) {
    if (part === '$$') inBody = !inBody;
    if (part === ';' && !inBody) {
      if (statement.trim()) statements.push(statement.trim());
      statement = '';
    } else statement += part;
  }
  if (statement.trim()) statements.push(statement.trim());
  return statements;
}
