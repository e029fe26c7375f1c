import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '#platform/crypto/new-id.ts';
import { openLog } from '#platform/log/log.ts';
import { openCalls } from '#intake/calls-for-help';
import { acceptPosts, unsortedPosts } from '#intake/posts';
import { useWholeDatabase } from '../../testing/database.ts';
import { createEar } from './ear.ts';
import { postsOfStory, storyOfPost, storyTitles } from './stories.ts';
import { selectAllStories } from './story.store.ts';
import { sortBatch } from './sort-posts.ts';
import { aPost, sorted, testEar } from './sort.testing.ts';
import { startSorter } from './start-sorter.ts';

const database = useWholeDatabase();
const now = new Date('2026-08-11T18:00:00Z');
const clock = () => now;
const sort = (...posts: Parameters<typeof sorted>[2]) => sorted(database().db, clock, posts);
const stories = () => selectAllStories(database().db);
const lions = [
  'Is it true the lions are out of the zoo in Bilston?',
  'Lions out of the zoo in Bilston, seriously? Is that true?',
  'My nan says lions escaped from the zoo in Bilston, anyone know if that is true?',
];
const mark = { source: 'feed:test', publishedAt: new Date('2026-08-11T17:59:00Z') };

describe('sorting', () => {
  it('puts posts about one happening into one story with its counts', async () => {
    await sort(...lions.map((text) => aPost(text)), aPost('Lovely cobs at the bakery on Queen Street this morning'));
    const [story, bakery, ...more] = (await stories()).toSorted((a, b) => b.posts - a.posts);
    expect(more).toEqual([]);
    expect(story).toMatchObject({
      posts: 3,
      people: 3,
      asking: 3,
      asked: { askedPeople: 3, askedSince: mark.publishedAt },
    });
    expect(story?.questions[0]).toMatchObject({ people: 3 });
    expect(story?.title).toMatch(/lions/i);
    expect(bakery).toMatchObject({ posts: 1, asking: 0, asked: { askedSince: null } });
    expect(await unsortedPosts(database().db, 10)).toEqual([]);
  });

  it('counts people, not posts: one person who asks five times is one', async () => {
    await sort(...[1, 2, 3, 4, 5].map((n) => aPost(`${lions[0]} ${'!'.repeat(n)}`, { author: { handle: 'dev' } })));
    expect(await stories()).toMatchObject([{ posts: 5, people: 1, asking: 1, asked: { askedPeople: 1 } }]);
  });

  it('the same batch order gives the same stories whether sorted at once or after a restart in between', async () => {
    await sort(aPost(lions[0] ?? ''));
    await sort(aPost(lions[1] ?? ''));
    await sort(aPost(lions[2] ?? ''));
    expect(await stories()).toMatchObject([{ posts: 3, people: 3 }]);
  });

  it('two processes that take turns keep one picture', async () => {
    const [one, other] = [testEar(), testEar()];
    const { db } = database();
    await sorted(db, clock, [aPost(lions[0] ?? '')], one);
    await sorted(db, clock, [aPost(lions[1] ?? '')], other);
    await sorted(db, clock, [aPost(lions[2] ?? '')], one);
    expect(await stories()).toMatchObject([{ posts: 3 }]);
  });

  it('sorted side by side each post is sorted once', async () => {
    const { db } = database();
    const deps = { db, clock, newId };
    await acceptPosts(
      deps,
      Array.from({ length: 900 }, (_, n) => aPost(`${lions[n % 3]} number ${n}`)),
    );
    await Promise.all([sortBatch(deps, testEar()), sortBatch(deps, testEar()), sortBatch(deps, testEar())]);
    const { rows } = await sql<{ rows: number; posts: number }>`
      select (select count(*) from story_post) as rows, (select sum(posts) from story) as posts`.execute(db);
    expect(rows).toEqual([{ rows: 900, posts: 900 }]);
  });

  it('a process that dies before its transaction ends leaves the posts waiting, and nothing is doubled', async () => {
    const { db } = database();
    const deps = { db, clock, newId };
    await acceptPosts(deps, [
      aPost(lions[0] ?? ''),
      aPost('Help, I am trapped in the fire on Queen Street, I cannot breathe'),
    ]);
    const dying = {
      ...deps,
      newId: () => {
        throw new Error('killed');
      },
    };
    await expect(sortBatch(dying, testEar())).rejects.toThrow('killed');
    expect(await stories()).toEqual([]);
    expect(await unsortedPosts(db, 10)).toHaveLength(2);
    await sortBatch(deps, testEar());
    expect((await stories()).reduce((sum, story) => sum + story.posts, 0)).toBe(2);
    expect(await openCalls(db)).toHaveLength(1);
  });

  it('an edited post is sorted again, keeps its story and is not counted twice', async () => {
    const first = aPost(lions[0] ?? '');
    await sort(first, aPost(lions[1] ?? ''));
    await sort({ ...first, text: 'Thank you officers for all your help tonight' });
    expect(await stories()).toMatchObject([{ posts: 2, people: 2, asking: 1, asked: { askedPeople: 1 } }]);
  });

  it('an edit that turns a post into a call for help opens its task', async () => {
    const first = aPost('I am by the Mander Centre');
    await sort(first);
    await sort({ ...first, text: 'Please help, I have been stabbed by the Mander Centre, I am bleeding' });
    expect(await openCalls(database().db)).toMatchObject([{ storyId: (await stories())[0]?.id }]);
  });

  it('a call for help opens one task with the words behind it, and a repeat of it says what it repeats', async () => {
    const cry = 'Please help, my brother has been stabbed outside the Mander Centre and he is not breathing';
    await sort(aPost(cry), aPost(`RT @asha: ${cry}`));
    const [first, repeat, ...more] = await openCalls(database().db);
    expect(more).toEqual([]);
    expect(first?.because.length).toBeGreaterThan(0);
    expect(repeat?.repeatsPostId).toBe(first?.postId);
    const { rows } = await sql`select delete_reason from post where id = ${first?.postId}`.execute(database().db);
    expect(rows).toEqual([{ delete_reason: 'call for help' }]);
  });

  it('a post that the engine cannot read is a story of its own and holds up nobody', async () => {
    const told: string[] = [];
    const ear = createEar((_error, postId) => told.push(postId), {
      take: (batch) => {
        throw new Error(`cannot read ${batch.length}`);
      },
      remember: () => undefined,
      size: () => ({ posts: 0, stories: 0, terms: 0 }),
    });
    await sorted(database().db, clock, [aPost(lions[0] ?? ''), aPost(lions[1] ?? '')], ear);
    expect(await stories()).toHaveLength(2);
    expect(told).toHaveLength(2);
  });

  it('markup and direction tricks stay text in titles', async () => {
    await sort(aPost('<script>alert(1)</script> the \u202ebank is on fire in Bilston'));
    expect((await stories())[0]?.title).toContain('<script>');
    expect((await stories())[0]?.title).not.toContain('\u202e');
  });

  it('a post that comes more than a day late counts from when it came', async () => {
    await sort(aPost(lions[0] ?? '', { publishedAt: new Date('2014-08-11T17:59:00Z') }));
    expect(await stories()).toMatchObject([{ firstAt: new Date('2014-08-11T17:59:00Z'), asked: { askedSince: now } }]);
  });

  it('others can ask for the story of a post, its title and its posts', async () => {
    await sort(...lions.map((text) => aPost(text)));
    const [story] = await stories();
    const posts = await postsOfStory(database().db, story?.id ?? '', 2);
    expect(posts).toHaveLength(2);
    const byPost = await storyOfPost(
      database().db,
      posts.map((post) => post.id),
    );
    expect([...byPost.values()]).toEqual([story?.id, story?.id]);
    expect((await storyTitles(database().db, [story?.id ?? '', newId()])).size).toBe(1);
  });
});

it('the sorter wakes when posts arrive and stops when told', async () => {
  const sorter = await startSorter(database(), { clock, newId, log: openLog('silent') });
  await acceptPosts(
    { db: database().db, clock, newId },
    lions.map((text) => aPost(text)),
  );
  while ((await unsortedPosts(database().db, 1)).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await sorter.stop();
  expect(await stories()).toMatchObject([{ posts: 3 }]);
});
