import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { newId } from '#platform/crypto/new-id.ts';
import { openAlarms } from '#intake/desk';
import { useDatabase } from '../../testing/database.ts';
import { rumourBeats } from './chase-overdue.ts';
import { addPosts, addSighting, judgeStory, refusePosts, takeOutSighting } from './gather-sightings.ts';
import { forgetDueSightings } from './forget-due-sightings.job.ts';
import { heardAbout, listRegister } from './register.views.ts';
import type { Status } from './rumour.rules.ts';
import { rumourScores } from './rumour-scores.ts';
import {
  aRumour,
  aStory,
  auditor,
  current,
  depsAt,
  desk,
  minutesAfter,
  minutesBefore,
  now,
  officer,
  somePosts,
  supervisor,
  valueOf,
} from './rumour.testing.ts';
import { setStatus } from './set-status.ts';
import { countByStory, sightingsOf } from './sighting.store.ts';
import { rumoursForPost, rumoursForStory, suggestForRumour } from './suggest.ts';
import { findStory } from './neighbours.ts';
import { recordCheck, recordFinding, reviseRumour } from './work-on-rumour.ts';
import { checksOf, findingsOf, statusChanges } from './work.store.ts';

const database = useDatabase();
const deps = () => depsAt(database());
const status = (to: Status, reason = 'The hospital told us') => ({
  to,
  reason,
  answer: '',
  noLivingPersonNamed: false,
});
const finding = (text = 'The doors are open') => ({
  findingId: newId(),
  finding: text,
  source: 'Duty manager, New Cross',
});
const closed = { text: 'They have closed A&E at New Cross hospital', by: 'ann' };

async function custody(): Promise<readonly { action: string; all: string }[]> {
  const { rows } = await sql<{ action: string; all: string }>`
    select action, custody_entry::text as all from custody_entry order by seq`.execute(database());
  return rows;
}

it('only the desk, a supervisor or a neighbourhood officer opens one', async () => {
  await expect(aRumour(database(), {}, auditor)).rejects.toThrow('not-allowed');
  await expect(aRumour(database(), {}, { kind: 'system', job: 'triage' })).rejects.toThrow('not-allowed');
  for (const actor of [desk, supervisor, officer]) await aRumour(database(), {}, actor);
  expect(await listRegister(database(), now, {})).toHaveLength(3);
});

it('a form posted twice opens one rumour, and says so once in the log', async () => {
  const first = await aRumour(database());
  const again = await aRumour(database(), { id: first.id, claim: 'Another' });
  expect(again).toEqual(first);
  expect((await custody()).map(({ action }) => action)).toEqual(['rumours.opened']);
});

it('opened from a story it is tied to it and has the chosen posts as sightings', async () => {
  const story = await aStory(database(), closed, { text: 'New Cross A&E closed, heard it from a nurse', by: 'bob' });
  const [first] = story.posts;
  const rumour = await aRumour(database(), { storyId: story.id, postIds: [first?.id ?? ''] });
  expect(await sightingsOf(database(), rumour.id)).toMatchObject([{ postId: first?.id, storyId: story.id }]);
  expect(await countByStory(database(), [story.id])).toEqual(new Map([[story.id, 1]]));
  await expect(aRumour(database(), { storyId: newId() })).rejects.toThrow('no-such-story');
});

it('a person sets a status, with history; the nearest who may not is refused and changes nothing', async () => {
  const rumour = await aRumour(database());
  const asked = { id: rumour.id, version: rumour.version, status: status('under-investigation', '') };
  expect(await setStatus(deps(), auditor, asked)).toEqual({ ok: false, error: { kind: 'not-allowed' } });
  expect(await current(database(), rumour)).toEqual(rumour);
  valueOf(await setStatus(deps(), officer, asked));
  const changes = await statusChanges(database(), rumour.id);
  expect(changes).toEqual([
    { at: now, by: officer.kind === 'member' && officer.id, from: 'new', to: 'under-investigation', reason: '' },
  ]);
  expect((await custody()).at(-1)?.action).toBe('rumours.status-set');
});

it('confirmed needs a finding and a reason; the words of both stay out of the log', async () => {
  const rumour = await aRumour(database());
  const asked = (reason?: string) => ({
    id: rumour.id,
    version: rumour.version,
    status: status('confirmed-false', reason),
  });
  expect(await setStatus(deps(), desk, asked())).toMatchObject({ error: { kind: 'finding-needed' } });
  valueOf(await recordFinding(deps(), desk, { id: rumour.id, found: finding() }));
  expect(await setStatus(deps(), desk, asked(' '))).toMatchObject({ error: { kind: 'reason-needed' } });
  valueOf(await setStatus(deps(), desk, asked()));
  expect(await current(database(), rumour)).toMatchObject({ status: 'confirmed-false', settledAt: now });
  const log = (await custody()).map(({ all }) => all).join();
  for (const words of [rumour.claim, 'The doors are open', 'Duty manager', 'The hospital told us', 'Test desk']) {
    expect(log).not.toContain(words);
  }
});

it('of two people who decide on the same page the second is told who was first, and changes nothing', async () => {
  const rumour = await aRumour(database());
  const asked = (to: Status) => ({ id: rumour.id, version: rumour.version, status: status(to) });
  const answers = await Promise.all([
    setStatus(deps(), desk, asked('probably-true')),
    setStatus(deps(), supervisor, asked('probably-false')),
  ]);
  const refused = answers.filter((answer) => !answer.ok);
  expect(refused).toHaveLength(1);
  const saved = await current(database(), rumour);
  expect(refused[0]).toEqual({ ok: false, error: { kind: 'changed-meanwhile', by: saved.changedBy, at: now } });
  expect(await statusChanges(database(), rumour.id)).toHaveLength(1);
});

it('what only adds is not in anybody’s way', async () => {
  const rumour = await aRumour(database());
  const check = { checkId: newId(), withWhom: 'Hospital control room', askedAt: minutesBefore(3), answer: 'Open' };
  valueOf(await recordFinding(deps(), desk, { id: rumour.id, found: finding() }));
  valueOf(await recordCheck(deps(), officer, { id: rumour.id, check }));
  valueOf(await recordCheck(deps(), officer, { id: rumour.id, check }));
  valueOf(await setStatus(deps(), desk, { id: rumour.id, version: 1, status: status('probably-false') }));
  expect(await findingsOf(database(), rumour.id)).toHaveLength(1);
  expect(await checksOf(database(), rumour.id)).toMatchObject([{ withWhom: 'Hospital control room', answer: 'Open' }]);
});

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
  const [post, other] = await somePosts(database(), closed, { text: 'What a hospital' });
  if (!post || !other) throw new Error('no posts');
  expect(await rumoursForPost(database(), post)).toMatchObject([{ rumour: { id: rumour.id } }]);
  expect(await rumoursForPost(database(), other)).toEqual([]);
  await refusePosts(deps(), desk, { id: rumour.id, postIds: [post.id] });
  expect(await rumoursForPost(database(), post)).toEqual([]);
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

it('a revision is for who saw the latest, and a new priority moves the answer-by time', async () => {
  const rumour = await aRumour(database());
  const revision = { ...rumour, priority: 'low' as const, claim: 'New Cross A&E is shut' };
  valueOf(await reviseRumour(deps(), desk, { id: rumour.id, version: 1, revision }));
  const saved = await current(database(), rumour);
  expect(saved).toMatchObject({ claim: 'New Cross A&E is shut', version: 2 });
  expect(saved.answerBy.getTime() - saved.openedAt.getTime()).toBe(48 * 3_600_000);
  const late = await reviseRumour(deps(), supervisor, { id: rumour.id, version: 1, revision });
  expect(late).toMatchObject({ error: { kind: 'changed-meanwhile' } });
});

it('the register filters, and lists what is due first', async () => {
  const low = await aRumour(database(), { priority: 'low' });
  const settled = await aRumour(database(), { priority: 'high' });
  const high = await aRumour(database(), { priority: 'high' });
  const asked = { id: settled.id, version: 1, status: status('unverifiable') };
  valueOf(await setStatus(deps(), desk, asked));
  const ids = async (filter: Parameters<typeof listRegister>[2]) =>
    (await listRegister(database(), now, filter)).map(({ rumour }) => rumour.id);
  expect(await ids({})).toEqual([high.id, low.id, settled.id]);
  expect(await ids({ unanswered: true })).toEqual([high.id, low.id]);
  expect(await ids({ priority: 'high' })).toEqual([high.id, settled.id]);
  expect(await ids({ status: 'unverifiable' })).toEqual([settled.id]);
  expect(await ids({ status: 'unverifiable', priority: 'low' })).toEqual([]);
});

it('an overdue high-priority rumour rings once and falls silent when it is settled', async () => {
  const rumour = await aRumour(database());
  await aRumour(database(), { priority: 'medium' });
  const beat = async (minutes: number) => {
    for (const { run } of rumourBeats(depsAt(database(), minutesAfter(minutes)))) await Promise.all([run(), run()]);
    return openAlarms(database(), ['desk']);
  };
  expect(await beat(29)).toEqual([]);
  expect(await beat(30)).toMatchObject([{ subjectId: rumour.id, href: `/console/rumours/${rumour.id}` }]);
  valueOf(await setStatus(deps(), desk, { id: rumour.id, version: 1, status: status('unverifiable') }));
  expect(await beat(31)).toEqual([]);
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
