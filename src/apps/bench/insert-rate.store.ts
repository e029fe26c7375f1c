/** The limit that throughput is held against: the same rows, inserted plainly in batches into a table without indexes. */
import { sql } from 'kysely';
import { openDatabase } from '#platform/db/database.ts';
import type { InventedPost } from './invented-posts.ts';
import { aPlace } from './child-server.ts';

/** Rows per second. `url` undefined measures a new embedded database. */
export async function insertRate(
  url: string | undefined,
  posts: readonly InventedPost[],
  batchSize: number,
): Promise<number> {
  const database = await openDatabase(url ? { url } : { folder: (await aPlace()).folder });
  try {
    await sql`create table bench_insert (source text, external_id text, body text, published_at timestamptz)`.execute(
      database.db,
    );
    const begun = performance.now();
    for (let from = 0; from < posts.length; from += batchSize) {
      const rows = posts
        .slice(from, from + batchSize)
        .map((post) => sql`(${post.source}, ${post.externalId}, ${post.text}, ${post.publishedAt})`);
      await sql`insert into bench_insert values ${sql.join(rows)}`.execute(database.db);
    }
    return posts.length / ((performance.now() - begun) / 1000);
  } finally {
    await sql`drop table if exists bench_insert`.execute(database.db);
    await database.close();
  }
}
