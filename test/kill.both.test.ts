/** The process is killed at ten random moments while posts come in and lines go out. Nothing accepted may be missing or doubled. */
import { sql } from 'kysely';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '#platform/db/database.ts';
import { verifyLog } from '#investigation/custody';
import { temporaryDatabase } from '#platform/db/temporary.ts';
import { freePort } from '#platform/http/listen.ts';
import { aPlace, run, tokenOf, type Running } from '../src/apps/bench/child-server.ts';

const picture = z.object({ totals: z.object({ unsorted: z.int() }) });
const kills = 10;
const batchSize = 25;

const words = 'queue bridge market siren helicopter tram school gate shutters crowd fire engine river park'.split(' ');
/** Invented posts, every one different, some asking. */
function aPost(n: number) {
  const some = [0, 1, 2, 3].map((k) => words[(n * 7 + k * k * 3 + Math.floor(n / 13)) % words.length]);
  return {
    source: 'replay:kill',
    externalId: `k${n}`,
    text: `${n % 4 === 0 ? 'Is it true about the' : 'I saw the'} ${some.join(' ')} number ${n}?`,
    publishedAt: new Date(Date.now() - 1000).toISOString(),
    author: { handle: `person${n % 97}` },
  };
}

it('ten kills lose nothing and double nothing', async () => {
  const server = process.env['TEST_DATABASE_URL'];
  const temporary = server === undefined ? undefined : await temporaryDatabase(server);
  const place = await aPlace(temporary?.url);
  const port = await freePort('127.0.0.1');
  const token = await tokenOf(place, 'desk');
  const acknowledged = { posts: new Set<string>(), statements: new Set<string>() };
  const post = (path: string, body: object) =>
    fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const over = new AbortController();

  /** Sends each batch until it is acknowledged, as a connector does. */
  async function feed() {
    for (let from = 0; !over.signal.aborted; from += batchSize) {
      const posts = Array.from({ length: batchSize }, (_, index) => aPost(from + index));
      for (let done = false; !done && !over.signal.aborted;) {
        const response = await post('/posts', { posts }).catch(() => undefined);
        done = response?.status === 200;
        if (done) for (const one of posts) acknowledged.posts.add(one.externalId);
        await wait(done ? 5 : 50);
      }
    }
  }
  /** Sends each line once: whoever hears no answer does not know, and may not send it again. */
  async function speak() {
    for (let n = 0; !over.signal.aborted; n += 1) {
      const title = `Line number ${n}`;
      const response = await post('/statements', { title, text: `What we know, ${n}.`, publish: true }).catch(
        () => undefined,
      );
      if (response?.status === 201) acknowledged.statements.add(title);
      await wait(40);
    }
  }

  let running: Running = await run(place, 'empty', port);
  const work = [feed(), speak()];
  for (let n = 0; n < kills; n += 1) {
    await wait(200 + Math.random() * 1500);
    await running.kill();
    running = await run(place, 'empty', port);
  }
  await wait(500);
  over.abort();
  await Promise.all(work);
  await expect.poll(() => unsorted(), { timeout: 60_000, interval: 500 }).toBe(0);
  await running.stop();

  /** Asks the running server, since the embedded database admits one process. */
  async function unsorted(): Promise<number> {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/picture`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return picture.parse(await response.json()).totals.unsorted;
  }

  const database = await openDatabase(place.databaseUrl ? { url: place.databaseUrl } : { folder: place.folder });
  const ask = async (query: string) => (await sql.raw<{ name: string; n: number }>(query).execute(database.db)).rows;
  try {
    const posts = await ask(`select external_id as name, count(*) as n from post group by 1`);
    const sorted = await ask(
      `select p.external_id as name, count(*) as n from post p join story_post s on s.post_id = p.id group by 1`,
    );
    const lines = await ask(`select title as name, count(*) as n from wording where state = 'published' group by 1`);
    const logged = await ask(
      `select subject_id as name, count(*) as n from custody_entry where action = 'statements.published' group by 1`,
    );
    const names = (rows: typeof posts) => new Set(rows.map((row) => row.name));
    expect(acknowledged.posts.size).toBeGreaterThan(100);
    expect(acknowledged.statements.size).toBeGreaterThan(10);
    expect([...acknowledged.posts].filter((name) => !names(posts).has(name))).toEqual([]);
    expect([...acknowledged.statements].filter((name) => !names(lines).has(name))).toEqual([]);
    expect([...posts, ...sorted, ...lines, ...logged].filter((row) => row.n !== 1)).toEqual([]);
    expect(names(sorted)).toEqual(names(posts));
    expect(logged).toHaveLength(lines.length);
    expect(await verifyLog(database.db, 'custody_entry')).toMatchObject({ whole: true });
    expect(await verifyLog(database.db, 'access_entry')).toMatchObject({ whole: true });
  } finally {
    await database.close();
    await temporary?.drop();
  }
}, 300_000);
