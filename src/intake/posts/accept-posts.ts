/** Use case: take in what a connector brought, exactly once per source and external id. */
import type { Clock } from '#kernel/clock.ts';
import { asId } from '#kernel/id.ts';
import { notify, type Db } from '#platform/db/database.ts';
import { normalise, type IncomingPost, type Post } from './post.rules.ts';
import { findByName, insertNew, saveEdit, saveWithdrawal, type NewPost } from './post.store.ts';

export type AcceptPostsDeps = { readonly db: Db; readonly clock: Clock; readonly newId: () => string };

/** How many of a batch were new, already known, changed by their author, or taken back. */
export type Accepted = {
  readonly accepted: number;
  readonly known: number;
  readonly edited: number;
  readonly withdrawn: number;
};

/** The channel on which every process hears that there are posts to sort. */
export const postsArrived = 'posts_arrived';

/** When this answers, the posts are in the database: a process that dies afterwards loses none. */
export async function acceptPosts(deps: AcceptPostsDeps, incoming: readonly IncomingPost[]): Promise<Accepted> {
  return deps.db.transaction().execute((tx) => acceptPostsWithin(tx, deps, incoming));
}

/** The same inside the caller's transaction, for whoever must remember in one step what it handed over. */
export async function acceptPostsWithin(
  tx: Db,
  { clock, newId }: Omit<AcceptPostsDeps, 'db'>,
  incoming: readonly IncomingPost[],
): Promise<Accepted> {
  const now = clock();
  const named = new Map<string, NewPost & { readonly gone: boolean }>();
  for (const post of incoming) {
    const fresh = normalise(post, now);
    // The last of several versions in one batch is the one that counts.
    named.set(nameOf(fresh), {
      ...fresh,
      id: asId<'Post'>(newId()),
      original: JSON.stringify(post.original ?? post),
      gone: post.withdrawn ?? false,
    });
  }
  // As they were written, since sorting reads them in this order; and in one order in every process, so that two batches
  // with the same posts wait for each other instead of locking up.
  const posts = [...named.values()].toSorted(
    (a, b) => a.publishedAt.getTime() - b.publishedAt.getTime() || (nameOf(a) < nameOf(b) ? -1 : 1),
  );
  const inserted = await insertNew(
    tx,
    posts.filter((post) => !post.gone),
  );
  const rest = posts.filter((post) => !inserted.has(post.id));
  const before = new Map((await findByName(tx, rest)).map((post) => [nameOf(post), post]));
  let edited = 0;
  let withdrawn = 0;
  for (const post of rest) {
    const known = before.get(nameOf(post));
    if (!known) continue;
    if (post.gone && !known.withdrawnAt) {
      await saveWithdrawal(tx, known.id, now);
      withdrawn += 1;
    } else if (!post.gone && known.text !== post.text) {
      await saveEdit(tx, known.id, post.text, now, post.original);
      edited += 1;
    }
  }
  if (inserted.size + edited + withdrawn > 0) await notify(tx, postsArrived, '');
  const duplicatesInBatch = incoming.length - posts.length;
  return {
    accepted: inserted.size,
    known: rest.length - edited - withdrawn + duplicatesInBatch,
    edited,
    withdrawn,
  };
}

function nameOf({ source, externalId }: Pick<Post, 'source' | 'externalId'>): string {
  return `${source}\n${externalId}`;
}
