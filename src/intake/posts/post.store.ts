/** Rows of `post` and the originals beside them. The only file that knows their columns. */
import { sql, type Generated, type Selectable } from 'kysely';
import { asId } from '#kernel/id.ts';
import type { Db } from '#platform/db/database.ts';
import type { Normalised, Post, PostId } from './post.rules.ts';

type PostTables = {
  post: {
    id: string;
    seq: Generated<number>;
    source: string;
    external_id: string;
    author_handle: string | null;
    author_name: string | null;
    text: string;
    reply_to: string | null;
    url: string | null;
    published_at: Date;
    time_doubted: boolean;
    received_at: Date;
    edited_at: Date | null;
    withdrawn_at: Date | null;
    sorted_at: Date | null;
    regime: 'uk-gdpr' | 'law-enforcement';
    delete_after: Date;
    delete_reason: string;
  };
  post_original: { post_id: string; version: number; received_at: Date; original: string };
};
type Row = Selectable<PostTables['post']>;

export type NewPost = Normalised & { readonly id: PostId; readonly original: string };

/** Inserts those not yet known and answers their ids. A copy that comes at the same moment is known too. */
export async function insertNew(tx: Db, posts: readonly NewPost[]): Promise<ReadonlySet<PostId>> {
  if (posts.length === 0) return new Set();
  const inserted = await tx
    .withTables<PostTables>()
    .insertInto('post')
    .values(posts.map(toRow))
    .onConflict((conflict) => conflict.columns(['source', 'external_id']).doNothing())
    .returning('id')
    .execute();
  const ids = new Set(inserted.map((row) => asId<'Post'>(row.id)));
  const originals = posts
    .filter((post) => ids.has(post.id))
    .map((post) => ({ post_id: post.id, version: 1, received_at: post.receivedAt, original: post.original }));
  if (originals.length > 0) await tx.withTables<PostTables>().insertInto('post_original').values(originals).execute();
  return ids;
}

/** The known posts among these names, locked for the change that the caller is about to make. */
export async function findByName(
  tx: Db,
  names: readonly { readonly source: string; readonly externalId: string }[],
): Promise<readonly Post[]> {
  if (names.length === 0) return [];
  const rows = await tx
    .withTables<PostTables>()
    .selectFrom('post')
    .selectAll()
    .where(sql<boolean>`(source, external_id) in (${sql.join(names.map((n) => sql`(${n.source}, ${n.externalId})`))})`)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(fromRow);
}

/** A new version of a known post: the text changes, the original of every version stays, and it is sorted again. */
export async function saveEdit(tx: Db, id: PostId, text: string, at: Date, original: string): Promise<void> {
  await tx
    .withTables<PostTables>()
    .updateTable('post')
    .set({ text, edited_at: at, sorted_at: null })
    .where('id', '=', id)
    .execute();
  await sql`insert into post_original (post_id, version, received_at, original)
    select ${id}, max(version) + 1, ${at}, ${original} from post_original where post_id = ${id}`.execute(tx);
}

export async function saveWithdrawal(tx: Db, id: PostId, at: Date): Promise<void> {
  await tx
    .withTables<PostTables>()
    .updateTable('post')
    // Sorted again, since its question no longer asks.
    .set({ withdrawn_at: at, sorted_at: null })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** The oldest posts that nobody has sorted yet, in the order in which they came. */
export async function unsortedPosts(tx: Db, limit: number): Promise<readonly Post[]> {
  const rows = await tx
    .withTables<PostTables>()
    .selectFrom('post')
    .selectAll()
    .where('sorted_at', 'is', null)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

/** How many posts are accepted and wait to be sorted. */
export async function countUnsorted(db: Db): Promise<number> {
  const { waiting } = await db
    .withTables<PostTables>()
    .selectFrom('post')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .where('sorted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return waiting;
}

export async function markSorted(tx: Db, ids: readonly PostId[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx.withTables<PostTables>().updateTable('post').set({ sorted_at: at }).where('id', 'in', ids).execute();
}

export async function findPosts(db: Db, ids: readonly PostId[]): Promise<readonly Post[]> {
  if (ids.length === 0) return [];
  const rows = await db.withTables<PostTables>().selectFrom('post').selectAll().where('id', 'in', ids).execute();
  return rows.map(fromRow);
}

/** Keeps a post longer, because something now rests on it. Never shortens. */
export async function keepPost(tx: Db, id: PostId, until: Date, reason: string): Promise<void> {
  await tx
    .withTables<PostTables>()
    .updateTable('post')
    .set({ delete_after: until, delete_reason: reason })
    .where('id', '=', id)
    .where('delete_after', '<', until)
    .execute();
}

/** Deletes up to `limit` posts whose time is over and answers how many went. */
export async function deleteDue(tx: Db, now: Date, limit: number): Promise<number> {
  const result = await sql`delete from post where id in (
    select id from post where delete_after <= ${now} order by delete_after limit ${limit} for update skip locked)`.execute(
    tx,
  );
  return Number(result.numAffectedRows ?? 0n);
}

/** How many posts each source brought and when it last did, newest first. */
export async function countBySource(
  db: Db,
): Promise<readonly { readonly source: string; readonly posts: number; readonly lastReceivedAt: Date }[]> {
  return db
    .withTables<PostTables>()
    .selectFrom('post')
    .select((eb) => ['source', eb.fn.countAll<number>().as('posts'), eb.fn.max('received_at').as('lastReceivedAt')])
    .groupBy('source')
    .orderBy('lastReceivedAt', 'desc')
    .execute();
}

function toRow(post: NewPost) {
  return {
    id: post.id,
    source: post.source,
    external_id: post.externalId,
    author_handle: post.author.handle,
    author_name: post.author.name,
    text: post.text,
    reply_to: post.replyTo,
    url: post.url,
    published_at: post.publishedAt,
    time_doubted: post.timeDoubted,
    received_at: post.receivedAt,
    regime: 'uk-gdpr' as const,
    delete_after: post.deleteAfter,
    delete_reason: post.deleteReason,
  };
}

function fromRow(row: Row): Post {
  return {
    id: asId<'Post'>(row.id),
    seq: row.seq,
    source: row.source,
    externalId: row.external_id,
    author: { handle: row.author_handle, name: row.author_name },
    text: row.text,
    replyTo: row.reply_to,
    url: row.url,
    publishedAt: row.published_at,
    timeDoubted: row.time_doubted,
    receivedAt: row.received_at,
    editedAt: row.edited_at,
    withdrawnAt: row.withdrawn_at,
  };
}
