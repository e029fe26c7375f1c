import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { newId } from '#platform/crypto/new-id.ts';
import { useDatabase } from '../../testing/database.ts';
import { deleteDuePosts } from './delete-due-posts.job.ts';
import { acceptPosts, unsortedPosts, type IncomingPost } from './index.ts';
import { normalise, plainText } from './post.rules.ts';

const database = useDatabase();
const now = new Date('2026-08-11T18:00:00Z');
const accept = (...posts: readonly IncomingPost[]) => acceptPosts({ db: database(), clock: () => now, newId }, posts);
const aPost = (overrides: Partial<IncomingPost> = {}): IncomingPost => ({
  source: 'feed:wv',
  externalId: '1',
  text: 'Is the market shut?',
  publishedAt: new Date('2026-08-11T17:55:00Z'),
  ...overrides,
});

it('a post comes in once, however often and however many at a time', async () => {
  expect(await accept(aPost(), aPost())).toEqual({ accepted: 1, known: 1, edited: 0, withdrawn: 0 });
  const both = await Promise.all([accept(aPost(), aPost({ externalId: '2' })), accept(aPost({ externalId: '2' }))]);
  expect(both.map((one) => one.accepted).toSorted((a, b) => a - b)).toEqual([0, 1]);
  expect(await unsortedPosts(database(), 10)).toHaveLength(2);
});

it('the same external id at another source is another post', async () => {
  expect(await accept(aPost(), aPost({ source: 'feed:other' }))).toMatchObject({ accepted: 2 });
});

it('an edit changes the text and keeps both originals', async () => {
  await accept(aPost());
  expect(await accept(aPost({ text: 'Is the market open?' }))).toMatchObject({ accepted: 0, edited: 1 });
  expect(await unsortedPosts(database(), 10)).toMatchObject([{ text: 'Is the market open?', editedAt: now }]);
  const { rows } = await sql<{ original: string }>`select original from post_original order by version`.execute(
    database(),
  );
  expect(rows.map((row) => JSON.parse(row.original).text)).toEqual(['Is the market shut?', 'Is the market open?']);
});

it('a withdrawal by the author is followed, once, and one of an unknown post is no post', async () => {
  await accept(aPost());
  expect(await accept(aPost({ withdrawn: true }))).toMatchObject({ withdrawn: 1 });
  expect(await accept(aPost({ withdrawn: true }))).toMatchObject({ withdrawn: 0, known: 1 });
  expect(await accept(aPost({ externalId: '9', withdrawn: true }))).toMatchObject({ accepted: 0, known: 1 });
});

it.each([
  ['a 50-year-old time', '1976-08-11T17:55:00Z'],
  ['a time in the future', '2026-08-11T18:06:00Z'],
])('%s is doubted and ours is used', async (_name, publishedAt) => {
  await accept(aPost({ publishedAt: new Date(publishedAt) }));
  expect(await unsortedPosts(database(), 1)).toMatchObject([{ publishedAt: now, timeDoubted: true }]);
});

it('text with NUL, half characters, control characters, direction tricks and markup is stored as plain text', async () => {
  await accept(aPost({ text: 'a\u0000b\ud800c\u202eevil\u2069 <script>alert(1)</script>\r\nline' }));
  const [post] = await unsortedPosts(database(), 1);
  expect(post?.text).toBe('a\u{fffd}b\u{fffd}cevil <script>alert(1)</script>\nline');
});

it('an address that could run when pressed is dropped', () => {
  // oxlint-disable-next-line no-script-url -- the point of the test
  expect(normalise(aPost({ url: 'javascript:alert(1)' }), now).url).toBeNull();
  expect(normalise(aPost({ url: 'https://example.org/a' }), now).url).toBe('https://example.org/a');
});

it('plain text of anything can be stored, and twice is the same as once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const plain = plainText(text);
      // oxlint-disable-next-line no-control-regex -- what the database refuses
      return !/[\u0000-\u0008\u202a-\u202e]/.test(plain) && plain.isWellFormed() && plainText(plain) === plain;
    }),
  );
});

it('posts go when their time is over, and the deletion is on the access log', async () => {
  await accept(aPost());
  const later = new Date(now.getTime() + 32 * 86_400_000);
  const run = (at: Date) => deleteDuePosts({ db: database(), clock: () => at }).run({}, new AbortController().signal);
  await run(new Date(now.getTime() + 30 * 86_400_000));
  expect(await unsortedPosts(database(), 1)).toHaveLength(1);
  await run(later);
  await run(later);
  expect(await unsortedPosts(database(), 1)).toHaveLength(0);
  const { rows } = await sql`select detail from access_entry where action = 'erasure'`.execute(database());
  expect(rows).toEqual([{ detail: { posts: 1 } }]);
});

it('posts of one batch keep the order in which they were written', async () => {
  const written = (minute: number) => new Date(`2026-08-11T17:0${minute}:00Z`);
  await accept(
    aPost({ externalId: 'a', publishedAt: written(3) }),
    aPost({ externalId: 'b', publishedAt: written(1) }),
    aPost({ externalId: 'c', publishedAt: written(2) }),
  );
  expect((await unsortedPosts(database(), 9)).map((post) => post.externalId)).toEqual(['b', 'c', 'a']);
});
