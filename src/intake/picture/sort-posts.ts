/**
 * Use case of the machine: the posts that came in are put into their stories.
 *
 * An accepted post is an unsorted row until the transaction that writes its place marks it sorted, so a process that
 * dies at any moment leaves each post either sorted once or waiting. Nothing here is kept only in memory.
 */
import type { Clock } from '#kernel/clock.ts';
import { asId } from '#kernel/id.ts';
import { notify, type Db } from '#platform/db/database.ts';
import { openCall } from '#intake/calls-for-help';
import { deskChanged } from '#intake/desk';
import { findPosts, markSorted, unsortedPosts, type Post } from '#intake/posts';
import { titleOf } from '#intake/triage';
import { earPosts, personOf, type Ear, type Heard } from './ear.ts';
import {
  addMinutes,
  addPlaces,
  knownPeople,
  lockSorting,
  lockTallies,
  placedBefore,
  recountAsking,
  saveSorted,
  saveTallies,
  seqBeforeLatest,
  sortedAfter,
  type Placed,
  type SortedRow,
} from './sorted-post.store.ts';
import { recountAsked } from './story.store.ts';
import { countBy, tally } from './tally.rules.ts';
import { saidAt } from './vacuum.rules.ts';

export type SortDeps = { readonly db: Db; readonly clock: Clock; readonly newId: () => string };

/** Large enough that the database's own work per batch is small beside the posts, small enough to stay unnoticed. */
export const batchPosts = 400;

/** Sorts the oldest unsorted posts, one batch, and answers how many. After an error throw the ear away. */
export async function sortBatch(deps: SortDeps, ear: Ear): Promise<number> {
  const { sorted, cursor } = await deps.db.transaction().execute(async (tx) => {
    await lockSorting(tx);
    const told = await catchUp(tx, ear);
    const posts = await unsortedPosts(tx, batchPosts);
    if (posts.length === 0) return { sorted: 0, cursor: told };
    const before = await placedBefore(
      tx,
      posts.map((post) => post.id),
    );
    for (const post of posts) {
      const placed = before.get(post.id);
      if (placed) ear.remember(post, placed.storyId);
    }
    const now = deps.clock();
    const heard = ear
      .hear(posts, now)
      .map((one) => ({ ...one, storyId: before.get(one.post.id)?.storyId ?? one.storyId }));
    // The log's lock is taken before any story's: see link-line.ts.
    for (const { post, storyId, duplicateOf, callForHelp, because } of heard) {
      if (callForHelp) await openCall(tx, deps, { post, storyId, repeats: duplicateOf, because });
    }
    await save(tx, heard, before);
    await markSorted(
      tx,
      posts.map((post) => post.id),
      now,
    );
    await notify(tx, deskChanged, 'picture');
    return { sorted: posts.length, cursor: (await sortedAfter(tx, told, batchPosts)).at(-1)?.seq ?? told };
  });
  ear.cursor = cursor;
  return sorted;
}

/** Tells the ear what it has not heard: after a start everything it can hold, later what other processes sorted. */
async function catchUp(tx: Db, ear: Ear): Promise<number> {
  let cursor = ear.cursor ?? (await seqBeforeLatest(tx, earPosts));
  for (;;) {
    const missed = await sortedAfter(tx, cursor, 1000);
    const posts = new Map<string, Post>(
      (
        await findPosts(
          tx,
          missed.map((one) => asId<'Post'>(one.postId)),
        )
      ).map((post) => [post.id, post]),
    );
    for (const { seq, postId, storyId } of missed) {
      const post = posts.get(postId);
      if (post) ear.remember(post, storyId);
      cursor = seq;
    }
    if (missed.length < 1000) return cursor;
  }
}

async function save(tx: Db, heard: readonly Heard[], before: ReadonlyMap<string, Placed>): Promise<void> {
  const rows = heard.map(toRow);
  const fresh = rows.filter((row) => !before.has(row.postId));
  const stories = await lockTallies(tx, [...new Set(rows.map((row) => row.storyId))]);
  const tallies = tally(stories, await knownPeople(tx, fresh), fresh);
  const words = Map.groupBy(heard, (one) => one.storyId);
  await saveTallies(
    tx,
    tallies.map((one) => ({
      ...one,
      title: stories.has(one.id) ? '' : titleOf((words.get(one.id) ?? []).map(({ post }) => ({ text: post.text }))),
    })),
  );
  await saveSorted(tx, rows);
  const minutes = countBy(fresh, (row) => `${row.storyId} ${minuteOf(row.at).getTime()}`);
  await addMinutes(
    tx,
    [...minutes.values()].map(({ item, posts }) => ({ storyId: item.storyId, minute: minuteOf(item.at), posts })),
  );
  await addPlaces(tx, placeChanges(rows, before));
  for (const storyId of new Set(rows.filter((row) => before.has(row.postId)).map((row) => row.storyId))) {
    await recountAsking(tx, storyId);
    await recountAsked(tx, storyId);
  }
}

function toRow({ post, storyId, ...labels }: Heard): SortedRow {
  const gone = post.withdrawnAt !== null;
  return {
    postId: post.id,
    storyId,
    at: saidAt(post),
    publishedAt: post.publishedAt,
    receivedAt: post.receivedAt,
    person: personOf(post, storyId),
    kind: labels.kind.label,
    // Who took the question back no longer asks; a call for help stays a task until a person closes it.
    asks: !gone && asks(labels),
    callForHelp: labels.callForHelp,
    questionScore: labels.question.score,
    claimScore: labels.claim.score,
    language: labels.language.code,
    duplicateOf: labels.duplicateOf,
    places: gone ? [] : labels.places,
    because: labels.because,
    model: labels.model,
  };
}

/** A claim that ends in a question mark asks too; a call for help is more than a question. */
function asks({ kind, question }: Pick<Heard, 'kind' | 'question'>): boolean {
  return kind.label === 'question' || (question.score >= 0.5 && kind.label !== 'call-for-help');
}

function minuteOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 60_000) * 60_000);
}

function placeChanges(rows: readonly SortedRow[], before: ReadonlyMap<string, Placed>) {
  const changes = new Map<string, { storyId: string; place: string; posts: number }>();
  const add = (storyId: string, place: string, posts: number) => {
    const key = `${storyId} ${place}`;
    changes.set(key, { storyId, place, posts: (changes.get(key)?.posts ?? 0) + posts });
  };
  for (const { postId, storyId, places } of rows) {
    for (const place of places) add(storyId, place, 1);
    for (const place of before.get(postId)?.places ?? []) add(storyId, place, -1);
  }
  return [...changes.values()].filter((change) => change.posts !== 0);
}
