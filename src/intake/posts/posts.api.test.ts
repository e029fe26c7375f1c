import { expect, it } from 'vitest';
import { newId } from '#platform/crypto/new-id.ts';
import { useDatabase } from '../../testing/database.ts';
import { anonymous, member, site } from '../../testing/site.ts';
import { postsApi, unsortedPosts } from './index.ts';

const database = useDatabase();
const now = new Date('2026-08-11T18:00:00Z');
const aPost = { externalId: '1', text: 'Is the market shut?', publishedAt: '2026-08-11T17:55:00Z' };

function send(body: unknown, actor = member('desk')) {
  const api = postsApi({ db: database(), clock: () => now, newId });
  return site({ api }, actor).request('/api/v1/posts', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

it('takes each post in once and counts what became of them', async () => {
  const full = {
    ...aPost,
    externalId: '2',
    source: 'replay:x',
    author: { handle: 'mo' },
    replyTo: '1',
    url: 'https://example.org',
  };
  const first = await send({ posts: [aPost, full] });
  expect([first.status, await first.json()]).toEqual([
    200,
    { accepted: 2, known: 0, edited: 0, withdrawn: 0, refused: 0 },
  ]);
  const again = await send({ posts: [aPost, { ...full, text: 'Is the market open?' }] });
  expect(await again.json()).toEqual({ accepted: 0, known: 1, edited: 1, withdrawn: 0, refused: 0 });
  expect(await unsortedPosts(database(), 10)).toMatchObject([{ source: 'api' }, { source: 'replay:x', replyTo: '1' }]);
});

it.each([
  ['an unknown field', { posts: [{ ...aPost, colour: 'red' }] }, 'posts.0.colour'],
  ['an unknown field of the author', { posts: [{ ...aPost, author: { age: 12 } }] }, 'posts.0.author.age'],
  ['an unknown field beside the posts', { posts: [aPost], force: true }, 'force'],
  ['a missing text', { posts: [{ externalId: '1', publishedAt: aPost.publishedAt }] }, 'posts.0.text'],
  ['a time that is none', { posts: [{ ...aPost, publishedAt: 'yesterday' }] }, 'posts.0.publishedAt'],
  ['no name', { posts: [{ ...aPost, externalId: ' ' }] }, 'posts.0.externalId'],
  ['a text over the limit', { posts: [{ ...aPost, text: 'x'.repeat(100_001) }] }, 'posts.0.text'],
  ['the name of a feed of ours', { posts: [{ ...aPost, source: 'feed:1' }] }, 'posts.0.source'],
  ['the name of our form, hidden', { posts: [{ ...aPost, source: '\u202aform' }] }, 'posts.0.source'],
  ['a name of marks that do not show', { posts: [{ ...aPost, externalId: '\u202a' }] }, 'posts.0.externalId'],
  ['a name with half a character', { posts: [{ ...aPost, externalId: '1\ud800' }] }, 'posts.0.externalId'],
  ['a name with a control character', { posts: [{ ...aPost, replyTo: '1\u0000' }] }, 'posts.0.replyTo'],
  ['no posts', { posts: [] }, 'posts'],
  ['more than a thousand', { posts: Array.from({ length: 1001 }, () => aPost) }, 'posts'],
  ['nothing', {}, 'posts'],
])('%s is refused with the name of the field, and nothing is taken in', async (_name, body, field) => {
  const response = await send(body);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ errors: expect.arrayContaining([expect.objectContaining({ field })]) });
  expect(await unsortedPosts(database(), 1)).toEqual([]);
});

it('a thousand at once are taken in', async () => {
  const posts = Array.from({ length: 1000 }, (_, n) => ({ ...aPost, externalId: `n${n}` }));
  expect(await (await send({ posts })).json()).toMatchObject({ accepted: 1000 });
});

it('others of the force may not, nor strangers', async () => {
  const nearest = member(
    'analyst',
    'neighbourhood-officer',
    'source-handler',
    'investigator',
    'disclosure-officer',
    'auditor',
  );
  expect((await send({ posts: [aPost] }, nearest)).status).toBe(403);
  expect((await send({ posts: [aPost] }, anonymous)).status).toBe(401);
  expect(await unsortedPosts(database(), 1)).toEqual([]);
});
