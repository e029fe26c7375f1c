/** What others ask about calls for help: those that are open, with their posts, and what became of all of them. */
import type { Db } from '#platform/db/database.ts';
import { findPosts, type Post, type PostId } from '#intake/posts';
import { asId } from '#kernel/id.ts';
import type { Call, ClosedHow } from './call.rules.ts';
import { selectAll, selectClosed, selectOpen } from './call.store.ts';

export type OpenCall = Call & { readonly post: Post };

const mostOpen = 500;
const mostClosed = 50;

/** Every open call with what was posted, longest waiting first. */
export async function openCalls(db: Db): Promise<readonly OpenCall[]> {
  return withPosts(db, await selectOpen(db, mostOpen));
}

export async function closedCalls(db: Db): Promise<readonly OpenCall[]> {
  return withPosts(db, await selectClosed(db, mostClosed));
}

export async function withPosts(db: Db, calls: readonly Call[]): Promise<readonly OpenCall[]> {
  const ids: PostId[] = calls.map((call) => asId<'Post'>(call.postId));
  const posts = new Map<string, Post>((await findPosts(db, ids)).map((post) => [post.id, post]));
  return calls.flatMap((call) => {
    const post = posts.get(call.postId);
    return post ? [{ ...call, post }] : [];
  });
}

/** One call as the exercise scores it. `how` is null while it is open. */
export type CallScore = {
  readonly id: string;
  readonly postId: string;
  readonly openedAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly closedAt: Date | null;
  readonly how: ClosedHow['kind'] | null;
};

export async function callScores(db: Db): Promise<readonly CallScore[]> {
  return (await selectAll(db)).map((call) => ({
    id: call.id,
    postId: call.postId,
    openedAt: call.openedAt,
    acknowledgedAt: call.acknowledged?.at ?? null,
    closedAt: call.closed?.at ?? null,
    how: call.closed?.how.kind ?? null,
  }));
}
