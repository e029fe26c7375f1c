/** A database that is made for a test or a measurement and dropped after it. */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export type TemporaryDatabase = { readonly url: string; readonly drop: () => Promise<void> };

/** `server` is any database on a PostgreSQL where one may make others. */
export async function temporaryDatabase(server: string): Promise<TemporaryDatabase> {
  const name = `bluelamp_temporary_${randomBytes(6).toString('hex')}`;
  await run(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(server, `drop database if exists ${name} with (force)`) };
}

async function run(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
