/** One page of a story's posts with their labels and the words behind them. */
import { sql } from 'kysely';
import { z } from 'zod';
import { asId } from '#kernel/id.ts';
import type { Db } from '#platform/db/database.ts';
import { findPosts, type Post } from '#intake/posts';
import type { PostsPage, PostsQuery, SortedPostView } from './story.rules.ts';

const reasons = z.array(z.object({ words: z.string(), carried: z.string(), weight: z.number() }));
type Row = {
  post_id: string;
  seq: number;
  at: Date;
  kind: string;
  asks: boolean;
  call_for_help: boolean;
  language: string;
  duplicate_of: string | null;
  places: string[];
  because: unknown;
};

export async function storyPosts(db: Db, storyId: string, query: PostsQuery): Promise<PostsPage> {
  const { order, only, limit } = query;
  const after = readCursor(query.after);
  const [beyond, direction] = order === 'newest' ? [sql.raw('<'), sql.raw('desc')] : [sql.raw('>'), sql.raw('asc')];
  const { rows } = await sql<Row>`
    select post_id, seq, at, kind, asks, call_for_help, language, duplicate_of, places, because from story_post
    where story_id = ${storyId}
      ${only === 'questions' ? sql`and asks` : sql``}
      ${after ? sql`and (at, seq) ${beyond} (${after.at}::timestamptz, ${after.seq}::bigint)` : sql``}
    order by at ${direction}, seq ${direction} limit ${sql.lit(limit + 1)}`.execute(db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const ids = page.map((row) => asId<'Post'>(row.post_id));
  const posts = new Map<string, Post>((await findPosts(db, ids)).map((post) => [post.id, post]));
  return {
    posts: page.flatMap((row) => {
      const post = posts.get(row.post_id);
      return post ? [toView(row, post)] : [];
    }),
    next: rows.length > limit && last ? `${last.at.getTime()}.${last.seq}` : null,
  };
}

function toView(row: Row, post: Post): SortedPostView {
  const words = reasons
    .parse(row.because)
    .filter((reason) => reason.carried === row.kind && reason.weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map((reason) => reason.words);
  return {
    post,
    kind: row.kind,
    asks: row.asks,
    callForHelp: row.call_for_help,
    language: row.language,
    duplicateOf: row.duplicate_of,
    places: row.places,
    because: [...new Set(words)].slice(0, 4),
  };
}

/** Whatever else was put into the address, the first page is shown. */
function readCursor(given: string | undefined): { readonly at: Date; readonly seq: number } | undefined {
  const [, ms, seq] = /^(\d{1,15})\.(\d{1,15})$/.exec(given ?? '') ?? [];
  if (ms === undefined || seq === undefined) return undefined;
  const at = new Date(Number(ms));
  return Number.isNaN(at.getTime()) ? undefined : { at, seq: Number(seq) };
}
