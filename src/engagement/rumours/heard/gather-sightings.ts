/** Use cases: a rumour is heard again, in posts, in a story, or by word of mouth. Always a person says so. */
import type { Actor } from '#kernel/actor.ts';
import { asId } from '#kernel/id.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Db } from '#platform/db/database.ts';
import { fingerprint } from '#investigation/custody';
import { findStory, storyOfPost } from '../neighbours.ts';
import { findPosts, type Post } from '#intake/posts';
import { done, onRumour, recordDeeds, type ChangeRefusal, type RumourDeps } from '../change-rumour.ts';
import type { Rumour, RumourId, SourceKind } from '../rumour.rules.ts';
import type { Sighting, Verdict } from '../record.rules.ts';
import { insertSightings, removeSighting, savePair } from './sighting.store.ts';

type Moment = {
  readonly tx: Db;
  readonly rumour: Rumour;
  readonly at: Date;
  readonly member: Extract<Actor, { kind: 'member' }>;
};

/** As long as a raw post is kept: the sighting then forgets who and what, and stays a count. */
const rememberMs = 31 * 86_400_000;

/** Puts posts on the register as "heard again"; those that are on it already stay as they are. Answers how many are new. */
export async function addPosts(
  deps: RumourDeps,
  actor: Actor,
  { id, postIds }: { readonly id: RumourId; readonly postIds: readonly string[] },
): Promise<Result<number, ChangeRefusal>> {
  return onRumour<number, never>(deps, actor, { id }, async (moment) =>
    ok(await addPostsWithin(moment, deps.newId, postIds)),
  );
}

/** Part of the caller's transaction. */
export async function addPostsWithin(moment: Moment, newId: () => string, postIds: readonly string[]): Promise<number> {
  const { tx, rumour, at, member } = moment;
  const ids = [...new Set(postIds)];
  if (ids.length === 0) return 0;
  const posts = await findPosts(tx, ids.map(asId<'Post'>));
  const stories = await storyOfPost(tx, ids);
  const sightings = posts.map((post): Sighting => ({
    id: newId(),
    rumourId: rumour.id,
    heardAt: post.publishedAt,
    place: '',
    sourceKind: sourceKindOf(post),
    postId: post.id,
    storyId: stories.get(post.id) ?? null,
    person: personOf(rumour.id, post),
    note: '',
    enteredBy: member.id,
    enteredAt: at,
    deleteAfter: new Date(post.receivedAt.getTime() + rememberMs),
    forgottenAt: null,
  }));
  const added = await insertSightings(tx, sightings);
  const by = { at, memberId: member.id };
  for (const { id } of posts) await savePair(tx, rumour.id, { kind: 'post', subjectId: id, verdict: 'same' }, by);
  for (const storyId of new Set(stories.values())) {
    await savePair(tx, rumour.id, { kind: 'story', subjectId: storyId, verdict: 'same' }, by);
  }
  await recordDeeds(moment, { action: 'heard-again', detail: { added, posts: posts.map((post) => post.id) } });
  return added;
}

function sourceKindOf(post: Post): SourceKind {
  return /^(?:form|tell-us)\b/.test(post.source) ? 'message to us' : 'public post';
}

/** Another fingerprint for every rumour: it counts people within one and finds nobody across two. */
function personOf(rumourId: RumourId, { source, author }: Post): string | null {
  const name = author.handle ?? author.name;
  return name === null ? null : fingerprint(`${rumourId}\n${source}\n${name.toLowerCase()}`);
}

export type HeardByHand = {
  readonly sightingId: string;
  readonly heardAt: Date;
  readonly place: string;
  readonly sourceKind: SourceKind;
  readonly note: string;
};
export type HeardRefusal = { readonly kind: 'in-the-future' };

/** Somebody rang, came to the counter, or told an officer. */
export async function addSighting(
  deps: RumourDeps,
  actor: Actor,
  { id, heard }: { readonly id: RumourId; readonly heard: HeardByHand },
): Promise<Result<null, ChangeRefusal | HeardRefusal>> {
  return onRumour<null, HeardRefusal>(deps, actor, { id }, async (moment) => {
    const { tx, at, member } = moment;
    if (heard.heardAt > at) return err({ kind: 'in-the-future' });
    const sighting: Sighting = {
      id: heard.sightingId,
      rumourId: id,
      heardAt: heard.heardAt,
      place: heard.place,
      sourceKind: heard.sourceKind,
      postId: null,
      storyId: null,
      person: null,
      note: heard.note,
      enteredBy: member.id,
      enteredAt: at,
      deleteAfter: new Date(at.getTime() + rememberMs),
      forgottenAt: null,
    };
    const added = await insertSightings(tx, [sighting]);
    if (added > 0) await recordDeeds(moment, { action: 'heard-again', detail: { added, source: heard.sourceKind } });
    return done;
  });
}

/** Taken out because it was not this claim after all. A post is then not suggested again for this rumour. */
export async function takeOutSighting(
  deps: RumourDeps,
  actor: Actor,
  { id, sightingId, postId }: { readonly id: RumourId; readonly sightingId: string; readonly postId: string | null },
): Promise<Result<null, ChangeRefusal>> {
  return onRumour<null, never>(deps, actor, { id }, async (moment) => {
    const { tx, at, member } = moment;
    const by = { at, memberId: member.id };
    if (!(await removeSighting(tx, id, sightingId, by))) return done;
    if (postId !== null) await savePair(tx, id, { kind: 'post', subjectId: postId, verdict: 'different' }, by);
    await recordDeeds(moment, { action: 'sighting-taken-out', detail: { sighting: sightingId } });
    return done;
  });
}

export type StoryRefusal = { readonly kind: 'no-such-story' };

/** A person says that a story is about this rumour, or that it is not; the second is remembered for the pair. */
export async function judgeStory(
  deps: RumourDeps,
  actor: Actor,
  { id, storyId, verdict }: { readonly id: RumourId; readonly storyId: string; readonly verdict: Verdict },
): Promise<Result<null, ChangeRefusal | StoryRefusal>> {
  return onRumour<null, StoryRefusal>(deps, actor, { id }, async (moment) => {
    if (!(await findStory(moment.tx, storyId))) return err({ kind: 'no-such-story' });
    await tieStory(moment, storyId, verdict);
    return done;
  });
}

export async function tieStory(moment: Moment, storyId: string, verdict: Verdict): Promise<void> {
  const { tx, rumour, at, member } = moment;
  await savePair(tx, rumour.id, { kind: 'story', subjectId: storyId, verdict }, { at, memberId: member.id });
  const action = verdict === 'same' ? 'story-tied' : 'story-refused';
  await recordDeeds(moment, { action, detail: { story: storyId } });
}

/** These posts say something else: not suggested for this rumour again. */
export async function refusePosts(
  deps: RumourDeps,
  actor: Actor,
  { id, postIds }: { readonly id: RumourId; readonly postIds: readonly string[] },
): Promise<Result<null, ChangeRefusal>> {
  return onRumour<null, never>(deps, actor, { id }, async (moment) => {
    const { tx, at, member } = moment;
    for (const subjectId of new Set(postIds)) {
      await savePair(tx, id, { kind: 'post', subjectId, verdict: 'different' }, { at, memberId: member.id });
    }
    await recordDeeds(moment, { action: 'posts-refused', detail: { posts: [...new Set(postIds)] } });
    return done;
  });
}
