import { newId } from '#platform/crypto/new-id.ts';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { useDatabase } from '../../../testing/database.ts';
import { findStory } from '../neighbours.ts';
import { heardAbout } from '../register/register.views.ts';
import { recordCheck } from '../register/work-on-rumour.ts';
import { rumourScores } from '../rumour-scores.ts';
import {
  aRumour,
  aStory,
  auditor,
  closed,
  depsAt,
  desk,
  minutesAfter,
  minutesBefore,
  now,
  somePosts,
  supervisor,
  valueOf,
} from '../rumour.testing.ts';
import { forgetDueSightings } from './forget-due-sightings.job.ts';
import { addPosts, addSighting, judgeStory, refusePosts, takeOutSighting } from './gather-sightings.ts';
import { sightingsOf } from './sighting.store.ts';
import { rumoursForPost, rumoursForStory, suggestForRumour } from './suggest.ts';

const database = useDatabase();
const deps = () => depsAt(database());

it('nobody was asked, and nothing was heard, in the future', async () => {
  const { id } = await aRumour(database());
  const later = minutesAfter(1);
  const check = { checkId: newId(), withWhom: 'Council', askedAt: later, answer: '' };
  expect(await recordCheck(deps(), desk, { id, check })).toMatchObject({ error: { kind: 'in-the-future' } });
  const heard = { sightingId: newId(), heardAt: later, place: '', sourceKind: 'phone call' as const, note: '' };
  expect(await addSighting(deps(), desk, { id, heard })).toMatchObject({ error: { kind: 'in-the-future' } });
});

it('gathers posts once each and counts people, not posts', async () => {
  const rumour = await aRumour(database());
  const posts = await somePosts(
    database(),
    { ...closed, minutesAgo: 90 },
    { ...closed, by: 'Ann', minutesAgo: 30 },
    { ...closed, by: 'bob', minutesAgo: 20 },
    { text: closed.text, minutesAgo: 10 },
  );
  const postIds = posts.map(({ id }) => id);
  expect(valueOf(await addPosts(deps(), desk, { id: rumour.id, postIds }))).toBe(4);
  expect(valueOf(await addPosts(deps(), supervisor, { id: rumour.id, postIds }))).toBe(0);
  expect(await heardAbout(database(), rumour.id, now)).toEqual({
    sightings: 4,
    people: 2,
    stories: 0,
    firstHeardAt: minutesBefore(90),
    lastHeardAt: minutesBefore(10),
    lastHour: 3,
    hourBefore: 1,
  });
  expect(await addPosts(deps(), auditor, { id: rumour.id, postIds })).toMatchObject({ error: { kind: 'not-allowed' } });
});

it('the same author cannot be found across two rumours', async () => {
  const [one, two] = [await aRumour(database()), await aRumour(database())];
  const [post] = await somePosts(database(), closed);
  for (const { id } of [one, two]) await addPosts(deps(), desk, { id, postIds: [post?.id ?? ''] });
  const people = [...(await sightingsOf(database(), one.id)), ...(await sightingsOf(database(), two.id))];
  expect(people.map(({ person }) => person).every((person) => person !== null)).toBe(true);
  expect(people[0]?.person).not.toBe(people[1]?.person);
});

it('a sighting that was a mistake is taken out, stays out, and its post is not suggested again', async () => {
  const story = await aStory(database(), closed);
  const rumour = await aRumour(database(), { storyId: story.id, postIds: [story.id] });
  const [sighting] = await sightingsOf(database(), rumour.id);
  const out = { id: rumour.id, sightingId: sighting?.id ?? '', postId: sighting?.postId ?? null };
  valueOf(await takeOutSighting(deps(), desk, out));
  expect(await sightingsOf(database(), rumour.id)).toEqual([]);
  expect((await suggestForRumour(database(), rumour, now)).posts).toEqual([]);
});

it('suggests known rumours for a story and a post with the words that matched; a refusal holds for the pair only', async () => {
  const rumour = await aRumour(database());
  await aRumour(database(), { claim: 'Lions have escaped from Dudley Zoo', description: '' });
  const story = await aStory(database(), closed, { text: 'Is New Cross A&E really closed?' });
  const brief = await findStory(database(), story.id);
  if (!brief) throw new Error('no story');
  const known = await rumoursForStory(database(), brief);
  expect(known).toMatchObject({ tied: [], suggested: [{ rumour: { id: rumour.id } }] });
  expect(known.suggested[0]?.words).toEqual(expect.arrayContaining(['closed', 'cross']));

  valueOf(await judgeStory(deps(), desk, { id: rumour.id, storyId: story.id, verdict: 'different' }));
  expect((await rumoursForStory(database(), brief)).suggested).toEqual([]);
  const other = await aStory(database(), closed);
  const otherBrief = await findStory(database(), other.id);
  expect(otherBrief && (await rumoursForStory(database(), otherBrief)).suggested).toHaveLength(1);
  expect(await judgeStory(deps(), auditor, { id: rumour.id, storyId: story.id, verdict: 'same' })).toMatchObject({
    error: { kind: 'not-allowed' },
  });
});

it('suggests known rumours for one post, until a person says it is something else', async () => {
  const rumour = await aRumour(database());
  const [post, other] = await somePosts(database(), closed, { text: 'Lovely evening' });
  if (!post || !other) throw new Error('no posts');
  expect(await rumoursForPost(database(), post)).toMatchObject([{ rumour: { id: rumour.id } }]);
  expect(await rumoursForPost(database(), other)).toEqual([]);
  await refusePosts(deps(), desk, { id: rumour.id, postIds: [post.id] });
  expect(await rumoursForPost(database(), post)).toEqual([]);
});

it('learns how a rumour is put from the posts in which it was heard', async () => {
  const rumour = await aRumour(database(), { description: '' });
  const [slang, more] = await somePosts(
    database(),
    { text: 'casualty bolted, nan sent packing' },
    { text: 'casualty bolted again innit' },
  );
  if (!slang || !more) throw new Error('no posts');
  expect(await rumoursForPost(database(), more)).toEqual([]);
  await addPosts(deps(), desk, { id: rumour.id, postIds: [slang.id] });
  expect(await rumoursForPost(database(), more)).toMatchObject([{ words: ['casualty', 'bolted'] }]);
});

it('a rumour page suggests stories and posts that are not on it yet', async () => {
  const rumour = await aRumour(database());
  const story = await aStory(
    database(),
    closed,
    { text: 'A&E New Cross closed? Anyone know?' },
    { text: 'Lovely evening' },
  );
  const [first, second, third] = story.posts.map(({ id }) => id);
  const before = await suggestForRumour(database(), rumour, now);
  expect(before.stories.map(({ story: { id } }) => id)).toEqual([story.id]);
  expect(new Set(before.posts.map(({ post }) => String(post.id)))).toEqual(new Set([first, second].map(String)));
  expect(before.posts.map(({ post }) => post.id)).not.toContain(third);
  await refusePosts(deps(), desk, { id: rumour.id, postIds: [second ?? ''] });
  await addPosts(deps(), desk, { id: rumour.id, postIds: [first ?? ''] });
  const after = await suggestForRumour(database(), rumour, now);
  expect(after).toMatchObject({ tiedStories: [{ id: story.id }], stories: [], posts: [] });
});

it('after 31 days a sighting forgets who, which post and what was noted, and the counts stay', async () => {
  const rumour = await aRumour(database());
  const posts = await somePosts(database(), closed, { ...closed, by: 'bob' });
  await addPosts(deps(), desk, { id: rumour.id, postIds: posts.map(({ id }) => id) });
  const heard = {
    sightingId: newId(),
    heardAt: now,
    place: 'Bilston',
    sourceKind: 'phone call' as const,
    note: 'a carer',
  };
  await addSighting(deps(), desk, { id: rumour.id, heard });
  const run = (days: number) =>
    forgetDueSightings(depsAt(database(), minutesAfter(days * 1440))).run({}, new AbortController().signal);
  await run(30);
  expect((await sightingsOf(database(), rumour.id)).every(({ forgottenAt }) => forgottenAt === null)).toBe(true);
  await run(31);
  await run(32);
  expect(await heardAbout(database(), rumour.id, now)).toMatchObject({ sightings: 3, people: 2 });
  const { rows } = await sql<{ all: string }>`select rumour_sighting::text as all from rumour_sighting`.execute(
    database(),
  );
  for (const { all } of rows) expect(all).not.toMatch(/a carer|[0-9a-f]{64}/);
  const erasures = await sql`select detail from access_entry where action = 'erasure'`.execute(database());
  expect(erasures.rows).toEqual([{ detail: { sightings: 3 } }]);
});

it('the score of an exercise says how long each took', async () => {
  const [post] = await somePosts(database(), { ...closed, minutesAgo: 12 });
  const rumour = await aRumour(database(), { postIds: [post?.id ?? ''] });
  expect(await rumourScores(database())).toEqual([
    {
      id: rumour.id,
      claim: rumour.claim,
      storyIds: [],
      openedAt: now,
      firstHeardAt: minutesBefore(12),
      minutesToOpened: 12,
      minutesToFirstPublicWord: null,
      minutesToSettled: null,
      status: 'new',
      publicWord: null,
      sightings: 1,
      people: 1,
    },
  ]);
});
