/** What others ask about calls for help: those that are open, with their posts, and what became of all of them. */
import type { Db } from '#platform/db/database.ts';
import { findPosts, type Post, type PostId } from '#intake/posts';
import { asId } from '#kernel/id.ts';
import { grouped, type Call, type ClosedHow } from './call.rules.ts';
import { selectAll, selectClosed, selectOpen } from './call.store.ts';

export type OpenCall = Call & { readonly post: Post };

/** More than a desk could ever read; a bound only so that nothing here is without one. */
const mostOpen = 5000;
const mostClosed = 50;

/** Every open call with what was posted, longest waiting first. */
export async function openCalls(db: Db): Promise<readonly OpenCall[]> {
  return withPosts(db, await selectOpen(db, mostOpen));
}

export type CallsNow = {
  /** The plainest first, with their posts; at most as many as were asked for. */
  readonly groups: readonly { readonly first: OpenCall; readonly repeats: readonly Call[] }[];
  /** All that are open, and those of them that nobody has. */
  readonly open: number;
  readonly waiting: number;
  /** Groups that are not spelt out. */
  readonly more: number;
  readonly byStory: ReadonlyMap<string, number>;
};

/** For a page that is drawn again and again: all are counted, and posts are read for the groups that are spelt out. */
export async function callsNow(db: Db, most: number): Promise<CallsNow> {
  const calls = await selectOpen(db, mostOpen);
  const all = grouped(calls);
  const spelt = all.slice(0, most);
  const withText = await withPosts(
    db,
    spelt.map((group) => group.first),
  );
  const firsts = new Map(withText.map((call) => [call.id, call]));
  const byStory = new Map<string, number>();
  for (const { storyId } of calls) if (storyId) byStory.set(storyId, (byStory.get(storyId) ?? 0) + 1);
  return {
    groups: spelt.flatMap(({ first, repeats }) => {
      const call = firsts.get(first.id);
      return call ? [{ first: call, repeats }] : [];
    }),
    open: calls.length,
    waiting: calls.filter((call) => !call.acknowledged).length,
    more: all.length - spelt.length,
    byStory,
  };
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
