/** What the tests of this module start from. */
import type { Actor } from '#kernel/actor.ts';
import type { Result } from '#kernel/result.ts';
import { newId } from '#platform/crypto/new-id.ts';
import type { Db } from '#platform/db/database.ts';
import { pressHoldingLine, withdrawLine } from '#engagement/statements';
import { acceptPosts, unsortedPosts, type Post } from '#intake/posts';
import { sql } from 'kysely';
import { member, site } from '../../testing/site.ts';
import { rumourApi, rumourRoutes } from './index.ts';
import { openRumour, type NewRumour } from './register/open-rumour.ts';
import type { Rumour } from './rumour.rules.ts';
import { findRumour } from './rumour.store.ts';

export const now = new Date('2026-08-11T18:00:00Z');
export const desk = member('desk');
export const supervisor = member('duty-supervisor');
export const officer = member('neighbourhood-officer');
export const auditor = member('auditor');
export const depsAt = (db: Db, at: Date = now) => ({ db, clock: () => at, newId });
export const minutesBefore = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
export const minutesAfter = (minutes: number) => minutesBefore(-minutes);

export function valueOf<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

export async function aRumour(db: Db, more: Partial<NewRumour> = {}, actor: Actor = desk): Promise<Rumour> {
  const input: NewRumour = {
    claim: 'The A&E at New Cross Hospital is closed',
    description: 'Said to be locked because of the trouble in town.',
    priority: 'high',
    places: ['New Cross Hospital'],
    namesPerson: false,
    postIds: [],
    ...more,
  };
  return valueOf(await openRumour(depsAt(db), actor, input));
}

export async function current(db: Db, { id }: Pick<Rumour, 'id'>): Promise<Rumour> {
  const rumour = await findRumour(db, id);
  if (!rumour) throw new Error('the rumour is gone');
  return rumour;
}

export type Said = { readonly by?: string; readonly minutesAgo?: number; readonly text: string };

/** Posts as a connector brings them, in order. */
export async function somePosts(db: Db, ...said: readonly Said[]): Promise<readonly Post[]> {
  const known = new Set((await unsortedPosts(db, 10_000)).map(({ id }) => id));
  await acceptPosts(
    depsAt(db),
    said.map(({ by, minutesAgo = 5, text }, index) => ({
      source: 'feed:test',
      externalId: `${known.size + index}`,
      text,
      publishedAt: minutesBefore(minutesAgo),
      ...(by === undefined ? {} : { author: { handle: by } }),
    })),
  );
  return (await unsortedPosts(db, 10_000)).filter(({ id }) => !known.has(id));
}

/** A story of these posts; its id is its first post's. Written straight into the picture's tables: what the sorting would make of them is not these tests' matter. */
export async function aStory(db: Db, ...said: readonly Said[]): Promise<{ id: string; posts: readonly Post[] }> {
  const posts = await somePosts(db, ...said);
  const [first] = posts;
  if (!first) throw new Error('aStory: without posts');
  await sql`insert into story (id, title, posts, people, asking, calls_for_help, first_at, last_at, heard_at, warmth,
      sample_post_ids, delete_after, delete_reason)
    values (${first.id}, ${first.text}, ${posts.length}, ${posts.length}, 0, 0, ${first.publishedAt}, ${now}, ${now}, 20,
      ${[first.id]}::uuid[], ${minutesAfter(44_640)}, 'story')`.execute(db);
  for (const { id, publishedAt } of posts) {
    await sql`insert into story_post (post_id, story_id, at, person, kind, asks, question_score, claim_score,
        call_for_help, language, places, because, model)
      values (${id}, ${first.id}, ${publishedAt}, ${id}, 'claim', false, 0, 0, false, 'en', '{}', '[]', 'test')`.execute(
      db,
    );
  }
  return { id: first.id, posts };
}

/** A published update of ours: a holding line about a story of its own. Answers its id. */
export async function anUpdate(db: Db): Promise<string> {
  const story = await aStory(db, { text: 'What is going on at the bus station?' });
  return valueOf(await pressHoldingLine(depsAt(db), desk, story.id));
}

export async function withdrawUpdate(db: Db, statementId: string): Promise<void> {
  const deps = { ...depsAt(db), sealKey: 'a key for tests only' };
  valueOf(
    await withdrawLine(deps, supervisor, { statementId, category: 'court-order', authority: 'Order 12 of 2026' }),
  );
}

export const publicUrl = 'http://127.0.0.1:8080';
/** What people type when they wish us ill. */
export const nasty = '<script>alert(1)</script></script>"&\u2028';
/** A claim as somebody posts it. */
export const closed = { text: 'They have closed A&E at New Cross hospital', by: 'ann' };
export const publicForm = {
  wording: 'A&E at New Cross is closed',
  answer: 'It is open.',
  statementId: '',
  choice: 'show',
};

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** All pages and the API of this module, for whoever looks. */
export function visitor(database: () => Db) {
  const as = (actor: Actor) => {
    const deps = { ...depsAt(database()), publicUrl };
    return site({ pages: rumourRoutes(deps), api: rumourApi(deps) }, actor, now);
  };
  const get = async (actor: Actor, path: string) => as(actor).request(path);
  const post = async (actor: Actor, path: string, fields: Fields) => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
    }
    return as(actor).request(path, { method: 'POST', body });
  };
  return {
    as,
    get,
    post,
    html: async (actor: Actor, path: string) => (await get(actor, path)).text(),
    /** Through the form of the public choice, on the latest version. */
    publish: async (rumour: Rumour, more: Fields = {}, actor: Actor = desk) => {
      const { version } = await current(database(), rumour);
      return post(actor, `/console/rumours/${rumour.id}/public`, { version: String(version), ...publicForm, ...more });
    },
  };
}
