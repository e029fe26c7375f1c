/** Use case of the machine: brings titles, grouped questions and sample posts up to date, beside the sorting and not in its way. */
import { asId } from '#kernel/id.ts';
import { notify, type Db } from '#platform/db/database.ts';
import { deskChanged } from '#intake/desk';
import { findPosts, type PostId } from '#intake/posts';
import { cardOf, type CardPost } from './card.rules.ts';
import { cardRows, saveCards, staleCards, type CardRow, type CardWrite } from './card.store.ts';

const cardsAtOnce = 60;
/** A title that changes with every post cannot be recognised. */
const regrowth = 1.4;

/** Answers how many were out of date; fewer than `cardsAtOnce` means that none is left. Safe side by side. */
export async function refreshCards(db: Db): Promise<{ readonly refreshed: number; readonly more: boolean }> {
  const stale = await staleCards(db, cardsAtOnce);
  if (stale.length === 0) return { refreshed: 0, more: false };
  const rows = Map.groupBy(
    await cardRows(
      db,
      stale.map((story) => story.id),
    ),
    (row) => row.storyId,
  );
  const texts = await textsOf(db, [...rows.values()].flat());
  const cards = stale.map((story): CardWrite => {
    const posts = (rows.get(story.id) ?? []).flatMap((row): CardPost[] => {
      const text = texts.get(row.postId);
      return text === undefined ? [] : [{ ...row, text }];
    });
    const card = cardOf(posts) ?? { title: story.title, questions: [], samplePostIds: [] };
    const grown = story.posts >= story.titledPosts * regrowth;
    const { id, posts: count, titledPosts } = story;
    return grown
      ? { ...card, id, posts: count, titledPosts: count }
      : { ...card, title: story.title, id, posts: count, titledPosts };
  });
  await db.transaction().execute(async (tx) => {
    await saveCards(tx, cards);
    await notify(tx, deskChanged, 'picture');
  });
  return { refreshed: cards.length, more: stale.length === cardsAtOnce };
}

/** What its author took back is shown nowhere, so it names nothing either. */
async function textsOf(db: Db, rows: readonly CardRow[]): Promise<ReadonlyMap<string, string>> {
  const ids: PostId[] = [...new Set(rows.map((row) => row.postId))].map((id) => asId<'Post'>(id));
  const posts = await findPosts(db, ids);
  return new Map(posts.filter((post) => !post.withdrawnAt).map((post) => [post.id, post.text]));
}
